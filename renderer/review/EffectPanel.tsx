/** What the changes mean for people: per user and node the effective rights before and after. */
import { useEffect, useMemo, useState } from 'react';
import type { Review } from '../../shared/api.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { focusedItem } from '../grid/state.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { principalIcon } from '../ui/icons.tsx';
import { Balance, levelText, Means, meansText } from '../ui/levels.tsx';
import { useNumberText, useText } from '../ui/text.tsx';
import { type EffectItem, EffectTree } from './effectTree.ts';
import type { GoTo } from './ReviewDialog.tsx';

/** Up to so many cells, everything is open at first. */
const FEW = 300;

export function EffectPanel({ review, goTo }: { readonly review: Review; readonly goTo: GoTo }) {
  const t = useText();
  const numberText = useNumberText();
  const [tree, setTree] = useState(() => EffectTree.of(review));
  const grid = useGrid(tree, { startsOpen: review.cellCount <= FEW });
  const columns = useMemo(() => effectColumns(tree, t, numberText), [tree, t, numberText]);
  const { expanded } = grid.state.rows;
  useEffect(() => {
    for (const user of tree.missing((key) => expanded.has(key))) {
      void window.grantree
        .invoke('draft.effectOn', { user })
        .then((cells) =>
          setTree((known) => (known.missing((key) => key === user).length > 0 ? known.with(cells) : known)),
        );
    }
  }, [tree, expanded]);
  const deleted = review.draft.effect?.deleted ?? 0;
  if (review.users.length === 0) {
    return (
      <p className="review__empty muted">
        {deleted > 0 ? t('desk.review.onlyDeleted', { count: deleted }) : t('desk.review.noEffect')}
      </p>
    );
  }
  return (
    <div className="review__grid">
      <TreeGrid
        {...grid.props}
        label={t('desk.review.table')}
        single={true}
        columns={columns}
        rowClass={(item) => (tree.item(item).kind === 'user' ? 'review__step' : undefined)}
        onOpen={(state) => {
          const item = tree.item(focusedItem(state) ?? -1);
          if (item.kind === 'cell') goTo(item.cell.code, `user:${item.cell.login}`);
        }}
      />
    </div>
  );
}

function effectColumns(tree: EffectTree, t: Translate, numberText: (number: number) => string): GridColumn[] {
  const name = (item: EffectItem): string => {
    switch (item.kind) {
      case 'user':
        return item.user.name;
      case 'waiting':
        return t('desk.review.loading');
      case 'cell':
        return item.cell.path;
    }
  };
  const level = (number: number, side: 'before' | 'after'): string => {
    const item = tree.item(number);
    if (item.kind !== 'cell') return '';
    const { cell } = item;
    return levelText(cell[side], side === 'before' ? cell.periodBefore : cell.periodAfter, t);
  };
  return [
    {
      id: 'who',
      header: t('desk.review.userAndNode'),
      width: 420,
      grow: true,
      render: (number) => {
        const item = tree.item(number);
        if (item.kind !== 'user') return name(item);
        return (
          <span className="principal">
            {principalIcon('user', false)}
            <span className="principal__name">{item.user.name}</span>
            <span className="review__count">{numberText(item.user.cells)}</span>
          </span>
        );
      },
      cellLabel: (number) => {
        const item = tree.item(number);
        return item.kind === 'user'
          ? `${item.user.name}, ${t('desk.review.cells', { count: item.user.cells })}`
          : name(item);
      },
      cellTitle: (number) => name(tree.item(number)),
    },
    {
      id: 'before',
      header: t('desk.review.before'),
      width: 150,
      render: (number) => <span className="was">{level(number, 'before')}</span>,
    },
    {
      id: 'after',
      header: t('desk.review.after'),
      width: 150,
      render: (number) => <span className="is">{level(number, 'after')}</span>,
    },
    {
      id: 'means',
      header: t('desk.review.means'),
      width: 150,
      render: (number) => {
        const item = tree.item(number);
        if (item.kind === 'user') return <Balance gains={item.user.gains} losses={item.user.losses} />;
        if (item.kind === 'waiting') return null;
        return <Means means={item.cell.means} text={meansText(item.cell.means, t)} />;
      },
      cellLabel: (number) => {
        const item = tree.item(number);
        if (item.kind === 'user') {
          return t('desk.review.balance', { gains: item.user.gains, losses: item.user.losses });
        }
        return item.kind === 'cell' ? meansText(item.cell.means, t) : '';
      },
    },
  ];
}

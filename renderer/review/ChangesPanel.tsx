/** What was done, step by step: each change with the own permission before and after. */
import { useMemo } from 'react';
import { type ReviewedChanges, UNDEFINED_RIGHTS } from '../../shared/api.ts';
import type { HolderKind } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { focusedItem } from '../grid/state.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { principalIcon } from '../ui/icons.tsx';
import { levelText } from '../ui/levels.tsx';
import { useNumberText, useText } from '../ui/text.tsx';
import { ChangesTree } from './changesTree.ts';
import type { GoTo } from './ReviewDialog.tsx';

/** Up to so many changes, everything is open at first. */
const FEW = 300;

export function ChangesPanel({ changes, goTo }: { readonly changes: ReviewedChanges; readonly goTo: GoTo }) {
  const t = useText();
  const numberText = useNumberText();
  const tree = useMemo(() => new ChangesTree(changes), [changes]);
  const grid = useGrid(tree, { startsOpen: changes.holders.length <= FEW });
  const columns = useMemo(() => changeColumns(tree, changes, t, numberText), [tree, changes, t, numberText]);
  return (
    <>
      <div className="review__grid">
        <TreeGrid
          {...grid.props}
          label={t('desk.review.changes')}
          single={true}
          columns={columns}
          rowClass={(item) => (tree.item(item).kind === 'change' ? undefined : 'review__step')}
          onOpen={(state) => {
            const item = tree.item(focusedItem(state) ?? -1);
            if (item.kind !== 'change') return;
            const who = changes.who[changes.holders[item.place] ?? -1];
            const where = changes.where[changes.nodes[item.place] ?? -1];
            if (who !== undefined && where !== undefined) goTo(where.code, who.key);
          }}
        />
      </div>
      {changes.more > 0 && <p className="muted">{t('desk.review.more', { count: changes.more })}</p>}
    </>
  );
}

function changeColumns(
  tree: ChangesTree,
  changes: ReviewedChanges,
  t: Translate,
  numberText: (number: number) => string,
): GridColumn[] {
  const whoOf = (place: number) => changes.who[changes.holders[place] ?? -1];
  const whereOf = (place: number) => changes.where[changes.nodes[place] ?? -1];
  const firstText = (number: number): string => {
    const item = tree.item(number);
    switch (item.kind) {
      case 'step':
        return `${item.title} (${t('desk.draft.changes', { count: item.count })})`;
      case 'who':
        return `${changes.who[item.who]?.name ?? ''} (${t('desk.draft.changes', { count: item.count })})`;
      case 'change':
        return changes.texts[item.place] ?? whoOf(item.place)?.name ?? '';
    }
  };
  const level = (number: number, side: 'before' | 'after'): string => {
    const item = tree.item(number);
    if (item.kind !== 'change' || whoOf(item.place) === undefined) return '';
    const rights = changes[side][item.place] ?? UNDEFINED_RIGHTS;
    if (rights === UNDEFINED_RIGHTS) return t('desk.review.noOwn');
    const period = (side === 'before' ? changes.periodBefore : changes.periodAfter)[item.place] ?? -1;
    return levelText(rights, period, t);
  };
  const path = (number: number): string => {
    const item = tree.item(number);
    return item.kind === 'change' ? (whereOf(item.place)?.path ?? '') : '';
  };
  return [
    {
      id: 'change',
      header: t('desk.review.change'),
      width: 300,
      grow: true,
      render: (number) => {
        const item = tree.item(number);
        const key =
          item.kind === 'who'
            ? changes.who[item.who]?.key
            : item.kind === 'change'
              ? whoOf(item.place)?.key
              : undefined;
        if (item.kind === 'step') {
          return (
            <span className="principal">
              <span className="principal__name">{item.title}</span>
              <span className="review__count">{numberText(item.count)}</span>
            </span>
          );
        }
        return (
          <span className="principal">
            {key !== undefined && principalIcon(kindOf(key), false)}
            <span className="principal__name">
              {item.kind === 'who' ? (changes.who[item.who]?.name ?? '') : firstText(number)}
            </span>
            {item.kind === 'who' && <span className="review__count">{numberText(item.count)}</span>}
          </span>
        );
      },
      cellLabel: firstText,
      cellTitle: firstText,
    },
    { id: 'node', header: t('desk.review.node'), width: 330, render: path, cellTitle: path },
    {
      id: 'before',
      header: t('desk.review.before'),
      width: 130,
      render: (number) => <span className="was">{level(number, 'before')}</span>,
    },
    {
      id: 'after',
      header: t('desk.review.after'),
      width: 130,
      render: (number) => <span className="is">{level(number, 'after')}</span>,
    },
  ];
}

function kindOf(key: string): HolderKind {
  return key.startsWith('user:') ? 'user' : key.startsWith('group:') ? 'group' : 'profile';
}

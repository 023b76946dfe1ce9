/** The nodes that would change for a user, in the tree: before, after, more or less. */
import { useMemo } from 'react';
import type { Directory, WhatIf } from '../../shared/api.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { listSource } from '../grid/sources.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { nodeIcon } from '../ui/icons.tsx';
import { levelText, Means, meansText } from '../ui/levels.tsx';
import { useText } from '../ui/text.tsx';

interface WhatIfGridProps {
  readonly answer: WhatIf;
  readonly directory: Directory;
  readonly name: string;
}

export function WhatIfGrid({ answer, directory, name }: WhatIfGridProps) {
  const t = useText();
  const source = useMemo(
    () =>
      listSource(
        Array.from(answer.nodes.keys()),
        (place) => directory.nodes.codes[answer.nodes[place] ?? -1] ?? '',
      ),
    [answer, directory],
  );
  const grid = useGrid(source);
  const columns = useMemo(() => whatIfColumns(answer, directory, t), [answer, directory, t]);
  return (
    <TreeGrid
      {...grid.props}
      label={t('gestures.whatIf.table', { user: name })}
      single={true}
      columns={columns}
    />
  );
}

function whatIfColumns(answer: WhatIf, { nodes }: Directory, t: Translate): GridColumn[] {
  const path = (place: number): string => {
    const names: string[] = [];
    for (let node = answer.nodes[place] ?? -1; node >= 0; node = nodes.parents[node] ?? -1) {
      names.unshift(nodes.names[node] ?? '');
    }
    return names.join(' › ');
  };
  const meaning = (place: number): string => meansText(answer.means[place] ?? 0, t);
  return [
    {
      id: 'node',
      header: t('desk.review.node'),
      width: 420,
      grow: true,
      render: (place) => (
        <span className="principal">
          {nodeIcon(nodes.kinds[answer.nodes[place] ?? -1])}
          <span className="principal__name">{path(place)}</span>
        </span>
      ),
      cellLabel: path,
      cellTitle: path,
    },
    {
      id: 'before',
      header: t('desk.review.before'),
      width: 130,
      render: (place) => (
        <span className="was">
          {levelText(answer.before[place] ?? 0, answer.periodBefore[place] ?? -1, t)}
        </span>
      ),
    },
    {
      id: 'after',
      header: t('desk.review.after'),
      width: 130,
      render: (place) => (
        <span className="is">{levelText(answer.after[place] ?? 0, answer.periodAfter[place] ?? -1, t)}</span>
      ),
    },
    {
      id: 'means',
      header: t('desk.review.means'),
      width: 140,
      render: (place) => <Means means={answer.means[place] ?? 0} text={meaning(place)} />,
      cellLabel: meaning,
    },
  ];
}

/** The nodes that would change for a user, in the tree: before, after, more or less. */
import { useMemo, useState } from 'react';
import type { Directory, WhatIf } from '../../shared/api.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { DEFAULT_COLUMN_STATE } from '../grid/columns.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import type { TreeSource } from '../grid/rows.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGridState } from '../grid/useGridState.ts';
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
    (): TreeSource => ({
      roots: Array.from(answer.nodes.keys()),
      key: (place) => directory.nodes.codes[answer.nodes[place] ?? -1] ?? '',
      children: () => NOTHING,
    }),
    [answer, directory],
  );
  const [grid, setGrid] = useGridState(source);
  const [columnState, setColumnState] = useState(DEFAULT_COLUMN_STATE);
  const columns = useMemo(() => whatIfColumns(answer, directory, t), [answer, directory, t]);
  return (
    <TreeGrid
      label={t('gestures.whatIf.table', { user: name })}
      single={true}
      state={grid}
      onStateChange={setGrid}
      columns={columns}
      columnState={columnState}
      onColumnStateChange={setColumnState}
      translate={t}
    />
  );
}

const NOTHING: readonly number[] = [];

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

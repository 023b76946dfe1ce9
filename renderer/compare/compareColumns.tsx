/** The columns of a comparison: the node, what is different, and what each principal has with where from. */
import type { Compared, Directory } from '../../shared/api.ts';
import { rightsName } from '../../shared/changes/words.ts';
import { D, U } from '../../shared/model/rights.ts';
import { type Cells, STANDINGS } from '../../shared/rules/cells.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { nodeIcon } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';
import { MARKS, type Mark } from '../ui/marks.tsx';
import { type ComparisonTree, DIFFERENT, ONLY, SAME } from './comparisonTree.ts';

export function compareColumns(
  compared: Compared,
  tree: ComparisonTree,
  directory: Directory,
  names: readonly string[],
  needle: string,
  t: Translate,
): GridColumn[] {
  const { nodes } = directory;
  const differenceText = (node: number): string => {
    const kind = compared.kinds[node] ?? SAME;
    if (kind === SAME) return t('gestures.compare.same');
    if (kind === DIFFERENT) return t('gestures.compare.different');
    return t('gestures.compare.onlyOf', { name: names[kind - ONLY] ?? '' });
  };
  return [
    {
      id: 'node',
      header: t('authorizations.tree.header'),
      width: 300,
      minWidth: 160,
      grow: true,
      render: (node) => (
        <span className={tree.hits[node] === 1 ? 'principal' : 'principal muted'}>
          {nodeIcon(nodes.kinds[node])}
          <span className="principal__name">{marked(nodes.names[node] ?? '', needle)}</span>
        </span>
      ),
      cellLabel: (node) => nodes.names[node] ?? '',
      cellTitle: (node) => nodes.codes[node],
    },
    ...compared.cells.map((cells, place): GridColumn => {
      const name = names[place] ?? '';
      const text = (node: number): string => stateText(cells, node, directory, t);
      return {
        id: `holder${place}`,
        header: name,
        width: 190,
        minWidth: 90,
        render: (node) => (
          <span className="level">
            {MARKS[markOf(cells, node, directory)]}
            {levelWords(cells, node, t)}
          </span>
        ),
        cellLabel: (node) => `${name}: ${text(node)}`,
        cellTitle: text,
        cellClass: (node) => ((compared.kinds[node] ?? SAME) === SAME ? 'muted' : undefined),
      };
    }),
    {
      id: 'difference',
      header: t('gestures.compare.difference'),
      width: 170,
      render: (node) => (
        <span className={(compared.kinds[node] ?? SAME) === SAME ? 'muted' : 'difference'}>
          {differenceText(node)}
        </span>
      ),
      cellLabel: differenceText,
    },
  ];
}

/** `Write`, `Write, 7 days`, `Undefined`. */
function levelWords(cells: Cells, node: number, t: Translate): string {
  const standing = STANDINGS[cells.standing[node] ?? 0];
  if (standing === 'undefined' || standing === undefined) return t('terms.level.undefined');
  const rights = cells.rights[node] ?? 0;
  const period = cells.period[node] ?? -1;
  const level = rightsName(rights, t);
  return period < 0 || (rights & (U | D)) === 0
    ? level
    : `${level}, ${t('terms.period.days', { count: period })}`;
}

function stateText(cells: Cells, node: number, { holders, nodes }: Directory, t: Translate): string {
  const standing = STANDINGS[cells.standing[node] ?? 0] ?? 'undefined';
  const rights = levelWords(cells, node, t);
  switch (standing) {
    case 'own':
    case 'administrator':
      return t(`authorizations.state.${standing}`, { rights });
    case 'acquired':
      return t('authorizations.state.acquired', {
        rights,
        holder: holders.names[cells.sourceHolder[node] ?? -1] ?? '',
      });
    case 'inherited':
      return t('authorizations.state.inherited', {
        rights,
        node: nodes.names[cells.sourceNode[node] ?? -1] ?? '',
      });
    case 'undefined':
      return t('terms.level.undefined');
    default:
      return t(`terms.reason.${standing}`);
  }
}

function markOf(cells: Cells, node: number, { holders }: Directory): Mark {
  switch (STANDINGS[cells.standing[node] ?? 0]) {
    case 'own':
      return 'own';
    case 'inherited':
      return 'parent';
    case 'administrator':
      return 'administrator';
    case 'acquired':
      return (cells.sourceHolder[node] ?? 0) < holders.users + holders.groups ? 'group' : 'profile';
    default:
      return 'undefined';
  }
}

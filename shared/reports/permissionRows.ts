/** The list of a permission printout: one row for each node that is shown, and for the folders above it. */
import type { Language } from '../model/types.ts';
import type { Cells } from '../rules/cells.ts';
import { blockOf, type Index } from '../rules/compile.ts';
import { at } from '../rules/tree.ts';
import type { Translate } from '../texts/translate.ts';
import type { PermissionsDefinition, Sort } from './definition.ts';
import type { Cell, Column, Row, TableBlock } from './document.ts';
import type { ReportContext } from './heading.ts';
import { inOneLine, type Principal } from './principal.ts';
import { byName, isWanted, listedLevel, type Scope } from './scope.ts';
import { sourcesOf } from './sources.ts';
import { column, levelWord, originOf, originWord, periodCell, verdictOf } from './verdict.ts';

/** The rows of one principal; `cells` is his row over all nodes. */
export function permissionRows(
  index: Index,
  principal: Principal,
  cells: Cells,
  scope: Scope,
  definition: Pick<PermissionsDefinition, 'show' | 'levels' | 'origins' | 'sort'>,
  { t, language }: Pick<ReportContext, 't' | 'language'>,
): TableBlock {
  const listed = listedNodes(index, principal, cells, scope, definition);
  const columns = columnsOf(index, principal, cells, scope, t);
  const rows = ordered(index, cells, listed, definition.sort, language).map((number): Row => {
    const context = listed[number] === CONTEXT;
    const undecided = verdictOf(cells, number) === 'undefined';
    return {
      cells: columns.map(({ cell, always }) => (context && always !== true ? null : cell(number))),
      depth: definition.sort === 'tree' ? at(index.tree.depth, number) : 1,
      tone: context ? 'context' : undecided ? 'undefined' : 'plain',
      about: { holder: principal.key, node: index.tree.nodes[number]?.code ?? '' },
    };
  });
  return {
    kind: 'table',
    role: 'list',
    caption: inOneLine(principal),
    columns: columns.map(({ label, kind }) => ({ label, kind })),
    rows,
    empty: t('report.permissions.empty'),
  };
}

const LISTED = 1;
const CONTEXT = 2;

/** For each node number: 0, or whether it is shown, or stands there only for the rows below it. */
function listedNodes(
  index: Index,
  principal: Principal,
  cells: Cells,
  { first, end }: Scope,
  definition: Pick<PermissionsDefinition, 'show' | 'levels' | 'origins' | 'sort'>,
): Uint8Array {
  const listed = new Uint8Array(end);
  const wanted = (node: number): boolean => {
    const verdict = verdictOf(cells, node);
    return isWanted(definition, listedLevel(verdict, at(cells.rights, node)), originOf(cells, node));
  };
  // Whoever asks for the undefined nodes by name wants to see them.
  const all = definition.show === 'all' || definition.levels.includes('undefined');
  const narrowed = definition.levels.length + definition.origins.length > 0;
  for (let node = first; node < end; node++) {
    if ((all || verdictOf(cells, node) === 'granted') && wanted(node)) listed[node] = LISTED;
  }
  // A grant that is stored but closed gives nothing; still, whoever checks what is stored must find it.
  const own = blockOf(index, principal.number);
  for (let row = own.start; row < own.end; row++) {
    const node = own.table.node(row);
    if (node >= first && node < end && (!narrowed || wanted(node))) listed[node] = LISTED;
  }
  if (definition.sort !== 'tree') return listed;
  for (let node = end - 1; node >= 0; node--) {
    const parent = at(index.tree.parent, node);
    if (listed[node] !== 0 && parent >= 0 && listed[parent] === 0) listed[parent] = CONTEXT;
  }
  return listed;
}

/** Numbers of the nodes that stand in the list, in its order. */
function ordered(index: Index, cells: Cells, listed: Uint8Array, sort: Sort, language: Language): number[] {
  const numbers: number[] = [];
  for (const [number, state] of listed.entries()) if (state !== 0) numbers.push(number);
  if (sort === 'tree') return numbers;
  const named = byName(numbers, (number) => index.tree.nodes[number]?.name ?? '', language);
  if (sort === 'name') return named;
  // Stable: names stay in order within a level.
  return named.sort((one, other) => at(cells.rights, other) - at(cells.rights, one));
}

interface PermissionColumn extends Column {
  /** What the column says about the node of that number. */
  readonly cell: (node: number) => Cell;
  /** Filled in grey rows too. */
  readonly always?: true;
}

function columnsOf(
  index: Index,
  principal: Principal,
  cells: Cells,
  scope: Scope,
  t: Translate,
): PermissionColumn[] {
  const { nodes } = index.tree;
  const source = sourcesOf(index, principal.number, cells, scope.entity, t);
  const rights = (node: number): number => at(cells.rights, node);
  const columns: PermissionColumn[] = [
    { ...column('name', 'tree', t), always: true, cell: (node) => nodes[node]?.name ?? null },
    { ...column('code', 'code', t), always: true, cell: (node) => nodes[node]?.code ?? null },
    { ...column('level', 'word', t), cell: (node) => levelWord(verdictOf(cells, node), rights(node), t) },
    {
      ...column('rights', 'rights', t),
      cell: (node) => (verdictOf(cells, node) === 'undefined' ? null : rights(node)),
    },
    { ...column('origin', 'word', t), cell: (node) => originWord(cells, node, t) },
    { ...column('source', 'text', t), cell: source },
  ];
  const dated = nodes.slice(scope.first, scope.end).some((node) => node.dated);
  if (dated) {
    columns.push({
      ...column('period', 'number', t),
      cell: (node) => periodCell(at(cells.period, node), t),
    });
  }
  return columns;
}

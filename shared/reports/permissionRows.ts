/** The list of a permission printout: one row for each node that is shown, and for the folders above it. */
import { rightsName } from '../changes/words.ts';
import type { Cells } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { NO_PERIOD, UNLIMITED } from '../rules/resolve.ts';
import { STANDINGS } from '../rules/standings.ts';
import { at } from '../rules/tree.ts';
import type { Translate } from '../texts/translate.ts';
import type { Shown } from './definition.ts';
import type { Cell, Column, Row, TableBlock } from './document.ts';
import type { Scope } from './permissions.ts';
import { inOneLine, type Principal } from './principal.ts';
import { sourcesOf } from './sources.ts';

/** The rows of one principal; `cells` is his row over all nodes. */
export function permissionRows(
  index: Index,
  principal: Principal,
  cells: Cells,
  scope: Scope,
  shown: Shown,
  t: Translate,
): TableBlock {
  const listed = listedNodes(index, principal, cells, scope, shown);
  const columns = columnsOf(index, principal, cells, scope, t);
  const rows: Row[] = [];
  for (let number = 0; number < scope.end; number++) {
    const node = index.tree.nodes[number];
    if (node === undefined || listed[number] === 0) continue;
    const context = listed[number] === CONTEXT;
    const undecided = verdictOf(cells, number) === 'undefined';
    rows.push({
      cells: columns.map(({ cell, always }) => (context && always !== true ? null : cell(number))),
      depth: at(index.tree.depth, number),
      tone: context ? 'context' : undecided ? 'undefined' : 'plain',
      about: { holder: principal.key, node: node.code },
    });
  }
  return {
    kind: 'table',
    role: 'list',
    caption: inOneLine(principal),
    columns: columns.map(({ label, kind }) => ({ label, kind })),
    rows,
    empty: t('report.permissions.empty'),
  };
}

/** What a cell says about a node. `closed`: grants are not asked, for the entity, the form or the default profile closes it. */
export type Verdict = 'granted' | 'undefined' | 'closed';

/** The verdict on the node of that number. */
export function verdictOf(cells: Cells, node: number): Verdict {
  const standing = STANDINGS[at(cells.standing, node)] ?? 'undefined';
  switch (standing) {
    case 'own':
    case 'acquired':
    case 'inherited':
    case 'administrator':
      return 'granted';
    case 'entity-not-accessible':
    case 'default-profile-hides':
    case 'form-not-readable':
      return 'closed';
    case 'undefined':
      return 'undefined';
  }
}

const LISTED = 1;
const CONTEXT = 2;

/** For each node number: 0, or whether it is shown, or stands there only for the rows below it. */
function listedNodes(
  index: Index,
  principal: Principal,
  cells: Cells,
  { first, end }: Scope,
  shown: Shown,
): Uint8Array {
  const listed = new Uint8Array(end);
  for (let node = first; node < end; node++) {
    if (shown === 'all' || verdictOf(cells, node) === 'granted') listed[node] = LISTED;
  }
  // A grant that is stored but closed gives nothing; still, whoever checks what is stored must find it.
  for (const node of index.grants[principal.number]?.nodes ?? []) {
    if (node >= first && node < end) listed[node] = LISTED;
  }
  for (let node = end - 1; node >= 0; node--) {
    const parent = at(index.tree.parent, node);
    if (listed[node] !== 0 && parent >= 0 && listed[parent] === 0) listed[parent] = CONTEXT;
  }
  return listed;
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

function column(name: string, kind: Column['kind'], t: Translate): Column {
  return { label: t(`report.column.${name}`), kind };
}

function levelWord(verdict: Verdict, rights: number, t: Translate): string {
  switch (verdict) {
    case 'granted':
      return rightsName(rights, t);
    case 'closed':
      return t('report.level.closed');
    case 'undefined':
      return t('terms.level.undefined');
  }
}

function originWord(cells: Cells, node: number, t: Translate): Cell {
  return verdictOf(cells, node) === 'granted' ? t(`terms.tier.${STANDINGS[at(cells.standing, node)]}`) : null;
}

/** Days back (domain.md §5); nothing where the period does not apply. */
function periodCell(period: number, t: Translate): Cell {
  if (period === NO_PERIOD) return null;
  return period === UNLIMITED ? t('terms.period.unlimited') : period;
}

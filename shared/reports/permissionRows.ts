/** The list of a permission printout: one row for each node that is shown, and for the folders above it. */
import { rightsName } from '../changes/words.ts';
import { type Cells, STANDINGS } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { NO_PERIOD, UNLIMITED } from '../rules/resolve.ts';
import { at } from '../rules/tree.ts';
import type { Translate } from '../texts/translate.ts';
import type { Shown } from './definition.ts';
import type { Cell, Column, Row, TableBlock } from './document.ts';
import type { Scope } from './permissions.ts';
import type { Principal } from './principal.ts';
import { sourcesOf } from './sources.ts';

/** What a cell says about a node. `closed`: nothing is asked, for the entity, the form or the default profile closes it. */
type Verdict = 'granted' | 'undefined' | 'closed';

export function permissionRows(
  index: Index,
  principal: Principal,
  cells: Cells,
  scope: Scope,
  shown: Shown,
  t: Translate,
): TableBlock {
  const marked = shownNodes(index, principal, cells, scope, shown);
  const source = sourcesOf(index, principal.number, cells, scope.entity, t);
  const rows: Row[] = [];
  for (let node = 0; node < scope.end; node++) {
    const mark = marked[node];
    if (mark === CONTEXT) rows.push(contextRow(index, principal, node));
    if (mark === LISTED) rows.push(permissionRow(index, principal, cells, node, source(node), t));
  }
  return {
    kind: 'table',
    role: 'list',
    caption: `${principal.name} (${principal.caption})`,
    columns: columns(t),
    rows,
    empty: t('report.permissions.empty'),
  };
}

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

/** For each node number: whether it is shown, or stands there for the rows below it. */
function shownNodes(
  index: Index,
  principal: Principal,
  cells: Cells,
  { first, end }: Scope,
  shown: Shown,
): Uint8Array {
  const marked = new Uint8Array(end);
  for (let node = first; node < end; node++) {
    if (shown === 'all' || verdictOf(cells, node) === 'granted') marked[node] = LISTED;
  }
  // A grant that is stored but closed gives nothing; still, whoever checks what is stored must find it.
  for (const node of index.grants[principal.number]?.nodes ?? []) {
    if (node >= first && node < end) marked[node] = LISTED;
  }
  for (let node = end - 1; node >= 0; node--) {
    const parent = at(index.tree.parent, node);
    if (marked[node] !== 0 && parent >= 0 && marked[parent] === 0) marked[parent] = CONTEXT;
  }
  return marked;
}

function columns(t: Translate): Column[] {
  return [
    { label: t('report.column.name'), kind: 'tree', share: 45 },
    { label: t('report.column.code'), kind: 'code', share: 43 },
    { label: t('report.column.level'), kind: 'text', share: 14 },
    { label: t('report.column.rights'), kind: 'rights', share: 13 },
    { label: t('report.column.origin'), kind: 'text', share: 14 },
    { label: t('report.column.source'), kind: 'text', share: 43 },
    { label: t('report.column.period'), kind: 'number', share: 12 },
  ];
}

function permissionRow(
  index: Index,
  { key }: Principal,
  cells: Cells,
  number: number,
  source: string,
  t: Translate,
): Row {
  const node = index.tree.nodes[number];
  const rights = at(cells.rights, number);
  const standing = STANDINGS[at(cells.standing, number)];
  const verdict = verdictOf(cells, number);
  const granted: Cell[] = [rightsName(rights, t), rights, t(`terms.tier.${standing}`), source];
  const words: Readonly<Record<Verdict, Cell[]>> = {
    granted,
    closed: [t('report.level.closed'), 0, '', source],
    undefined: [t('terms.level.undefined'), null, '', ''],
  };
  return {
    cells: [node?.name ?? '', node?.code ?? '', ...words[verdict], periodCell(at(cells.period, number), t)],
    depth: at(index.tree.depth, number),
    tone: verdict === 'undefined' ? 'undefined' : 'plain',
    about: { holder: key, node: node?.code ?? '' },
  };
}

function contextRow(index: Index, { key }: Principal, number: number): Row {
  const node = index.tree.nodes[number];
  return {
    cells: [node?.name ?? '', node?.code ?? '', '', '', '', '', ''],
    depth: at(index.tree.depth, number),
    tone: 'context',
    about: { holder: key, node: node?.code ?? '' },
  };
}

/** Days back (domain.md §5); nothing where the period does not apply. */
function periodCell(period: number, t: Translate): Cell {
  if (period === NO_PERIOD) return '';
  return period === UNLIMITED ? t('terms.period.unlimited') : period;
}

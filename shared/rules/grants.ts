/**
 * The grants of all holders in columns, each holder's standing together in tree order, so that looking one up touches
 * little memory. Rows are only ever added: an Index that was made earlier goes on reading its own.
 */
import { LayeredMap } from '../model/layered.ts';
import type { Grant, GrantsOfHolder } from '../model/types.ts';
import { at, type Tree } from './tree.ts';

export class GrantTable {
  readonly nodes: Int32Array;
  readonly rights: Uint8Array;
  /** Update periods in days; -1 = unlimited. */
  readonly periods: Int32Array;
  /** Position, among the holder's grants, of the one on the nearest node above that has one; -1 = none. */
  readonly outer: Int32Array;
  /** Rows in use; the next are written behind them. */
  used = 0;

  constructor(capacity: number) {
    this.nodes = new Int32Array(capacity);
    this.rights = new Uint8Array(capacity);
    this.periods = new Int32Array(capacity);
    this.outer = new Int32Array(capacity);
  }

  get room(): number {
    return this.nodes.length - this.used;
  }
}

/** One holder's grants, in tree order: the rows [start, end) of a table. */
export class HolderGrants {
  readonly source: GrantsOfHolder;
  readonly table: GrantTable;
  readonly start: number;
  readonly end: number;

  constructor(source: GrantsOfHolder, table: GrantTable, start: number, end: number) {
    this.source = source;
    this.table = table;
    this.start = start;
    this.end = end;
  }

  get count(): number {
    return this.end - this.start;
  }

  /** Numbers of the nodes, ascending. */
  get nodes(): Int32Array {
    return this.table.nodes.subarray(this.start, this.end);
  }

  /** Rights of each grant. */
  get rights(): Uint8Array {
    return this.table.rights.subarray(this.start, this.end);
  }

  /** Update period of each grant in days; -1 = unlimited. */
  get periods(): Int32Array {
    return this.table.periods.subarray(this.start, this.end);
  }
}

const NO_GRANTS = new HolderGrants(new Map(), new GrantTable(0), 0, 0);

/** Writes a holder's grants into the table, which has room for them. `old` are his earlier ones, of the same tree. */
export function writeGrants(
  table: GrantTable,
  tree: Tree,
  source: GrantsOfHolder,
  old: HolderGrants = NO_GRANTS,
): HolderGrants {
  const edits = editsFrom(old.source, source, tree);
  const start = table.used;
  let row = old.start;
  for (let edit = 0; edit < edits.nodes.length; edit++) {
    const node = edits.nodes[edit] ?? 0;
    const grant = edits.grants[edit];
    const kept = rowAtOrAfter(old.table, row, old.end, node);
    copyRows(old.table, row, kept, table);
    row = kept < old.end && at(old.table.nodes, kept) === node ? kept + 1 : kept;
    if (grant === undefined) continue;
    table.nodes[table.used] = node;
    table.rights[table.used] = grant.rights;
    table.periods[table.used] = grant.updatePeriod ?? -1;
    table.used++;
  }
  copyRows(old.table, row, old.end, table);
  nest(table, start, tree);
  return new HolderGrants(source, table, start, table.used);
}

/** The same grants in another table, which has room for them. */
export function moveGrants(table: GrantTable, old: HolderGrants): HolderGrants {
  const start = table.used;
  table.outer.set(old.table.outer.subarray(old.start, old.end), start);
  copyRows(old.table, old.start, old.end, table);
  return new HolderGrants(old.source, table, start, table.used);
}

/** The first of the rows [from, to) whose node is this one or a later one; `to` = none. */
export function rowAtOrAfter(table: GrantTable, from: number, to: number, node: number): number {
  const { nodes } = table;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(nodes, middle) < node) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Of the rows [start, end) of one holder, the position of the grant that arrives at the node: the one on it or on its
 * nearest ancestor that has one (domain.md §4); -1 = none.
 */
export function arrivingPosition(
  table: GrantTable,
  start: number,
  end: number,
  tree: Tree,
  node: number,
): number {
  // The last grant on a node that is not later. Where it stands in another branch, one around it may arrive.
  let position = rowAtOrAfter(table, start, end, node + 1) - 1 - start;
  while (position >= 0 && at(tree.end, at(table.nodes, start + position)) <= node) {
    position = at(table.outer, start + position);
  }
  return position;
}

/** What differs between two states of a holder's grants, by ascending node; an absent grant was taken away. */
interface Edits {
  readonly nodes: readonly number[];
  readonly grants: readonly (Grant | undefined)[];
}

function editsFrom(old: GrantsOfHolder, source: GrantsOfHolder, tree: Tree): Edits {
  const nodes: number[] = [];
  const grants: (Grant | undefined)[] = [];
  let ascending = true;
  const add = (code: string, grant: Grant | undefined): void => {
    const node = tree.numberOf.get(code) ?? 0;
    ascending &&= nodes.length === 0 || (nodes[nodes.length - 1] ?? 0) < node;
    nodes.push(node);
    grants.push(grant);
  };
  if (old.size === 0) for (const [code, grant] of source) add(code, grant);
  else for (const code of LayeredMap.differing(old, source)) add(code, source.get(code));
  if (ascending) return { nodes, grants };
  // Node and place in one number: sorting a typed array is much faster than sorting by a comparison.
  const order = Float64Array.from(nodes, (node, place) => node * PLACES + place).sort();
  return {
    nodes: Array.from(order, (key) => Math.floor(key / PLACES)),
    grants: Array.from(order, (key) => grants[key % PLACES]),
  };
}

/** More grants than one holder can have, and with any node number still a whole number for a float. */
const PLACES = 2 ** 24;

/** Copies all but `outer`, which is told by position and made anew. */
function copyRows(from: GrantTable, start: number, end: number, to: GrantTable): void {
  let { used } = to;
  for (let row = start; row < end; row++) {
    to.nodes[used] = at(from.nodes, row);
    to.rights[used] = at(from.rights, row);
    to.periods[used] = at(from.periods, row);
    used++;
  }
  to.used = used;
}

function nest(table: GrantTable, start: number, tree: Tree): void {
  const { nodes, outer, used } = table;
  for (let row = start; row < used; row++) {
    let above = row - 1 - start;
    while (above >= 0 && at(tree.end, at(nodes, start + above)) <= at(nodes, row)) {
      above = at(outer, start + above);
    }
    outer[row] = above;
  }
}

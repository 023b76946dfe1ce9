/** Each holder's grants as rows of a table: written, written again after an edit, moved, carried to another tree. */
import { LayeredMap } from '../model/layered.ts';
import { StoredGrants } from '../model/storedGrants.ts';
import type { Grant, GrantsOfHolder } from '../model/types.ts';
import { GrantTable } from './grantTable.ts';
import { intAt, type Tree } from './tree.ts';

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

  /** Numbers of the nodes, ascending. Made when asked for, as are `rights` and `periods`. */
  get nodes(): Int32Array {
    return Int32Array.from({ length: this.count }, (_, position) => this.table.node(this.start + position));
  }

  /** Rights of each grant. */
  get rights(): Uint8Array {
    return Uint8Array.from({ length: this.count }, (_, position) => this.table.rights(this.start + position));
  }

  /** Update period of each grant in days; -1 = unlimited. */
  get periods(): Int32Array {
    return Int32Array.from({ length: this.count }, (_, position) => this.table.period(this.start + position));
  }
}

const NO_GRANTS = new HolderGrants(new Map(), new GrantTable(0), 0, 0);

/** The rows from one on are a holder's, all of them: only now can they be marked. */
function written(table: GrantTable, source: GrantsOfHolder, start: number): HolderGrants {
  table.mark(start, table.used);
  return new HolderGrants(source, table, start, table.used);
}

/** Writes a holder's grants into the table, which has room for them. `old` are his earlier ones, of the same tree. */
export function writeGrants(
  table: GrantTable,
  tree: Tree,
  source: GrantsOfHolder,
  old: HolderGrants = NO_GRANTS,
): HolderGrants {
  if (old === NO_GRANTS && source instanceof StoredGrants) {
    const inOrder = writeInOrder(table, tree, source);
    if (inOrder !== null) return inOrder;
  }
  const { keys, grants } = editsFrom(old.source, source, tree);
  const start = table.used;
  let row = old.start;
  /** The first row behind which rows came or went, so that what stands around what is another; -1 = nowhere. */
  let reshaped = -1;
  for (const key of keys) {
    const node = Math.floor(key / PLACES);
    const grant = grants[key - node * PLACES];
    const kept = old.table.rowAtOrAfter(row, old.end, node);
    if (row < kept) table.copy(old.table, row, kept);
    const stood = kept < old.end && old.table.node(kept) === node;
    row = stood ? kept + 1 : kept;
    if (stood !== (grant !== undefined) && reshaped < 0) reshaped = table.used;
    const outer = stood ? old.table.outer(kept) : 0;
    if (grant !== undefined) table.add(node, grant.rights, grant.updatePeriod ?? -1, outer);
  }
  table.copy(old.table, row, old.end);
  if (reshaped >= 0) nest(table, start, reshaped, tree);
  return written(table, source, start);
}

/** Grants that stand in the order of the tree already, as a store gives them; null = they do not. */
function writeInOrder(table: GrantTable, tree: Tree, source: StoredGrants): HolderGrants | null {
  const { codes, grants, rows } = source;
  const numbers = numbersIn(tree, codes);
  const start = table.used;
  let last = -1;
  for (let place = 0; place < rows.length; place += 2) {
    const node = intAt(numbers, intAt(rows, place));
    const grant = grants[intAt(rows, place + 1)];
    if (node <= last || grant === undefined) {
      table.used = start;
      return null;
    }
    last = node;
    table.add(node, grant.rights, grant.updatePeriod ?? -1);
  }
  nest(table, start, start, tree);
  return written(table, source, start);
}

/** The numbers of nodes on a tree by their places among codes: the same for all holders of a store. */
function numbersIn(tree: Tree, codes: readonly string[]): Int32Array {
  const known = lastNumbers.get(tree);
  if (known?.codes === codes) return known.numbers;
  const numbers = Int32Array.from(codes, (code) => tree.numberOf.get(code) ?? -1);
  lastNumbers.set(tree, { codes, numbers });
  return numbers;
}

const lastNumbers = new WeakMap<Tree, { readonly codes: readonly string[]; readonly numbers: Int32Array }>();

/** The same grants in another table, which has room for them. */
export function moveGrants(
  table: GrantTable,
  { source, table: from, start, end }: HolderGrants,
): HolderGrants {
  const first = table.used;
  table.copy(from, start, end);
  return written(table, source, first);
}

/**
 * The same grants on another tree, in a table that has room for them. `numbers` leads from the old numbers of nodes to
 * the new ones; -1 = the node is gone. Null where a grant stands on such a node.
 */
export function carryGrants(
  table: GrantTable,
  tree: Tree,
  { source, table: from, start, end }: HolderGrants,
  numbers: Int32Array,
): HolderGrants | null {
  const first = table.used;
  let last = -1;
  let ascending = true;
  for (let row = start; row < end; row++) {
    const node = intAt(numbers, from.node(row));
    if (node < 0) {
      table.used = first;
      return null;
    }
    ascending &&= node > last;
    last = node;
    table.add(node, from.rights(row), from.period(row));
  }
  if (!ascending) {
    table.used = first;
    return writeGrants(table, tree, source);
  }
  nest(table, first, first, tree);
  return written(table, source, first);
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
  let position = table.lastUpTo(start, end, node, tree.size) - start;
  while (position >= 0 && intAt(tree.end, table.node(start + position)) <= node) {
    position = table.outer(start + position);
  }
  return position;
}

/** What differs between two states of a holder's grants. */
interface Edits {
  /** Node and place among `grants` in one number, ascending: sorting such is much faster than by a comparison. */
  readonly keys: Float64Array;
  /** An absent grant was taken away. */
  readonly grants: readonly (Grant | undefined)[];
}

/** More grants than one holder can have, and with any node number still a whole number for a float. */
const PLACES = 2 ** 24;

function editsFrom(old: GrantsOfHolder, source: GrantsOfHolder, tree: Tree): Edits {
  const codes = old.size === 0 ? source.keys() : LayeredMap.differing(old, source);
  const keys: number[] = [];
  const grants: (Grant | undefined)[] = [];
  for (const code of codes) {
    const node = tree.numberOf.get(code);
    // Two states may both remember that a grant went away, on a node that has gone since.
    if (node === undefined) continue;
    keys.push(node * PLACES + grants.length);
    grants.push(source.get(code));
  }
  return { keys: Float64Array.from(keys).sort(), grants };
}

/** Finds what stands around the rows of a holder from one of them on; those before it know. */
function nest(table: GrantTable, start: number, from: number, tree: Tree): void {
  for (let row = from; row < table.used; row++) {
    let above = row - 1 - start;
    while (above >= 0 && intAt(tree.end, table.node(start + above)) <= table.node(row)) {
      above = table.outer(start + above);
    }
    table.setOuter(row, above);
  }
}

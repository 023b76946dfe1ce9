/**
 * Each holder's grants as rows of a table: a block in the order of the tree, and over the block of a user a patch, a few
 * rows for what changed since it was written. So one node's change for thousands of users writes thousands of rows and
 * not all they hold, and the state before stays as it was.
 */
import { LayeredMap } from '../model/layered.ts';
import { StoredGrants } from '../model/storedGrants.ts';
import type { Grant, GrantsOfHolder } from '../model/types.ts';
import { GrantTable } from './grantTable.ts';
import { intAt, type Tree } from './tree.ts';

/**
 * What a row of a patch does to the block, in the place of `outer`: it stands for the row on the same node, comes along
 * with the others, or takes the row on the same node away.
 */
const REPLACES = -1;
const ADDS = -2;
const TAKES = -3;

/** More rows than these are not laid over a block; it is written anew. All are looked at to find one. */
const PATCH_ROWS = 16;

/** One holder's grants: rows of a table. */
export class HolderGrants {
  readonly source: GrantsOfHolder;
  readonly table: GrantTable;
  /** The block: rows in tree order, [start, end). */
  readonly start: number;
  readonly end: number;
  /** The patch over it: rows in tree order, [patch, patchEnd). */
  readonly patch: number;
  readonly patchEnd: number;

  constructor(
    source: GrantsOfHolder,
    table: GrantTable,
    [start, end]: readonly [number, number],
    [patch, patchEnd]: readonly [number, number] = [end, end],
  ) {
    this.source = source;
    this.table = table;
    this.start = start;
    this.end = end;
    this.patch = patch;
    this.patchEnd = patchEnd;
  }

  get count(): number {
    return this.end - this.start + patchedIn(this.table, this.patch, this.patchEnd);
  }

  /** The same grants as a block alone: these where there is no patch, else in a table of their own. */
  inOrder(tree: Tree): HolderGrants {
    return this.patch === this.patchEnd ? this : writeOver(new GrantTable(this.count), tree, this, this);
  }
}

/** How many more grants a patch makes: of its rows [from, to), those that come along less those that take away. */
export function patchedIn(table: GrantTable, from: number, to: number): number {
  let more = 0;
  for (let row = from; row < to; row++) {
    const does = table.outer(row);
    if (does === ADDS) more++;
    else if (does === TAKES) more--;
  }
  return more;
}

const NO_GRANTS = new HolderGrants(new Map(), new GrantTable(0), [0, 0]);

/** The most rows that writing a holder's grants takes. */
export function rowsNeeded(source: GrantsOfHolder): number {
  return Math.max(source.size, PATCH_ROWS);
}

/** The rows from one on are a holder's block, all of it: only now can it be marked. */
function written(table: GrantTable, source: GrantsOfHolder, start: number): HolderGrants {
  table.mark(start, table.used);
  return new HolderGrants(source, table, [start, table.used]);
}

/**
 * Writes a holder's grants into the table, which has room for them. `old` are his earlier ones, of the same tree;
 * `patched`: what changed may lie over their block, where that is in the same table.
 */
export function writeGrants(
  table: GrantTable,
  tree: Tree,
  source: GrantsOfHolder,
  old: HolderGrants = NO_GRANTS,
  patched = false,
): HolderGrants {
  if (old === NO_GRANTS && source instanceof StoredGrants) {
    const inOrder = writeInOrder(table, tree, source);
    if (inOrder !== null) return inOrder;
  }
  const edits = editsFrom(old.source, source, tree);
  const most = edits.keys.length + old.patchEnd - old.patch;
  const isPatch = patched && old.table === table && most <= PATCH_ROWS;
  const patchTable = isPatch ? table : new GrantTable(most);
  const patch = patchTable.used;
  writePatch(patchTable, old, edits);
  const over = { table: patchTable, patch, patchEnd: patchTable.used };
  return isPatch
    ? new HolderGrants(source, table, [old.start, old.end], [patch, table.used])
    : writeOver(table, tree, { ...old, source }, over);
}

/** Writes the patch that lies over the block of some grants and leads to what they are after the edits. */
function writePatch(patch: GrantTable, old: HolderGrants, { keys, grants }: Edits): void {
  let row = old.patch;
  for (const key of keys) {
    const node = Math.floor(key / PLACES);
    const grant = grants[key - node * PLACES];
    const kept = old.table.rowAtOrAfter(row, old.patchEnd, node);
    patch.copy(old.table, row, kept);
    const known = kept < old.patchEnd && old.table.node(kept) === node;
    row = known ? kept + 1 : kept;
    const inBlock = known ? old.table.outer(kept) !== ADDS : isInBlock(old, node);
    if (grant !== undefined) {
      patch.add(node, grant.rights, grant.updatePeriod ?? -1, inBlock ? REPLACES : ADDS);
    } else if (inBlock) patch.add(node, 0, -1, TAKES);
  }
  patch.copy(old.table, row, old.patchEnd);
}

function isInBlock({ table, start, end }: HolderGrants, node: number): boolean {
  const row = table.rowAtOrAfter(start, end, node);
  return row < end && table.node(row) === node;
}

/** Writes as one block what a block and a patch over it are together. */
function writeOver(
  table: GrantTable,
  tree: Tree,
  block: Pick<HolderGrants, 'source' | 'table' | 'start' | 'end'>,
  over: Pick<HolderGrants, 'table' | 'patch' | 'patchEnd'>,
): HolderGrants {
  const start = table.used;
  let row = block.start;
  /** The first row behind which rows came or went, so that what stands around what is another; -1 = nowhere. */
  let reshaped = -1;
  for (let each = over.patch; each < over.patchEnd; each++) {
    const node = over.table.node(each);
    const does = over.table.outer(each);
    const kept = block.table.rowAtOrAfter(row, block.end, node);
    table.copy(block.table, row, kept);
    if (does !== REPLACES && reshaped < 0) reshaped = table.used;
    const outer = does === REPLACES ? block.table.outer(kept) : 0;
    if (does !== TAKES) table.add(node, over.table.rights(each), over.table.period(each), outer);
    row = does === ADDS ? kept : kept + 1;
  }
  table.copy(block.table, row, block.end);
  if (reshaped >= 0) nest(table, start, reshaped, tree);
  return written(table, block.source, start);
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

/** The same grants, as a block alone, in another table, which has room for them. */
export function moveGrants(table: GrantTable, tree: Tree, own: HolderGrants): HolderGrants {
  return writeOver(table, tree, own, own);
}

/**
 * The same grants on another tree, in a table that has room for them. `numbers` leads from the old numbers of nodes to
 * the new ones; -1 = the node is gone. Null where a grant stands on such a node.
 */
export function carryGrants(
  table: GrantTable,
  tree: Tree,
  own: HolderGrants,
  from: Tree,
  numbers: Int32Array,
): HolderGrants | null {
  const { source, table: old, start, end } = own.inOrder(from);
  const first = table.used;
  let last = -1;
  let ascending = true;
  for (let row = start; row < end; row++) {
    const node = intAt(numbers, old.node(row));
    if (node < 0) {
      table.used = first;
      return null;
    }
    ascending &&= node > last;
    last = node;
    table.add(node, old.rights(row), old.period(row));
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

/**
 * The row of the grant that arrives at a node, of a block and the patch over it. `row` is the one of the block alone;
 * -1 = none.
 */
export function arrivingOver(
  table: GrantTable,
  start: number,
  row: number,
  patch: number,
  patchEnd: number,
  tree: Tree,
  node: number,
): number {
  let below = row;
  for (let each = patchEnd - 1; each >= patch; each--) {
    const on = table.node(each);
    if (on > node || intAt(tree.end, on) <= node) continue;
    // Both stand on the way up from the node, so the later one in tree order is the nearer.
    if (below >= 0 && table.node(below) > on) return below;
    if (table.outer(each) !== TAKES) return each;
    const outer = table.outer(below);
    below = outer < 0 ? -1 : start + outer;
  }
  return below;
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
    const grant = source.get(code);
    // Layers remember what was changed before, too.
    if (old.get(code) === grant) continue;
    const node = tree.numberOf.get(code);
    // Two states may both remember that a grant went away, on a node that has gone since.
    if (node === undefined) continue;
    keys.push(node * PLACES + grants.length);
    grants.push(grant);
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

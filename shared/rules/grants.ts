/**
 * The grants of all holders in columns, each holder's standing together in tree order, so that looking one up touches
 * little memory. Rows are only ever added: an Index that was made earlier goes on reading its own.
 */
import { LayeredMap } from '../model/layered.ts';
import { ALL_RIGHTS, type Rights } from '../model/rights.ts';
import { StoredGrants } from '../model/storedGrants.ts';
import type { Grant, GrantsOfHolder } from '../model/types.ts';
import { intAt, type Tree } from './tree.ts';

/** Rows up to which a loop copies faster than two views take to make: most holders have few grants. */
const SHORT = 100;

export class GrantTable {
  /**
   * Two numbers a row: the node, and what `rights` and `outer` read. They stand side by side so that a decision finds
   * them in one line of the processor's cache: at a million grants that is what a decision waits for.
   */
  private readonly entries: Int32Array;
  /** Update periods in days; -1 = unlimited. */
  private readonly periods: Int32Array;
  /**
   * Sixteen marks a row, over all rows of a holder: where the mark of a node is not set, he has no grant on it. So
   * most questions about a node need no search, which is a walk from line to line of memory.
   */
  private readonly marks: Uint16Array;
  /** Rows in use; the next are written behind them. */
  used = 0;

  constructor(capacity: number) {
    this.entries = new Int32Array(capacity * 2);
    this.periods = new Int32Array(capacity);
    this.marks = new Uint16Array(capacity);
  }

  get room(): number {
    return this.periods.length - this.used;
  }

  node(row: number): number {
    return intAt(this.entries, row * 2);
  }

  rights(row: number): Rights {
    return intAt(this.entries, row * 2 + 1) & ALL_RIGHTS;
  }

  period(row: number): number {
    return intAt(this.periods, row);
  }

  /** Position, among the holder's grants, of the one on the nearest node above that has one; -1 = none. */
  outer(row: number): number {
    return intAt(this.entries, row * 2 + 1) >> 4;
  }

  /** Writes the next row. */
  add(node: number, rights: Rights, period: number, outer = 0): void {
    this.entries[this.used * 2] = node;
    this.entries[this.used * 2 + 1] = (outer << 4) | rights;
    this.periods[this.used] = period;
    this.used++;
  }

  /** False: none of the rows [start, end), which are all of one holder, is on the node. True: one may be. */
  mayHold(start: number, end: number, node: number): boolean {
    const hash = scattered(node);
    return start < end && ((this.marks[markedRow(start, end, hash)] as number) & markOf(hash)) !== 0;
  }

  /** Sets the marks of all rows of one holder. */
  mark(start: number, end: number): void {
    this.marks.fill(0, start, end);
    for (let row = start; row < end; row++) {
      const hash = scattered(this.node(row));
      const marked = markedRow(start, end, hash);
      this.marks[marked] = (this.marks[marked] as number) | markOf(hash);
    }
  }

  /** Writes rows of another table. */
  copy(from: GrantTable, start: number, end: number): void {
    if (end - start > SHORT) {
      this.entries.set(from.entries.subarray(start * 2, end * 2), this.used * 2);
      this.periods.set(from.periods.subarray(start, end), this.used);
    } else {
      const [ahead, behind] = [(this.used - start) * 2, this.used - start];
      for (let place = start * 2; place < end * 2; place++) {
        this.entries[place + ahead] = intAt(from.entries, place);
      }
      for (let row = start; row < end; row++) this.periods[row + behind] = intAt(from.periods, row);
    }
    this.used += end - start;
  }

  setOuter(row: number, position: number): void {
    this.entries[row * 2 + 1] = (position << 4) | this.rights(row);
  }

  /**
   * The last of the rows [from, to) of one holder whose node is not later than this one; `from` - 1 = none. It looks
   * first where the row would be if the grants were spread evenly over the tree, and from there in growing steps.
   */
  lastUpTo(from: number, to: number, node: number, nodes: number): number {
    let low = from - 1;
    let high = to;
    let guess = from + Math.floor(((to - from) * node) / nodes);
    for (let step = 1; low < guess && guess < high; step *= 2) {
      if (this.node(guess) <= node) {
        low = guess;
        guess += step;
      } else {
        high = guess;
        guess -= step;
      }
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.node(middle) <= node) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The first of the rows [from, to), which are of one holder, whose node is this one or a later one; `to` = none. */
  rowAtOrAfter(from: number, to: number, node: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.node(middle) < node) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A number in which all 32 bits depend on the node. */
function scattered(node: number): number {
  return Math.imul(node + 1, 0x9e3779b1);
}

/** By the upper half of the bits, one of the rows [start, end). */
function markedRow(start: number, end: number, hash: number): number {
  return start + (((hash >>> 16) * (end - start)) >>> 16);
}

/** By four of the lower bits, one of sixteen marks. */
function markOf(hash: number): number {
  return 1 << ((hash >>> 12) & 15);
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

/** Writes a holder's grants into the table, which has room for them. `old` are his earlier ones, of the same tree. */
export function writeGrants(
  table: GrantTable,
  tree: Tree,
  source: GrantsOfHolder,
  old: HolderGrants = NO_GRANTS,
): HolderGrants {
  if (old === NO_GRANTS && source instanceof StoredGrants) {
    const written = writeInOrder(table, tree, source);
    if (written !== null) return written;
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
  table.mark(start, table.used);
  return new HolderGrants(source, table, start, table.used);
}

/** Grants that stand in the order of the tree already, as a store gives them; null = they do not. */
function writeInOrder(table: GrantTable, tree: Tree, source: StoredGrants): HolderGrants | null {
  const { codes, grants, rows } = source;
  const numbers = numbersIn(tree, codes);
  const start = table.used;
  let last = -1;
  for (let place = 0; place < rows.length; place += 2) {
    const node = at(numbers, at(rows, place));
    const grant = grants[at(rows, place + 1)];
    if (node <= last || grant === undefined) {
      table.used = start;
      return null;
    }
    last = node;
    table.add(node, grant.rights, grant.updatePeriod ?? -1);
  }
  nest(table, start, start, tree);
  return new HolderGrants(source, table, start, table.used);
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
  table.mark(first, table.used);
  return new HolderGrants(source, table, first, table.used);
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
  table.mark(first, table.used);
  return new HolderGrants(source, table, first, table.used);
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

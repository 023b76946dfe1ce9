/**
 * The grants of all holders in columns, each holder's standing together in tree order, so that looking one up touches
 * little memory. Rows are only ever added: an Index that was made earlier goes on reading its own.
 */
import { ALL_RIGHTS, type Rights } from '../model/rights.ts';
import { intAt } from './tree.ts';

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

  /**
   * In a block: position, among the holder's grants, of the one on the nearest node above that has one; -1 = none. In a
   * patch, whose rows are looked at one by one, it says what the row does to the block (grants.ts).
   */
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

  /** Whether one of the rows [from, to) is on the node. For few rows, in no order. */
  holds(from: number, to: number, node: number): boolean {
    for (let row = from; row < to; row++) if (this.node(row) === node) return true;
    return false;
  }

  /** Sets the marks of all rows of one holder, once: rows are never written a second time. */
  mark(start: number, end: number): void {
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

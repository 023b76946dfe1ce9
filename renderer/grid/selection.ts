/**
 * Which rows are selected: ranges of row numbers, so that a selection of 50,000 rows is two numbers, and asking
 * about one row is a binary search. Nothing here knows rows or trees; `state.ts` carries a selection from one
 * list of rows to the next.
 */
export interface Selection {
  /** Selected rows as ranges from, to (not included), from, to …: ascending, none touching the next. */
  readonly ranges: readonly number[];
  /** How many rows are selected. */
  readonly count: number;
  /** The row a range starts from (Shift+click, Shift+arrow). */
  readonly anchor: number;
}

export const NOTHING_SELECTED: Selection = { ranges: [], count: 0, anchor: 0 };

export function isSelected({ ranges }: Selection, row: number): boolean {
  return boundsUpTo(ranges, row) % 2 === 1;
}

/** The selected rows, ascending. */
export function selectedRows({ ranges }: Selection): number[] {
  const rows: number[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    const to = ranges[i + 1] ?? 0;
    for (let row = ranges[i] ?? 0; row < to; row++) rows.push(row);
  }
  return rows;
}

/** One row and no other: a click, or an arrow key. */
export function selectOnly(row: number): Selection {
  return { ranges: [row, row + 1], count: 1, anchor: row };
}

/** All rows of a list: Ctrl+A. */
export function selectAll(length: number, anchor: number): Selection {
  return length === 0 ? NOTHING_SELECTED : { ranges: [0, length], count: length, anchor };
}

/** From the anchor to a row, and nothing else: Shift+click. */
export function extendTo(selection: Selection, row: number): Selection {
  const { anchor } = selection;
  const from = Math.min(anchor, row);
  const to = Math.max(anchor, row) + 1;
  return { ranges: [from, to], count: to - from, anchor };
}

/** What is selected, and from the anchor to a row: Ctrl+Shift+click. */
export function addTo(selection: Selection, row: number): Selection {
  const { anchor } = selection;
  return united(selection, Math.min(anchor, row), Math.max(anchor, row) + 1, anchor);
}

/** One row in or out, the others as they are: Ctrl+click. The next range starts from it. */
export function toggle(selection: Selection, row: number): Selection {
  if (!isSelected(selection, row)) return united(selection, row, row + 1, row);
  const { ranges } = selection;
  const at = boundsUpTo(ranges, row) - 1;
  const from = ranges[at] ?? row;
  const to = ranges[at + 1] ?? row + 1;
  const left = from < row ? [from, row] : [];
  const right = row + 1 < to ? [row + 1, to] : [];
  return {
    ranges: [...ranges.slice(0, at), ...left, ...right, ...ranges.slice(at + 2)],
    count: selection.count - 1,
    anchor: row,
  };
}

/** A selection from one flag per row. */
export function selectFlagged(flags: Uint8Array, anchor: number): Selection {
  const ranges: number[] = [];
  let count = 0;
  for (let row = 0; row < flags.length; row++) {
    if (flags[row] !== 1) continue;
    count++;
    if (row === 0 || flags[row - 1] !== 1) ranges.push(row, row + 1);
    else ranges[ranges.length - 1] = row + 1;
  }
  return { ranges, count, anchor };
}

/** Adds from … to (not included), swallowing the ranges it meets or touches. */
function united({ ranges }: Selection, from: number, to: number, anchor: number): Selection {
  const result: number[] = [];
  let low = from;
  let high = to;
  let placed = false;
  for (let i = 0; i < ranges.length; i += 2) {
    const start = ranges[i] ?? 0;
    const end = ranges[i + 1] ?? 0;
    if (end < low) {
      result.push(start, end);
    } else if (start > high) {
      if (!placed) result.push(low, high);
      placed = true;
      result.push(start, end);
    } else {
      low = Math.min(low, start);
      high = Math.max(high, end);
    }
  }
  if (!placed) result.push(low, high);
  return { ranges: result, count: size(result), anchor };
}

function size(ranges: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < ranges.length; i += 2) count += (ranges[i + 1] ?? 0) - (ranges[i] ?? 0);
  return count;
}

/** How many bounds are at or below a row: odd inside a range. */
function boundsUpTo(ranges: readonly number[], row: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

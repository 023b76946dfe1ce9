import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTo,
  extendTo,
  isSelected,
  NOTHING_SELECTED,
  type Selection,
  selectAll,
  selectedRows,
  selectFlagged,
  selectOnly,
  toggle,
} from '../../renderer/grid/selection.ts';

describe('a selection', () => {
  it('goes from the anchor to wherever Shift+click lands, above it or below', () => {
    const clicked = selectOnly(5);
    expect(selectedRows(extendTo(clicked, 8))).toEqual([5, 6, 7, 8]);
    expect(selectedRows(extendTo(extendTo(clicked, 8), 3))).toEqual([3, 4, 5]);
  });

  it('takes single rows in and out with Ctrl+click, and starts the next range there', () => {
    const two = toggle(selectOnly(2), 6);
    expect(selectedRows(two)).toEqual([2, 6]);
    expect(selectedRows(addTo(two, 8))).toEqual([2, 6, 7, 8]);
    expect(selectedRows(toggle(extendTo(selectOnly(2), 4), 3))).toEqual([2, 4]);
  });

  it('can be empty: the only row taken out again', () => {
    const none = toggle(selectOnly(3), 3);
    expect(none.count).toBe(0);
    expect(isSelected(none, 3)).toBe(false);
  });

  it('of everything is two numbers, however many rows there are', () => {
    const all = selectAll(50_000, 7);
    expect(all).toEqual({ ranges: [0, 50_000], count: 50_000, anchor: 7 });
    expect([isSelected(all, 0), isSelected(all, 49_999), isSelected(all, 50_000)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(selectAll(0, 0)).toEqual(NOTHING_SELECTED);
  });

  it('agrees with a set of rows after any gestures', () => {
    const gesture = fc.record({
      what: fc.constantFrom('only', 'extend', 'add', 'toggle', 'all'),
      row: fc.nat({ max: LENGTH - 1 }),
    });
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 40 }), (gestures) => {
        let selection: Selection = NOTHING_SELECTED;
        let naive: Naive = { rows: new Set(), anchor: 0 };
        for (const { what, row } of gestures) {
          selection = real(what, selection, row);
          naive = naively(what, naive, row);
          const rows = [...naive.rows].sort((a, b) => a - b);
          expect(selectedRows(selection)).toEqual(rows);
          expect([selection.count, selection.anchor]).toEqual([rows.length, naive.anchor]);
          expect(range(0, LENGTH).filter((r) => isSelected(selection, r))).toEqual(rows);
          expect(selection.ranges.every((bound, i, all) => i === 0 || bound > (all[i - 1] ?? 0))).toBe(true);
          const flags = Uint8Array.from(range(0, LENGTH), (r) => (naive.rows.has(r) ? 1 : 0));
          expect(selectFlagged(flags, naive.anchor)).toEqual(selection);
        }
      }),
    );
  });
});

const LENGTH = 24;

interface Naive {
  readonly rows: ReadonlySet<number>;
  readonly anchor: number;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function real(what: string, selection: Selection, row: number): Selection {
  if (what === 'only') return selectOnly(row);
  if (what === 'extend') return extendTo(selection, row);
  if (what === 'add') return addTo(selection, row);
  if (what === 'toggle') return toggle(selection, row);
  return selectAll(LENGTH, selection.anchor);
}

function naively(what: string, { rows, anchor }: Naive, row: number): Naive {
  const between = range(Math.min(anchor, row), Math.max(anchor, row) + 1);
  if (what === 'only') return { rows: new Set([row]), anchor: row };
  if (what === 'extend') return { rows: new Set(between), anchor };
  if (what === 'add') return { rows: new Set([...rows, ...between]), anchor };
  if (what === 'all') return { rows: new Set(range(0, LENGTH)), anchor };
  const next = new Set(rows);
  if (!next.delete(row)) next.add(row);
  return { rows: next, anchor: row };
}

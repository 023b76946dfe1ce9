/** Where dragged rows would go. */
import { describe, expect, it } from 'vitest';
import { dragged, dropsIntoItself, placeAt } from '../../renderer/grid/rowDrag.ts';
import { rowIdOf, type TreeSource } from '../../renderer/grid/rows.ts';
import { openGrid, take } from '../../renderer/grid/state.ts';

/** 0 (1 (2) 3) 4, with 0 and 1 open. */
const source: TreeSource = {
  roots: [0, 4],
  key: String,
  children: (item) => (item === 0 ? [1, 3] : item === 1 ? [2] : []),
};
const state = openGrid(source, { expanded: [rowIdOf(['0']), rowIdOf(['0', '1'])] });

describe('dragging', () => {
  it('takes all selected rows along when one of them is dragged, else the row alone', () => {
    const two = take(take(state, { type: 'go', row: 2, column: null, select: 'only' }), {
      type: 'go',
      row: 4,
      column: null,
      select: 'toggle',
    });
    expect(dragged(two, 4)).toEqual([2, 4]);
    expect(dragged(two, 3)).toEqual([3]);
  });

  it('means before near the upper edge, after near the lower one, and into between', () => {
    expect([0.1, 0.5, 0.9].map((height) => placeAt(state, 4, height))).toEqual(['before', 'into', 'after']);
    // Below an open row its children begin.
    expect(placeAt(state, 0, 0.9)).toBe('into');
  });

  it('does not go into itself or what stands below it', () => {
    expect(dropsIntoItself(state, [0], 0)).toBe(true);
    expect(dropsIntoItself(state, [0], 2)).toBe(true);
    expect(dropsIntoItself(state, [1], 3)).toBe(false);
    expect(dropsIntoItself(state, [3], 0)).toBe(false);
  });
});

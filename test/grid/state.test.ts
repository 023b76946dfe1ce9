import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowIdOf, sorted } from '../../renderer/grid/rows.ts';
import { selectedRows } from '../../renderer/grid/selection.ts';
import {
  focusedItem,
  type GridState,
  HEADER,
  openGrid,
  take,
  targets,
  withExpanded,
  withFocus,
  withFocusSelected,
  withSource,
} from '../../renderer/grid/state.ts';
import { flatSource, sourceOf, TEAM, type Tree } from './forest.ts';

const SALES = rowIdOf(['sales']);
const STOCK = rowIdOf(['stock']);

function names(state: GridState, items: readonly number[]): string[] {
  return items.map((item) => state.rows.source.key(item));
}

function focused(state: GridState): string {
  return names(state, [focusedItem(state) ?? -1]).join('');
}

function selected(state: GridState): string[] {
  return names(
    state,
    selectedRows(state.selection).map((row) => state.rows.item(row)),
  );
}

/** The grid of a tree with some rows selected by their keys, the last of them focused. */
function grid(tree: Tree, open: readonly string[], ...keys: readonly string[]): GridState {
  let state = openGrid(sourceOf(tree), { expanded: open });
  for (const key of keys) {
    const row = Array.from({ length: state.rows.length }, (_, i) => i).find(
      (i) => state.rows.source.key(state.rows.item(i)) === key,
    );
    state = take(state, { type: 'go', row: row ?? -2, column: null, select: 'toggle' });
  }
  return state;
}

describe('a grid', () => {
  it('opens with nothing selected and the focus on the first row', () => {
    const state = openGrid(sourceOf(TEAM));
    expect([focused(state), state.selection.count]).toEqual(['sales', 0]);
  });

  it('opens where it was left', () => {
    const state = openGrid(sourceOf(TEAM), { expanded: [SALES], focus: rowIdOf(['sales', 'bob']) });
    expect([focused(state), state.focus.row]).toEqual(['bob', 2]);
  });

  it('without rows has no focus, and gives it to the first that comes', () => {
    const empty = openGrid(sourceOf({}));
    expect([empty.focus, focusedItem(empty), targets(empty)]).toEqual([
      { row: HEADER, column: null },
      null,
      [],
    ]);
    expect(focused(withSource(empty, sourceOf({ ann: {} })))).toBe('ann');
  });

  it('goes to a row by its path and opens what hides it', () => {
    const state = withFocus(openGrid(sourceOf(TEAM)), rowIdOf(['stock', 'night', 'cleo']), 'read');
    expect([focused(state), state.focus.column, selected(state)]).toEqual(['cleo', 'read', ['cleo']]);
    expect(withFocus(state, rowIdOf(['stock', 'nobody']))).toBe(state);
  });
});

describe('what a command is meant for', () => {
  it('is the selection, an item in several rows once', () => {
    const open = openGrid(sourceOf(TEAM), { expanded: [SALES, STOCK, rowIdOf(['stock', 'night'])] });
    const all = take(open, { type: 'all' });
    expect(selected(all)).toEqual(['sales', 'ann', 'bob', 'stock', 'night', 'bob', 'cleo', 'dora']);
    expect(names(all, targets(all))).toEqual(['sales', 'ann', 'bob', 'stock', 'night', 'cleo', 'dora']);
  });

  it('is the focused row where nothing is selected', () => {
    const state = openGrid(sourceOf(TEAM));
    expect(names(state, targets(state))).toEqual(['sales']);
  });
});

describe('opening and closing', () => {
  it('carries focus and selection along with their rows', () => {
    const state = withExpanded(grid(TEAM, [], 'stock', 'dora'), new Set([SALES]));
    expect([focused(state), selected(state)]).toEqual(['dora', ['stock', 'dora']]);
  });

  it('drops what it hides from the selection, and leaves the focus on the row that hides it', () => {
    const open = grid(TEAM, [SALES], 'stock', 'bob');
    const closed = take(open, { type: 'branch', row: 0, open: false, deep: false });
    expect([focused(closed), selected(closed)]).toEqual(['sales', ['stock']]);
  });

  it('selects the row that hides all that was selected', () => {
    const closed = withExpanded(grid(TEAM, [SALES], 'ann', 'bob'), new Set());
    expect([focused(closed), selected(closed)]).toEqual(['sales', ['sales']]);
  });

  it('keeps what was open below a row for the next time', () => {
    const open = openGrid(sourceOf(TEAM), { expanded: [STOCK, rowIdOf(['stock', 'night'])] });
    const close = take(open, { type: 'branch', row: 1, open: false, deep: false });
    expect(take(close, { type: 'branch', row: 1, open: true, deep: false }).rows.length).toBe(
      open.rows.length,
    );
    const deep = take(open, { type: 'branch', row: 1, open: false, deep: true });
    expect(take(deep, { type: 'branch', row: 1, open: true, deep: false }).rows.length).toBe(4);
  });

  it('means nothing on a leaf', () => {
    const state = openGrid(sourceOf(TEAM));
    expect(take(state, { type: 'branch', row: 2, open: true, deep: false })).toBe(state);
  });
});

describe('another source', () => {
  it('with the same rows in another order takes focus and selection to their new places', () => {
    const before = grid({ a: {}, b: {}, c: {}, d: {} }, [], 'a', 'b', 'd');
    const { source } = before.rows;
    const after = withSource(
      before,
      sorted(source, (x, y) => y - x),
    );
    expect([focused(after), after.focus.row, selected(after)]).toEqual(['d', 0, ['d', 'b', 'a']]);
  });

  it('without the focused row gives the focus to the sibling below, else above, else the parent', () => {
    const at = (tree: Tree): string =>
      focused(withSource(grid({ g: { a: {}, b: {}, c: {} }, z: {} }, ['g'], 'b'), sourceOf(tree)));
    expect(at({ g: { a: {}, c: {} }, z: {} })).toBe('c');
    expect(at({ g: { a: {} }, z: {} })).toBe('a');
    expect(at({ g: {}, z: {} })).toBe('g');
    expect(at({ z: {} })).toBe('z');
    expect(at({ y: {}, x: {} })).toBe('x');
  });

  it('does not take the focus to the members of another group', () => {
    const state = grid({ g: { a: {}, b: {} }, h: { c: {} } }, ['g', 'h'], 'b');
    expect(focused(withSource(state, sourceOf({ g: { a: {} }, h: { c: {} } })))).toBe('a');
  });

  it('starts the next range from the row it started from before', () => {
    const moved = withSource(
      grid({ a: {}, b: {}, c: {} }, [], 'b'),
      sourceOf({ x: {}, y: {}, a: {}, b: {}, c: {} }),
    );
    const extended = take(moved, { type: 'go', row: 4, column: null, select: 'extend' });
    expect(selected(extended)).toEqual(['b', 'c']);
  });

  it('leaves the focus on the header it is on', () => {
    const onHeader = take(grid(TEAM, [], 'dora'), {
      type: 'go',
      row: HEADER,
      column: 'read',
      select: 'keep',
    });
    const next = withSource(onHeader, sourceOf({ ann: {}, dora: {} }));
    expect([next.focus, selected(next)]).toEqual([{ row: HEADER, column: 'read' }, ['dora']]);
  });

  it('without any selected row selects the one that took the focus', () => {
    const after = withSource(grid({ a: {}, b: {}, c: {} }, [], 'b'), sourceOf({ a: {}, c: {} }));
    expect(selected(after)).toEqual(['c']);
    expect(withSource(openGrid(sourceOf({ a: {} })), sourceOf({ b: {} })).selection.count).toBe(0);
  });

  it('that is the same changes nothing', () => {
    const state = grid(TEAM, [], 'dora');
    expect(withSource(state, state.rows.source)).toBe(state);
  });

  it('never selects a row whose item was not selected, nor loses one that is still there', () => {
    const size = 12;
    const subset = fc.uniqueArray(fc.nat({ max: size - 1 }));
    fc.assert(
      fc.property(subset, subset, subset, (before, after, chosen) => {
        const tree = (items: readonly number[]): Tree =>
          Object.fromEntries(items.map((item) => [`k${item}`, {}]));
        const state = grid(tree(before), [], ...chosen.filter((i) => before.includes(i)).map((i) => `k${i}`));
        const next = withSource(state, sourceOf(tree(after)));
        const kept = selected(state).filter((key) => after.includes(Number(key.slice(1))));
        const instead =
          kept.length === 0 && state.selection.count > 0 && after.length > 0 ? [focused(next)] : kept;
        expect(new Set(selected(next))).toEqual(new Set(instead));
        expect(next.focus.row < next.rows.length).toBe(true);
        expect(next.focus.row === HEADER).toBe(after.length === 0);
      }),
    );
  });
});

describe('a grid in which one row is selected', () => {
  it('has that one under the focus, also when a header has it for a while', () => {
    const second = withFocusSelected(grid(TEAM, [], 'sales', 'stock'));
    expect(selected(second)).toEqual(['stock']);
    const onHeader = take(second, { type: 'go', row: HEADER, column: 'read', select: 'keep' });
    expect(selected(withFocusSelected(onHeader))).toEqual(['stock']);
  });
});

describe('a step out of bounds', () => {
  it('ends at the nearest row', () => {
    const state = openGrid(flatSource(10));
    expect(take(state, { type: 'go', row: 99, column: null, select: 'only' }).focus.row).toBe(9);
    expect(take(state, { type: 'go', row: HEADER, column: null, select: 'only' }).focus.row).toBe(0);
  });
});

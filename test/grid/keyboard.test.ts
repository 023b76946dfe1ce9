import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chordOf, type HeaderStep, type Stroke, stepFor, strokeOf } from '../../renderer/grid/keyboard.ts';
import { everyBranch, rowIdOf } from '../../renderer/grid/rows.ts';
import { selectedRows } from '../../renderer/grid/selection.ts';
import { type GridState, HEADER, openGrid, type Step, take } from '../../renderer/grid/state.ts';
import { flatSource, sourceOf, TEAM } from './forest.ts';

const SCREEN = { columns: ['name', 'read', 'source'], page: 3 };

/** Presses keys one after the other, written as chords; header steps change nothing here. */
function press(state: GridState, ...chords: string[]): GridState {
  return chords.reduce((at, chord) => {
    const step = stepFor(strokeFrom(chord), at, SCREEN);
    return step === null || isHeaderStep(step) ? at : take(at, step);
  }, state);
}

/** The focused row by its path, or the header, and the cell in it. */
function focusOf({ rows, focus }: GridState): string {
  const row = focus.row === HEADER ? 'header' : rows.id(focus.row).replaceAll('\u001f', '/');
  return focus.column === null ? row : `${row} [${focus.column}]`;
}

function selectionOf({ rows, selection }: GridState): string[] {
  return selectedRows(selection).map((row) => rows.source.key(rows.item(row)));
}

const team = (): GridState => openGrid(sourceOf(TEAM));

describe('the arrow keys, rows first', () => {
  it('→ opens a closed row, and from an open one goes into its first cell', () => {
    expect(press(team(), 'ArrowRight').rows.length).toBe(5);
    expect(focusOf(press(team(), 'ArrowRight'))).toBe('sales');
    expect(focusOf(press(team(), 'ArrowRight', 'ArrowRight'))).toBe('sales [name]');
  });

  it('→ goes on through the cells and stays in the last', () => {
    expect(focusOf(press(team(), 'End', 'ArrowRight', 'ArrowRight'))).toBe('dora [read]');
    expect(focusOf(press(team(), 'End', ...Array<string>(9).fill('ArrowRight')))).toBe('dora [source]');
  });

  it('← goes back through the cells to the row', () => {
    const inCell = press(team(), 'End', 'ArrowRight', 'ArrowRight');
    expect(focusOf(press(inCell, 'ArrowLeft'))).toBe('dora [name]');
    expect(focusOf(press(inCell, 'ArrowLeft', 'ArrowLeft'))).toBe('dora');
  });

  it('← closes an open row, and from a closed one or a leaf goes to its parent', () => {
    const open = press(team(), 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown');
    expect(focusOf(open)).toBe('stock/night/bob');
    expect(focusOf(press(open, 'ArrowLeft'))).toBe('stock/night');
    const closed = press(open, 'ArrowLeft', 'ArrowLeft');
    expect([focusOf(closed), closed.rows.length]).toEqual(['stock/night', 4]);
    expect(focusOf(press(closed, 'ArrowLeft'))).toBe('stock');
    expect(selectionOf(press(closed, 'ArrowLeft'))).toEqual(['stock']);
  });

  it('← at the top of the tree stays, and leaves the selection', () => {
    const several = press(team(), 'Ctrl+a', 'ArrowLeft');
    expect([focusOf(several), selectionOf(several).length]).toEqual(['sales', 3]);
  });

  it('↑ and ↓ keep to the column', () => {
    expect(focusOf(press(team(), 'ArrowDown', 'End', 'ArrowRight', 'ArrowRight', 'ArrowUp'))).toBe(
      'stock [read]',
    );
  });

  it('+, - and * open, close, and open all below', () => {
    const all = press(team(), 'ArrowDown', '*');
    expect(all.rows.length).toBe(6);
    expect(press(all, '-').rows.length).toBe(3);
    expect(press(team(), '+').rows.length).toBe(5);
  });
});

describe('the long ways', () => {
  const long = openGrid(flatSource(100));

  it('PgDn and PgUp go by a page and stop at the ends', () => {
    expect(press(long, 'PageDown', 'PageDown').focus.row).toBe(6);
    expect(press(long, 'PageDown', 'PageDown', 'PageUp').focus.row).toBe(3);
    expect(press(long, 'End', 'PageDown').focus.row).toBe(99);
    expect(press(long, 'PageUp').focus.row).toBe(0);
  });

  it('Home and End are the first and last row; in a cell the first and last cell, and with Ctrl the rows', () => {
    expect(press(long, 'End').focus.row).toBe(99);
    expect(press(long, 'End', 'Home').focus.row).toBe(0);
    const inCell = press(long, 'End', 'ArrowRight', 'End');
    expect(inCell.focus).toEqual({ row: 99, column: 'source' });
    expect(press(inCell, 'Home').focus).toEqual({ row: 99, column: 'name' });
    expect(press(inCell, 'Ctrl+Home').focus).toEqual({ row: 0, column: 'source' });
    expect(selectionOf(press(inCell, 'Ctrl+Home'))).toEqual(['k0']);
    expect(selectionOf(press(long, 'End', 'Ctrl+Home'))).toEqual(['k99']);
  });
});

describe('selecting by keyboard', () => {
  const list = openGrid(flatSource(20));

  it('follows the focus', () => {
    expect(selectionOf(press(list, 'ArrowDown', 'ArrowDown'))).toEqual(['k2']);
  });

  it('Shift with any way of moving extends it from where it began', () => {
    const from3 = press(list, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(selectionOf(press(from3, 'Shift+ArrowDown', 'Shift+ArrowDown'))).toEqual(['k3', 'k4', 'k5']);
    expect(selectionOf(press(from3, 'Shift+ArrowDown', 'Shift+ArrowUp', 'Shift+ArrowUp'))).toEqual([
      'k2',
      'k3',
    ]);
    expect(selectionOf(press(from3, 'Shift+PageDown'))).toEqual(['k3', 'k4', 'k5', 'k6']);
    expect(selectionOf(press(from3, 'Shift+Home'))).toEqual(['k0', 'k1', 'k2', 'k3']);
    expect(press(from3, 'Shift+End').selection.count).toBe(17);
  });

  it('Ctrl moves the focus alone, Ctrl+Space takes single rows in and out, Ctrl+Shift adds a range', () => {
    const two = press(list, 'ArrowDown', 'Ctrl+ArrowDown', 'Ctrl+ArrowDown', 'Ctrl+ ');
    expect(selectionOf(two)).toEqual(['k1', 'k3']);
    expect(selectionOf(press(two, 'Ctrl+ArrowDown'))).toEqual(['k1', 'k3']);
    expect(selectionOf(press(two, 'Ctrl+Shift+ArrowDown'))).toEqual(['k1', 'k3', 'k4']);
    expect(selectionOf(press(two, 'Ctrl+ '))).toEqual(['k1']);
  });

  it('Ctrl+A takes all, and Escape goes back to the focused row, then out of its cell', () => {
    const all = press(list, 'ArrowDown', 'ArrowRight', 'Ctrl+a');
    expect(all.selection.count).toBe(20);
    expect(selectionOf(press(all, 'Escape'))).toEqual(['k1']);
    expect(focusOf(press(all, 'Escape'))).toBe('k1 [name]');
    expect(focusOf(press(all, 'Escape', 'Escape'))).toBe('k1');
    expect(stepFor(strokeFrom('Escape'), press(all, 'Escape', 'Escape'), SCREEN)).toBeNull();
  });
});

describe('the headers', () => {
  const onHeader = press(team(), 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp');

  it('lie above the cells of the first row, not above the row', () => {
    expect(focusOf(press(team(), 'ArrowUp'))).toBe('sales');
    expect(focusOf(onHeader)).toBe('header [read]');
    expect(focusOf(press(onHeader, 'ArrowRight'))).toBe('header [source]');
    expect(focusOf(press(onHeader, 'Home', 'ArrowLeft'))).toBe('header [name]');
  });

  it('let go again with ↓, and with Escape to the row that was left, the selection as it was', () => {
    const several = press(onHeader, 'ArrowDown', 'Ctrl+a', 'ArrowUp');
    expect(focusOf(several)).toBe('header [read]');
    expect(focusOf(press(several, 'ArrowDown'))).toBe('sales [read]');
    expect(press(several, 'ArrowDown').selection.count).toBe(5);
    expect(focusOf(press(several, 'Escape'))).toBe('sales');
  });

  it('sort, resize and fit', () => {
    const step = (chord: string): unknown => stepFor(strokeFrom(chord), onHeader, SCREEN);
    expect(step('Enter')).toEqual({ type: 'sort', column: 'read' });
    expect(step(' ')).toEqual({ type: 'sort', column: 'read' });
    expect(step('Shift+ArrowRight')).toEqual({ type: 'resize', column: 'read', direction: 1 });
    expect(step('Shift+ArrowLeft')).toEqual({ type: 'resize', column: 'read', direction: -1 });
    expect(step('Shift+Enter')).toEqual({ type: 'fit', column: 'read' });
  });
});

describe('the keys of the owner', () => {
  const OWNED = [
    'r',
    'w',
    'd',
    'n',
    'f',
    'x',
    ' ',
    'Enter',
    'F2',
    'Delete',
    'Ctrl+Insert',
    'Ctrl+Delete',
    'Ctrl+c',
  ];
  const ALSO_OWNED = [
    'Ctrl+v',
    'Ctrl+z',
    'Ctrl+Enter',
    'Ctrl+f',
    'Shift+F10',
    'ContextMenu',
    'Alt+ArrowLeft',
    'Tab',
  ];

  it('mean nothing to the grid, in a row or in a cell', () => {
    for (const state of [team(), press(team(), 'End', 'ArrowRight')]) {
      for (const chord of [...OWNED, ...ALSO_OWNED]) {
        expect(stepFor(strokeFrom(chord), state, SCREEN), chord).toBeNull();
      }
    }
  });

  it('are all of them in an empty grid', () => {
    const empty = openGrid(flatSource(0));
    for (const chord of ['ArrowDown', 'Ctrl+a', 'Ctrl+Insert', 'Escape', ' ']) {
      expect(stepFor(strokeFrom(chord), empty, SCREEN), chord).toBeNull();
    }
  });

  it('are written as in a menu', () => {
    const event = { key: 'r', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(chordOf(strokeOf(event))).toBe('R');
    expect(chordOf(strokeOf({ ...event, key: ' ' }))).toBe('Space');
    expect(chordOf(strokeOf({ ...event, key: 'Insert', ctrlKey: true }))).toBe('Ctrl+Insert');
    expect(chordOf(strokeOf({ ...event, key: 'F10', shiftKey: true }))).toBe('Shift+F10');
    expect(chordOf(strokeOf({ ...event, key: 'c', metaKey: true }))).toBe('Ctrl+C');
  });
});

describe('any keys', () => {
  const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
  const OTHERS = [' ', 'a', 'Escape', '+', '-', '*', 'Enter'];

  it('leave focus and selection on rows and cells that are there', () => {
    const stroke = fc.record({
      key: fc.constantFrom(...KEYS, ...OTHERS),
      ctrl: fc.boolean(),
      shift: fc.boolean(),
      alt: fc.constant(false),
    });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 60 }), (strokes) => {
        const source = sourceOf(TEAM);
        let state = openGrid(source);
        for (const pressed of strokes) {
          const step = stepFor(pressed, state, SCREEN);
          if (step !== null && !isHeaderStep(step)) state = take(state, step);
          const { rows, focus, selection } = state;
          expect(
            focus.row === HEADER ? focus.column !== null : focus.row >= 0 && focus.row < rows.length,
          ).toBe(true);
          expect(focus.column === null || SCREEN.columns.includes(focus.column)).toBe(true);
          expect(selectedRows(selection).every((row) => row >= 0 && row < rows.length)).toBe(true);
          expect(selection.anchor >= 0 && selection.anchor < rows.length).toBe(true);
          const all = everyBranch(source);
          expect([...rows.expanded].every((id) => all.has(id))).toBe(true);
        }
      }),
    );
  });

  it('bring every row of an open tree under the focus', () => {
    let state = openGrid(sourceOf(TEAM), { expanded: everyBranch(sourceOf(TEAM)) });
    const seen = [focusOf(state)];
    for (let i = 1; i < state.rows.length; i++) {
      state = press(state, 'ArrowDown');
      seen.push(focusOf(state));
    }
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen).toContain(rowIdOf(['stock', 'night', 'cleo']).replaceAll('\u001f', '/'));
  });
});

function isHeaderStep(step: Step | HeaderStep): step is HeaderStep {
  return step.type === 'sort' || step.type === 'resize' || step.type === 'fit';
}

function strokeFrom(chord: string): Stroke {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

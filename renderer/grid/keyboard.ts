/**
 * The keyboard of the grid: the WAI-ARIA treegrid pattern, rows first, then cells. A key press becomes a step of the
 * grid, or nothing, and then it is the owner's: letters, Space, Enter, F2, Ctrl+Insert and the like never mean
 * anything here.
 */
import { type GridState, HEADER, type SelectMode, type Step } from './state.ts';

/** A key press without the event around it. `ctrl` is Ctrl or, on a Mac, Cmd. */
export interface Stroke {
  /** As in KeyboardEvent.key. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** What a header does on a key: it touches the columns, not the rows. */
export type HeaderStep =
  | { readonly type: 'sort'; readonly column: string }
  | { readonly type: 'resize'; readonly column: string; readonly direction: 1 | -1 }
  /** As wide as what is shown in the column. */
  | { readonly type: 'fit'; readonly column: string };

/** What the keyboard needs to know of the screen. */
export interface Screen {
  /** Ids of the columns shown, from the left. */
  readonly columns: readonly string[];
  /** How many rows a page has. */
  readonly page: number;
}

export function strokeOf(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): Stroke {
  return { key: event.key, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, shift: event.shiftKey };
}

/** The press as it is written in a menu: `R`, `Space`, `Ctrl+Insert`, `Ctrl+Alt+Shift+F2`. Letters are upper case. */
export function chordOf({ key, ctrl, alt, shift }: Stroke): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  return `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

/** Whether a press would type a character, as a letter command does. */
export function types({ key, ctrl, alt }: Stroke): boolean {
  return key.length === 1 && !ctrl && !alt;
}

/** What a press does in the grid; null when it is the owner's. */
export function stepFor(stroke: Stroke, state: GridState, screen: Screen): Step | HeaderStep | null {
  if (stroke.alt) return null;
  const { row, column } = state.focus;
  if (row === HEADER) return column === null ? null : headerStep(stroke, state, screen, column);
  return (
    vertical(stroke, state, screen) ??
    (stroke.ctrl || stroke.shift ? null : horizontal(stroke, state, screen)) ??
    selecting(stroke, state) ??
    branching(stroke, state)
  );
}

function vertical(stroke: Stroke, { rows, focus }: GridState, { columns, page }: Screen): Step | null {
  const { key, ctrl, shift } = stroke;
  const { row, column } = focus;
  const go = (to: number, select: SelectMode): Step => {
    return { type: 'go', row: Math.max(0, Math.min(to, rows.length - 1)), column, select };
  };
  switch (key) {
    case 'ArrowUp':
      if (row === 0 && column !== null && !ctrl && !shift)
        return { type: 'go', row: HEADER, column, select: 'keep' };
      return go(row - 1, selectMode(stroke));
    case 'ArrowDown':
      return go(row + 1, selectMode(stroke));
    case 'PageUp':
      return go(row - Math.max(1, page), selectMode(stroke));
    case 'PageDown':
      return go(row + Math.max(1, page), selectMode(stroke));
    case 'Home':
    case 'End': {
      if (column !== null && !ctrl && !shift)
        return { type: 'go', row, column: edge(columns, key), select: 'keep' };
      const to = key === 'Home' ? 0 : rows.length - 1;
      // In a cell, Ctrl+Home is the only way to the first row, so there it selects like any plain key.
      return go(to, column !== null && !shift ? 'only' : selectMode(stroke));
    }
    default:
      return null;
  }
}

function horizontal({ key }: Stroke, { rows, focus }: GridState, { columns }: Screen): Step | null {
  const { row, column } = focus;
  const branch = rows.branch(row);
  const at = column === null ? -1 : columns.indexOf(column);
  if (key === 'ArrowRight') {
    if (at < 0 && branch === 'collapsed') return { type: 'branch', row, open: true, deep: false };
    return { type: 'go', row, column: columns[Math.min(at + 1, columns.length - 1)] ?? null, select: 'keep' };
  }
  if (key === 'ArrowLeft') {
    if (column !== null) return { type: 'go', row, column: columns[at - 1] ?? null, select: 'keep' };
    if (branch === 'expanded') return { type: 'branch', row, open: false, deep: false };
    const parent = rows.parent(row);
    return { type: 'go', row: parent < 0 ? row : parent, column: null, select: parent < 0 ? 'keep' : 'only' };
  }
  return null;
}

function selecting(stroke: Stroke, { focus, selection }: GridState): Step | null {
  const { key, ctrl, shift } = stroke;
  const { row, column } = focus;
  if (key === ' ' && (ctrl || shift)) {
    return { type: 'go', row, column, select: shift ? (ctrl ? 'add' : 'extend') : 'toggle' };
  }
  if (ctrl && !shift && key.toLowerCase() === 'a') return { type: 'all' };
  if (key === 'Escape' && !ctrl && !shift) {
    const alone = selection.count === 1 && selection.ranges[0] === row;
    if (!alone) return { type: 'go', row, column, select: 'only' };
    return column === null ? null : { type: 'go', row, column: null, select: 'keep' };
  }
  return null;
}

/** `+`, `-` and `*` as in a file manager; some keyboards need Shift for them. */
function branching({ key, ctrl }: Stroke, { rows, focus }: GridState): Step | null {
  if (ctrl || rows.branch(focus.row) === 'leaf') return null;
  const { row } = focus;
  switch (key) {
    case '+':
      return { type: 'branch', row, open: true, deep: false };
    case '-':
      return { type: 'branch', row, open: false, deep: false };
    case '*':
      return { type: 'branch', row, open: true, deep: true };
    default:
      return null;
  }
}

function headerStep(
  stroke: Stroke,
  state: GridState,
  screen: Screen,
  column: string,
): Step | HeaderStep | null {
  const { key, ctrl, shift } = stroke;
  if (ctrl) return null;
  const { columns } = screen;
  const at = Math.max(0, columns.indexOf(column));
  const along = (to: string | undefined): Step => {
    return { type: 'go', row: HEADER, column: to ?? column, select: 'keep' };
  };
  switch (key) {
    case 'ArrowLeft':
      return shift ? { type: 'resize', column, direction: -1 } : along(columns[at - 1]);
    case 'ArrowRight':
      return shift ? { type: 'resize', column, direction: 1 } : along(columns[at + 1]);
    case 'Home':
    case 'End':
      return along(edge(columns, key));
    case 'ArrowDown':
      return { type: 'go', row: 0, column, select: 'keep' };
    case 'Escape':
      return { type: 'go', row: state.selection.anchor, column: null, select: 'keep' };
    case 'Enter':
      return { type: shift ? 'fit' : 'sort', column };
    case ' ':
      return shift ? null : { type: 'sort', column };
    default:
      return null;
  }
}

function edge(columns: readonly string[], key: 'Home' | 'End'): string {
  return (key === 'Home' ? columns[0] : columns[columns.length - 1]) ?? '';
}

function selectMode({ ctrl, shift }: Stroke): SelectMode {
  if (shift) return ctrl ? 'add' : 'extend';
  return ctrl ? 'keep' : 'only';
}

/**
 * Where a grid stands: its rows, what is expanded, the focus and the selection, as one value that the owner keeps.
 * Every gesture is a Step that makes the next value; a new source (reload, sort, filter) carries focus and
 * selection over to the rows that are still there. All of it pure, so that all of it is tested without a screen.
 */
import { assertNever } from '../../shared/model/problem.ts';
import { branchesFrom, flatten, follow, pathsAbove, type RowId, type Rows, type TreeSource } from './rows.ts';
import {
  addTo,
  extendTo,
  NOTHING_SELECTED,
  type Selection,
  selectAll,
  selectedRows,
  selectFlagged,
  selectOnly,
  toggle,
} from './selection.ts';

/** The row of a Focus that is on a column header. */
export const HEADER = -1;

export interface Focus {
  /** Row number; HEADER with a column for its header; HEADER without one when there is no row at all. */
  readonly row: number;
  /** Column id when a cell has the focus, null when the row itself has it. */
  readonly column: string | null;
}

export interface GridState {
  readonly rows: Rows;
  readonly focus: Focus;
  readonly selection: Selection;
}

/** What becomes of the selection when the focus goes to a row. */
export type SelectMode = 'only' | 'extend' | 'add' | 'toggle' | 'keep';

export type Step =
  | { readonly type: 'go'; readonly row: number; readonly column: string | null; readonly select: SelectMode }
  | { readonly type: 'all' }
  /** Opens or closes a row; `deep` takes all below it along. */
  | { readonly type: 'branch'; readonly row: number; readonly open: boolean; readonly deep: boolean };

/** A grid on a source: nothing selected, the focus on the row asked for or else the first. */
export function openGrid(
  source: TreeSource,
  at: { readonly expanded?: Iterable<RowId>; readonly focus?: RowId } = {},
): GridState {
  const rows = flatten(source, new Set(at.expanded));
  const state = { rows, focus: nearest(rows, 0, null), selection: NOTHING_SELECTED };
  if (at.focus === undefined) return state;
  const row = rows.indexOf(at.focus);
  return row < 0
    ? state
    : { ...state, focus: { row, column: null }, selection: { ...NOTHING_SELECTED, anchor: row } };
}

/** The state after a gesture. A row out of bounds is taken as the nearest one. */
export function take(state: GridState, step: Step): GridState {
  const { rows, selection } = state;
  switch (step.type) {
    case 'go': {
      const { row, column } = step;
      if (row === HEADER && column !== null) return { ...state, focus: { row, column } };
      const focus = nearest(rows, row, column);
      return focus.row === HEADER
        ? state
        : { ...state, focus, selection: selectionAfter(step.select, selection, focus.row) };
    }
    case 'all':
      return { ...state, selection: selectAll(rows.length, selection.anchor) };
    case 'branch': {
      if (rows.branch(step.row) === 'leaf') return state;
      const paths = step.deep ? branchesFrom(rows, step.row) : [rows.id(step.row)];
      const expanded = new Set(rows.expanded);
      for (const path of paths) step.open ? expanded.add(path) : expanded.delete(path);
      return withExpanded(state, expanded);
    }
    default:
      return assertNever(step);
  }
}

/** The same place in another tree, or in the same one with other data, another order, fewer or more items. */
export function withSource(state: GridState, source: TreeSource): GridState {
  return source === state.rows.source ? state : reflow(state, flatten(source, state.rows.expanded));
}

export function withExpanded(state: GridState, expanded: ReadonlySet<RowId>): GridState {
  return reflow(state, flatten(state.rows.source, expanded));
}

/** Goes to a row by its path, expanding what is above it, and selects it; the same state where it is not found. */
export function withFocus(state: GridState, id: RowId, column: string | null = null): GridState {
  const closed = pathsAbove(id).filter((path) => !state.rows.expanded.has(path));
  const shown =
    closed.length === 0 ? state : withExpanded(state, new Set([...state.rows.expanded, ...closed]));
  const row = shown.rows.indexOf(id);
  return row < 0 ? state : take(shown, { type: 'go', row, column, select: 'only' });
}

/** The focused row selected and no other, for a grid in which one is; on a header the selection stays. */
export function withFocusSelected(state: GridState): GridState {
  return state.focus.row === HEADER ? state : { ...state, selection: selectOnly(state.focus.row) };
}

/** The item of the focused row; null on a header and in an empty grid. */
export function focusedItem({ rows, focus }: GridState): number | null {
  return focus.row === HEADER ? null : rows.item(focus.row);
}

/**
 * The items a command is meant for, each once, in the order shown: those of the selected rows, or the focused one
 * where nothing is selected.
 */
export function targets({ rows, focus, selection }: GridState): number[] {
  if (selection.count > 0) return [...new Set(selectedRows(selection).map((row) => rows.item(row)))];
  return focus.row === HEADER ? [] : [rows.item(focus.row)];
}

function selectionAfter(mode: SelectMode, selection: Selection, row: number): Selection {
  switch (mode) {
    case 'only':
      return selectOnly(row);
    case 'extend':
      return extendTo(selection, row);
    case 'add':
      return addTo(selection, row);
    case 'toggle':
      return toggle(selection, row);
    case 'keep':
      return selection;
    default:
      return assertNever(mode);
  }
}

function nearest(rows: Rows, row: number, column: string | null): Focus {
  if (rows.length === 0) return { row: HEADER, column: null };
  return { row: Math.max(0, Math.min(row, rows.length - 1)), column };
}

/** Hidden rows are never selected: a command must not reach what nobody sees. */
function reflow(state: GridState, rows: Rows): GridState {
  const from = state.rows;
  const { focus, selection } = state;
  const places = follow(from, rows);
  const place = (row: number): number => places[row] ?? -1;
  const nextFocus = onHeader(focus) ? focus : nearest(rows, successor(from, place, focus.row), focus.column);
  const anchor = place(selection.anchor) >= 0 ? place(selection.anchor) : Math.max(0, nextFocus.row);
  const flags = new Uint8Array(rows.length);
  if (selection.count > 0)
    for (const row of selectedRows(selection)) if (place(row) >= 0) flags[place(row)] = 1;
  const kept = selectFlagged(flags, anchor);
  const lost = selection.count > 0 && kept.count === 0 && nextFocus.row !== HEADER;
  return { rows, focus: nextFocus, selection: lost ? selectOnly(nextFocus.row) : kept };
}

function onHeader({ row, column }: Focus): boolean {
  return row === HEADER && column !== null;
}

/**
 * Where the focus goes when its row may be gone: its own new place; the sibling below or above that is left; the row
 * it stood under, closed or emptied; else about the same height.
 */
function successor(from: Rows, place: (row: number) => number, row: number): number {
  if (row < 0) return 0;
  if (place(row) >= 0) return place(row);
  let child = row;
  let above = from.parent(row);
  while (above >= 0 && place(above) < 0) {
    child = above;
    above = from.parent(above);
  }
  const level = from.level(child);
  for (let at = child + 1; at < from.length && from.level(at) >= level; at++) {
    if (from.level(at) === level && place(at) >= 0) return place(at);
  }
  for (let at = child - 1; at > above; at--) {
    if (from.level(at) === level && place(at) >= 0) return place(at);
  }
  return above >= 0 ? place(above) : row;
}

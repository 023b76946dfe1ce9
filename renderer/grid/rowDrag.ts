/**
 * Where rows that are dragged would go: beside a row or below it. Pure, so that it is tested without a screen; the
 * pointer is useRowDrag's.
 */
import { isSelected } from './selection.ts';
import { type GridState, targets } from './state.ts';

export type DropPlace = 'before' | 'after' | 'into';

export interface RowDrop {
  /** The items dragged, in the order shown. */
  readonly items: readonly number[];
  /** The item they are dropped at. */
  readonly target: number;
  readonly place: DropPlace;
}

/** How much of a row's height, from either edge, means beside it. */
const EDGE = 0.3;

/** What is dragged by a row: all selected ones where it is one of them, else itself. */
export function dragged(state: GridState, row: number): readonly number[] {
  return isSelected(state.selection, row) ? targets(state) : [state.rows.item(row)];
}

/** `height` is how far down in the row the pointer is, from 0 to 1. Below an open row its children begin. */
export function placeAt(state: GridState, row: number, height: number): DropPlace {
  if (height < EDGE) return 'before';
  if (height > 1 - EDGE && state.rows.branch(row) !== 'expanded') return 'after';
  return 'into';
}

/** Whether the target is dragged itself, or stands below what is. */
export function dropsIntoItself(state: GridState, items: readonly number[], row: number): boolean {
  for (let at = row; at >= 0; at = state.rows.parent(at)) {
    if (items.includes(state.rows.item(at))) return true;
  }
  return false;
}

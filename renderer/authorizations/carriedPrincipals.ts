/** Where the principals' grid stands, carried over from column to column and from node to node. */
import type { RowId, TreeSource } from '../grid/rows.ts';
import { type GridState, openGrid, withSource } from '../grid/state.ts';

export interface ShownPrincipals {
  readonly node: string;
  readonly grid: GridState;
  /** The row somebody went to last, which need not be there on every node; null = nobody went anywhere yet. */
  readonly chosen: RowId | null;
}

/**
 * The same place with other data. On another node what is open and whom the focus was put on stay, but nothing is
 * selected: a selection made there is not meant for here.
 */
export function carriedPrincipals(shown: ShownPrincipals, node: string, source: TreeSource): ShownPrincipals {
  const { grid, chosen } = shown;
  if (node === shown.node) {
    return grid.rows.source === source ? shown : { ...shown, grid: withSource(grid, source) };
  }
  const { expanded } = grid.rows;
  const next = openGrid(source, chosen === null ? { expanded } : { expanded, focus: chosen });
  const column = next.focus.row < 0 ? null : grid.focus.column;
  return { node, grid: { ...next, focus: { row: next.focus.row, column } }, chosen };
}

/** After a gesture of a person. */
export function wentTo(node: string, grid: GridState): ShownPrincipals {
  return { node, grid, chosen: grid.focus.row < 0 ? null : grid.rows.id(grid.focus.row) };
}

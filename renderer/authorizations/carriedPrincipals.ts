/** Where the principals' grid stands, carried over from column to column and from node to node. */

import type { TreeSource } from '../grid/rows.ts';
import { type GridState, openGrid, withSource } from '../grid/state.ts';

export interface ShownPrincipals {
  readonly node: string;
  readonly grid: GridState;
}

/**
 * The same place with other data. On another node what is open and who has the focus stay, but nothing is selected:
 * a selection made there is not meant for here.
 */
export function carriedPrincipals(shown: ShownPrincipals, node: string, source: TreeSource): ShownPrincipals {
  const { grid } = shown;
  if (node === shown.node)
    return grid.rows.source === source ? shown : { node, grid: withSource(grid, source) };
  const { rows, focus } = grid;
  const next = openGrid(source, { expanded: rows.expanded, focus: rows.id(focus.row) });
  return {
    node,
    grid: { ...next, focus: { row: next.focus.row, column: next.focus.row < 0 ? null : focus.column } },
  };
}

/** Where a grid stands, carried over from filter to filter, from draft to draft and from line to line. */
import { everyBranch, pathsAbove, type RowId, type TreeSource } from '../grid/rows.ts';
import { type GridState, openGrid, withExpanded, withSource } from '../grid/state.ts';

export interface ShownLine {
  /** What the rows belong to: a node, a principal. */
  readonly of: string;
  readonly grid: GridState;
  /** The row somebody went to last, which need not be there in every line; null = nobody went anywhere yet. */
  readonly chosen: RowId | null;
  /** Whether only hits and what stands above them is shown, and so all of it opened. */
  readonly reduced: boolean;
  /** What is open in the whole tree, while it is reduced. */
  readonly open: ReadonlySet<RowId>;
}

export function openLine(
  of: string,
  source: TreeSource,
  expanded: Iterable<RowId>,
  reduced: boolean,
): ShownLine {
  const open = new Set(expanded);
  const grid = openGrid(source, { expanded: reduced ? everyBranch(source) : open });
  return { of, grid, chosen: null, reduced, open };
}

/**
 * The same place with other rows. In another line what is open and what the focus was put on stay, but nothing is
 * selected: a selection made there is not meant for here.
 */
export function carriedLine(shown: ShownLine, of: string, source: TreeSource, reduced: boolean): ShownLine {
  const { grid, chosen } = shown;
  if (of === shown.of && grid.rows.source === source) return shown;
  const open = shown.reduced ? shown.open : grid.rows.expanded;
  const expanded = reduced ? everyBranch(source) : open;
  if (of !== shown.of) {
    const next = openGrid(source, chosen === null ? { expanded } : { expanded, focus: chosen });
    const column = next.focus.row < 0 ? null : grid.focus.column;
    return { of, grid: { ...next, focus: { row: next.focus.row, column } }, chosen, reduced, open };
  }
  const moved = withSource(grid, source);
  if (!reduced && !shown.reduced) return { ...shown, grid: moved };
  if (reduced) return { ...shown, grid: withExpanded(moved, expanded), reduced, open };
  // Whole again: the row somebody went to last, also where the hits had no room for it or it stood in a closed branch.
  const wanted = chosen ?? grid.rows.id(grid.focus.row);
  const whole = withExpanded(moved, new Set([...open, ...pathsAbove(wanted)]));
  const row = whole.rows.indexOf(wanted);
  const focus = row < 0 ? whole.focus : { ...whole.focus, row };
  return { ...shown, grid: { ...whole, focus }, reduced, open };
}

/** After a gesture of a person. */
export function wentTo(shown: ShownLine, grid: GridState): ShownLine {
  return { ...shown, grid, chosen: grid.focus.row < 0 ? null : grid.rows.id(grid.focus.row) };
}

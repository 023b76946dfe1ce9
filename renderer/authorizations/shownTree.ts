/** The authorization tree as it stands in the pane: whole, or reduced to the hits of a search with all of them open. */
import { everyBranch, type RowId, type TreeSource } from '../grid/rows.ts';
import { NOTHING_SELECTED } from '../grid/selection.ts';
import {
  focusedItem,
  type GridState,
  openGrid,
  withExpanded,
  withFocus,
  withFocusSelected,
  withSource,
} from '../grid/state.ts';

export interface ShownTree {
  readonly grid: GridState;
  readonly reduced: boolean;
  /** What is open in the whole tree, while it is reduced. */
  readonly open: ReadonlySet<RowId>;
}

export function openTree(source: TreeSource, expanded: Iterable<RowId>, focus: RowId): ShownTree {
  const grid = withFocus(openGrid(source, { expanded }), focus);
  return { grid, reduced: false, open: grid.rows.expanded };
}

/** The same place in another tree: reduced, whole again, or loaded anew. */
export function carriedTree(tree: ShownTree, source: TreeSource, reduced: boolean): ShownTree {
  const { grid } = tree;
  if (grid.rows.source === source) return tree;
  if (reduced) {
    const next = withExpanded(withSource(grid, source), everyBranch(source));
    return { grid: nothingNew(grid, next), reduced, open: tree.reduced ? tree.open : grid.rows.expanded };
  }
  if (!tree.reduced) return { ...tree, grid: nothingNew(grid, withSource(grid, source)) };
  const whole = openGrid(source, { expanded: tree.open });
  return { grid: withFocus(whole, grid.rows.id(grid.focus.row)), reduced, open: tree.open };
}

/** Where the focus had to go elsewhere, that is no choice: nothing is selected. */
function nothingNew(before: GridState, after: GridState): GridState {
  const stayed = keyOfFocus(before) === keyOfFocus(after);
  return stayed ? withFocusSelected(after) : { ...after, selection: NOTHING_SELECTED };
}

function keyOfFocus(grid: GridState): string {
  return grid.rows.source.key(focusedItem(grid) ?? -1);
}

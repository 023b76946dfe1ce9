/** The columns of a grid: what they are is said once, how they stand (width, shown, sorted) is plain data of the owner. */

export interface ColumnSpec {
  readonly id: string;
  /** Width in pixels until somebody changes it. */
  readonly width: number;
  /** The narrowest it gets; MIN_WIDTH unless given. */
  readonly minWidth?: number;
  /** Takes the room that is left, as long as nobody has given it a width; a number: so many parts of it beside others. */
  readonly grow?: boolean | number;
  readonly sortable?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** How the columns stand: to be stored as it is. A column that no longer exists does no harm in it. */
export interface ColumnState {
  /** Widths somebody has set, by column id. */
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
  /** null is the order of the tree. */
  readonly sort: Sort | null;
}

export const MIN_WIDTH = 32;
export const MAX_WIDTH = 2000;
/** How far one key press moves the edge of a column, in pixels. */
export const RESIZE_STEP = 8;

export const DEFAULT_COLUMN_STATE: ColumnState = { widths: {}, hidden: [], sort: null };

/** The columns shown. The first one is always among them: it holds the tree. */
export function visibleColumns<C extends ColumnSpec>(
  columns: readonly C[],
  hidden: readonly string[],
): readonly C[] {
  return columns.filter((column, i) => i === 0 || !hidden.includes(column.id));
}

export function widthOf(column: ColumnSpec, { widths }: ColumnState): number {
  return clamped(column, widths[column.id] ?? column.width);
}

/** The state with a width set, rounded and within bounds. */
export function withWidth(state: ColumnState, column: ColumnSpec, width: number): ColumnState {
  return { ...state, widths: { ...state.widths, [column.id]: clamped(column, width) } };
}

export function withColumnShown(state: ColumnState, id: string, shown: boolean): ColumnState {
  const others = state.hidden.filter((hidden) => hidden !== id);
  return { ...state, hidden: shown ? others : [...others, id] };
}

/** Sort by a column: ascending, then descending, then the order of the tree again. */
export function withSortBy(state: ColumnState, id: string): ColumnState {
  if (state.sort?.column !== id) return { ...state, sort: { column: id, direction: 'ascending' } };
  return {
    ...state,
    sort: state.sort.direction === 'ascending' ? { column: id, direction: 'descending' } : null,
  };
}

/** The columns shown as the value of `grid-template-columns`. The first one leaves room for others: --tg-tree-limit. */
export function gridTemplate(columns: readonly ColumnSpec[], state: ColumnState): string {
  return columns
    .map((column, i) => {
      const width = i === 0 ? treeWidth(column, state) : `${widthOf(column, state)}px`;
      const { grow = false } = column;
      const grows = grow !== false && state.widths[column.id] === undefined;
      return grows ? `minmax(${width}, ${Number(grow)}fr)` : width;
    })
    .join(' ');
}

/** The least room the columns shown take together, as a CSS length. */
export function gridWidth([tree, ...others]: readonly ColumnSpec[], state: ColumnState): string {
  const rest = others.reduce((sum, column) => sum + widthOf(column, state), 0);
  return tree === undefined ? '0px' : `calc(${treeWidth(tree, state)} + ${rest}px)`;
}

function treeWidth(column: ColumnSpec, state: ColumnState): string {
  return `min(${widthOf(column, state)}px, var(--tg-tree-limit))`;
}

function clamped(column: ColumnSpec, width: number): number {
  return Math.max(column.minWidth ?? MIN_WIDTH, Math.min(MAX_WIDTH, Math.round(width)));
}

/** A grid of its own: what every TreeGrid wants of its owner, unless the owner has more to say about where it stands. */
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { type ColumnState, DEFAULT_COLUMN_STATE } from './columns.ts';
import { everyBranch, type RowId, type TreeSource } from './rows.ts';
import { type GridState, withExpanded } from './state.ts';
import type { TreeGridHandle, TreeGridProps } from './TreeGrid.tsx';
import { useGridState } from './useGridState.ts';

interface GridOptions {
  /** Whether every branch is open when the grid comes. */
  readonly startsOpen?: boolean;
  /** Whether every branch is open whatever is closed: while something is looked for, say. */
  readonly staysOpen?: boolean;
  /** The row that has the focus when the grid comes. */
  readonly focus?: RowId;
  /** How the columns stand, where that is kept; else it is forgotten with the grid. */
  readonly columns?: readonly [ColumnState, (next: ColumnState) => void];
}

export interface OwnGrid {
  readonly state: GridState;
  set(next: GridState): void;
  /** Takes the keyboard; the same function every time. */
  focus(): void;
  expandAll(): void;
  collapseAll(): void;
  /** For the TreeGrid. */
  readonly props: {
    readonly ref: RefObject<TreeGridHandle | null>;
  } & Pick<TreeGridProps, 'state' | 'onStateChange' | 'columnState' | 'onColumnStateChange'>;
}

/** The source must stay the same object while it says the same. */
export function useGrid(source: TreeSource, options: GridOptions = {}): OwnGrid {
  const { startsOpen = false, staysOpen = false, focus } = options;
  const ref = useRef<TreeGridHandle>(null);
  const own = useState(DEFAULT_COLUMN_STATE);
  const [columnState, onColumnStateChange] = options.columns ?? own;
  const [kept, set] = useGridState(source, () => ({
    expanded: startsOpen ? everyBranch(source) : [],
    ...(focus === undefined ? {} : { focus }),
  }));
  const state = useMemo(
    () => (staysOpen ? withExpanded(kept, everyBranch(kept.rows.source)) : kept),
    [kept, staysOpen],
  );
  return {
    state,
    set,
    focus: useCallback(() => ref.current?.focus(), []),
    expandAll: () => set(withExpanded(state, everyBranch(source))),
    collapseAll: () => set(withExpanded(state, new Set())),
    props: { ref, state, onStateChange: set, columnState, onColumnStateChange },
  };
}

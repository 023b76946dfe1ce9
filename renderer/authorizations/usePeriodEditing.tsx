/** Editing of the update period in its cell: which cell is open, and the column that shows the editor in it. */
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { withColumnShown } from '../grid/columns.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { focusedItem, type GridState, take, targets } from '../grid/state.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { PeriodEditor } from './PeriodEditor.tsx';
import type { Principals } from './usePrincipals.ts';
import type { PrincipalView } from './view.ts';

export interface PeriodEditing {
  /** The columns with the editor in the cell that is open. */
  readonly columns: readonly GridColumn[];
  /** Opens the cell of the focused row, with what was typed to open it; false where there is nothing to edit. */
  start(state: GridState, typed?: string): boolean;
}

interface Open {
  readonly holder: number;
  readonly initial: string;
  /** What stands in the field was typed just now: typing goes on after it, instead of in its place. */
  readonly isTyped: boolean;
  /** Whom the number is meant for. */
  readonly principals: readonly number[];
}

export function usePeriodEditing(options: {
  readonly view: PrincipalView;
  readonly columns: readonly GridColumn[];
  readonly principals: Principals;
  readonly grid: RefObject<TreeGridHandle | null>;
  readonly setPeriod: (days: number | null, principals: readonly number[]) => void;
}): PeriodEditing {
  const { view, columns, principals, grid, setPeriod } = options;
  const [open, setOpen] = useState<Open | null>(null);
  const close = useCallback(
    (refocus: boolean): void => {
      if (!refocus) {
        setOpen(null);
        return;
      }
      // The field has to be gone before the grid takes the keyboard back.
      flushSync(() => setOpen(null));
      grid.current?.focus();
    },
    [grid],
  );
  const withEditor = useMemo(
    () => (open === null ? columns : columns.map((column) => editable(column, open, setPeriod, close))),
    [columns, open, setPeriod, close],
  );
  return {
    columns: withEditor,
    start: (state, typed) => {
      const holder = focusedItem(state);
      if (!view.dated || holder === null) return false;
      const days = view.column.cells.period[holder] ?? -1;
      const initial = typed ?? (days < 0 ? '' : String(days));
      principals.setColumns(withColumnShown(principals.columns, 'period', true));
      principals.setGrid(take(state, { type: 'go', row: state.focus.row, column: 'period', select: 'keep' }));
      setOpen({ holder, initial, isTyped: typed !== undefined, principals: targets(state) });
      return true;
    },
  };
}

function editable(
  column: GridColumn,
  open: Open,
  setPeriod: (days: number | null, principals: readonly number[]) => void,
  close: (refocus: boolean) => void,
): GridColumn {
  if (column.id !== 'period') return column;
  const render = (holder: number) =>
    holder !== open.holder ? (
      column.render(holder)
    ) : (
      <PeriodEditor
        shown={column.render(holder)}
        initial={open.initial}
        isTyped={open.isTyped}
        onCommit={(days) => setPeriod(days, open.principals)}
        onClose={close}
      />
    );
  return { ...column, render };
}

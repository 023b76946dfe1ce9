/** Editing of the update period in its cell: which cell is open, and the column that shows the editor in it. */
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { withColumnShown } from '../grid/columns.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { focusedItem, type GridState, take, targets } from '../grid/state.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { PeriodEditor } from './PeriodEditor.tsx';
import type { LineRows } from './useLine.ts';
import type { LineView } from './view.ts';

export interface PeriodEditing {
  /** The columns with the editor in the cell that is open. */
  readonly columns: readonly GridColumn[];
  /** Opens the cell of the focused row, with what was typed to open it; false where there is nothing to edit. */
  start(state: GridState, typed?: string): boolean;
}

interface Open {
  readonly item: number;
  readonly initial: string;
  /** What stands in the field was typed just now: typing goes on after it, instead of in its place. */
  readonly isTyped: boolean;
  /** The items the number is meant for. */
  readonly items: readonly number[];
}

export function usePeriodEditing(options: {
  readonly view: LineView;
  readonly columns: readonly GridColumn[];
  readonly rows: LineRows;
  readonly grid: RefObject<TreeGridHandle | null>;
  readonly setPeriod: (days: number | null, items: readonly number[]) => void;
}): PeriodEditing {
  const { view, columns, rows, grid, setPeriod } = options;
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
      const item = focusedItem(state);
      if (item === null || !view.isDated(item)) return false;
      const days = view.line.cells.period[item] ?? -1;
      const initial = typed ?? (days < 0 ? '' : String(days));
      rows.setColumns(withColumnShown(rows.columns, 'period', true));
      rows.setGrid(take(state, { type: 'go', row: state.focus.row, column: 'period', select: 'keep' }));
      setOpen({ item, initial, isTyped: typed !== undefined, items: targets(state) });
      return true;
    },
  };
}

function editable(
  column: GridColumn,
  open: Open,
  setPeriod: (days: number | null, items: readonly number[]) => void,
  close: (refocus: boolean) => void,
): GridColumn {
  if (column.id !== 'period') return column;
  const render = (item: number) =>
    item !== open.item ? (
      column.render(item)
    ) : (
      <PeriodEditor
        shown={column.render(item)}
        initial={open.initial}
        isTyped={open.isTyped}
        onCommit={(days) => setPeriod(days, open.items)}
        onClose={close}
      />
    );
  return { ...column, render };
}

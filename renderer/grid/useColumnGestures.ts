/** What is done to the columns from their headers: dragged, fitted, sorted, by mouse and by keyboard alike. */
import { type RefObject, useState } from 'react';
import { assertNever } from '../../shared/model/problem.ts';
import { useText } from '../ui/translation.ts';
import { type ColumnState, RESIZE_STEP, widthOf, withSortBy, withWidth } from './columns.ts';
import { contentWidth } from './fit.ts';
import type { GridColumn } from './GridRow.tsx';
import type { HeaderStep } from './keyboard.ts';

export interface ColumnOwner {
  readonly columns: readonly GridColumn[];
  /** Without it the columns stand as they are made; nobody can change them. */
  readonly columnState?: ColumnState;
  readonly onColumnStateChange?: (next: ColumnState) => void;
  readonly announce?: (text: string) => void;
}

export interface ColumnGestures {
  /** The columns as they are to be drawn: a width that is being dragged is the owner's only when let go. */
  readonly drawn: ColumnState;
  dragging(column: GridColumn, width: number): void;
  setWidth(column: GridColumn, width: number): void;
  fit(column: GridColumn): void;
  sortBy(column: GridColumn): void;
  take(step: HeaderStep): void;
}

const SORT_TEXT = {
  ascending: 'grid.sortedAscending',
  descending: 'grid.sortedDescending',
  none: 'grid.unsorted',
};

export function useColumnGestures(
  rootRef: RefObject<HTMLDivElement | null>,
  owner: ColumnOwner & { readonly columnState: ColumnState },
): ColumnGestures {
  const t = useText();
  const { columns, columnState, announce } = owner;
  const [drag, setDrag] = useState<{ readonly column: GridColumn; readonly width: number } | null>(null);

  const setWidth = (column: GridColumn, width: number): void => {
    const next = withWidth(columnState, column, width);
    setDrag(null);
    owner.onColumnStateChange?.(next);
    announce?.(t('grid.columnWidth', { column: column.header, width: widthOf(column, next) }));
  };
  const fit = (column: GridColumn): void => {
    if (rootRef.current !== null) setWidth(column, contentWidth(rootRef.current, column.id));
  };
  const sortBy = (column: GridColumn): void => {
    if (column.sortable !== true) return;
    const next = withSortBy(columnState, column.id);
    owner.onColumnStateChange?.(next);
    announce?.(t(SORT_TEXT[next.sort?.direction ?? 'none'], { column: column.header }));
  };

  return {
    drawn: drag === null ? columnState : withWidth(columnState, drag.column, drag.width),
    dragging: (column, width) => setDrag({ column, width }),
    setWidth,
    fit,
    sortBy,
    take: (step) => {
      const column = columns.find(({ id }) => id === step.column);
      if (column === undefined) return;
      switch (step.type) {
        case 'sort':
          return sortBy(column);
        case 'resize': {
          const header = rootRef.current?.querySelector<HTMLElement>(
            `[data-header="${CSS.escape(column.id)}"]`,
          );
          // A column that takes the room left over is wider than its width says.
          const width = header?.offsetWidth ?? widthOf(column, columnState);
          return setWidth(column, width + step.direction * RESIZE_STEP);
        }
        case 'fit':
          return fit(column);
        default:
          return assertNever(step);
      }
    },
  };
}

// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only in part cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of the header row take the focus
/** The column headers: names, the sort mark, and the edges that are dragged. Its keys are in `keyboard.ts`. */
import type { MouseEvent, PointerEvent } from 'react';
import { useText } from '../ui/translation.ts';
import { classes, type GridColumn, type ShownColumn } from './GridRow.tsx';
import { isOnTwoLines } from './headerRoom.ts';
import type { ColumnGestures } from './useColumnGestures.ts';

export interface GridHeaderProps {
  readonly columns: readonly ShownColumn[];
  readonly gestures: ColumnGestures;
  /** The column whose header has the focus of the grid. */
  readonly current: string | null;
  readonly onMenu?: ((column: string, x: number, y: number) => void) | undefined;
}

export function GridHeader({ columns, gestures, current, onMenu }: GridHeaderProps) {
  const t = useText();
  const { sort: sorted } = gestures.drawn;
  return (
    <div role="rowgroup" className="tg-head">
      <div role="row" className="tg-headrow" aria-rowindex={1}>
        {columns.map(({ column, place }, i) => {
          const sort = sorted?.column === column.id ? sorted.direction : undefined;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells
            <div
              key={column.id}
              role="columnheader"
              className={classes(
                'tg-headcell',
                i === 0 && 'tg-headcell--tree',
                column.align !== undefined && `tg-cell--${column.align}`,
                isOnTwoLines(column) && 'tg-headcell--two',
                column.sortable === true && 'tg-headcell--sortable',
              )}
              data-header={column.id}
              tabIndex={current === column.id ? 0 : -1}
              title={column.header}
              aria-colindex={place}
              aria-label={column.header}
              aria-sort={column.sortable === true ? (sort ?? 'none') : undefined}
              aria-description={t(column.sortable === true ? 'grid.sortableHint' : 'grid.headerHint')}
              onClick={() => gestures.sortBy(column)}
              onContextMenu={(event) => {
                event.preventDefault();
                event.stopPropagation();
                onMenu?.(column.id, event.clientX, event.clientY);
              }}
            >
              <span className="tg-headtext">
                {column.headerContent ?? column.headerBroken ?? column.header}
              </span>
              {sort !== undefined && (sort === 'ascending' ? ASCENDING : DESCENDING)}
              <Grip column={column} gestures={gestures} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The right edge of a header: drag it, or double-click it to fit the column to its contents. */
function Grip({ column, gestures }: { readonly column: GridColumn; readonly gestures: ColumnGestures }) {
  const startDrag = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.button !== 0) return;
    const grip = event.currentTarget;
    const start = event.clientX;
    // What it really has, which is more than its width says when the column takes the room left over.
    const width = grip.parentElement?.offsetWidth ?? column.width;
    let dragged = width;
    const drag = (move: globalThis.PointerEvent): void => {
      dragged = width + move.clientX - start;
      gestures.dragging(column, dragged);
    };
    const end = (): void => {
      grip.removeEventListener('pointermove', drag);
      if (dragged !== width) gestures.setWidth(column, dragged);
    };
    grip.setPointerCapture(event.pointerId);
    grip.addEventListener('pointermove', drag);
    grip.addEventListener('lostpointercapture', end, { once: true });
  };
  const stop = (event: MouseEvent): void => event.stopPropagation();
  return (
    <span
      className="tg-grip"
      aria-hidden="true"
      onPointerDown={startDrag}
      onClick={stop}
      onDoubleClick={() => gestures.fit(column)}
    />
  );
}

const ASCENDING = <SortMark path="M4 10l4-4 4 4" />;
const DESCENDING = <SortMark path="M4 6l4 4 4-4" />;

function SortMark({ path }: { readonly path: string }) {
  return (
    <svg className="tg-sort" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}

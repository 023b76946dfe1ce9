// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only in part cannot be a table
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is one of two, and both have them
/** One row on the screen. Drawn again only when something of its own changes: that is what keeps the grid quick. */
import { memo, type ReactNode } from 'react';
import type { ColumnSpec } from './columns.ts';
import type { Branch } from './rows.ts';

declare module 'react' {
  interface CSSProperties {
    [property: `--tg-${string}`]: string | number | undefined;
  }
}

/** A column with what stands in it. Items are those of the TreeSource. */
export interface GridColumn extends ColumnSpec {
  /** Its name: shown, unless `headerContent` is, and spoken. */
  readonly header: string;
  /** Shown instead of the name: a mark, an abbreviation. */
  readonly headerContent?: ReactNode;
  /** The name with soft hyphens: where it may go on in a second line, so that the column need not be wider for it. */
  readonly headerBroken?: string;
  /** A long name over short values stands on two lines. */
  readonly headerLines?: 1 | 2;
  readonly align?: 'start' | 'center' | 'end';
  /** What is shown. Mark what can be pressed in it with `data-tg-press`; nothing in it may take Tab. */
  readonly render: (item: number) => ReactNode;
  /** What a screen reader says instead of the content. */
  readonly cellLabel?: (item: number) => string;
  /** Further class names: `tg-cell--changed` and the owner's own. */
  readonly cellClass?: (item: number) => string | undefined;
  /** The tooltip. */
  readonly cellTitle?: (item: number) => string | undefined;
}

/** A column that is shown, with its place among all columns from 1, as in `aria-colindex`. */
export interface ShownColumn {
  readonly column: GridColumn;
  readonly place: number;
}

/** What the owner says of rows as a whole, by item. */
export interface RowLook {
  /** Further class names: `tg-row--inactive`, `tg-row--changed` and the owner's own. */
  readonly rowClass?: ((item: number) => string | undefined) | undefined;
  /** What a screen reader says for the row as a whole; without it, its cells one after the other. */
  readonly rowLabel?: ((item: number) => string | undefined) | undefined;
}

export interface GridRowProps extends RowLook {
  readonly index: number;
  readonly item: number;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly branch: Branch;
  readonly selected: boolean;
  /** Whether the focus is on this row or in one of its cells … */
  readonly current: boolean;
  /** … and in which one. */
  readonly currentColumn: string | null;
  readonly columns: readonly ShownColumn[];
  /** Distance from the first row, in pixels. */
  readonly top: number;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, item, level, branch, selected, current, currentColumn, columns, rowClass, rowLabel } = props;
  return (
    <div
      role="row"
      className={classes('tg-row', rowClass?.(item))}
      style={{ top: props.top }}
      data-row={index}
      tabIndex={current && currentColumn === null ? 0 : -1}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={props.position}
      aria-setsize={props.setSize}
      aria-expanded={branch === 'leaf' ? undefined : branch === 'expanded'}
      aria-selected={selected}
      aria-label={rowLabel?.(item)}
    >
      {columns.map(({ column, place }, i) => (
        <div
          key={column.id}
          role={i === 0 ? 'rowheader' : 'gridcell'}
          className={classes(
            'tg-cell',
            i === 0 && 'tg-cell--tree',
            column.align !== undefined && `tg-cell--${column.align}`,
            column.cellClass?.(item),
          )}
          data-column={column.id}
          tabIndex={current && currentColumn === column.id ? 0 : -1}
          aria-colindex={place}
          aria-label={column.cellLabel?.(item)}
        >
          {i === 0 && <span className="tg-indent" style={{ '--tg-depth': level - 1 }} />}
          {i === 0 && (branch === 'leaf' ? LEAF_SPACE : EXPANDER)}
          {i === 0 ? <span className="tg-text">{column.render(item)}</span> : column.render(item)}
        </div>
      ))}
    </div>
  );
});

export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}

const LEAF_SPACE = <span className="tg-expander" />;
const EXPANDER = <span className="tg-expander" data-tg-expander="" />;

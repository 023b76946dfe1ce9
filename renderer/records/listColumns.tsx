/**
 * The columns of a list of records: what stands in them is said once, as text; from it follow what is shown, sorted,
 * searched, copied, saved, and which cells the draft has changed.
 */
import type { ReactNode } from 'react';
import type { Table, TableCell } from '../../shared/formats/table.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { ColumnSpec, ColumnState } from '../grid/columns.ts';
import { visibleColumns } from '../grid/columns.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { marked } from '../ui/Marked.tsx';
import { DeletedBadge } from './DeletedBadge.tsx';

export interface RecordColumn<R> extends ColumnSpec {
  readonly header: string;
  readonly align?: 'start' | 'center' | 'end';
  /** What stands there, in words; empty = nothing. */
  readonly text: (record: R) => string;
  /** Sorted by this instead of the text. */
  readonly sortBy?: (record: R) => number | string;
  /** Copied and saved instead of the text, such as a number. */
  readonly value?: (record: R) => TableCell;
  /** Shown instead of the text; `needle` is what is searched for, folded. */
  readonly render?: (record: R, needle: string) => ReactNode;
  /** Free text finds what stands here. */
  readonly searched?: boolean;
  /** The tooltip; the text unless given. */
  readonly title?: (record: R) => string | undefined;
}

/** The record as it stands in the store: null = new in the draft, undefined = not changed by it. */
export type BeforeOf<R> = (record: R) => R | null | undefined;

/** The columns for the grid, whose items are positions in `records`. */
export function gridColumns<R>(
  columns: readonly RecordColumn<R>[],
  records: readonly R[],
  before: BeforeOf<R> | undefined,
  needle: string,
  t: Translate,
  isDeleted: (record: R) => boolean = () => false,
): GridColumn[] {
  return columns.map((column, position) => {
    const change = (record: R): string | undefined => {
      const was = before?.(record);
      if (was === undefined || was === null || column.text(was) === column.text(record)) return undefined;
      const shown = (text: string): string => (text === '' ? t('lists.nothingBefore') : text);
      return t('lists.wasBefore', {
        column: column.header,
        before: shown(column.text(was)),
        after: shown(column.text(record)),
      });
    };
    const of = <T,>(item: number, ask: (record: R) => T, without: T): T => {
      const record = records[item];
      return record === undefined ? without : ask(record);
    };
    const words = (record: R): string =>
      [
        column.text(record),
        change(record) ?? '',
        position === 0 && isDeleted(record) ? t('lists.deleted') : '',
      ]
        .filter(Boolean)
        .join(', ');
    const shown = (record: R): ReactNode =>
      column.render?.(record, needle) ??
      (column.searched === true ? marked(column.text(record), needle) : column.text(record));
    return {
      id: column.id,
      header: column.header,
      width: column.width,
      sortable: true,
      ...(column.minWidth === undefined ? {} : { minWidth: column.minWidth }),
      ...(column.grow === undefined ? {} : { grow: column.grow }),
      ...(column.align === undefined ? {} : { align: column.align }),
      render: (item) =>
        of<ReactNode>(
          item,
          (record) =>
            position === 0 && isDeleted(record) ? (
              <span className="deleted">
                {shown(record)}
                <DeletedBadge label={t('lists.deleted')} />
              </span>
            ) : (
              shown(record)
            ),
          null,
        ),
      cellLabel: (item) =>
        of(item, (record) => (position === 0 ? words(record) : `${column.header}: ${words(record)}`), ''),
      cellTitle: (item) =>
        of(
          item,
          (record) =>
            [column.title === undefined ? column.text(record) : column.title(record), change(record)]
              .filter((line) => line !== undefined && line !== '')
              .join('\n') || undefined,
          undefined,
        ),
      cellClass: (item) =>
        of(item, (record) => (change(record) === undefined ? undefined : 'tg-cell--changed'), undefined),
    };
  });
}

/** What is copied and saved: the columns that are shown, of these records. */
export function tableOf<R>(
  title: string,
  columns: readonly RecordColumn<R>[],
  { hidden }: ColumnState,
  records: readonly R[],
): Table {
  const shown = visibleColumns(columns, hidden);
  return {
    title,
    columns: shown.map(({ header }) => header),
    rows: records.map((record) => shown.map((column) => column.value?.(record) ?? column.text(record))),
  };
}

/** How a list or a matrix is set: which columns beside each other, how wide, and under how high a header. */
import type { Column, TableBlock } from '../../../shared/reports/document.ts';
import { linesOf } from '../type/lines.ts';
import { columnWidths, GUTTER, SIGN_WIDTH, SIZE } from './columns.ts';
import { type Flow, roomOf, style, widthIn } from './flow.ts';
import { MM } from './sheet.ts';
import type { TextStyle } from './surface.ts';

/** A table as it is set: some columns of a block, and how wide they are. */
export interface Grid {
  readonly columns: readonly { readonly column: Column; readonly position: number; readonly width: number }[];
  /** Said over the header where the list goes on on a further page; empty = nothing. */
  readonly caption: string;
  readonly captionTone: 'plain' | 'inactive';
  /** Of the header alone. */
  readonly headHeight: number;
}

export interface Setting {
  /** The caption is said again where the list goes on: the report has several. */
  readonly captioned: boolean;
  readonly tone: 'plain' | 'inactive';
  /** Entries of the outline for the roots of the tree. */
  readonly outlineDepth: number | null;
  /** Of headings within. */
  readonly heading: 'H2' | 'H3';
}

interface Placed {
  readonly position: number;
  readonly width: number;
}

/** The columns of a matrix in groups that fit the width, each behind the columns that name the row. */
export function bandsOf(
  { columns, rows, ...table }: TableBlock,
  { width: room, language }: Pick<Flow, 'width' | 'language'>,
): Placed[][] {
  const signs = [...columns.keys()].filter((position) => columns[position]?.kind === 'sign');
  const naming = [...columns.keys()].filter((position) => !signs.includes(position));
  const namingRoom = Math.min(room * 0.42, 82 * MM);
  const narrow = {
    ...table,
    columns: naming.flatMap((position) => columns[position] ?? []),
    rows: rows.map((row) => ({ ...row, cells: naming.map((position) => row.cells[position] ?? null) })),
  };
  const widths = columnWidths(narrow, namingRoom, language);
  const named = naming.map((position, place) => ({ position, width: widths[place] ?? 0 }));
  const fitting = Math.max(1, Math.floor((room - namingRoom) / SIGN_WIDTH));
  // Bands of equal size look better than a last one of two columns.
  const count = Math.max(1, Math.ceil(signs.length / fitting));
  const size = Math.ceil(signs.length / count);
  const spare = (room - namingRoom - size * SIGN_WIDTH) / naming.length;
  const widened = named.map(({ position, width }) => ({ position, width: width + spare }));
  return Array.from({ length: count }, (_, band) => [
    ...widened,
    ...signs.slice(band * size, (band + 1) * size).map((position) => ({ position, width: SIGN_WIDTH })),
  ]);
}

export function gridOf(table: TableBlock, placed: readonly Placed[], { captioned, tone }: Setting): Grid {
  const columns = placed.flatMap(({ position, width }) => {
    const column = table.columns[position];
    return column === undefined ? [] : [{ column, position, width }];
  });
  const heights = columns.map(({ column, width }) =>
    column.kind === 'sign'
      ? Math.min(widthIn(column.label, HEAD), UPRIGHT) + 4
      : headLines(column, width).length * HEAD_LEADING,
  );
  return {
    columns,
    caption: captioned ? table.caption : '',
    captionTone: tone,
    headHeight: Math.max(...heights, HEAD_LEADING) + 2 * MM,
  };
}

export const HEAD: TextStyle = style(SIZE.head, 'semibold');
/** Longest heading that is set upwards; a longer one is broken into lines beside each other. */
export const UPRIGHT = 30 * MM;

export function headLines({ label, kind }: Column, width: number): readonly string[] {
  const room = kind === 'number' ? width : width - GUTTER / 2;
  return linesOf(label, 'semibold', roomOf(room, SIZE.head));
}

export const HEAD_LEADING = 9.5;

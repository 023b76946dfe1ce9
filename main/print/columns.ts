/** How wide the columns of a list are: as wide as nearly all they hold, and what is short shared fairly. */
import type { Orientation, Paper } from '../../shared/reports/definition.ts';
import type { Column, ColumnKind, Row, TableBlock } from '../../shared/reports/document.ts';

/** Indent of a row at that depth, in mm. Deep rows are indented by less, so that the column is not eaten up. */
export function indentOf(depth: number): number {
  const capped = Math.min(depth, DEEPEST_INDENT);
  return Math.min(capped, 6) * 2.8 + Math.max(capped - 6, 0);
}

/** Rows deeper than this are indented no further, so that a name always has room. */
export const DEEPEST_INDENT = 12;

/** Left and right margin of a page, in mm. */
export const SIDE_MARGIN = 13;

/** Width of the contents of a page, in mm. */
export function contentWidth(paper: Paper, orientation: Orientation): number {
  const { short, long } = SHEETS[paper];
  return (orientation === 'portrait' ? short : long) - 2 * SIDE_MARGIN;
}

/** Widths of the columns in mm; together they fill `room`. */
export function columnWidths({ columns, rows }: TableBlock, room: number): number[] {
  const wanted = columns.map((column, position) => wantedWidth(column, position, rows));
  const elastic = [...columns.keys()].filter((position) =>
    ELASTIC.includes(columns[position]?.kind ?? 'word'),
  );
  const fixed = wanted.reduce((sum, width, at) => (elastic.includes(at) ? sum : sum + width), 0);
  return shareOut(wanted, elastic, room - fixed);
}

/** Gives those who want little all they want, and the others equal parts of the rest. */
function shareOut(wanted: readonly number[], elastic: readonly number[], room: number): number[] {
  const widths = [...wanted];
  const modest = elastic.toSorted((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  let left = room;
  for (const [served, position] of modest.entries()) {
    const part = left / (modest.length - served);
    const width = Math.min(wanted[position] ?? 0, part);
    widths[position] = width;
    left -= width;
  }
  // What nobody needs widens all of them alike.
  return widths.map((width, position) =>
    elastic.includes(position) ? width + left / elastic.length : width,
  );
}

/** Characters of a column of codes that surely fit a line of that width in mm. */
export function charactersIn(width: number): number {
  return Math.max(12, Math.floor((width - PADDING) / (CHARACTER.code * 1.05)));
}

const SHEETS = { A4: { short: 210, long: 297 }, Letter: { short: 215.9, long: 279.4 } };
const ELASTIC: readonly ColumnKind[] = ['tree', 'code', 'text'];
const PADDING = 2.4;
/** Width of an average character in mm, at the size the column is set in (style.ts). */
const CHARACTER = { tree: 1.28, code: 1.05, text: 1.28, word: 1.32, number: 1.32, rights: 0, label: 1.3 };
const RIGHTS_WIDTH = 12;

function wantedWidth({ label, kind }: Column, position: number, rows: readonly Row[]): number {
  const header = label.length * CHARACTER.label;
  if (kind === 'rights') return Math.max(header, RIGHTS_WIDTH) + PADDING;
  const lengths = rows
    .map(({ cells, depth }) => {
      const text = cells[position] ?? '';
      return String(text).length * CHARACTER[kind] + (kind === 'tree' ? indentOf(depth) : 0);
    })
    .sort((one, other) => one - other);
  // A few long ones may wrap in a column that can spare it; a word in a fixed column must not be cut.
  const share = ELASTIC.includes(kind) ? 0.9 : 1;
  const typical = lengths[Math.ceil(lengths.length * share) - 1] ?? 0;
  return Math.max(header, typical) + PADDING;
}

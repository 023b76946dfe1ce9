/** How wide the columns of a list are: as wide as nearly all they hold, and what is short shared fairly. */
import type { Language } from '../../../shared/model/types.ts';
import type { Column, ColumnKind, Row, TableBlock } from '../../../shared/reports/document.ts';
import { widthOf } from '../type/typeface.ts';
import { cellText } from './cells.ts';
import { indentOf, MM } from './sheet.ts';

/** Room between columns. */
export const GUTTER = 2 * MM;

/** Sizes of type in a list. */
export const SIZE = { text: 8, code: 7, head: 7.5, sign: 6 } as const;

export function sizeOf(kind: ColumnKind): number {
  return kind === 'code' ? SIZE.code : kind === 'sign' ? SIZE.sign : SIZE.text;
}

/** Each right in its own place, so that rows can be compared at a glance. */
export const LETTER_STEP = 2.5 * MM;

/** Widths of the columns in points; together they fill `room`. */
export function columnWidths({ columns, rows }: TableBlock, room: number, language: Language): number[] {
  const wanted = columns.map((column, position) => wantedWidth(column, position, rows, language));
  const isElastic = columns.map(({ kind }) => ELASTIC.includes(kind));
  // What cannot wrap gets what it wants, unless there would be nothing left for the rest.
  const fixed = wanted.reduce((sum, width, at) => (isElastic[at] === true ? sum : sum + width), 0);
  const elastic = [...columns.keys()].filter((at) => fixed > room * MOST_FIXED || isElastic[at] === true);
  const kept = wanted.reduce((sum, width, at) => (elastic.includes(at) ? sum : sum + width), 0);
  return shareOut(wanted, elastic.length === 0 ? [...columns.keys()] : elastic, room - kept);
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

const ELASTIC: readonly ColumnKind[] = ['tree', 'code', 'text', 'blank'];
const MOST_FIXED = 0.7;

/** A heading no longer than this is kept in one line. */
const SHORT_LABEL = 10;

/** Rows that are measured: more would not change what is typical. */
const MEASURED = 2000;

function wantedWidth(
  { label, kind }: Column,
  position: number,
  rows: readonly Row[],
  language: Language,
): number {
  const isElastic = ELASTIC.includes(kind);
  const words = kind === 'sign' ? [] : label.length <= SHORT_LABEL ? [label] : label.split(' ');
  const head = Math.max(0, ...words.map((word) => (widthOf(word, 'semibold') * SIZE.head) / 1000));
  if (kind === 'rights') return Math.max(head, 4 * LETTER_STEP) + GUTTER;
  if (kind === 'sign') return SIGN_WIDTH;
  if (kind === 'check') return Math.max(head, 4 * MM) + GUTTER;
  if (kind === 'blank') return 34 * MM;
  const size = sizeOf(kind);
  const step = isElastic ? Math.max(1, Math.floor(rows.length / MEASURED)) : 1;
  const widths: number[] = [];
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[at];
    if (row === undefined) continue;
    const weight = row.depth === 0 || row.tone === 'total' ? 'semibold' : 'regular';
    const indent = kind === 'tree' ? indentOf(row.depth) : 0;
    widths.push(
      indent + (widthOf(cellText(row.cells[position] ?? null, kind, language), weight) * size) / 1000,
    );
  }
  widths.sort((one, other) => one - other);
  // A few long ones may wrap in a column that can spare it; a word in a fixed column must not be cut.
  const typical = widths[Math.ceil(widths.length * (isElastic ? 0.92 : 1)) - 1] ?? 0;
  // A hair more, so that no rounding breaks a word that fits.
  return Math.max(head, typical) + GUTTER + 0.3;
}

/** Of a column of a matrix: RUAD fits. */
export const SIGN_WIDTH = 6.6 * MM;

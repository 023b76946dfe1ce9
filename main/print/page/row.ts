/** A row of a list or matrix: measured, then drawn whole. */
import { ALL_RIGHTS } from '../../../shared/model/rights.ts';
import type { Language } from '../../../shared/model/types.ts';
import type { Column, Row } from '../../../shared/reports/document.ts';
import { linesOf } from '../type/lines.ts';
import { cellText, lettersIn } from './cells.ts';
import { GUTTER, LETTER_STEP, SIGN_WIDTH, SIZE, sizeOf } from './columns.ts';
import { baseline, type Flow, roomOf, style, widthIn } from './flow.ts';
import type { Grid, Setting } from './grid.ts';
import { indentOf, MM } from './sheet.ts';
import type { Ink } from './surface.ts';

export const LEADING = 10;
/** Above and below the text of a row. */
export const PADDING = 1.15;

/** A row measured: the lines of each of its cells, and how high it is. */
export interface SetRow {
  readonly row: Row;
  readonly lines: readonly (readonly string[])[];
  readonly height: number;
}

export function measure(row: Row, { columns }: Grid, language: Language): SetRow {
  const lines = columns.map(({ column: { kind }, position, width }) => {
    if (UNBROKEN.has(kind)) return EMPTY;
    const text = cellText(row.cells[position] ?? null, kind, language);
    if (text === '') return EMPTY;
    const indent = kind === 'tree' ? indentOf(row.depth) : 0;
    const isName = position === 0;
    return linesOf(text, weightOf(row, isName), roomOf(width - GUTTER - indent, sizeOf(kind)));
  });
  const most = lines.reduce((highest, each) => Math.max(highest, each.length), 1);
  const writable = columns.some(({ column }) => column.kind === 'blank' || column.kind === 'check');
  return { row, lines, height: most * LEADING + 2 * PADDING + (writable ? WRITABLE : 0) };
}

const EMPTY: readonly string[] = [];
/** What is drawn in one line, or by hand. */
const UNBROKEN: ReadonlySet<Column['kind']> = new Set(['rights', 'sign', 'check', 'blank']);
/** Rows that are written on by hand are higher by this. */
const WRITABLE = 4;

function weightOf({ depth, tone }: Row, isName: boolean): 'regular' | 'semibold' {
  return tone === 'total' || (isName && depth === 0 && tone === 'plain') ? 'semibold' : 'regular';
}

function inkOf({ tone }: Row): Ink {
  return tone === 'context' || tone === 'undefined' ? 'grey' : 'ink';
}

export function setRow(
  flow: Flow,
  set: SetRow,
  grid: Grid,
  previous: SetRow | null,
  setting: Pick<Setting, 'outlineDepth'>,
): void {
  const { surface } = flow;
  const { row } = set;
  const top = flow.y;
  const bottom = top + set.height;
  const hasTree = grid.columns[0]?.column.kind === 'tree';
  const isRoot = hasTree && row.depth === 0 && row.tone !== 'total';
  if (isRoot && setting.outlineDepth !== null) {
    surface.outline(setting.outlineDepth, String(row.cells[0] ?? ''), top);
  }
  if (previous !== null && (isRoot || row.tone === 'total')) {
    surface.artifact(() =>
      surface.line(flow.left, top, flow.left + flow.width, top, 0.7, isRoot ? 'grey' : 'ink'),
    );
  }
  surface.open('TR');
  let x = flow.left;
  for (const [place, column] of grid.columns.entries()) {
    const at = x;
    surface.open(column.position === 0 ? 'TH' : 'TD', column.position === 0 ? { scope: 'Row' } : {});
    surface.content(() => drawCell(flow, set, column, place, at, top));
    surface.close();
    x += column.width;
  }
  surface.close();
  surface.artifact(() => surface.line(flow.left, bottom, flow.left + flow.width, bottom, 0.35, 'line'));
  flow.placed(top, bottom, row.about);
  flow.y = bottom;
}

function drawCell(
  flow: Flow,
  { row, lines, height }: SetRow,
  { column: { kind }, position, width }: Grid['columns'][number],
  place: number,
  x: number,
  top: number,
): void {
  const { surface } = flow;
  const cell = row.cells[position] ?? null;
  const isName = position === 0;
  const y = baseline(top + PADDING, SIZE.text, LEADING);
  switch (kind) {
    case 'rights': {
      if (typeof cell !== 'number') return;
      const text = style(SIZE.text, cell === ALL_RIGHTS ? 'semibold' : 'regular', inkOf(row));
      surface.letters(x, y, lettersIn(cell), LETTER_STEP, text);
      return;
    }
    case 'sign':
      drawSign(flow, cell, cellText(cell, kind, flow.language), x, top, height);
      return;
    case 'check':
      if (row.tone === 'context') return;
      surface.box(x + 0.5, top + height / 2 - 1.5 * MM, 3 * MM, 3 * MM, null, 'ink');
      return;
    case 'blank':
      if (row.tone === 'context') return;
      surface.line(x, top + height - 2.5, x + width - GUTTER, top + height - 2.5, 0.4, 'grey');
      return;
    default: {
      const strike = isName && row.tone === 'inactive';
      const ink = kind === 'code' ? 'grey' : strike ? 'red' : inkOf(row);
      const text = style(sizeOf(kind), weightOf(row, isName), ink);
      const left = x + (kind === 'tree' ? indentOf(row.depth) : 0);
      for (const [line, words] of (lines[place] ?? EMPTY).entries()) {
        const at = y + line * LEADING;
        if (kind === 'number') flow.textRight(x + width - GUTTER, at, words, text);
        else surface.text(left, at, words, text);
        if (strike) surface.line(left, at - 2.4, left + widthIn(words, text), at - 2.4, 0.6, 'red');
      }
    }
  }
}

/** More rights on a darker ground, so that a page can be read from afar. */
function drawSign(
  flow: Flow,
  cell: Row['cells'][number],
  text: string,
  x: number,
  top: number,
  height: number,
): void {
  const { surface } = flow;
  const shade = typeof cell === 'number' ? shadeOf(cell) : null;
  if (shade !== null) surface.box(x + 0.3, top + 0.2, SIGN_WIDTH - 0.6, height - 0.4, shade, null);
  const full = cell === ALL_RIGHTS;
  const set = style(SIZE.sign, full ? 'semibold' : 'regular', typeof cell === 'number' ? 'ink' : 'grey');
  const y = baseline(top + PADDING, SIZE.sign, LEADING);
  surface.text(x + (SIGN_WIDTH - widthIn(text, set)) / 2, y, text, set);
}

function shadeOf(rights: number): Ink | null {
  if (rights === ALL_RIGHTS) return 'shade3';
  if (rights === 0) return null;
  return rights > 1 ? 'shade2' : 'shade1';
}

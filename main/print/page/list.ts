/** Lists and matrices over as many pages as they take: the header repeats, and no row is cut in two. */
import { ALL_RIGHTS } from '../../../shared/model/rights.ts';
import type { Column, Row, TableBlock } from '../../../shared/reports/document.ts';
import { linesOf } from '../type/lines.ts';
import { cellText, lettersIn } from './cells.ts';
import { columnWidths, GUTTER, LETTER_STEP, SIGN_WIDTH, SIZE, sizeOf } from './columns.ts';
import { baseline, type Flow, roomOf, style, widthIn } from './flow.ts';
import { indentOf, MM } from './sheet.ts';
import type { Ink, TextStyle } from './surface.ts';

const LEADING = 10;
/** Above and below the text of a row. */
const PADDING = 1.15;
const HEAD_LEADING = 9.5;

/** A table as it is set: some columns of a block, and how wide they are. */
interface Grid {
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
}

/** Height that a heading above must leave so that the list's header and first rows follow on the same page. */
export const FIRST_ROWS = 22 * MM;

export async function setTable(flow: Flow, table: TableBlock, setting: Setting): Promise<void> {
  flow.y += 4 * MM;
  if (table.role === 'matrix') {
    const bands = bandsOf(table, flow.width);
    for (const [place, band] of bands.entries()) {
      if (place > 0) flow.y += 7 * MM;
      await setGrid(flow, table, gridOf(table, band, setting), setting);
    }
  } else {
    const widths = columnWidths(table, flow.width);
    const columns = widths.map((width, position) => ({ position, width }));
    await setGrid(flow, table, gridOf(table, columns, setting), setting);
  }
}

interface Placed {
  readonly position: number;
  readonly width: number;
}

/** The columns of a matrix in groups that fit the width, each behind the columns that name the row. */
function bandsOf({ columns, rows, ...table }: TableBlock, room: number): Placed[][] {
  const signs = [...columns.keys()].filter((position) => columns[position]?.kind === 'sign');
  const naming = [...columns.keys()].filter((position) => !signs.includes(position));
  const namingRoom = Math.min(room * 0.42, 82 * MM);
  const narrow = {
    ...table,
    columns: naming.flatMap((position) => columns[position] ?? []),
    rows: rows.map((row) => ({ ...row, cells: naming.map((position) => row.cells[position] ?? null) })),
  };
  const widths = columnWidths(narrow, namingRoom);
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

function gridOf(table: TableBlock, placed: readonly Placed[], { captioned, tone }: Setting): Grid {
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

const HEAD: TextStyle = style(SIZE.head, 'semibold');
/** Longest heading that is set upwards; a longer one is broken into lines beside each other. */
const UPRIGHT = 30 * MM;

function headLines({ label, kind }: Column, width: number): readonly string[] {
  const room = kind === 'number' ? width : width - GUTTER / 2;
  return linesOf(label, 'semibold', roomOf(room, SIZE.head));
}

/** A row measured: the lines of each of its cells, and how high it is. */
interface SetRow {
  readonly row: Row;
  readonly lines: readonly (readonly string[])[];
  readonly height: number;
}

async function setGrid(flow: Flow, table: TableBlock, grid: Grid, setting: Setting): Promise<void> {
  const { surface } = flow;
  const { rows } = table;
  const isTree = table.columns[0]?.kind === 'tree';
  await flow.ensure(grid.headHeight + Math.min(FIRST_ROWS, flow.pageRoom / 3));
  surface.open('Table');
  setHead(flow, grid);
  let previous: SetRow | null = null;
  /** Names of the rows above the next one, outermost first. */
  const path: string[] = [];
  const goOn = async (depth: number): Promise<void> => {
    await flow.newPage();
    setHeadAgain(flow, grid, isTree ? path.slice(0, depth) : []);
    previous = null;
  };
  const measured = new Map<number, SetRow>();
  const rowAt = (place: number): SetRow | null => {
    const known = measured.get(place);
    const row = rows[place];
    if (known !== undefined || row === undefined) return known ?? null;
    const set = measure(row, grid);
    measured.set(place, set);
    return set;
  };
  for (let place = 0; place < rows.length; place++) {
    const set = rowAt(place);
    measured.delete(place);
    if (set === null) continue;
    const { depth, cells } = set.row;
    // Room for the header and a line over it.
    const mostOfPage = flow.pageRoom - grid.headHeight - LEADING;
    if (set.height > mostOfPage) {
      await setTallRow(flow, set, grid, mostOfPage, () => goOn(depth));
      previous = null;
    } else {
      const together = Math.min(heightTogether(place, rows.length, rowAt), mostOfPage / 2);
      if (flow.room < Math.max(set.height, together)) await goOn(depth);
      setRow(flow, set, grid, previous, setting);
      previous = set;
    }
    path.length = Math.min(path.length, depth);
    path[depth] = String(cells[0] ?? '');
  }
  surface.close();
}

/** More parents one below the other than these are not kept together. */
const LONGEST_CHAIN = 3;

/**
 * Height of the rows that stay on one page: a parent and its first child, so that no parent stands alone at the foot
 * of a page, and the last two rows, so that none stands alone at the head of one.
 */
function heightTogether(place: number, count: number, rowAt: (place: number) => SetRow | null): number {
  let height = 0;
  for (let chain = 0; chain <= LONGEST_CHAIN; chain++) {
    const [current, next] = [rowAt(place + chain), rowAt(place + chain + 1)];
    if (current === null) break;
    height += current.height;
    if (next === null) break;
    const isParent = next.row.depth > current.row.depth;
    const isLastButOne = chain === 0 && place + 2 === count;
    if (isLastButOne) return height + next.height;
    if (!isParent) break;
  }
  return height;
}

function measure(row: Row, { columns }: Grid): SetRow {
  const lines = columns.map(({ column: { kind }, position, width }) => {
    if (UNBROKEN.has(kind)) return EMPTY;
    const text = cellText(row.cells[position] ?? null, kind);
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

function setHead(flow: Flow, grid: Grid): void {
  const { surface } = flow;
  const bottom = flow.y + grid.headHeight;
  surface.open('TR');
  let x = flow.left;
  for (const column of grid.columns) {
    const at = x;
    surface.open('TH', { scope: 'Column' });
    surface.content(() => drawHeading(flow, column, at, bottom));
    surface.close();
    x += column.width;
  }
  surface.close();
  surface.artifact(() => ruleBelowHead(flow, bottom));
  flow.y = bottom;
}

/** The header on a further page, with whose list it is and where in the tree it goes on. */
function setHeadAgain(flow: Flow, grid: Grid, path: readonly string[]): void {
  flow.surface.artifact(() => {
    if (grid.caption !== '' || path.length > 0) {
      setCaption(flow, grid, path);
      flow.y += LEADING;
    }
    const bottom = flow.y + grid.headHeight;
    drawHead(flow, grid, bottom);
    ruleBelowHead(flow, bottom);
    flow.y = bottom;
  });
}

function ruleBelowHead(flow: Flow, bottom: number): void {
  flow.surface.line(flow.left, bottom, flow.left + flow.width, bottom, 0.9, 'ink');
}

function setCaption(flow: Flow, { caption, captionTone }: Grid, path: readonly string[]): void {
  const { surface } = flow;
  const isInactive = captionTone === 'inactive';
  const set = style(8, 'regular', isInactive ? 'red' : 'grey');
  const [line = ''] = linesOf(caption, 'regular', roomOf(flow.width * 0.6, 8));
  const y = baseline(flow.y, 8, LEADING);
  surface.text(flow.left, y, line, set);
  const width = widthIn(line, set);
  if (isInactive) surface.line(flow.left, y - 2.4, flow.left + width, y - 2.4, 0.6, 'red');
  if (path.length === 0) return;
  // The nearest names say most: what does not fit is left out from the front.
  const room = flow.width - width - 6 * MM;
  let shown = path.join(' › ');
  for (let from = 1; widthIn(shown, set) > room && from < path.length; from++) {
    shown = `… › ${path.slice(from).join(' › ')}`;
  }
  if (widthIn(shown, set) <= room) {
    surface.text(flow.left + (width === 0 ? 0 : width + 4 * MM), y, shown, style(8, 'regular', 'grey'));
  }
}

function drawHead(flow: Flow, grid: Grid, bottom: number): void {
  let x = flow.left;
  for (const column of grid.columns) {
    drawHeading(flow, column, x, bottom);
    x += column.width;
  }
}

function drawHeading(
  flow: Flow,
  { column, width }: Grid['columns'][number],
  x: number,
  bottom: number,
): void {
  if (column.kind === 'sign') {
    const lines = linesOf(column.label, 'semibold', roomOf(UPRIGHT, SIZE.head));
    // What needs more lines than stand beside each other goes on smaller.
    const size = lines.length <= 2 ? SIZE.head : 5.5;
    const shown = lines.length <= 2 ? lines : linesOf(column.label, 'semibold', roomOf(UPRIGHT, size));
    const step = size * 1.1;
    const first = x + width / 2 - ((shown.length - 1) * step) / 2 + size * 0.3;
    for (const [place, line] of shown.entries()) {
      flow.surface.textUpwards(first + place * step, bottom - 2.5, line, style(size, 'semibold'));
    }
    return;
  }
  const lines = headLines(column, width);
  const top = bottom - 1 * MM - lines.length * HEAD_LEADING;
  for (const [place, line] of lines.entries()) {
    const y = baseline(top + place * HEAD_LEADING, SIZE.head, HEAD_LEADING);
    if (column.kind === 'number') flow.textRight(x + width - GUTTER, y, line, HEAD);
    else flow.surface.text(x, y, line, HEAD);
  }
}

function setRow(flow: Flow, set: SetRow, grid: Grid, previous: SetRow | null, setting: Setting): void {
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
      drawSign(flow, cell, cellText(cell, kind), x, top, height);
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

/** A row higher than a page goes on over as many as it takes, broken between lines. */
async function setTallRow(
  flow: Flow,
  set: SetRow,
  grid: Grid,
  mostOfPage: number,
  goOn: () => Promise<void>,
): Promise<void> {
  const fitting = Math.max(1, Math.floor((mostOfPage - 2 * PADDING) / LEADING));
  const most = Math.max(...set.lines.map((lines) => lines.length));
  for (let from = 0; from < most; from += fitting) {
    const lines = set.lines.map((each) => each.slice(from, from + fitting));
    const highest = Math.max(1, ...lines.map((each) => each.length));
    const part = { ...set, lines, height: highest * LEADING + 2 * PADDING };
    if (flow.room < part.height) await goOn();
    setRow(flow, part, grid, null, { captioned: false, tone: 'plain', outlineDepth: null });
  }
}

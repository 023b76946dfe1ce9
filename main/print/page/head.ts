/** The header of a list or matrix, and the same again where it goes on on a further page. */
import { linesOf } from '../type/lines.ts';
import { GUTTER, SIZE } from './columns.ts';
import { baseline, type Flow, roomOf, style, widthIn } from './flow.ts';
import { type Grid, HEAD, HEAD_LEADING, headLines, UPRIGHT } from './grid.ts';
import { LEADING } from './row.ts';
import { MM } from './sheet.ts';

export function setHead(flow: Flow, grid: Grid): void {
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
export function setHeadAgain(flow: Flow, grid: Grid, path: readonly string[]): void {
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

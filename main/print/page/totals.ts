/** A few numbers in a small table, beside the facts they belong to. */
import type { Language } from '../../../shared/model/types.ts';
import type { TableBlock } from '../../../shared/reports/document.ts';
import { cellText } from './cells.ts';
import { baseline, type Flow, style, widthIn } from './flow.ts';
import { MM } from './sheet.ts';

const LEADING = 10;
const ROW = LEADING + 2.3;
const GAP = 4.5 * MM;
const HEAD = style(7.5, 'semibold');

export interface Totals {
  readonly table: TableBlock;
  readonly widths: readonly number[];
  readonly width: number;
  readonly height: number;
}

export function measureTotals(table: TableBlock, language: Language): Totals {
  const widths = table.columns.map(({ label, kind }, position) => {
    const texts = table.rows.map(({ cells, tone }) =>
      widthIn(
        cellText(cells[position] ?? null, kind, language),
        style(8, tone === 'total' ? 'semibold' : 'regular'),
      ),
    );
    return Math.max(widthIn(label, HEAD), ...texts) + (position === 0 ? 0 : GAP);
  });
  const width = widths.reduce((sum, each) => sum + each, 0);
  return { table, widths, width, height: (table.rows.length + 1) * ROW };
}

/** Draws the table with its right edge at the margin; leaves the flow where it is. */
export function setTotals(flow: Flow, { table, widths, width }: Totals): void {
  const { surface } = flow;
  const left = flow.left + flow.width - width;
  const right = flow.left + flow.width;
  const drawRow = (
    y: number,
    cells: readonly string[],
    weight: 'regular' | 'semibold',
    size: number,
    heads: boolean,
  ): void => {
    surface.open('TR');
    let x = left;
    for (const [place, text] of cells.entries()) {
      const column = widths[place] ?? 0;
      const end = x + column;
      const begin = x;
      const isHead = heads || place === 0;
      surface.open(isHead ? 'TH' : 'TD', isHead ? { scope: heads ? 'Column' : 'Row' } : {});
      surface.content(() => {
        const set = style(size, weight, text === '0' ? 'grey' : 'ink');
        const line = baseline(y + 1.15, size, LEADING);
        if (place === 0) surface.text(begin, line, text, set);
        else flow.textRight(end, line, text, set);
      });
      surface.close();
      x = end;
    }
    surface.close();
  };
  surface.open('Table');
  let y = flow.y;
  drawRow(
    y,
    table.columns.map(({ label }) => label),
    'semibold',
    7.5,
    true,
  );
  y += ROW;
  const rule = (at: number, width_: number, ink: 'ink' | 'line'): void =>
    surface.artifact(() => surface.line(left, at, right, at, width_, ink));
  rule(y, 0.7, 'ink');
  for (const [place, { cells, tone }] of table.rows.entries()) {
    const texts = table.columns.map(({ kind }, position) =>
      cellText(cells[position] ?? null, kind, flow.language),
    );
    drawRow(y, texts, tone === 'total' ? 'semibold' : 'regular', 8, false);
    y += ROW;
    const next = table.rows[place + 1];
    if (next?.tone === 'total') rule(y, 0.7, 'ink');
    else if (next !== undefined) rule(y, 0.35, 'line');
  }
  surface.close();
}

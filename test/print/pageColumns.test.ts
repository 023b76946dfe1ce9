import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../main/print/page/columns.ts';
import { MM, sheetOf } from '../../main/print/page/sheet.ts';
import type { Cell, ColumnKind, TableBlock } from '../../shared/reports/document.ts';

const KINDS: readonly ColumnKind[] = ['tree', 'code', 'word', 'rights', 'text'];

function table(...rows: readonly (readonly Cell[])[]): TableBlock {
  return {
    kind: 'table',
    role: 'list',
    caption: '',
    columns: KINDS.map((kind) => ({ label: kind, kind })),
    rows: rows.map((cells) => ({ cells, depth: 0, tone: 'plain', about: null })),
    empty: '',
  };
}

/** Of an A4 page, in points. */
const ROOM = 184 * MM;

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

describe('columns', () => {
  it('fill the page exactly and leave none without room, whatever stands in them', () => {
    const text = fc.string({ maxLength: 400 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, fc.constant('Delete'), fc.constant(15), text)), (rows) => {
        const widths = columnWidths(table(...rows), ROOM, 'en');
        expect(sum(widths)).toBeCloseTo(ROOM);
        expect(Math.min(...widths)).toBeGreaterThan(5);
      }),
    );
  });

  it('give a column of short texts all it needs before a long one gets more', () => {
    const [name = 0, code = 0, , , source = 0] = columnWidths(
      table(['Orders', 'x'.repeat(300), 'Read', 1, 'Sales']),
      ROOM,
      'en',
    );
    expect(code).toBeGreaterThan(100 * MM);
    expect(name).toBeGreaterThan(6);
    expect(source).toBeGreaterThan(6);
  });

  it('never cut a word of a column of words', () => {
    const widths = (word: string) =>
      columnWidths(table(['', 'x'.repeat(500), word, 1, 'x'.repeat(500)]), ROOM, 'en');
    expect(widths('Administrator')[2]).toBeGreaterThan(Number(widths('Own')[2]) + 5);
  });

  it('have more room on a landscape page, and other room on Letter', () => {
    const room = (...[paper, orientation]: Parameters<typeof sheetOf>): number => {
      const { left, right } = sheetOf(paper, orientation);
      return right - left;
    };
    expect(room('A4', 'landscape') - room('A4', 'portrait')).toBeCloseTo(87 * MM);
    expect(room('Letter', 'portrait')).toBeGreaterThan(room('A4', 'portrait'));
  });
});

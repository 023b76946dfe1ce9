import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, contentWidth } from '../../main/print/columns.ts';
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

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

describe('columns', () => {
  it('fill the page exactly and leave none without room, whatever stands in them', () => {
    const text = fc.string({ maxLength: 400 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, fc.constant('Delete'), fc.constant(15), text)), (rows) => {
        const widths = columnWidths(table(...rows), 184);
        expect(sum(widths)).toBeCloseTo(184);
        expect(Math.min(...widths)).toBeGreaterThan(5);
      }),
    );
  });

  it('give a column of short texts all it needs before a long one gets more', () => {
    const [name = 0, code = 0, , , source = 0] = columnWidths(
      table(['Orders', 'x'.repeat(300), 'Read', 1, 'Sales']),
      184,
    );
    expect(code).toBeGreaterThan(100);
    expect(name).toBeGreaterThan(6);
    expect(source).toBeGreaterThan(6);
  });

  it('never cut a word of a column of words', () => {
    const widths = (word: string) =>
      columnWidths(table(['', 'x'.repeat(500), word, 1, 'x'.repeat(500)]), 184);
    expect(widths('Administrator')[2]).toBeGreaterThan(Number(widths('Own')[2]) + 5);
  });

  it('have more room on a landscape page, and other room on Letter', () => {
    expect(contentWidth('A4', 'landscape') - contentWidth('A4', 'portrait')).toBeCloseTo(87);
    expect(contentWidth('Letter', 'portrait')).toBeGreaterThan(contentWidth('A4', 'portrait'));
  });
});

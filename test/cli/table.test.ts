import { describe, expect, it } from 'vitest';
import { tableLines, widthOf } from '../../main/cli/table.ts';

describe('a table', () => {
  it('has its columns below each other and no blanks at the end', () => {
    expect(
      tableLines([
        ['Name', 'Level', ''],
        ['Goods and services', 'x', ''],
        ['A', '', 'end'],
      ]),
    ).toEqual(['Name                Level', 'Goods and services  x', 'A                          end']);
  });

  it('counts what a character takes on a terminal', () => {
    expect(widthOf('Perić')).toBe(5);
    expect(widthOf('Peric\u0301')).toBe(5);
    expect(widthOf('倉庫')).toBe(4);
    expect(widthOf('📦 box')).toBe(6);
  });
});

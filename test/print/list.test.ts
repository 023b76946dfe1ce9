/** A list of the desk as a workbook, read back by the reader for imports. */
import { describe, expect, it } from 'vitest';
import { writeTableXlsx } from '../../main/print/xlsx/list.ts';
import { readWorkbook } from '../../main/spreadsheet/workbook.ts';
import type { Table } from '../../shared/formats/table.ts';
import { translator } from '../../shared/texts/translate.ts';

async function written(table: Table): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await writeTableXlsx(table, translator('en'), async (bytes) => {
    pieces.push(bytes);
  });
  return Buffer.concat(pieces);
}

describe('a list as a workbook', () => {
  it('has its columns and every cell, text as text and numbers as numbers', async () => {
    const bytes = await written({
      title: 'Users & groups',
      columns: ['Name', 'Grants'],
      rows: [
        ['Žiga <b>', 12],
        ['=1+1', -3],
        ['', 0],
      ],
    });
    const rows = [
      ['Name', 'Grants'],
      ['Žiga <b>', '12'],
      ['=1+1', '-3'],
      ['', '0'],
    ];
    expect(readWorkbook(bytes, 'List')).toEqual(rows);
    // The page with the title is no table: what was saved here can be imported again.
    expect(readWorkbook(bytes)).toEqual(rows);
  });
});

/** Lists as text for the clipboard and for spreadsheets. */
import { describe, expect, it } from 'vitest';
import { type Table, writeTableCsv, writeTableTsv } from '../../shared/formats/table.ts';

const table: Table = {
  title: 'Users',
  columns: ['Name', 'Grants'],
  rows: [
    ['Novak, "Ann"', 12],
    ['=1+1', -3],
    ['two\nlines\there', 0],
  ],
};

describe('a list as text', () => {
  it('is CSV that spreadsheets read as it was, and run nothing of', () => {
    expect(writeTableCsv(table)).toBe(
      '\uFEFFName,Grants\r\n"Novak, ""Ann""",12\r\n\'=1+1,-3\r\n"two\nlines\there",0\r\n',
    );
  });

  it('is one line a row on the clipboard, whatever stands in the cells', () => {
    expect(writeTableTsv(table)).toBe('Name\tGrants\nNovak, "Ann"\t12\n\'=1+1\t-3\ntwo lines here\t0');
  });
});

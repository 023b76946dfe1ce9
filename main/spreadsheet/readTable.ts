/** A table from a file: CSV in any of its dialects, or the first sheet of an Excel workbook that is a table. */
import { CsvError, parse } from '../../shared/formats/odoo/csvParse.js';
import { decodeUtf8 } from '../../shared/formats/utf8.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { ArchiveError } from './unzip.ts';
import { readWorkbook } from './workbook.ts';

/** A row with the line it stands on, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows with anything in them, cells without blanks round them. `shown` is the file's name for people. */
export function readTable(bytes: Uint8Array, shown: string): Outcome<readonly TableRow[]> {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const rows = isWorkbook ? fromWorkbook(bytes, shown) : fromCsv(bytes, shown);
  if (!rows.ok) return rows;
  return success(rows.value.filter(({ cells }) => cells.some((cell) => cell !== '')));
}

function fromWorkbook(bytes: Uint8Array, shown: string): Outcome<TableRow[]> {
  try {
    const rows = readWorkbook(bytes);
    return success(rows.map((cells, i) => ({ line: i + 1, cells: cells.map((cell) => cell.trim()) })));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return failure(problem('table-not-a-workbook', { value: error.message }, { file: shown }));
  }
}

function fromCsv(bytes: Uint8Array, shown: string): Outcome<TableRow[]> {
  const decoded = decodeUtf8(bytes, shown);
  if (!decoded.ok) return decoded;
  const text = decoded.value.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: TableRow[] = [];
  let last = 0;
  try {
    parse(text, {
      record_delimiter: '\n',
      delimiter: delimiterOf(text),
      relax_column_count: true,
      trim: true,
      on_record: (cells, { lines }) => {
        rows.push({ line: last + 1, cells: cells.map((cell) => cell.trim()) });
        last = lines;
        return cells;
      },
    });
    return success(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failure(problem('table-csv-broken', { value: error.message }, { file: shown, line: error.lines }));
  }
}

/** The one that stands most often in the first line: spreadsheets of half of Europe write semicolons. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const count = (sign: string): number => first.split(sign).length - 1;
  return [';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most), ',');
}

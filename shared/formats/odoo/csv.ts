/** Reading `ir.model.access.csv`: one row gives one group (or everyone) rights on one model. */

import { type Place, type Problem, problem } from '../../model/problem.ts';
import { quoted } from '../../model/validateQuote.ts';
import { CsvError, parse } from './csvParse.js';
import { externalId, type FileContent, moduleOfId, type OdooRecord, type Value } from './record.ts';

/** Reads the rows that are whole; each of the others is in the notices, with its line. */
export function readAccessCsv(path: string, module: string, text: string): FileContent {
  const notices: Problem[] = [];
  const rows = readRows(path, text, notices).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...body] = rows;
  const columns = readHeader(path, header, notices);
  const records: OdooRecord[] = [];
  const mentions = new Set<string>();
  const labels: string[] = [];
  if (columns !== null) {
    for (const row of body) {
      const record = readRow(path, module, columns, row, notices);
      if (record === null) continue;
      records.push(record);
      for (const id of [record.id, record.values.get('model_id'), record.values.get('group_id')]) {
        if (typeof id === 'string') mentions.add(moduleOfId(id));
      }
      const label = record.values.get('name');
      if (typeof label === 'string') labels.push(label);
    }
  }
  return { path, module, records, mentions, modelNames: [], labels, notices };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** All rows with the line each begins on; none at all when the quotes do not match up. */
function readRows(path: string, text: string, notices: Problem[]): Row[] {
  const rows: Row[] = [];
  let lastLine = 0;
  try {
    // One kind of line end only: the parser would count a CR LF inside quotes as two lines.
    parse(text.replace(/\r\n?/g, '\n'), {
      record_delimiter: '\n',
      relax_column_count: true,
      trim: true,
      on_record: (cells, { lines }) => {
        // A row can take several lines; `lines` is its last.
        rows.push({ line: lastLine + 1, cells: cells.map((cell) => cell.trim()) });
        lastLine = lines;
        // Not kept by the parser too.
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Where a quote is never closed the parser names the last line; the row began after the last whole one.
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const line = open ? lastLine + 1 : error.lines;
    notices.push(
      problem(open ? 'odoo-broken-csv-open-quote' : 'odoo-broken-csv-stray-quote', {}, { file: path, line }),
    );
    return [];
  }
}

const REQUIRED = ['id', 'model_id', 'group_id', 'perm_read', 'perm_write', 'perm_create', 'perm_unlink'];
const OPTIONAL = ['name', 'active'];
const FLAGS = ['perm_read', 'perm_write', 'perm_create', 'perm_unlink', 'active'];

interface Columns {
  /** Field → index of its column. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** How many cells a row must have. */
  readonly width: number;
}

function readHeader(path: string, header: Row | undefined, notices: Problem[]): Columns | null {
  if (header === undefined && notices.length > 0) return null;
  const place = { file: path, line: header?.line ?? 1 };
  const cells = header?.cells ?? [];
  const indexOf = new Map<string, number>();
  cells.forEach((cell, index) => {
    const field = fieldOfColumn(cell);
    if (field !== null && !indexOf.has(field)) indexOf.set(field, index);
    // A column `field@language` holds translations.
    else if (cell !== '' && !cell.includes('@')) {
      notices.push(problem('odoo-column-left-out', { column: quoted(cell) }, place));
    }
  });
  const missing = REQUIRED.filter((field) => !indexOf.has(field));
  if (missing.length === 0) return { indexOf, width: cells.findLastIndex((cell) => cell !== '') + 1 };
  const params = { missing: missing.map(columnOfField).join(', '), header: quoted(cells.join(',')) };
  notices.push(problem('odoo-broken-header', params, place));
  return null;
}

/** References are written `model_id:id` or `model_id/id`; a bare `model_id` would be a name to search for. */
function fieldOfColumn(column: string): string | null {
  const [, reference] = /^(model_id|group_id)[:/]id$/.exec(column) ?? [];
  if (reference !== undefined) return reference;
  const plain = column !== 'model_id' && column !== 'group_id';
  return plain && [...REQUIRED, ...OPTIONAL].includes(column) ? column : null;
}

function columnOfField(field: string): string {
  return field === 'model_id' || field === 'group_id' ? `${field}:id` : field;
}

function readRow(
  path: string,
  module: string,
  { indexOf, width }: Columns,
  { line, cells }: Row,
  notices: Problem[],
): OdooRecord | null {
  const place: Place = { file: path, line };
  const report = (code: string, params: Problem['params']): null => {
    notices.push(problem(code, params, place));
    return null;
  };
  const beyond = cells.slice(width).some((cell) => cell !== '');
  if (cells.length < width || beyond) {
    return report('odoo-broken-row', { cells: cells.length, expected: width });
  }
  const values = new Map<string, Value>();
  for (const [field, index] of indexOf) {
    const cell = cells[index] ?? '';
    if (FLAGS.includes(field)) {
      const flag = FLAG_WORDS.get(cell.toLowerCase());
      if (flag === undefined) return report('odoo-broken-flag', { column: field, value: quoted(cell) });
      values.set(field, flag);
    } else if (field === 'name') {
      values.set(field, cell);
    } else {
      const id = cell === '' ? null : externalId(cell, module);
      if (id === null && cell !== '') {
        return report('odoo-broken-id', { column: columnOfField(field), value: quoted(cell) });
      }
      values.set(field, id);
    }
  }
  if (values.get('model_id') === null) return report('odoo-broken-row-model', {});
  const id = values.get('id');
  values.delete('id');
  const own = typeof id === 'string' ? id : `${module}.${path}:${line}`;
  return { model: 'ir.model.access', id: own, place, values, links: [] };
}

/** The words Odoo's import takes for yes and no; an empty cell is no. */
const FLAG_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['yes', true],
  ['', false],
  ['0', false],
  ['false', false],
  ['no', false],
]);

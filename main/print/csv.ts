/** A report as CSV (RFC 4180): its lists below one line of headings, for other programs. */
import { ALL_RIGHTS, lettersOfRights } from '../../shared/model/rights.ts';
import type { Cell, ColumnKind, ReportDocument, Section, TableBlock } from '../../shared/reports/document.ts';
import type { Translate } from '../../shared/texts/translate.ts';

/** What a spreadsheet takes for the beginning of a formula, its full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const PIECE = 64 * 1024;

/**
 * The text in pieces, with a byte order mark, since Excel takes a file without one for the code page of the machine. A
 * text that a spreadsheet would run as a formula gets an apostrophe in front. Where the report has several parts, the
 * first columns name the part.
 */
export async function* writeCsv(
  document: ReportDocument,
  t: Translate,
  breathe: () => Promise<void>,
  onSection: (done: number) => void = () => undefined,
): AsyncGenerator<string> {
  let text = '\uFEFF';
  let headed = false;
  let done = 0;
  for (const section of document.sections) {
    await breathe();
    if (section === null) continue;
    for (const table of listsOf(section)) {
      if (!headed) text += line(headings(document, table, t));
      headed = true;
      for (const { cells } of table.rows) {
        const own = table.columns.map(({ kind }, place) => plainText(cells[place] ?? null, kind));
        text += line([...partOf(document, section), ...own]);
        if (text.length < PIECE) continue;
        yield text;
        text = '';
        await breathe();
      }
    }
    onSection(++done);
  }
  yield text;
}

/** The tables of a section that hold the contents. */
export function listsOf({ blocks }: Section): TableBlock[] {
  return blocks.filter((block): block is TableBlock => block.kind === 'table' && block.role !== 'totals');
}

function headings(document: ReportDocument, { columns }: TableBlock, t: Translate): string[] {
  const own = columns.map(({ label }) => label);
  return document.sectionCount > 1
    ? [t('report.column.section'), t('report.column.sectionCode'), ...own]
    : own;
}

function partOf({ sectionCount }: ReportDocument, { title, caption }: Section): string[] {
  return sectionCount > 1 ? [title, caption] : [];
}

/** Rights as their letters, RUAD; none as a dash, so that it is not taken for undefined. */
export function plainText(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '';
  const isRights = (kind === 'rights' || kind === 'sign') && typeof cell === 'number';
  if (isRights) return lettersOfRights(cell & ALL_RIGHTS).join('') || '–';
  return String(cell);
}

function line(cells: readonly string[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A report as a workbook of Office Open XML (ECMA-376): a sheet about the report, and one with its lists, which has a
 * frozen header, a filter, the outline of the tree, and numbers and times as such. Rows are written as they come.
 */
import type { Cell, ColumnKind, ReportDocument, Row, TableBlock } from '../../../shared/reports/document.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import { listsOf, plainText } from '../csv.ts';
import { columnName, dateNumber, inlineText, numberCell, textCell } from './cells.ts';
import { contentTypes, RELATIONSHIPS, STYLE, STYLES, workbookRelationships, workbookXml } from './parts.ts';
import { type Sink, ZipWriter } from './zip.ts';

/** Rows of a sheet; what is beyond them goes on in a further one. */
const MOST_ROWS = 1_048_576;
const PIECE = 64 * 1024;

export async function writeXlsx(
  document: ReportDocument,
  t: Translate,
  sink: Sink,
  breathe: () => Promise<void>,
  onSection: (done: number) => void = () => undefined,
): Promise<void> {
  const zip = new ZipWriter(sink);
  const lists = new ListSheets(document, t, breathe, onSection);
  let sheets = 0;
  do {
    sheets++;
    await zip.add(`xl/worksheets/sheet${sheets + 1}.xml`, lists.nextSheet());
    await breathe();
  } while (!lists.isDone());
  const names = [
    t('reportKinds.xlsx.about'),
    ...Array.from({ length: sheets }, (_, place) => listName(t, place)),
  ];
  await zip.add('xl/worksheets/sheet1.xml', [aboutSheet(document)]);
  await zip.add('[Content_Types].xml', [contentTypes(names.length)]);
  await zip.add('_rels/.rels', [RELATIONSHIPS]);
  await zip.add('docProps/core.xml', [coreXml(document)]);
  await zip.add('xl/workbook.xml', [workbookXml(names, lists.filters)]);
  await zip.add('xl/_rels/workbook.xml.rels', [workbookRelationships(names.length)]);
  await zip.add('xl/styles.xml', [STYLES]);
  await zip.finish();
}

function listName(t: Translate, place: number): string {
  return place === 0 ? t('reportKinds.xlsx.list') : `${t('reportKinds.xlsx.list')} ${place + 1}`;
}

const SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** Printed, all columns stand beside each other on a page, or each as wide as it is. */
const FITTED = '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>';
const UNFITTED = '<sheetPr><outlinePr summaryBelow="0"/></sheetPr>';

/** How the sheet is printed: the paper of the report, and at the foot what it is and which page. */
function pageXml({ paper, orientation, running }: ReportDocument, isFitted: boolean): string {
  const size = paper === 'A4' ? 9 : 1;
  const fit = isFitted ? ' fitToWidth="1" fitToHeight="0"' : '';
  // An ampersand begins a sign there; 255 characters are all that is allowed.
  const told = `${running.title} · ${running.store} · ${running.asOf}`.slice(0, 100).replaceAll('&', '&&');
  return `<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="${size}" orientation="${orientation}"${fit}/><headerFooter><oddFooter>${inlineText(`&L${told}&R&P / &N`)}</oddFooter></headerFooter>`;
}

/** What stands at the head of a printout: title, filter, store, time, who. */
function aboutSheet(document: ReportDocument): string {
  const { title, facts } = document;
  let row = 1;
  const rows = [`<row r="1" ht="24" customHeight="1">${textCell('A1', title, STYLE.title)}</row>`];
  for (const { label, values } of facts) {
    for (const [place, value] of values.entries()) {
      row++;
      const name = place === 0 ? textCell(`A${row}`, label, STYLE.grey) : '';
      rows.push(`<row r="${row}">${name}${textCell(`B${row}`, value, STYLE.text)}</row>`);
    }
  }
  return `${SHEET}${FITTED}<cols><col min="1" max="1" width="18" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData>${pageXml(document, true)}</worksheet>`;
}

function coreXml({ title, running, language }: ReportDocument): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${inlineText(title)}</dc:title><dc:creator>${inlineText(running.author)}</dc:creator><dc:description>${inlineText(`${running.store}, ${running.filter}`)}</dc:description><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${running.at}:00Z</dcterms:created></cp:coreProperties>`;
}

/** The lists of a document one below the other, over as many sheets as they take. */
class ListSheets {
  /** The range of each sheet that has a filter. */
  readonly filters: string[] = [];
  private readonly document: ReportDocument;
  private readonly t: Translate;
  private readonly breathe: () => Promise<void>;
  private readonly rows: AsyncGenerator<ListedRow>;
  private next: IteratorResult<ListedRow> | null = null;

  constructor(
    document: ReportDocument,
    t: Translate,
    breathe: () => Promise<void>,
    onSection: (done: number) => void,
  ) {
    this.document = document;
    this.t = t;
    this.breathe = breathe;
    this.rows = rowsOf(document, breathe, onSection);
  }

  isDone(): boolean {
    return this.next?.done === true;
  }

  async *nextSheet(): AsyncGenerator<string> {
    this.next ??= await this.rows.next();
    const first = this.next.done === true ? null : this.next.value;
    if (first === null) {
      yield `${SHEET}<sheetData/></worksheet>`;
      return;
    }
    const parted = this.document.sectionCount > 1;
    const heads = [
      ...(parted ? [this.t('report.column.section'), this.t('report.column.sectionCode')] : []),
      ...first.table.columns.map(({ label }) => label),
    ];
    const last = columnName(heads.length - 1);
    // A matrix may be so wide that nobody could read it on one page; it goes on on further ones.
    const isFitted = first.table.role !== 'matrix';
    let text = `${SHEET}${isFitted ? FITTED : UNFITTED}<sheetViews><sheetView workbookViewId="0"><pane ${frozen(first.table, parted)}/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelRow="7"/>${columnsXml(first.table, parted)}<sheetData>`;
    text += `<row r="1"${first.table.role === 'matrix' ? ' ht="110" customHeight="1"' : ''}>${heads.map((label, place) => textCell(`${columnName(place)}1`, label, headStyle(first.table, place - (parted ? 2 : 0)))).join('')}</row>`;
    let row = 1;
    while (this.next.done !== true && row < MOST_ROWS) {
      row++;
      text += rowXml(row, this.next.value);
      this.next = await this.rows.next();
      if (text.length < PIECE) continue;
      yield text;
      text = '';
      await this.breathe();
    }
    this.filters.push(`$A$1:$${last}$${row}`);
    const page = pageXml(this.document, isFitted);
    yield `${text}</sheetData><autoFilter ref="A1:${last}${row}"/>${page}</worksheet>`;
  }
}

/** A row of a list, with the list, and the part of the report that it is in. */
interface ListedRow {
  readonly table: TableBlock;
  readonly row: Row;
  readonly part: readonly string[];
}

async function* rowsOf(
  document: ReportDocument,
  breathe: () => Promise<void>,
  onSection: (done: number) => void,
): AsyncGenerator<ListedRow> {
  let done = 0;
  for (const section of document.sections) {
    await breathe();
    if (section === null) continue;
    const part = document.sectionCount > 1 ? [section.title, section.caption] : [];
    for (const table of listsOf(section)) for (const row of table.rows) yield { table, row, part };
    onSection(++done);
  }
}

function frozen({ role, columns }: TableBlock, parted: boolean): string {
  const naming = columns.findIndex(({ kind }) => kind === 'sign');
  const split = role === 'matrix' && naming > 0 && !parted ? naming : 0;
  const cell = `${columnName(split)}2`;
  return split === 0
    ? `ySplit="1" topLeftCell="${cell}" activePane="bottomLeft" state="frozen"`
    : `xSplit="${split}" ySplit="1" topLeftCell="${cell}" activePane="bottomRight" state="frozen"`;
}

function headStyle({ columns }: TableBlock, place: number): number {
  return columns[place]?.kind === 'sign' ? STYLE.upright : STYLE.head;
}

/** Widths in characters, as the format wants them; other columns are as wide as what stands in them, within bounds. */
const WIDTHS: Readonly<Partial<Record<ColumnKind, number>>> = {
  rights: 10,
  sign: 6.5,
  number: 10,
  time: 18,
  check: 8,
  blank: 24,
};

/** Rows that are measured: more would not change what is typical. */
const MEASURED = 2000;
const NARROWEST = 10;
const WIDEST = 80;

/** So that nothing is hidden behind the next column. */
function widthOf({ columns, rows }: TableBlock, place: number): number {
  const { kind, label } = columns[place] ?? { kind: 'text', label: '' };
  const fixed = WIDTHS[kind];
  if (fixed !== undefined) return fixed;
  let longest = label.length;
  for (const { cells, depth } of rows.slice(0, MEASURED)) {
    const indent = kind === 'tree' ? 2 * depth : 0;
    longest = Math.max(longest, String(cells[place] ?? '').length + indent);
  }
  return Math.min(Math.max(longest + 2, NARROWEST), WIDEST);
}

function columnsXml(table: TableBlock, parted: boolean): string {
  const widths = [...(parted ? [26, 26] : []), ...table.columns.map((_, place) => widthOf(table, place))];
  const cols = widths.map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${cols.join('')}</cols>`;
}

/** The most levels a sheet can have. */
const DEEPEST_OUTLINE = 7;

function rowXml(number: number, { table, row, part }: ListedRow): string {
  const isTree = table.columns[0]?.kind === 'tree';
  const level = isTree ? Math.min(row.depth, DEEPEST_OUTLINE) : 0;
  const parts = part.map((text, place) => textCell(`${columnName(place)}${number}`, text, STYLE.text));
  const cells = table.columns.map(({ kind }, place) =>
    cellXml(`${columnName(place + part.length)}${number}`, row.cells[place] ?? null, kind, row, place === 0),
  );
  return `<row r="${number}"${level > 0 ? ` outlineLevel="${level}"` : ''}>${parts.join('')}${cells.join('')}</row>`;
}

function cellXml(at: string, cell: Cell, kind: ColumnKind, { tone, depth }: Row, isName: boolean): string {
  if (cell === null) return '';
  if (kind === 'time') return numberCell(at, dateNumber(String(cell)), STYLE.time);
  if (kind === 'number' && typeof cell === 'number') return numberCell(at, cell, STYLE.number);
  const text = plainText(cell, kind);
  if (isName && tone === 'inactive') return textCell(at, text, STYLE.inactive);
  if (isName && kind === 'tree') return textCell(at, text, STYLE.indent(depth));
  if (kind === 'sign') return textCell(at, text, STYLE.sign);
  return textCell(at, text, tone === 'context' || kind === 'code' ? STYLE.grey : STYLE.text);
}

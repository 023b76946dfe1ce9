/** A list of the desk as a workbook: a sheet with its title, and one with the rows, its header frozen and filtered. */
import type { Table } from '../../../shared/formats/table.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import { columnName, inlineText, numberCell, textCell } from './cells.ts';
import { contentTypes, RELATIONSHIPS, STYLE, STYLES, workbookRelationships, workbookXml } from './parts.ts';
import { type Sink, ZipWriter } from './zip.ts';

export async function writeTableXlsx(table: Table, t: Translate, sink: Sink): Promise<void> {
  const zip = new ZipWriter(sink);
  const names = [t('reportKinds.xlsx.about'), t('reportKinds.xlsx.list')];
  const last = columnName(Math.max(0, table.columns.length - 1));
  const range = `$A$1:$${last}$${table.rows.length + 1}`;
  await zip.add('xl/worksheets/sheet2.xml', listSheet(table));
  await zip.add('xl/worksheets/sheet1.xml', [
    `${SHEET}<sheetData><row r="1" ht="24" customHeight="1">${textCell('A1', table.title, STYLE.title)}</row></sheetData></worksheet>`,
  ]);
  await zip.add('[Content_Types].xml', [contentTypes(names.length)]);
  await zip.add('_rels/.rels', [RELATIONSHIPS]);
  await zip.add('docProps/core.xml', [coreXml(table.title)]);
  await zip.add('xl/workbook.xml', [workbookXml(names, [range])]);
  await zip.add('xl/_rels/workbook.xml.rels', [workbookRelationships(names.length)]);
  await zip.add('xl/styles.xml', [STYLES]);
  await zip.finish();
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEET = `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;

function* listSheet({ columns, rows }: Table): Generator<string> {
  const last = columnName(Math.max(0, columns.length - 1));
  yield `${SHEET}<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${columns.map((_, place) => `<col min="${place + 1}" max="${place + 1}" width="${widthOf({ columns, rows }, place)}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  yield `<row r="1">${columns.map((text, place) => textCell(`${columnName(place)}1`, text, STYLE.head)).join('')}</row>`;
  for (const [i, cells] of rows.entries()) {
    const row = i + 2;
    const written = cells.map((value, place) => {
      const at = `${columnName(place)}${row}`;
      if (value === '') return '';
      return typeof value === 'number'
        ? numberCell(at, value, STYLE.number)
        : textCell(at, value, STYLE.text);
    });
    yield `<row r="${row}">${written.join('')}</row>`;
  }
  yield `</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/></worksheet>`;
}

/** In characters, after the longest of the first rows. */
function widthOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>, place: number): number {
  const longest = rows
    .slice(0, 500)
    .reduce((most, row) => Math.max(most, String(row[place] ?? '').length), (columns[place] ?? '').length);
  return Math.min(60, longest + 3);
}

function coreXml(title: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${inlineText(title)}</dc:title></cp:coreProperties>`;
}

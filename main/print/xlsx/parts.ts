/** The parts of a workbook that are nearly the same in every one. */
import { inlineText } from './cells.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Deepest indent; what is deeper has the outline alone. */
const DEEPEST_INDENT = 12;

/** Positions of the formats in STYLES. */
export const STYLE = {
  text: 0,
  head: 1,
  upright: 2,
  number: 3,
  time: 4,
  inactive: 5,
  grey: 6,
  title: 7,
  sign: 8,
  /** A name in a tree; the outermost are bold. */
  indent: (depth: number): number => 9 + Math.min(depth, DEEPEST_INDENT),
};

function format(font: number, more = '', alignment = ''): string {
  const inner = alignment === '' ? '/>' : ` applyAlignment="1"><alignment ${alignment}/></xf>`;
  return `<xf xfId="0" fontId="${font}" fillId="0" borderId="0" numFmtId="0" applyFont="1"${more}${inner}`;
}

const NUMBERED = (id: number): string =>
  `<xf xfId="0" fontId="0" fillId="0" borderId="0" numFmtId="${id}" applyNumberFormat="1"/>`;

const FORMATS = [
  format(0),
  format(1, '', 'vertical="bottom" wrapText="1"'),
  format(1, '', 'textRotation="90" vertical="bottom" horizontal="center"'),
  NUMBERED(1),
  NUMBERED(164),
  format(2),
  format(3),
  format(4),
  format(0, '', 'horizontal="center"'),
  ...Array.from({ length: DEEPEST_INDENT + 1 }, (_, depth) =>
    format(depth === 0 ? 1 : 0, '', `horizontal="left" indent="${depth}"`),
  ),
];

const FONT = '<name val="Calibri"/><family val="2"/>';

export const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="5"><font><sz val="11"/>${FONT}</font><font><b/><sz val="11"/>${FONT}</font><font><strike/><sz val="11"/><color rgb="FFB3261E"/>${FONT}</font><font><sz val="11"/><color rgb="FF5A616A"/>${FONT}</font><font><b/><sz val="16"/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf fontId="0" fillId="0" borderId="0" numFmtId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export const RELATIONSHIPS = `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONSHIP}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

export function contentTypes(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, place) =>
      `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${parts.join('')}</Types>`;
}

export function workbookRelationships(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, place) =>
      `<Relationship Id="rId${place + 1}" Type="${RELATIONSHIP}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}">${parts.join('')}<Relationship Id="rId${sheets + 1}" Type="${RELATIONSHIP}/styles" Target="styles.xml"/></Relationships>`;
}

/** `filters`: the ranges of the sheets behind the first, whose header is repeated on each printed page; the second is shown when the file is opened. */
export function workbookXml(names: readonly string[], filters: readonly string[]): string {
  const sheets = names.map(
    (name, place) =>
      `<sheet name="${inlineText(sheetName(name))}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  const defined = filters.map((range, place) => {
    const name = `'${sheetName(names[place + 1] ?? '').replaceAll("'", "''")}'`;
    const where = `localSheetId="${place + 1}"`;
    const titles = `<definedName name="_xlnm.Print_Titles" ${where}>${inlineText(name)}!$1:$1</definedName>`;
    return `<definedName name="_xlnm._FilterDatabase" ${where} hidden="1">${inlineText(name)}!${range}</definedName>${titles}`;
  });
  const definedNames = defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIP}"><bookViews><workbookView activeTab="1"/></bookViews><sheets>${sheets.join('')}</sheets>${definedNames}</workbook>`;
}

/** What a sheet may be called: 31 characters, without those that are part of a reference. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

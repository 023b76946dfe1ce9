/** PDF files as a screen reader goes through them: by their tags, so that a cell is a cell wherever its lines break. */
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words are those on the page without blanks, which say nothing where lines break. */
export interface PaperTable {
  readonly header: readonly string[];
  readonly rows: string[][];
}

export interface PaperSection {
  /** Empty where it has no heading. */
  readonly title: string;
  /** The page it begins on, counted from 1. */
  readonly page: number;
  readonly tables: PaperTable[];
  /** Facts, notes and what else is no table, in order. */
  readonly said: string[];
}

export interface Paper {
  /** All that stands on each page. */
  readonly pages: readonly string[];
  readonly sections: readonly PaperSection[];
  /** Lines of the index. */
  readonly index: readonly string[];
  /** Charts in words. */
  readonly figures: readonly string[];
}

/** Opens a file for as long as `read` takes. */
export async function withPdf<T>(bytes: Buffer, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** The whole file; a table or section that goes on on further pages is one. */
export function readPaper(bytes: Buffer): Promise<Paper> {
  return withPdf(bytes, async (pdf) => {
    const paper: Growing = { pages: [], sections: [], index: [], figures: [] };
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      paper.pages.push(wordsIn(items));
      addPage(paper, number, partOf(await page.getStructTree(), markedIn(items)));
    }
    return paper;
  });
}

/** All words of a page, its running head and foot with them, with single blanks. */
export async function wordsOn(page: PDFPageProxy): Promise<string> {
  return wordsIn((await page.getTextContent()).items);
}

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

function wordsIn(items: Items): string {
  const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''));
  return words.join('').replace(/\s+/g, ' ');
}

/** The words of each piece of content that the structure refers to, without blanks. */
function markedIn(items: Items): Map<string, string> {
  const marked = new Map<string, string>();
  let open = '';
  for (const item of items) {
    if ('str' in item) marked.set(open, (marked.get(open) ?? '') + item.str.replace(/\s+/g, ''));
    else open = item.type === 'beginMarkedContentProps' ? item.id : '';
  }
  return marked;
}

/** A part of the structure as far as it stands on one page. */
interface Part {
  readonly role: string;
  readonly alternative: string;
  readonly words: string;
  readonly parts: readonly Part[];
  /** Something of it is on the page, even if it is empty. */
  readonly isHere: boolean;
}

type Structure = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

function partOf(node: Structure, marked: ReadonlyMap<string, string>): Part {
  const parts: Part[] = [];
  let words = '';
  let isHere = false;
  for (const child of node.children) {
    if ('role' in child) {
      const part = partOf(child, marked);
      parts.push(part);
      words += part.words;
      isHere ||= part.isHere;
    } else {
      words += marked.get(child.id) ?? '';
      isHere = true;
    }
  }
  const alternative = 'alt' in node ? String(node.alt) : '';
  return { role: node.role, alternative, words, parts, isHere };
}

interface Growing {
  readonly pages: string[];
  readonly sections: PaperSection[];
  readonly index: string[];
  readonly figures: string[];
}

function addPage(paper: Growing, page: number, part: Part): void {
  for (const each of part.parts) {
    if (each.role === 'Sect') addSection(paper.sections, page, each);
    else if (each.role === 'TOCI') paper.index.push(each.words);
    else if (each.role === 'Figure') paper.figures.push(each.alternative);
    else addPage(paper, page, each);
  }
}

function addSection(sections: PaperSection[], page: number, { parts }: Part): void {
  const title = parts.find(({ role, isHere }) => role === 'H2' && isHere)?.words;
  const goesOn = title === undefined ? sections.at(-1) : undefined;
  const section = goesOn ?? { title: title ?? '', page, tables: [], said: [] };
  if (goesOn === undefined) sections.push(section);
  for (const part of parts) {
    if (part.role === 'Table') addTable(section.tables, part);
    else if (part.role === 'L') section.said.push(...part.parts.map(({ words }) => words));
    else if (part.role !== 'H2') section.said.push(part.words);
  }
}

/** Only the first page of a table has its header among what is read. */
function addTable(tables: PaperTable[], { parts }: Part): void {
  for (const row of parts.filter(({ isHere }) => isHere)) {
    const words = row.parts.map((cell) => cell.words);
    if (row.parts.every(({ role }) => role === 'TH')) tables.push({ header: words, rows: [] });
    else tables.at(-1)?.rows.push(words);
  }
}

/** The list of a section, which every column that names a code tells from totals; null where it is empty. */
export function listIn({ tables }: PaperSection): PaperTable | null {
  return tables.find(({ header }) => header.includes('Code') || header.includes('Loginorcode')) ?? null;
}

/** The cell below the heading of that name; empty where there is no such column. */
export function under({ header }: PaperTable, row: readonly string[], heading: string): string {
  return row[header.indexOf(heading.replace(/\s+/g, ''))] ?? '';
}

/** The rows of a section's list: the code, then what stands in the columns of those names, if there are such. */
export function listed(section: PaperSection, columns: readonly string[]): string[][] {
  const table = listIn(section);
  if (table === null) return [];
  const code = table.header.includes('Code') ? 'Code' : 'Login or code';
  return table.rows.map((row) => [code, ...columns].map((column) => under(table, row, column)));
}

/** The cells of a worksheet of an Office Open XML workbook (ECMA-376), as text. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Archive, ArchiveError } from './unzip.ts';

/**
 * Rows of a sheet; empty cells are empty texts. Where none is named, of the first one that is a table: a page with a title
 * alone, as before the lists that this program saves, is none. Throws ArchiveError.
 */
export function readWorkbook(bytes: Uint8Array, sheet: string | null = null): string[][] {
  const archive = new Archive(bytes);
  const paths = sheetPaths(archive, sheet);
  const shared = sharedTexts(archive);
  let first: string[][] | null = null;
  for (const path of paths) {
    const xml = archive.text(path);
    if (xml === null) continue;
    const rows = rowsOf(xml, shared);
    if (rows.some((cells) => cells.filter((cell) => cell !== '').length > 1)) return rows;
    first ??= rows;
  }
  if (first === null) throw new ArchiveError(sheet === null ? 'no worksheet' : `no worksheet “${sheet}”`);
  return first;
}

function sheetPaths(archive: Archive, wanted: string | null): string[] {
  const workbook = archive.text('xl/workbook.xml');
  const relations = archive.text('xl/_rels/workbook.xml.rels');
  if (workbook === null || relations === null) throw new ArchiveError('no workbook');
  const targets = new Map<string, string>();
  parse(relations, {
    open: ({ name, attributes }) => {
      if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
    },
  });
  const paths: string[] = [];
  parse(workbook, {
    open: ({ name, attributes }) => {
      if (name !== 'sheet' || (wanted !== null && attributes.name !== wanted)) return;
      const target = targets.get(attributes['r:id'] ?? '');
      if (target !== undefined) paths.push(absolute(target));
    },
  });
  return paths;
}

function absolute(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function sharedTexts(archive: Archive): string[] {
  const xml = archive.text('xl/sharedStrings.xml');
  const texts: string[] = [];
  if (xml === null) return texts;
  let text = '';
  let inside = false;
  let phonetic = false;
  parse(xml, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inside = name === 't' && !phonetic;
    },
    text: (more) => {
      if (inside) text += more;
    },
    close: ({ name }) => {
      if (name === 'si') texts.push(unescaped(text));
      if (name === 'rPh') phonetic = false;
      inside = false;
    },
  });
  return texts;
}

function rowsOf(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  let [row, column, type, value, inside] = [-1, 0, '', '', false];
  parse(xml, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = 0;
      }
      if (name === 'c') {
        const at = columnNumber(attributes.r ?? '');
        column = at >= 0 ? at : column;
        type = attributes.t ?? 'n';
        value = '';
      }
      inside = name === 'v' || name === 't';
    },
    text: (more) => {
      if (inside) value += more;
    },
    close: ({ name }) => {
      inside = false;
      if (name !== 'c') return;
      if (row < 0 || row >= MOST_ROWS || column >= MOST_COLUMNS) throw new ArchiveError(`row ${row + 1}`);
      while (rows.length <= row) rows.push([]);
      const cells = rows[row];
      while (cells !== undefined && cells.length < column) cells.push('');
      cells?.push(cellText(type, value, shared));
      column++;
    },
  });
  return rows;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

function cellText(type: string, value: string, shared: readonly string[]): string {
  switch (type) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'inlineStr':
    case 'str':
      return unescaped(value);
    default:
      return value;
  }
}

/** `BC12` → 54; -1 = not an address. */
function columnNumber(address: string): number {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Characters that XML cannot hold are written as `_x0007_` (ECMA-376 §22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

interface Listener {
  readonly open?: (tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: SaxesTagPlain) => void;
}

function parse(xml: string, { open, text, close }: Listener): void {
  const parser = new SaxesParser();
  const local = (tag: SaxesTagPlain): SaxesTagPlain => ({ ...tag, name: tag.name.replace(/^\w+:/, '') });
  parser.on('opentag', (tag) => open?.(local(tag)));
  parser.on('text', (more) => text?.(more));
  parser.on('closetag', (tag) => close?.(local(tag)));
  parser.on('error', (error) => {
    throw new ArchiveError(error.message);
  });
  parser.write(xml).close();
}

/** The grants of a Model as a table for a spreadsheet. */
import { lettersOfRights, levelOfRights, type Rights } from '../model/rights.ts';
import { type HolderKind, type Model, parseHolderKey, type Scale } from '../model/types.ts';
import { type Translate, translator } from '../texts/translate.ts';

/**
 * One line for each grant in the Model's order, below a line of headings: kind, code and name of the holder, code and
 * name of the node, level (letters where the scale is `actions`), update period in days (empty = unlimited), note.
 *
 * CSV after RFC 4180: commas, CRLF, quotes where needed. It begins with a byte order mark, since Excel takes a file
 * without one for the code page of the machine and spoils every name that is not English. A text that a spreadsheet
 * would run as a formula gets an apostrophe in front, as OWASP advises for CSV injection; the table is for reading, and
 * `grantree/1` is the format to read back in.
 */
export function writeGrantsCsv(model: Model, translate: Translate = translator('en')): string {
  const lines = [COLUMNS.map((column) => translate(`formats.csv.${column}`))];
  for (const [holder, grants] of model.grants) {
    const key = parseHolderKey(holder);
    const [kind, code] = key === null ? ['', holder] : [key.kind, key.code];
    const holderName = key === null ? '' : nameOfHolder(model, key.kind, key.code);
    for (const [node, { rights, updatePeriod, note }] of grants) {
      const { name, scale } = model.nodes.get(node) ?? { name: '', scale: 'levels' };
      const period = updatePeriod === null ? '' : String(updatePeriod);
      lines.push([kind, code, holderName, node, name, rightsCell(scale, rights), period, note]);
    }
  }
  return `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

const COLUMNS = [
  'holderKind',
  'holder',
  'holderName',
  'node',
  'nodeName',
  'rights',
  'updatePeriod',
  'note',
] as const;

function nameOfHolder(model: Model, kind: HolderKind, code: string): string {
  const holders = { user: model.users, group: model.groups, profile: model.profiles }[kind];
  return holders.get(code)?.name ?? '';
}

function rightsCell(scale: Scale, rights: Rights): string {
  const level = scale === 'actions' && rights !== 0 ? null : levelOfRights(rights);
  return level ?? lettersOfRights(rights).join(' ');
}

/** What a spreadsheet takes for the beginning of a formula, its full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** The text with an apostrophe in front where a spreadsheet would run it. */
export function harmlessCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A cell; by hand, since csv-stringify needs Node's `Buffer` and shared/ is to run without Node. */
export function csvCell(text: string): string {
  const harmless = harmlessCell(text);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

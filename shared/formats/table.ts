/** A list as a person sees it, as text: for the clipboard (tabs) and for a spreadsheet (CSV). */
import { csvCell, harmlessCell } from './csv.ts';

export interface Table {
  /** What the list is called; the name of a file made of it. */
  readonly title: string;
  readonly columns: readonly string[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly TableCell[])[];
}

export type TableCell = string | number;

/** CSV as in `writeGrantsCsv`: RFC 4180, a byte order mark for Excel, nothing that runs as a formula. */
export function writeTableCsv({ columns, rows }: Table): string {
  const cell = (value: TableCell): string => (typeof value === 'number' ? String(value) : csvCell(value));
  return `\uFEFF${[columns, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet pastes into its cells; a tab or a line end inside a cell becomes a blank. */
export function writeTableTsv({ columns, rows }: Table): string {
  const cell = (value: TableCell): string =>
    typeof value === 'number' ? String(value) : harmlessCell(value.replace(/[\t\r\n]+/g, ' '));
  return [columns, ...rows].map((cells) => cells.map(cell).join('\t')).join('\n');
}

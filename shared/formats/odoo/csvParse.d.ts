/** The part of csv-parse that is used, without Node's types: see csvParse.js. */

export interface ParseOptions {
  readonly record_delimiter: string;
  /** A comma where absent. */
  readonly delimiter?: string;
  /** Takes rows of any length. */
  readonly relax_column_count: boolean;
  /** Takes no notice of spaces, and of a byte order mark, round a cell and its quotes. */
  readonly trim: boolean;
  /** Called with each row; `lines` is the line it ends on. With null the row is not among those given back. */
  readonly on_record: (record: string[], info: { readonly lines: number }) => string[] | null;
}

/** All rows of a CSV text; throws CsvError. */
export function parse(text: string, options: ParseOptions): string[][];

export class CsvError extends Error {
  readonly code: string;
  /** The line that was reached. */
  readonly lines: number;
}

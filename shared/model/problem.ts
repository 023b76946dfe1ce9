/** Errors as values: a code that the interface translates, what it is about and where it was found. */

/** Where a problem was found: a JSON path, a place in a text file, or both. */
export interface Place {
  /** File name as the user gave it. */
  readonly file?: string;
  /** Line, counted from 1. */
  readonly line?: number;
  /** Heading of the column of a table. */
  readonly column?: string;
  /** JSON path such as `$.grants[3].node`. */
  readonly path?: string;
}

/** Something that was refused, or that a person should know. Texts: `texts/en/problems.ts`, key = code. */
export interface Problem {
  readonly code: string;
  readonly place?: Place;
  /** Values the text names, such as `{value}` and `{expected}`. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failure(...problems: readonly Problem[]): {
  readonly ok: false;
  readonly problems: readonly Problem[];
} {
  return { ok: false, problems };
}

export function problem(code: string, params: Problem['params'] = {}, place?: Place): Problem {
  return place === undefined ? { code, params } : { code, params, place };
}

/** For the end of an exhaustive `switch`. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}

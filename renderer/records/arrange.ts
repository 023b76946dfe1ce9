/** Which records a list shows and in which order: positions in the records given, worked out in linear passes. */
import type { Language } from '../../shared/model/types.ts';
import { nameOrder } from '../../shared/texts/languages.ts';
import type { Sort } from '../grid/columns.ts';
import { folded } from '../ui/search.ts';
import type { RecordColumn } from './listColumns.tsx';

/**
 * For each record what free text is looked for in, folded. `known`: what was folded before, which is added to; folding is
 * what takes time.
 */
export function searchTexts<R>(
  records: readonly R[],
  columns: readonly RecordColumn<R>[],
  known: Map<string, string> = new Map(),
): string[] {
  const searched = columns.filter((column) => column.searched === true);
  return records.map((record) => {
    const text = searched.map((column) => column.text(record)).join('\n');
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = folded(text);
    known.set(text, made);
    return made;
  });
}

/** What a list is sorted by, record by record; empty without a sort, or by a column that is gone. */
export function sortKeys<R>(
  records: readonly R[],
  columns: readonly RecordColumn<R>[],
  sort: Sort | null,
): readonly (string | number)[] {
  const column = columns.find(({ id }) => id === sort?.column);
  return column === undefined ? NO_KEYS : records.map(column.sortBy ?? column.text);
}

const NO_KEYS: readonly string[] = [];

/**
 * All positions in the order of what they are sorted by (`sortKeys`); without that in the order of the records. `alphabet`
 * is used for the same list again.
 */
export function orderOf(
  count: number,
  keys: readonly (string | number)[],
  sort: Sort | null,
  language: Language,
  alphabet: Alphabet = new Alphabet(),
): Int32Array {
  const order = Int32Array.from({ length: count }, (_, position) => position);
  if (sort === null || keys.length === 0) return order;
  const ranks = ranksBy(keys, language, alphabet);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  // Positions decide between equals, so that the order of the list shows through.
  return order.sort((a, b) => sign * ((ranks[a] ?? 0) - (ranks[b] ?? 0)) || a - b);
}

/** Those of an order that hold the text and pass. */
export function filtered<R>(
  order: Int32Array,
  records: readonly R[],
  texts: readonly string[],
  text: string,
  passes: (record: R) => boolean,
): Int32Array {
  const needle = folded(text.trim());
  return order.filter((position) => {
    const record = records[position];
    if (record === undefined || !passes(record)) return false;
    return needle === '' || (texts[position]?.includes(needle) ?? false);
  });
}

/** Equal values have equal ranks; empty texts come last. */
function ranksBy(keys: readonly (string | number)[], language: Language, alphabet: Alphabet): Float64Array {
  if (keys.every((key) => typeof key === 'number')) return Float64Array.from(keys);
  const texts = alphabet.sorted(new Set(keys.map(String)), language);
  const rank = new Map(texts.map((text, place) => [text, place]));
  return Float64Array.from(keys, (key) => rank.get(String(key)) ?? 0);
}

/** Puts texts into the order of a language; those it sorted before are in order already, which sorting makes use of. */
export class Alphabet {
  #language: Language | null = null;
  #known: readonly string[] = [];

  sorted(texts: ReadonlySet<string>, language: Language): readonly string[] {
    const known = this.#language === language ? this.#known.filter((text) => texts.has(text)) : [];
    const compare = nameOrder(language);
    this.#language = language;
    this.#known = [...new Set([...known, ...texts])].sort(
      (a, b) => Number(a === '') - Number(b === '') || compare(a, b),
    );
    return this.#known;
  }
}

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

/** All positions in the order wanted; without a sort, or by a column that is gone, in the order of the records. */
export function orderOf<R>(
  records: readonly R[],
  columns: readonly RecordColumn<R>[],
  sort: Sort | null,
  language: Language,
): Int32Array {
  const order = Int32Array.from(records, (_, position) => position);
  const column = columns.find(({ id }) => id === sort?.column);
  if (column === undefined || sort === null) return order;
  const ranks = ranksBy(records, column, language);
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
function ranksBy<R>(records: readonly R[], column: RecordColumn<R>, language: Language): Float64Array {
  const keys = records.map(column.sortBy ?? column.text);
  if (keys.every((key) => typeof key === 'number')) return Float64Array.from(keys);
  const compare = nameOrder(language);
  const texts = [...new Set(keys.map(String))].sort(
    (a, b) => Number(a === '') - Number(b === '') || compare(a, b),
  );
  const rank = new Map(texts.map((text, place) => [text, place]));
  return Float64Array.from(keys, (key) => rank.get(String(key)) ?? 0);
}

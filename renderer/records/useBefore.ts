/** What records were before the draft, for the marks in a list. */
import { useMemo } from 'react';
import type { BeforeOf, RecordColumn } from './listColumns.tsx';

/**
 * `before`: the records in the store; null = not known, or there is no draft: then nothing is marked. `isChanged`:
 * whether the draft changed what belongs to a record, in a column or not. `recoded`: keys with those in the store.
 */
export function useBefore<R>(
  before: readonly R[] | null,
  columns: readonly RecordColumn<R>[],
  keyOf: (record: R) => string,
  isChanged: (record: R) => boolean,
  recoded: Readonly<Record<string, string>> = NO_CODES,
): BeforeOf<R> | undefined {
  return useMemo(() => {
    if (before === null) return undefined;
    const byKey = new Map(before.map((record) => [keyOf(record), record]));
    return (record) => {
      const was = byKey.get(recoded[keyOf(record)] ?? keyOf(record));
      if (was === undefined) return null;
      return isChanged(record) || columns.some(({ text }) => text(was) !== text(record)) ? was : undefined;
    };
  }, [before, columns, keyOf, isChanged, recoded]);
}

const NO_CODES: Readonly<Record<string, string>> = {};

/** Records that the draft deletes stay in the list until it is applied, where they stood, so that they can be taken back. */
import { useMemo } from 'react';
import { useHeld } from './useHeld.ts';
import { type WithDeleted, withDeleted } from './withDeleted.ts';

/**
 * `stored`: the records in the store; null = not known, or there is no draft. `removed`: the keys of those the draft
 * deletes. All must stay the same while they say the same.
 */
export function useWithDeleted<R>(
  records: readonly R[],
  stored: readonly R[] | null,
  removed: readonly string[],
  keyOf: (record: R) => string,
): WithDeleted<R> {
  const isWaiting = removed.length > 0 && stored === null;
  const next = useMemo(
    () => (isWaiting ? null : withDeleted(records, stored ?? [], new Set(removed), keyOf)),
    [isWaiting, records, stored, removed, keyOf],
  );
  return useHeld(next, () => ({ records, isDeleted: () => false }));
}

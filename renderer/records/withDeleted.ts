/** Records of the draft and, where they stood, those that it deletes. */

export interface WithDeleted<R> {
  readonly records: readonly R[];
  readonly isDeleted: (record: R) => boolean;
}

/** `stored`: the records in the store; `removed`: the keys of those that the draft deletes. */
export function withDeleted<R>(
  records: readonly R[],
  stored: readonly R[],
  removed: ReadonlySet<string>,
  keyOf: (record: R) => string,
): WithDeleted<R> {
  if (removed.size === 0) return { records, isDeleted: () => false };
  const present = new Set(records.map(keyOf));
  const deleted = new Set<R>();
  /** Those that stood right behind a record that is still there; '' = at the top. */
  const behind = new Map<string, R[]>();
  let last = '';
  for (const record of stored) {
    const key = keyOf(record);
    if (present.has(key)) last = key;
    else if (removed.has(key)) {
      deleted.add(record);
      behind.set(last, [...(behind.get(last) ?? []), record]);
    }
  }
  return {
    records: [
      ...(behind.get('') ?? []),
      ...records.flatMap((record) => [record, ...(behind.get(keyOf(record)) ?? [])]),
    ],
    isDeleted: (record) => deleted.has(record),
  };
}

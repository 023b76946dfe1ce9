/** Records as rows of the grid in a tree, in which a record can stand in several places. */
import { type RowId, rowIdOf, type TreeSource } from '../grid/rows.ts';

/** Records that stand below no other are at the top; one that stands below several is in each of them. */
export function treeOf<R>(
  records: readonly R[],
  order: Int32Array,
  keyOf: (record: R) => string,
  below: (record: R) => readonly string[],
): TreeSource {
  const place = new Map<string, number>();
  order.forEach((item, at) => {
    place.set(keyAt(records, keyOf, item), at);
  });
  const children = new Map<number, Int32Array>();
  const isBelow = new Set<number>();
  for (const [item, record] of records.entries()) {
    const places = below(record).flatMap((key) => place.get(key) ?? []);
    if (places.length === 0) continue;
    const items = Int32Array.from(
      places.sort((a, b) => a - b),
      (at) => order[at] ?? -1,
    );
    for (const child of items) isBelow.add(child);
    children.set(item, items);
  }
  return {
    roots: order.filter((item) => !isBelow.has(item)),
    key: (item) => keyAt(records, keyOf, item),
    children: (item) => children.get(item) ?? NOTHING,
  };
}

function keyAt<R>(records: readonly R[], keyOf: (record: R) => string, item: number): string {
  const record = records[item];
  return record === undefined ? '' : keyOf(record);
}

/** The path of the first row of an item, from the top; null = it is not in the tree. */
export function pathTo(source: TreeSource, wanted: number): RowId | null {
  const above = new Map<number, number>();
  const waiting = Array.from(source.roots);
  const seen = new Set(waiting);
  for (const item of waiting) {
    if (item === wanted) {
      const keys: string[] = [];
      for (let at: number | undefined = item; at !== undefined; at = above.get(at)) {
        keys.unshift(source.key(at));
      }
      return rowIdOf(keys);
    }
    const children = source.children(item);
    for (let i = 0; i < children.length; i++) {
      const child = children[i] ?? -1;
      if (seen.has(child)) continue;
      seen.add(child);
      above.set(child, item);
      waiting.push(child);
    }
  }
  return null;
}

const NOTHING = new Int32Array(0);

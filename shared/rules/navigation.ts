/** What a user sees of the tree (domain.md §8). */
import { R } from '../model/rights.ts';
import { row } from './cells.ts';
import type { Index } from './compile.ts';

/** 1 for every node number that is available with R, or above one that is; all 0 for a user who cannot sign in. */
export function visibleNodes(index: Index, user: number): Uint8Array {
  const visible = new Uint8Array(index.tree.size);
  const record = index.users[user];
  if (record?.active !== true || record.locked) return visible;
  const { rights } = row(index, user);
  for (let node = index.tree.size - 1; node >= 0; node--) {
    if (((rights[node] ?? 0) & R) !== 0) visible[node] = 1;
    const parent = index.tree.parent[node] ?? -1;
    if (visible[node] === 1 && parent >= 0) visible[parent] = 1;
  }
  return visible;
}

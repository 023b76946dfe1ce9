/** What a user sees of the tree (domain.md §8). */
import { R } from '../model/rights.ts';
import { row } from './cells.ts';
import { type Index, MAY_SIGN_IN } from './compile.ts';
import { at } from './tree.ts';

/** 1 for every node number that is available with R, or above one that is; all 0 for a user who cannot sign in. */
export function visibleNodes(index: Index, user: number): Uint8Array {
  const visible = new Uint8Array(index.tree.size);
  if (at(index.barred, user) !== MAY_SIGN_IN) return visible;
  const { rights } = row(index, user);
  for (let node = index.tree.size - 1; node >= 0; node--) {
    if ((at(rights, node) & R) !== 0) visible[node] = 1;
    const parent = at(index.tree.parent, node);
    if (parent >= 0 && at(visible, node) === 1) visible[parent] = 1;
  }
  return visible;
}

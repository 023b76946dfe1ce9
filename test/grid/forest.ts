/** Small trees for the tests of the grid, written as they look: an item is named by its key. */
import type { TreeSource } from '../../renderer/grid/rows.ts';

export interface Tree {
  readonly [key: string]: Tree;
}

/** Two groups with a member in common, and a user of no group. */
export const TEAM: Tree = {
  sales: { ann: {}, bob: {} },
  stock: { night: { bob: {}, cleo: {} } },
  dora: {},
};

/** A source over a tree; the same key below several others is the same item, with the same items below it. */
export function sourceOf(tree: Tree): TreeSource {
  const keys: string[] = [];
  const below: number[][] = [];
  const number = (key: string, children: Tree): number => {
    let item = keys.indexOf(key);
    if (item < 0) {
      item = keys.push(key) - 1;
      below.push([]);
    }
    const items = Object.entries(children).map(([child, deeper]) => number(child, deeper));
    if (items.length > 0) below[item] = items;
    return item;
  };
  const roots = Object.entries(tree).map(([key, children]) => number(key, children));
  return { roots, children: (item) => below[item] ?? [], key: (item) => keys[item] ?? '' };
}

/** A flat source of so many items. */
export function flatSource(length: number): TreeSource {
  return { roots: Array.from({ length }, (_, i) => i), children: () => [], key: (item) => `k${item}` };
}

/** A source from parents: item i stands below the items listed at i, or at the top when there are none. */
export function sourceOfParents(parents: readonly (readonly number[])[]): TreeSource {
  const below: number[][] = parents.map(() => []);
  const roots: number[] = [];
  parents.forEach((above, item) => {
    if (above.length === 0) roots.push(item);
    for (const parent of above) below[parent]?.push(item);
  });
  return { roots, children: (item) => below[item] ?? [], key: (item) => `k${item}` };
}

/** The two shapes in which most trees come: a flat list, and nodes numbered in tree order. */
import type { TreeSource } from './rows.ts';

/** Items one below the other. */
export function listSource(items: ArrayLike<number>, key: (item: number) => string): TreeSource {
  return { roots: items, key, children: () => NOTHING };
}

/** Nodes numbered in tree order; `ends`: the number behind the last one below each. Those with 0 in `shown` are left out. */
export function preorderSource(
  keys: readonly string[],
  ends: ArrayLike<number>,
  shown: Uint8Array | null = null,
): TreeSource {
  const known: (Int32Array | undefined)[] = [];
  const siblings = (from: number, to: number): Int32Array => {
    const list: number[] = [];
    for (let node = from; node < to; node = ends[node] ?? to) {
      if (shown === null || shown[node] !== 0) list.push(node);
    }
    return Int32Array.from(list);
  };
  return {
    roots: siblings(0, keys.length),
    key: (node) => keys[node] ?? '',
    children: (node) => {
      const children = known[node] ?? siblings(node + 1, ends[node] ?? 0);
      known[node] = children;
      return children;
    },
  };
}

/** Marks the nodes that are wanted and, so that they can be reached, those above them; numbered in tree order. */
export function withAbove(parents: ArrayLike<number>, isWanted: (node: number) => boolean): Uint8Array {
  const marked = new Uint8Array(parents.length);
  for (let node = parents.length - 1; node >= 0; node--) {
    // Children come after their parents, so their marks are there already.
    if (marked[node] === 0 && isWanted(node)) marked[node] = 1;
    const parent = parents[node] ?? -1;
    if (marked[node] === 1 && parent >= 0) marked[parent] = 1;
  }
  return marked;
}

const NOTHING = new Int32Array(0);

/** Which nodes a comparison shows: those the filter lets through, and the way down to them. */
import { describe, expect, it } from 'vitest';
import { comparisonTree, countsOf } from '../../../renderer/compare/comparisonTree.ts';
import type { Compared, Directory } from '../../../shared/api.ts';
import { DIFFERENT, ONLY, SAME } from '../../../shared/rules/comparison.ts';

// goods > (items, orders > prices), docs
const directory = {
  nodes: {
    codes: ['goods', 'items', 'orders', 'prices', 'docs'],
    names: ['Goods', 'Items', 'Orders', 'Prices', 'Documents'],
    parents: Int32Array.of(-1, 0, 0, 2, -1),
    ends: Int32Array.of(4, 2, 4, 4, 5),
  },
} as unknown as Directory;
const compared = { kinds: Uint8Array.of(SAME, ONLY + 1, SAME, DIFFERENT, SAME) } as unknown as Compared;

function shown(filter: Parameters<typeof comparisonTree>[2], text = ''): string[] {
  const tree = comparisonTree(compared, directory, filter, text);
  const below = (items: ArrayLike<number>): string[] =>
    Array.from(items).flatMap((item) => [
      `${tree.key(item)}${tree.hits[item] === 1 ? '' : ' (way)'}`,
      ...below(tree.children(item)),
    ]);
  return below(tree.roots);
}

describe('comparison tree', () => {
  it('shows hits with the nodes above them, in tree order', () => {
    expect(shown('all')).toEqual(['goods', 'items', 'orders', 'prices', 'docs']);
    expect(shown('differences')).toEqual(['goods (way)', 'items', 'orders (way)', 'prices']);
    expect(shown(DIFFERENT)).toEqual(['goods (way)', 'orders (way)', 'prices']);
    expect(shown(ONLY + 1)).toEqual(['goods (way)', 'items']);
    expect(shown(ONLY)).toEqual([]);
    expect(shown(SAME, 'docu')).toEqual(['docs']);
  });

  it('counts the nodes of each kind', () => {
    const counts = countsOf(compared);
    expect([SAME, DIFFERENT, ONLY, ONLY + 1].map((kind) => counts[kind])).toEqual([3, 1, 0, 1]);
  });
});

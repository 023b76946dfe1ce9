/** The shapes of trees that owners need not write themselves. */
import { describe, expect, it } from 'vitest';
import { everyBranch, flatten, type TreeSource } from '../../renderer/grid/rows.ts';
import { listSource, preorderSource, withAbove } from '../../renderer/grid/sources.ts';

/** The keys from top to bottom, all open, indented by level. */
function outline(source: TreeSource): string[] {
  const rows = flatten(source, everyBranch(source));
  return Array.from(
    { length: rows.length },
    (_, row) => '  '.repeat(rows.level(row) - 1) + source.key(rows.item(row)),
  );
}

it('a list has its items one below the other, in the order given', () => {
  const names = ['fig', 'kiwi', 'plum'];
  expect(outline(listSource([2, 0], (item) => names[item] ?? ''))).toEqual(['plum', 'fig']);
});

describe('nodes in tree order', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const ends = [4, 3, 3, 4, 5];

  it('stand below each other as their ends say', () => {
    expect(outline(preorderSource(keys, ends))).toEqual(['a', '  b', '    c', '  d', 'e']);
  });

  it('are marked with those above them', () => {
    const parents = [-1, 0, 1, 0, -1];
    expect([...withAbove(parents, (node) => keys[node] === 'c')]).toEqual([1, 1, 1, 0, 0]);
    expect([...withAbove(parents, () => false)]).toEqual([0, 0, 0, 0, 0]);
  });

  it('leave out those that are not marked, with all that is below them', () => {
    expect(outline(preorderSource(keys, ends, Uint8Array.of(2, 0, 1, 1, 0)))).toEqual(['a', '  d']);
  });
});

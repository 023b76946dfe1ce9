import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  branchesFrom,
  everyBranch,
  flatten,
  follow,
  pathsAbove,
  type RowId,
  type Rows,
  rowIdOf,
  sorted,
  type TreeSource,
} from '../../renderer/grid/rows.ts';
import { sourceOf, sourceOfParents, TEAM } from './forest.ts';

const SALES = rowIdOf(['sales']);
const STOCK = rowIdOf(['stock']);
const NIGHT = rowIdOf(['stock', 'night']);

function shown(rows: Rows): string[] {
  return Array.from(
    { length: rows.length },
    (_, row) => '  '.repeat(rows.level(row) - 1) + rows.source.key(rows.item(row)),
  );
}

describe('flatten', () => {
  it('shows the top level of a tree that is closed', () => {
    expect(shown(flatten(sourceOf(TEAM), new Set()))).toEqual(['sales', 'stock', 'dora']);
  });

  it('shows what stands below an expanded row, under it', () => {
    const rows = flatten(sourceOf(TEAM), new Set([SALES, STOCK]));
    expect(shown(rows)).toEqual(['sales', '  ann', '  bob', 'stock', '  night', 'dora']);
  });

  it('tells a row apart by its path: the same user under two groups is two rows of one item', () => {
    const rows = flatten(sourceOf(TEAM), new Set([SALES, STOCK, NIGHT]));
    const underSales = rows.indexOf(rowIdOf(['sales', 'bob']));
    const underNight = rows.indexOf(rowIdOf(['stock', 'night', 'bob']));
    expect([underSales, underNight]).toEqual([2, 5]);
    expect(rows.item(underSales)).toBe(rows.item(underNight));
  });

  it('says of a row what a screen reader asks: level, place among how many, open or closed', () => {
    const rows = flatten(sourceOf(TEAM), new Set([SALES]));
    const bob = rows.indexOf(rowIdOf(['sales', 'bob']));
    expect([rows.level(bob), rows.position(bob), rows.setSize(bob), rows.branch(bob)]).toEqual([
      2,
      2,
      2,
      'leaf',
    ]);
    expect([rows.branch(0), rows.branch(3), rows.setSize(3)]).toEqual(['expanded', 'collapsed', 3]);
  });

  it('finds no row for a path that is not shown', () => {
    const rows = flatten(sourceOf(TEAM), new Set());
    expect(rows.indexOf(rowIdOf(['sales', 'ann']))).toBe(-1);
    expect(rows.indexOf(rowIdOf(['nobody']))).toBe(-1);
    expect(rows.id(99)).toBe('');
  });

  it('agrees with a naive flattening of any graph, whatever is expanded', () => {
    fc.assert(
      fc.property(graphs(), fc.infiniteStream(fc.boolean()), (source, opens) => {
        const expanded = new Set([...everyBranch(source)].filter(() => opens.next().value));
        const rows = flatten(source, expanded);
        const naive = naiveRows(source, expanded);
        expect(Array.from({ length: rows.length }, (_, row) => rows.id(row))).toEqual(
          naive.map(({ id }) => id),
        );
        naive.forEach(({ id, level, parent }, row) => {
          expect([rows.level(row), rows.id(rows.parent(row)), rows.indexOf(id)]).toEqual([
            level,
            parent,
            row,
          ]);
        });
      }),
    );
  });
});

describe('sorted', () => {
  it('puts siblings in order and leaves everyone under their parent', () => {
    const source = sourceOf(TEAM);
    const backwards = sorted(source, (a, b) => source.key(b).localeCompare(source.key(a)));
    expect(shown(flatten(backwards, new Set([SALES])))).toEqual(['stock', 'sales', '  bob', '  ann', 'dora']);
  });
});

describe('branches', () => {
  it('are all rows that can be expanded, or those from one row down', () => {
    const source = sourceOf(TEAM);
    expect([...everyBranch(source)]).toEqual([SALES, STOCK, NIGHT]);
    const rows = flatten(source, new Set([STOCK]));
    expect([...branchesFrom(rows, 1)]).toEqual([STOCK, NIGHT]);
    expect([...branchesFrom(rows, 2)]).toEqual([NIGHT]);
    expect([...branchesFrom(rows, 3)]).toEqual([]);
  });

  it('come to an end where a group stands below itself', () => {
    const source: TreeSource = { roots: [0], children: (item) => [1 - item], key: (item) => `g${item}` };
    expect([...everyBranch(source)]).toEqual([rowIdOf(['g0']), rowIdOf(['g0', 'g1'])]);
  });

  it('know the paths above a row', () => {
    expect(pathsAbove(rowIdOf(['stock', 'night', 'bob']))).toEqual([STOCK, NIGHT]);
    expect(pathsAbove(SALES)).toEqual([]);
  });
});

describe('follow', () => {
  it('finds every row by its path in another list of the same tree, closed, opened or sorted', () => {
    fc.assert(
      fc.property(graphs(), fc.infiniteStream(fc.boolean()), fc.boolean(), (source, opens, reverse) => {
        const some = (): Set<RowId> => new Set([...everyBranch(source)].filter(() => opens.next().value));
        const from = flatten(source, some());
        const to = flatten(reverse ? sorted(source, (a, b) => b - a) : source, some());
        expect([...follow(from, to)]).toEqual(
          Array.from({ length: from.length }, (_, row) => to.indexOf(from.id(row))),
        );
      }),
    );
  });

  it('does not take the same item elsewhere for the row that is gone', () => {
    const source = sourceOf({ g: { a: {} }, h: { a: {} } });
    const from = flatten(source, new Set(['g']));
    expect([...follow(from, flatten(sourceOf({ a: {}, h: { a: {} } }), new Set(['h'])))]).toEqual([
      -1, -1, 1,
    ]);
  });

  it('finds them by key where the items have other numbers', () => {
    const from = flatten(sourceOf({ a: { b: {} }, c: {} }), new Set(['a']));
    const to = flatten(sourceOf({ c: {}, new: {}, a: { x: {}, b: {} } }), new Set(['a']));
    expect([...follow(from, to)]).toEqual([2, 4, 0]);
  });
});

/** Forests in which an item may stand below several others; parents come before their children, so no cycle. */
function graphs(): fc.Arbitrary<TreeSource> {
  const parents = fc
    .nat({ max: 12 })
    .chain((length) =>
      fc.tuple(
        ...Array.from({ length }, (_, item) =>
          item === 0
            ? fc.constant<number[]>([])
            : fc.uniqueArray(fc.nat({ max: item - 1 }), { maxLength: 2 }),
        ),
      ),
    );
  return parents.map(sourceOfParents);
}

interface NaiveRow {
  readonly id: RowId;
  readonly parent: RowId;
  readonly level: number;
}

function naiveRows(source: TreeSource, expanded: ReadonlySet<RowId>): NaiveRow[] {
  const below = (items: ArrayLike<number>, above: readonly string[]): NaiveRow[] =>
    Array.from(items).flatMap((item) => {
      const path = [...above, source.key(item)];
      const row = { id: rowIdOf(path), parent: rowIdOf(above), level: path.length };
      return [row, ...(expanded.has(row.id) ? below(source.children(item), path) : [])];
    });
  return below(source.roots, []);
}

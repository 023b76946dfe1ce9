/** A holder's grants in the table, the patch laid over their block, and which of them arrives at a node. */
import { describe, expect, it } from 'vitest';
import { LayeredMap } from '../../shared/model/layered.ts';
import { StoredGrants } from '../../shared/model/storedGrants.ts';
import type { Grant, GrantsOfHolder } from '../../shared/model/types.ts';
import {
  arrivingOver,
  arrivingPosition,
  carryGrants,
  type HolderGrants,
  moveGrants,
  patchedIn,
  rowsNeeded,
  writeGrants,
} from '../../shared/rules/grants.ts';
import { GrantTable } from '../../shared/rules/grantTable.ts';
import { numberTree, type Tree } from '../../shared/rules/tree.ts';
import { model, node } from './world.ts';

function treeOf(...codes: string[]): Tree {
  return numberTree(model({ nodes: codes.map((code) => node(code)) }).nodes);
}

//                  0    1      2        3      4    5      6
const tree = treeOf('a', 'a.b', 'a.b.c', 'a.d', 'e', 'e.f', 'g');

function grant(rights: number, updatePeriod: number | null = null): Grant {
  return { rights, updatePeriod, note: '' };
}

/** `a:1 a.b:7/30` = read on a, write on a.b, 30 days back. */
function grants(text: string): Map<string, Grant> {
  const parts = text.split(' ').filter((part) => part !== '');
  return new Map(
    parts.map((part) => {
      const [code = '', given = ''] = part.split(':');
      const [rights, period] = given.split('/');
      return [code, grant(Number(rights), period === undefined ? null : Number(period))];
    }),
  );
}

function edited(from: GrantsOfHolder, text: string, ...taken: string[]): GrantsOfHolder {
  const next = new LayeredMap(from);
  for (const [code, each] of grants(text)) next.set(code, each);
  for (const code of taken) next.delete(code);
  return next;
}

/** Rows as `node:rights/period^outer`. */
function rows(table: GrantTable, from: number, to: number): string {
  return Array.from({ length: to - from }, (_, place) => {
    const row = from + place;
    return `${table.node(row)}:${table.rights(row)}/${table.period(row)}^${table.outer(row)}`;
  }).join(' ');
}
const block = ({ table, start, end }: HolderGrants) => rows(table, start, end);
const patch = ({ table, patch: from, patchEnd }: HolderGrants) => rows(table, from, patchEnd);

/** The node whose grant arrives at each node, and its rights: `1:7`; `-` = none does. */
function arriving(own: HolderGrants, on: Tree = tree): string {
  const { table, start, end } = own;
  return on.nodes
    .map((_, number) => {
      const position = arrivingPosition(table, start, end, on, number);
      const inBlock = position < 0 ? -1 : start + position;
      const row = arrivingOver(table, start, inBlock, own.patch, own.patchEnd, on, number);
      return row < 0 ? '-' : `${table.node(row)}:${table.rights(row)}`;
    })
    .join(' ');
}

const PATCH = { replaces: -1, adds: -2, takes: -3 };
const base = () => {
  const table = new GrantTable(200);
  table.add(6, 15, -1); // Somebody else's.
  return { table, own: writeGrants(table, tree, grants('e.f:15 a:1 a.b.c:7/30 a.b:0')) };
};

describe('a block', () => {
  it('stands in the order of the tree behind what the table has, each row with the one around it', () => {
    const { own } = base();
    expect([own.start, own.end, own.patch, own.patchEnd, own.count]).toEqual([1, 5, 5, 5, 4]);
    expect(block(own)).toBe('0:1/-1^-1 1:0/-1^0 2:7/30^1 5:15/-1^-1');
    expect(arriving(own)).toBe('0:1 1:0 2:7 0:1 - 5:15 -');
    expect(own.inOrder(tree)).toBe(own);
  });

  it('of stored grants is taken as it is where they are in the order of this tree, and sorted where not', () => {
    for (const [codes, others] of [
      [['a', 'a.b', 'e.f', 'g'], false],
      [['e.f', 'a', 'a.b', 'g'], true],
    ] as const) {
      const table = new GrantTable(20);
      table.used = 2;
      const given = [grant(1), grant(7, 5)];
      const places = others ? [1, 1, 2, 0, 0, 1] : [0, 1, 1, 0, 2, 1];
      const own = writeGrants(table, tree, new StoredGrants([...codes], given, Int32Array.from(places)));
      expect(block(own)).toBe('0:7/5^-1 1:1/-1^0 5:7/5^-1');
      expect([own.start, table.used]).toEqual([2, 5]);
    }
    // The same list of codes has other numbers on another tree.
    const codes = ['a', 'a.b'];
    const stored = new StoredGrants(codes, [grant(1)], Int32Array.of(0, 0, 1, 0));
    const [one, other] = [treeOf('a', 'a.b'), treeOf('z', 'a', 'a.b')];
    expect(block(writeGrants(new GrantTable(4), one, stored))).toBe('0:1/-1^-1 1:1/-1^0');
    expect(block(writeGrants(new GrantTable(4), other, stored))).toBe('1:1/-1^-1 2:1/-1^0');
  });
});

describe('a patch', () => {
  const over = (text: string, ...taken: string[]) => {
    const { table, own } = base();
    return writeGrants(table, tree, edited(own.source, text, ...taken), own, true);
  };

  it('replaces, adds and takes away, and the block stays as it was', () => {
    const own = over('a.b.c:1/3 a.d:15 g:7', 'a.b');
    expect(block(own)).toBe('0:1/-1^-1 1:0/-1^0 2:7/30^1 5:15/-1^-1');
    const { replaces, adds, takes } = PATCH;
    expect(patch(own)).toBe(`1:0/-1^${takes} 2:1/3^${replaces} 3:15/-1^${adds} 6:7/-1^${adds}`);
    expect(own.count).toBe(5);
    expect(patchedIn(own.table, own.patch, own.patchEnd)).toBe(1);
    expect(arriving(own)).toBe('0:1 0:1 2:1 3:15 - 5:15 6:7');
    expect(block(own.inOrder(tree))).toBe('0:1/-1^-1 2:1/3^0 3:15/-1^0 5:15/-1^-1 6:7/-1^-1');
    expect(own.inOrder(tree).table).not.toBe(own.table);
  });

  it('over an earlier patch says what leads from the block to what is now', () => {
    const { table, own } = base();
    const { replaces, adds, takes } = PATCH;
    const first = writeGrants(table, tree, edited(own.source, 'a.d:15 g:7 a:15', 'a.b'), own, true);
    const second = writeGrants(table, tree, edited(first.source, 'a.b:1 a.d:1', 'g', 'a'), first, true);
    expect([second.start, second.end]).toEqual([own.start, own.end]);
    expect(patch(second)).toBe(`0:0/-1^${takes} 1:1/-1^${replaces} 3:1/-1^${adds}`);
    expect(second.count).toBe(4);
    expect(arriving(second)).toBe('- 1:1 2:7 3:1 - 5:15 -');
    expect(block(second.inOrder(tree))).toBe('1:1/-1^-1 2:7/30^0 3:1/-1^-1 5:15/-1^-1');
    // The states before answer as before.
    expect(arriving(first)).toBe('0:15 0:15 2:7 3:15 - 5:15 6:7');
    expect(arriving(own)).toBe('0:1 1:0 2:7 0:1 - 5:15 -');
  });

  it('lets what it adds below one that it took away arrive, and what is around it beside that', () => {
    expect(arriving(over('a.b:7', 'a'))).toBe('- 1:7 2:7 - - 5:15 -');
    expect(arriving(over('a.d:7', 'a', 'a.b'))).toBe('- - 2:7 3:7 - 5:15 -');
    expect(arriving(over('', 'a.b.c'))).toBe('0:1 1:0 1:0 0:1 - 5:15 -');
    expect(arriving(over('', 'a.b', 'a.b.c'))).toBe('0:1 0:1 0:1 0:1 - 5:15 -');
    expect(arriving(over('', 'a', 'a.b', 'a.b.c', 'e.f'))).toBe('- - - - - - -');
    // One around what the block has on the way up does not come before it.
    expect(arriving(over('e:7'))).toBe('0:1 1:0 2:7 0:1 4:7 5:15 -');
    expect(arriving(over('e:7', 'e.f'))).toBe('0:1 1:0 2:7 0:1 4:7 4:7 -');
  });

  it('is written for a change only, not for what is the very same', () => {
    expect(patch(over('', 'g'))).toBe('');
    const { table, own } = base();
    const taken = writeGrants(table, tree, edited(own.source, '', 'a.b'), own, true);
    const back = new LayeredMap(taken.source);
    const before = own.source.get('a.b');
    if (before === undefined) throw new Error('a.b has a grant');
    back.set('a.b', before);
    expect(arriving(writeGrants(table, tree, back, taken, true))).toBe(arriving(own));
  });

  it('has sixteen rows at most, and lies in the table of its block or nowhere', () => {
    const wide = treeOf(...Array.from({ length: 40 }, (_, number) => `n${String(number).padStart(2, '0')}`));
    const some = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, place) => `n${String(from + place).padStart(2, '0')}:7`).join(
        ' ',
      );
    const table = new GrantTable(200);
    const own = writeGrants(table, wide, grants(some(0, 3)));
    const most = writeGrants(table, wide, edited(own.source, some(10, 26)), own, true);
    expect([most.start, most.patchEnd - most.patch, most.count]).toEqual([own.start, 16, 19]);
    const more = writeGrants(table, wide, edited(most.source, some(30, 31)), most, true);
    expect([more.patchEnd - more.patch, more.end - more.start, more.count]).toEqual([0, 20, 20]);
    const elsewhere = new GrantTable(40);
    for (const [where, patched] of [
      [elsewhere, true],
      [table, false],
    ] as const) {
      const anew = writeGrants(where, wide, edited(own.source, some(5, 6)), own, patched);
      expect([anew.table === where, anew.patchEnd - anew.patch, anew.count]).toEqual([true, 0, 4]);
    }
    expect(rowsNeeded(own.source)).toBe(16);
    expect(rowsNeeded(more.source)).toBe(20);
  });
});

describe('grants that are written elsewhere', () => {
  const patched = () => {
    const { table, own } = base();
    return writeGrants(table, tree, edited(own.source, 'a.d:15', 'a.b'), own, true);
  };

  it('are a block alone, of the same grants', () => {
    const table = new GrantTable(10);
    const moved = moveGrants(table, tree, patched());
    expect([moved.table, block(moved)]).toEqual([table, '0:1/-1^-1 2:7/30^0 3:15/-1^0 5:15/-1^-1']);
    expect(moved.patch).toBe(moved.patchEnd);
  });

  it('follow their nodes onto another tree, also into another order; null where a node is gone', () => {
    const onto = (...codes: string[]) => {
      const next = treeOf(...codes);
      const numbers = Int32Array.from(tree.nodes, ({ code }) => next.numberOf.get(code) ?? -1);
      const table = new GrantTable(20);
      table.used = 3;
      const carried = carryGrants(table, next, patched(), tree, numbers);
      return carried === null ? table.used : block(carried);
    };
    expect(onto('a', 'a.b', 'a.b.c', 'a.c', 'a.d', 'e', 'e.f', 'g')).toBe(
      '0:1/-1^-1 2:7/30^0 4:15/-1^0 6:15/-1^-1',
    );
    expect(onto('e', 'e.f', 'a', 'a.b', 'a.b.c', 'a.d')).toBe('1:15/-1^-1 2:1/-1^-1 4:7/30^1 5:15/-1^1');
    expect(onto('a', 'a.b', 'a.b.c', 'a.d', 'e')).toBe(3);
  });
});

describe('the table', () => {
  it('finds rows by node, the last up to one and the first from one on, wherever the search begins', () => {
    for (const nodes of [[], [4], [0, 1, 2, 3], [5, 90, 91, 92, 93], [0, 3, 9, 27, 81, 99]]) {
      const table = new GrantTable(10);
      table.add(50, 1, -1);
      for (const each of nodes) table.add(each, 1, -1);
      table.add(0, 1, -1);
      const to = 1 + nodes.length;
      for (let asked = 0; asked < 100; asked++) {
        const upTo = nodes.filter((each) => each <= asked).length;
        expect(table.lastUpTo(1, to, asked, 100)).toBe(upTo);
        expect(table.rowAtOrAfter(1, to, asked)).toBe(1 + nodes.filter((each) => each < asked).length);
        expect(table.holds(1, to, asked)).toBe(nodes.includes(asked));
      }
    }
  });

  it('marks every node that a holder has a grant on, and few that he has none on', () => {
    for (const count of [1, 10, 300]) {
      const table = new GrantTable(count + 2);
      table.used = 1;
      for (let number = 0; number < count; number++) table.add(number * 7, 1, -1);
      table.mark(1, count + 1);
      const may = (from: number) =>
        Array.from({ length: count }, (_, number) => table.mayHold(1, count + 1, number * 7 + from));
      expect(may(0)).not.toContain(false);
      expect(may(3).filter((each) => each).length).toBeLessThan(Math.max(2, count * 0.2));
      expect(table.mayHold(1, 1, 0)).toBe(false);
    }
  });

  it('copies few rows and many, to the end of what it has', () => {
    const from = new GrantTable(400);
    for (let number = 0; number < 400; number++) from.add(number, number & 15, number % 9, number % 5);
    for (const [start, end] of [
      [3, 3],
      [3, 20],
      [3, 103],
      [3, 104],
      [5, 400],
    ] as const) {
      const table = new GrantTable(500);
      table.add(1, 2, 3, 4);
      table.copy(from, start, end);
      expect(rows(table, 0, table.used)).toBe(['1:2/3^4', rows(from, start, end)].join(' ').trim());
      expect(table.room).toBe(500 - 1 - (end - start));
    }
  });
});

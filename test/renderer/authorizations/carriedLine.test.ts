import { describe, expect, it } from 'vitest';
import {
  carriedLine,
  openLine,
  type ShownLine,
  wentTo,
} from '../../../renderer/authorizations/carriedLine.ts';
import { hitsIn, nodeItems } from '../../../renderer/authorizations/items.ts';
import { everyNode, nodeTree, searchableNodes } from '../../../renderer/authorizations/nodeTree.ts';
import { everyBranch, rowIdOf } from '../../../renderer/grid/rows.ts';
import { focusedItem, take } from '../../../renderer/grid/state.ts';
import { principalTree } from '../../../renderer/principals/population.ts';
import type { HolderKey } from '../../../shared/model/types.ts';
import { node, user } from '../../rules/world.ts';
import { deskOf, lines } from './desk.ts';

const desk = deskOf({
  nodes: [node('orders')],
  users: ['ann', 'bob', 'cleo'].map((login) => user(login)),
  groups: [{ code: 'sales', users: ['ann', 'bob'] }],
});
const sourceOf = (...keys: HolderKey[]) => principalTree(desk.population, desk.marked(...keys), 'all');
const full = sourceOf('group:sales', 'user:ann', 'user:bob', 'user:cleo');
const opened = openLine('orders', full, everyBranch(full), false);
/** Somebody went to bob's row and extended the selection to cleo's. */
const atBob = wentTo(opened, take(opened.grid, { type: 'go', row: 2, column: 'read', select: 'only' }));
const focusOf = (shown: ShownLine): string[] => desk.keys([focusedItem(shown.grid) ?? -1]);

describe('the place in the grid', () => {
  it('is the very same while the rows are', () => {
    expect(carriedLine(atBob, 'orders', full, false)).toBe(atBob);
  });

  it('stays in the same line: focus and selection go with their rows', () => {
    const next = carriedLine(atBob, 'orders', sourceOf('group:sales', 'user:bob'), false);
    expect(focusOf(next)).toEqual(['user:bob']);
    expect(next.grid.selection.ranges).toEqual([1, 2]);
  });

  it('in another line is with the same item, in the same column, and nothing is selected', () => {
    const next = carriedLine(atBob, 'money', sourceOf('group:sales', 'user:bob', 'user:cleo'), false);
    expect(focusOf(next)).toEqual(['user:bob']);
    expect(next.grid.focus.column).toBe('read');
    expect(next.grid.selection.count).toBe(0);
  });

  it('comes back to the item after a line in which it was not', () => {
    const without = carriedLine(atBob, 'money', sourceOf('user:cleo'), false);
    expect(focusOf(without)).toEqual(['user:cleo']);
    const back = carriedLine(without, 'orders', full, false);
    expect(focusOf(back)).toEqual(['user:bob']);
    expect(back.grid.rows.indexOf(rowIdOf(['group:sales', 'user:bob']))).toBe(back.grid.focus.row);
  });

  it('is at the top of every line as long as nobody went anywhere', () => {
    const next = carriedLine(opened, 'money', sourceOf('user:cleo'), false);
    expect(focusOf(next)).toEqual(['user:cleo']);
    expect(carriedLine(next, 'orders', full, false).grid.focus.row).toBe(0);
  });

  it('is nowhere in an empty line, and comes back', () => {
    const nobody = carriedLine(atBob, 'money', sourceOf(), false);
    expect(nobody.grid.focus).toEqual({ row: -1, column: null });
    expect(carriedLine(nobody, 'orders', full, false).grid.focus.row).toBe(2);
  });
});

describe('a tree reduced to hits', () => {
  const { nodes } = deskOf({
    nodes: [node('goods'), node('goods.a'), node('goods.b'), node('money'), node('money.x'), node('money.y')],
  }).directory;
  const items = nodeItems(nodes, searchableNodes(nodes));
  const whole = nodeTree(nodes);
  const reducedTo = (text: string) => {
    const marked = new Uint8Array(nodes.codes.length);
    for (const hit of hitsIn(items, everyNode(nodes), whole, text)) marked[hit] = 1;
    return items.tree(items.withAbove(marked));
  };
  const start = openLine('', whole, [rowIdOf(['money'])], false);
  const codeOf = (shown: ShownLine) => nodes.codes[focusedItem(shown.grid) ?? -1];

  it('shows every hit, closed before or not', () => {
    expect(lines(carriedLine(start, '', reducedTo('.b'), true).grid.rows)).toEqual(['goods', '  goods.b']);
  });

  it('keeps the focus and the selection on a hit', () => {
    const atX = wentTo(start, take(start.grid, { type: 'go', row: 2, column: null, select: 'only' }));
    const reduced = carriedLine(atX, '', reducedTo('.x'), true);
    expect(codeOf(reduced)).toBe('money.x');
    expect(reduced.grid.selection.count).toBe(1);
  });

  it('is open as before when it is whole again, and where the focus went', () => {
    const first = carriedLine(start, '', reducedTo('.b'), true);
    const second = carriedLine(first, '', reducedTo('.a'), true);
    const toHit = wentTo(second, take(second.grid, { type: 'go', row: 1, column: null, select: 'only' }));
    const again = carriedLine(toHit, '', whole, false);
    expect(lines(again.grid.rows)).toEqual([
      'goods',
      '  goods.a',
      '  goods.b',
      'money',
      '  money.x',
      '  money.y',
    ]);
    expect(codeOf(again)).toBe('goods.a');
    expect(again.reduced).toBe(false);
  });

  it('is where somebody was when it is whole again, though nothing was found', () => {
    const atY = wentTo(start, take(start.grid, { type: 'go', row: 3, column: null, select: 'only' }));
    const nothing = carriedLine(atY, '', reducedTo('nothing of that name'), true);
    expect(nothing.grid.focus.row).toBe(-1);
    expect(codeOf(carriedLine(nothing, '', whole, false))).toBe('money.y');
    const elsewhere = carriedLine(atY, '', reducedTo('.b'), true);
    expect(codeOf(elsewhere)).toBe('goods');
    expect(codeOf(carriedLine(elsewhere, '', whole, false))).toBe('money.y');
  });
});

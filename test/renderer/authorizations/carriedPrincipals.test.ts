import { describe, expect, it } from 'vitest';
import { carriedPrincipals, wentTo } from '../../../renderer/authorizations/carriedPrincipals.ts';
import { principalTree } from '../../../renderer/authorizations/principals.ts';
import { everyBranch, rowIdOf } from '../../../renderer/grid/rows.ts';
import { focusedItem, openGrid, take } from '../../../renderer/grid/state.ts';
import type { HolderKey } from '../../../shared/model/types.ts';
import { node, user } from '../../rules/world.ts';
import { deskOf } from './desk.ts';

const desk = deskOf({
  nodes: [node('orders')],
  users: ['ann', 'bob', 'cleo'].map((login) => user(login)),
  groups: [{ code: 'sales', users: ['ann', 'bob'] }],
});
const sourceOf = (...keys: HolderKey[]) => principalTree(desk.population, desk.marked(...keys), 'all');
const full = sourceOf('group:sales', 'user:ann', 'user:bob', 'user:cleo');
const opened = { node: 'orders', grid: openGrid(full, { expanded: everyBranch(full) }), chosen: null };
/** Somebody went to bob's row and extended the selection to cleo's. */
const atBob = wentTo('orders', take(opened.grid, { type: 'go', row: 2, column: 'read', select: 'only' }));
const focusOf = (shown: typeof opened): string[] => desk.keys([focusedItem(shown.grid) ?? -1]);

describe('the place in the principals’ grid', () => {
  it('is the very same while the rows are', () => {
    expect(carriedPrincipals(atBob, 'orders', full)).toBe(atBob);
  });

  it('stays on the same node: focus and selection go with their rows', () => {
    const next = carriedPrincipals(atBob, 'orders', sourceOf('group:sales', 'user:bob'));
    expect(desk.keys([focusedItem(next.grid) ?? -1])).toEqual(['user:bob']);
    expect(next.grid.selection.ranges).toEqual([1, 2]);
  });

  it('on another node is with the same principal, in the same column, and nothing is selected', () => {
    const next = carriedPrincipals(atBob, 'money', sourceOf('group:sales', 'user:bob', 'user:cleo'));
    expect(desk.keys([focusedItem(next.grid) ?? -1])).toEqual(['user:bob']);
    expect(next.grid.focus.column).toBe('read');
    expect(next.grid.selection.count).toBe(0);
  });

  it('comes back to the principal after a node where it has no permission', () => {
    const without = carriedPrincipals(atBob, 'money', sourceOf('user:cleo'));
    expect(desk.keys([focusedItem(without.grid) ?? -1])).toEqual(['user:cleo']);
    const back = carriedPrincipals(without, 'orders', full);
    expect(desk.keys([focusedItem(back.grid) ?? -1])).toEqual(['user:bob']);
    expect(back.grid.rows.indexOf(rowIdOf(['group:sales', 'user:bob']))).toBe(back.grid.focus.row);
  });

  it('is at the top of every node as long as nobody went anywhere', () => {
    const next = carriedPrincipals(opened, 'money', sourceOf('user:cleo'));
    expect(focusOf({ ...next, chosen: null })).toEqual(['user:cleo']);
    const back = carriedPrincipals(next, 'orders', full);
    expect(back.grid.focus.row).toBe(0);
  });

  it('is nowhere on a node without principals, and comes back', () => {
    const nobody = carriedPrincipals(atBob, 'money', sourceOf());
    expect(nobody.grid.focus).toEqual({ row: -1, column: null });
    expect(carriedPrincipals(nobody, 'orders', full).grid.focus.row).toBe(2);
  });
});

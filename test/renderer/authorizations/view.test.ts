import { describe, expect, it } from 'vitest';
import type { HolderKey } from '../../../shared/model/types.ts';
import { node, user } from '../../rules/world.ts';
import { deskOf, type TestDesk } from './desk.ts';

const CONTENT = {
  nodes: [
    node('goods', { name: 'Goods' }),
    node('goods.orders', { name: 'Orders', dated: true }),
    node('goods.orders.status', { name: 'Status' }),
  ],
  users: [
    user('ann', { name: 'Ann' }),
    user('bob', { name: 'Bob' }),
    user('cleo', { name: 'Cleo', active: false, locked: true }),
    user('dora', { name: 'Dora' }),
  ],
  groups: [{ code: 'sales', name: 'Sales', users: ['bob'] }],
  grants: [
    { holder: 'user:ann', node: 'goods.orders', rights: 'write', updatePeriod: 7 },
    { holder: 'group:sales', node: 'goods', rights: 'read' },
    { holder: 'user:cleo', node: 'goods', rights: 'none' },
    { holder: 'user:ann', node: 'goods.orders.status', rights: 'read' },
  ],
};

function told(desk: TestDesk, key: HolderKey) {
  const view = desk.view('goods.orders');
  const [holder = -1] = desk.holders(key);
  return {
    state: view.state(holder),
    source: view.sourceText(holder),
    row: view.rowText(holder),
    change: view.change(holder),
  };
}

describe('what is said of a principal', () => {
  const desk = deskOf(CONTENT);

  it('own, with its days and what stands below', () => {
    expect(told(desk, 'user:ann')).toEqual({
      state: 'Write, own, 7 days back',
      source: 'Own',
      row: 'Ann, User, Write, own, 7 days back, 1 own permission below this node',
      change: undefined,
    });
  });

  it('acquired from a group on a node above', () => {
    expect(told(desk, 'user:bob')).toMatchObject({
      state: 'Read, acquired from Sales on Goods',
      source: 'Sales · Goods',
    });
  });

  it('inherited, and what is special about the user', () => {
    expect(told(desk, 'user:cleo')).toMatchObject({
      source: 'Goods',
      row: 'Cleo, User, inactive, locked, None, inherited from Goods',
    });
  });

  it('nothing at all', () => {
    expect(told(desk, 'user:dora')).toMatchObject({ state: 'Undefined', source: '' });
  });

  it('before and after, where the draft changes something', () => {
    const drafted = deskOf(CONTENT, [
      { kind: 'setLevel', holders: ['user:bob'], nodes: ['goods.orders'], level: 'none' },
    ]);
    expect(told(drafted, 'user:bob').change).toBe('Read, acquired from Sales on Goods → None, own');
    expect(told(drafted, 'user:bob').row).toContain(
      'changed: Read, acquired from Sales on Goods → None, own',
    );
    expect(told(drafted, 'user:ann').change).toBeUndefined();
  });

  it('which ticks the draft changes', () => {
    const drafted = deskOf(CONTENT, [
      { kind: 'setLevel', holders: ['user:bob'], nodes: ['goods.orders'], level: 'read' },
    ]);
    const view = drafted.view('goods.orders');
    const [bob = -1] = drafted.holders('user:bob');
    expect(
      (['defined', 'acquired', 'read', 'write'] as const).filter((c) => view.isTickChanged(bob, c)),
    ).toEqual(['defined', 'acquired', 'read']);
    expect(view.isSourceChanged(bob)).toBe(true);
  });
});

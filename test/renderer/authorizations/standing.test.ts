import { describe, expect, it } from 'vitest';
import {
  isChanged,
  type TickColumn,
  tickColumns,
  tickIn,
} from '../../../renderer/authorizations/standing.ts';
import type { HolderKey } from '../../../shared/model/types.ts';
import { node, user } from '../../rules/world.ts';
import { deskOf, type TestDesk } from './desk.ts';

const CONTENT = {
  nodes: [
    node('orders'),
    node('orders.receiving'),
    node('service', { scale: 'actions' }),
    node('register', { scale: 'switch' }),
    node('admin', { kind: 'administration' }),
  ],
  users: ['ann', 'bob', 'cleo', 'dora'].map((login) => user(login, { administrator: login === 'dora' })),
  groups: [{ code: 'sales', users: ['bob'] }],
  grants: [
    { holder: 'user:ann', node: 'orders', rights: 'read' },
    { holder: 'group:sales', node: 'orders', rights: 'write' },
    { holder: 'user:ann', node: 'service', rights: ['R', 'A'] },
    { holder: 'user:ann', node: 'register', rights: 'delete' },
  ],
};

/** The columns that are ticked, with the tier. */
function ticks(desk: TestDesk, at: string, key: HolderKey): Partial<Record<TickColumn, string>> {
  const view = desk.view(at);
  const [holder = -1] = desk.holders(key);
  return Object.fromEntries(
    tickColumns(view.scale(holder)).flatMap((column) => {
      const tick = tickIn(view.line.cells, holder, column);
      return tick === 'off' ? [] : [[column, tick]];
    }),
  );
}

describe('the ticks of a row', () => {
  const desk = deskOf(CONTENT);

  it('own: the level, and that there is a permission', () => {
    expect(ticks(desk, 'orders', 'user:ann')).toEqual({ defined: 'own', read: 'own' });
  });

  it('inherited from the node above', () => {
    expect(ticks(desk, 'orders.receiving', 'user:ann')).toEqual({
      defined: 'inherited',
      inherited: 'inherited',
      read: 'inherited',
    });
  });

  it('acquired from a group, here and from above', () => {
    expect(ticks(desk, 'orders', 'user:bob')).toEqual({
      defined: 'acquired',
      acquired: 'acquired',
      write: 'acquired',
    });
    expect(ticks(desk, 'orders.receiving', 'user:bob')).toMatchObject({
      acquired: 'acquired',
      inherited: 'acquired',
    });
  });

  it('undefined is not the same as not ticked', () => {
    expect(ticks(desk, 'orders', 'user:cleo')).toEqual({
      defined: 'undefined',
      full: 'undefined',
      read: 'undefined',
      write: 'undefined',
      delete: 'undefined',
      none: 'undefined',
    });
  });

  it('single rights where the scale has them', () => {
    expect(ticks(desk, 'service', 'user:ann')).toEqual({ defined: 'own', R: 'own', A: 'own' });
  });

  it('a switch that is on is Full and Delete', () => {
    expect(ticks(desk, 'register', 'user:ann')).toEqual({ defined: 'own', full: 'own', delete: 'own' });
  });

  it('everything for an administrator where administration is decided', () => {
    expect(ticks(desk, 'admin', 'user:dora')).toMatchObject({
      defined: 'administrator',
      full: 'administrator',
    });
  });
});

describe('isChanged', () => {
  it('is told of those alone whose cells the draft changes, members of a changed group included', () => {
    const desk = deskOf(CONTENT, [
      { kind: 'setLevel', holders: ['group:sales'], nodes: ['orders'], level: 'read' },
    ]);
    const { cells, before } = desk.column('orders');
    const changed = desk.directory.holders.keys.filter((_, holder) => isChanged(cells, before, holder));
    expect(changed).toEqual(['user:bob', 'group:sales']);
  });

  it('is nobody without a draft', () => {
    const { cells, before } = deskOf(CONTENT).column('orders');
    expect(isChanged(cells, before, 0)).toBe(false);
  });
});

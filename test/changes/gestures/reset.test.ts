/** Clearing own grants that stand in the way of groups. */
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import { R } from '../../../shared/model/rights.ts';
import { cell } from '../../../shared/rules/cells.ts';
import { world } from '../../rules/world.ts';
import { carried, grantsIn, nodes, users } from './shop.ts';

describe('reset to group', () => {
  it('clears on the nodes it is meant for alone, and what groups hold nowhere', () => {
    const shop = world({
      nodes,
      users,
      groups: [
        { code: 'sales', users: ['bob'], groups: ['inner'] },
        { code: 'inner', users: ['eve'] },
      ],
      grants: ['user:bob', 'group:sales', 'group:inner'].flatMap((holder) =>
        ['goods', 'docs'].map((code) => ({ holder, node: code, rights: 'read' })),
      ),
    });
    const all: Gesture = {
      kind: 'resetToGroup',
      holders: ['user:bob', 'group:inner', 'group:sales'],
      where: { nodes: ['docs'] },
    };
    expect(changesOf(shop, all).changes).toEqual([{ kind: 'clearGrant', holder: 'user:bob', node: 'docs' }]);
  });

  it('clears own grants where a group or profile would decide, and leaves the others', () => {
    const shop = world({
      nodes,
      users,
      groups: [{ code: 'sales', users: ['bob'] }],
      grants: [
        { holder: 'group:sales', node: 'goods.orders', rights: 'read' },
        { holder: 'user:bob', node: 'goods', rights: 'read' },
        { holder: 'user:bob', node: 'goods.orders', rights: 'delete' },
        { holder: 'user:bob', node: 'goods.orders.prices', rights: 'read' },
      ],
    });
    const gesture: Gesture = {
      kind: 'resetToGroup',
      holders: ['user:bob', 'group:sales'],
      where: { under: null },
    };
    const next = carried(shop, gesture);
    expect(grantsIn(next, 'user:bob', 'group:sales')).toEqual([
      'user:bob goods 1',
      'group:sales goods.orders 1',
    ]);
    expect(cell(next, 1, next.tree.numberOf.get('goods.orders') ?? -1).rights[0]).toBe(R);
  });
});

/** Copy from a principal with its two ticks (domain.md §9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import { compile } from '../../../shared/rules/compile.ts';
import { arbitraryModel } from '../../model/arbitrary.ts';
import { world } from '../../rules/world.ts';
import { carried, codes, grantsIn, isBuiltIn, nodes, users } from './shop.ts';

describe('copy from a principal', () => {
  const shop = world({
    nodes,
    users,
    groups: [
      { code: 'sales', users: ['ann'] },
      { code: 'stock', users: ['bob'] },
      { code: 'all', groups: ['sales'] },
    ],
    profiles: [
      { code: 'member', type: 'general' },
      { code: 'guest', type: 'general' },
    ],
    assignments: [{ user: 'ann', general: { '*': 'member' } }],
    grants: [
      { holder: 'user:ann', node: 'goods', rights: 'read' },
      { holder: 'user:ann', node: 'docs', rights: 'write', updatePeriod: 5 },
      { holder: 'user:bob', node: 'goods', rights: 'delete' },
      { holder: 'user:bob', node: 'goods.orders', rights: 'none' },
      { holder: 'group:sales', node: 'goods.items', rights: 'delete' },
    ],
  });
  const gesture = (more: object): Gesture => ({
    kind: 'copy',
    source: 'user:ann',
    targets: ['user:bob', 'user:ann'],
    permissions: true,
    membership: false,
    under: null,
    exact: false,
    ...more,
  });

  it('Permissions: own grants, not what is acquired; the rest of the target stays', () => {
    expect(grantsIn(carried(shop, gesture({})), 'user:bob', 'user:ann')).toEqual([
      'user:bob goods 1',
      'user:bob goods.orders 0',
      'user:bob docs 7 5',
      'user:ann goods 1',
      'user:ann docs 7 5',
    ]);
  });

  it('one subtree only, and exactly when asked', () => {
    const goods = carried(shop, gesture({ under: 'goods', exact: true }));
    expect(grantsIn(goods, 'user:bob')).toEqual(['user:bob goods 1']);
    expect(grantsIn(carried(shop, gesture({ under: 'docs' })), 'user:bob')).toEqual([
      'user:bob goods 15',
      'user:bob goods.orders 0',
      'user:bob docs 7 5',
    ]);
  });

  it('Membership: groups and assignments, to users and groups', () => {
    const next = carried(shop, gesture({ permissions: false, membership: true }));
    expect(next.model.groups.get('sales')?.users).toEqual(['ann', 'bob']);
    expect(next.model.groups.get('stock')?.users).toEqual(['bob']);
    expect(next.model.assignments.get('bob')?.general).toEqual({ '*': 'member' });
    expect(grantsIn(next, 'user:bob')).toEqual(grantsIn(shop, 'user:bob'));

    const exact = carried(shop, gesture({ permissions: false, membership: true, exact: true }));
    expect(exact.model.groups.get('stock')?.users).toEqual([]);
    const back = carried(
      exact,
      gesture({ source: 'user:eve', permissions: false, membership: true, exact: true }),
    );
    expect(back.model.groups.get('sales')?.users).toEqual([]);
    expect(back.model.assignments.get('bob')).toBeUndefined();
  });

  it('leaves out what would put a group into itself', () => {
    const gestured = changesOf(
      shop,
      gesture({ source: 'group:sales', targets: ['group:all'], membership: true }),
    );
    expect(codes(gestured)).toEqual(['would-be-in-itself']);
    expect(gestured.changes).toMatchObject([{ kind: 'setGrant', holder: 'group:all' }]);
  });

  it('copying gives every target the grants of the source, in any model', () => {
    fc.assert(
      fc.property(arbitraryModel(), fc.boolean(), (model, exact) => {
        const index = compile(model);
        const [source, ...others] = index.holders.keys;
        const targets = others.filter((key) => !isBuiltIn(index, key));
        if (source === undefined) return;
        const next = carried(index, gesture({ source, targets, exact, membership: true }));
        const wanted = grantsIn(index, source).map((text) => text.slice(source.length));
        for (const target of targets) {
          const got = grantsIn(next, target).map((text) => text.slice(target.length));
          expect(got).toEqual(exact ? wanted : expect.arrayContaining(wanted));
        }
      }),
    );
  });
});

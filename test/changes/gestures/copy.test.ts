/** Copy from a principal with its two ticks (domain.md §9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import { compile } from '../../../shared/rules/compile.ts';
import { arbitraryModel } from '../../model/arbitrary.ts';
import { node, user, world } from '../../rules/world.ts';
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

  const changes = (more: object) => changesOf(shop, gesture(more)).changes;

  it('takes each tick by itself: permissions leave membership alone', () => {
    expect(new Set(changes({}).map(({ kind }) => kind))).toEqual(new Set(['setGrant']));
    expect(changes({ permissions: false })).toEqual([]);
  });

  it('knows what it is copied from and to, and says so where it does not', () => {
    expect(changesOf(shop, gesture({ source: 'user:gone', membership: true, exact: true }))).toMatchObject({
      changes: [],
      notices: [{ code: 'unknown-holder', params: { value: 'user:gone' } }],
    });
    expect(changesOf(shop, gesture({ under: 'gone' }))).toMatchObject({
      changes: [],
      notices: [{ code: 'unknown-node', params: { value: 'gone' } }],
    });
    expect(changesOf(shop, gesture({ targets: ['user:gone'], membership: true }))).toMatchObject({
      changes: [],
      notices: [{ code: 'unknown-holder' }],
    });
  });

  it('copies from a profile that comes with the program, not to it, and says nothing of the source', () => {
    const shipped = world({
      nodes,
      users,
      profiles: ['shipped', 'other'].map((code) => ({ code, type: 'general', builtIn: true })),
      grants: [{ holder: 'profile:shipped', node: 'goods', rights: 'read' }],
    });
    const targets = ['profile:shipped', 'user:bob'];
    const from = { source: 'profile:shipped', membership: true, exact: true };
    const copied = changesOf(shipped, gesture({ ...from, targets }));
    expect(copied.changes).toMatchObject([{ kind: 'setGrant', holder: 'user:bob' }]);
    expect(copied.notices).toEqual([]);
    expect(codes(changesOf(shipped, gesture({ ...from, targets: ['profile:other'] })))).toEqual([
      'profile-built-in',
    ]);
  });

  it('membership leaves the groups both are in, and a profile joins none', () => {
    const both = carried(shop, { kind: 'join', members: ['user:bob'], groups: ['sales'] });
    const exact = changesOf(both, gesture({ permissions: false, membership: true, exact: true }));
    expect(exact.changes).toEqual([
      { kind: 'removeMember', group: 'stock', member: 'user:bob' },
      { kind: 'put', list: 'assignments', record: expect.objectContaining({ user: 'bob' }) },
    ]);
    const profile = changesOf(
      shop,
      gesture({ permissions: false, membership: true, targets: ['profile:guest'] }),
    );
    expect(profile).toMatchObject({
      changes: [],
      notices: [{ code: 'profiles-join-no-group', params: { count: 1, names: 'guest' } }],
    });
  });

  describe('what is assigned', () => {
    const sites = world({
      nodes: [node('crm', { kind: 'module' }), node('erp', { kind: 'module' })],
      users: [...users, user('kim'), user('zoe'), user('sales')],
      entities: [{ code: 'A' }],
      groups: [{ code: 'sales' }, { code: 'all' }],
      profiles: [
        { code: 'member', type: 'general' },
        { code: 'guest', type: 'general' },
      ],
      entityAccessProfiles: [{ code: 'west' }, { code: 'east' }],
      hierarchyProfiles: [
        { code: 'ops', module: 'crm', entityAccess: 'west', default: null, assignments: {} },
        { code: 'ship', module: 'erp', entityAccess: 'west', default: null, assignments: {} },
      ],
      assignments: [
        {
          user: 'ann',
          entityAccess: 'west',
          general: { '*': 'member', crm: 'guest' },
          hierarchy: { crm: 'ops' },
        },
        {
          user: 'bob',
          entityAccess: 'east',
          general: { erp: 'guest', crm: 'member' },
          hierarchy: { erp: 'ship' },
        },
        {
          user: 'eve',
          entityAccess: 'west',
          general: { crm: 'guest', '*': 'member' },
          hierarchy: { crm: 'ops' },
        },
        { user: 'kim', entityAccess: null, general: { '*': 'guest' } },
      ],
    });
    const assigned = (source: string, target: string, exact: boolean) =>
      changesOf(sites, gesture({ source, targets: [target], permissions: false, membership: true, exact }))
        .changes;
    const put = (login: string, entityAccess: string | null, general: object, hierarchy: object) => [
      { kind: 'put', list: 'assignments', record: { user: login, entityAccess, general, hierarchy } },
    ];
    const anns = [{ '*': 'member', crm: 'guest' }, { crm: 'ops' }] as const;

    it('is laid over what the target has, or takes its place', () => {
      expect(assigned('user:ann', 'user:bob', false)).toEqual(
        put('bob', 'west', { '*': 'member', erp: 'guest', crm: 'guest' }, { erp: 'ship', crm: 'ops' }),
      );
      expect(assigned('user:ann', 'user:bob', true)).toEqual(put('bob', 'west', ...anns));
      expect(assigned('user:ann', 'user:zoe', false)).toEqual(put('zoe', 'west', ...anns));
      expect(assigned('user:kim', 'user:bob', false)).toEqual(
        put('bob', 'east', { '*': 'guest', erp: 'guest', crm: 'member' }, { erp: 'ship' }),
      );
      expect(assigned('user:kim', 'user:bob', true)).toEqual(put('bob', null, { '*': 'guest' }, {}));
    });

    it('gives no change where it is the same, in whatever order it stands', () => {
      for (const exact of [true, false]) expect(assigned('user:ann', 'user:eve', exact)).toEqual([]);
      expect(assigned('user:zoe', 'user:bob', false)).toEqual([]);
      expect(assigned('user:zoe', 'user:zoe', true)).toEqual([]);
      expect(assigned('user:zoe', 'user:bob', true)).toEqual([
        { kind: 'remove', list: 'assignments', key: 'bob' },
      ]);
    });

    it('goes from users to users alone', () => {
      for (const exact of [true, false]) {
        // The user `sales` exists, too.
        expect(assigned('user:ann', 'group:sales', exact)).toEqual([]);
        expect(assigned('group:all', 'user:bob', exact)).toEqual([]);
        expect(assigned('profile:member', 'user:bob', exact)).toEqual([]);
      }
    });
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

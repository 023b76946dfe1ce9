/** A level to all nodes below, in three forms (domain.md §9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import { A, R, U } from '../../../shared/model/rights.ts';
import { STANDINGS } from '../../../shared/rules/cells.ts';
import { compile } from '../../../shared/rules/compile.ts';
import { layersOf, tierIn } from '../../../shared/rules/layers.ts';
import { arbitraryModel } from '../../model/arbitrary.ts';
import { node, user, world } from '../../rules/world.ts';
import { carried, codes, grantsIn, isBuiltIn, nodes, users } from './shop.ts';

describe('propagate', () => {
  // Bob: read on goods; own write on orders; what he has on prices comes from it; items are acquired.
  const shop = world({
    nodes,
    users,
    groups: [{ code: 'stock', users: ['bob'] }],
    grants: [
      { holder: 'user:bob', node: 'goods', rights: 'read' },
      { holder: 'user:bob', node: 'goods.orders', rights: 'write' },
      { holder: 'group:stock', node: 'goods.items', rights: 'none' },
    ],
  });
  const form = (name: 'propagate' | 'override' | 'replace', on = 'goods'): Gesture => {
    return { kind: 'propagate', holders: ['user:bob'], nodes: [on], form: name };
  };

  it('leaves acquired and own children, reaches the others, and says who keeps what is acquired', () => {
    const gestured = changesOf(shop, form('propagate'));
    expect(gestured.changes).toMatchObject([
      { kind: 'setGrant', node: 'goods.orders.prices', grant: { rights: R } },
    ]);
    expect(gestured.notices).toMatchObject([
      { code: 'children-keep-acquired', params: { count: 1, names: 'goods.items' } },
    ]);
  });

  it('writes own grants over acquired ones when told so, each fitted to its node', () => {
    expect(grantsIn(carried(shop, form('override')), 'user:bob')).toEqual([
      'user:bob goods 1',
      'user:bob goods.items 15',
      'user:bob goods.orders 7',
      'user:bob goods.orders.prices 1',
    ]);
    expect(codes(changesOf(shop, form('override')))).toEqual([]);
  });

  it('replaces below by clearing, so that the level comes down where nothing is acquired', () => {
    const next = carried(shop, form('replace'));
    expect(grantsIn(next, 'user:bob')).toEqual(['user:bob goods 1']);
    expect(codes(changesOf(shop, form('replace')))).toEqual(['children-keep-acquired']);
  });

  it('gives no change where the level is there already, and a notice where there is none', () => {
    const eve = { ...form('propagate'), holders: ['user:eve'] } as Gesture;
    expect(changesOf(shop, eve)).toMatchObject({ changes: [], notices: [{ code: 'nothing-to-propagate' }] });
    const group = { ...form('override', 'goods.items'), holders: ['group:stock'] } as Gesture;
    expect(changesOf(shop, group).changes).toEqual([]);
  });

  it('takes the days back along', () => {
    const dated = world({
      nodes,
      users,
      groups: [{ code: 'stock', users: ['bob'] }],
      grants: [
        { holder: 'user:bob', node: 'docs', rights: 'write', updatePeriod: 3 },
        { holder: 'group:stock', node: 'docs.invoice', rights: 'delete' },
      ],
    });
    expect(grantsIn(carried(dated, form('override', 'docs')), 'user:bob')).toEqual([
      'user:bob docs 7 3',
      'user:bob docs.invoice 7 3',
    ]);
  });

  it('override writes no more than rights where the default gate takes a profile away', () => {
    const gated = world({
      nodes: [node('m', { kind: 'module', perEntity: true }), node('m.f', { perEntity: true })],
      users: [user('ann')],
      groups: [{ code: 'g', users: ['ann'] }],
      entities: [{ code: 'A' }],
      profiles: [{ code: 'default', type: 'entityDependent' }],
      entityAccessProfiles: [{ code: 'west', entities: ['A'] }],
      hierarchyProfiles: [{ code: 'ops', module: 'm', entityAccess: 'west', default: 'default' }],
      assignments: [{ user: 'ann', entityAccess: 'west', hierarchy: { m: 'ops' } }],
      grants: [{ holder: 'group:g', node: 'm', rights: 'read' }],
    });
    const { changes } = changesOf(gated, {
      kind: 'propagate',
      holders: ['user:ann'],
      nodes: ['m'],
      form: 'override',
    });
    expect(changes).toMatchObject([{ kind: 'setGrant', node: 'm.f', grant: { rights: R } }]);
  });

  it('does a node that stands below another one as part of that one, whatever their order', () => {
    for (const name of ['propagate', 'override', 'replace'] as const) {
      const both = { ...form(name), nodes: ['goods.orders', 'goods'] } as Gesture;
      expect(changesOf(shop, both)).toEqual(changesOf(shop, form(name)));
    }
    // One after the other, where neither is below the other.
    const apart = { ...form('override', 'goods'), nodes: ['docs', 'goods'] } as Gesture;
    expect(changesOf(shop, apart).changes).toEqual(changesOf(shop, form('override')).changes);
    expect(changesOf(shop, apart).notices).toMatchObject([
      { code: 'nothing-to-propagate', params: { node: 'docs', names: 'bob' } },
    ]);
  });

  it('touches nothing beside the node and above it', () => {
    const beside = world({
      nodes,
      users,
      grants: ['goods', 'goods.orders', 'goods.orders.prices', 'docs'].map((code) => ({
        holder: 'user:bob',
        node: code,
        rights: 'read',
      })),
    });
    expect(changesOf(beside, form('replace', 'goods.orders')).changes).toEqual([
      { kind: 'clearGrant', holder: 'user:bob', node: 'goods.orders.prices' },
    ]);
    expect(changesOf(beside, form('override', 'goods.orders')).changes).toEqual([]);
  });

  it('tells of acquired children only where they keep another level than would come down', () => {
    const kept = (rights: string, on: string, name: 'propagate' | 'replace', own = 'read') => {
      const index = world({
        nodes,
        users,
        groups: [{ code: 'stock', users: ['bob'] }],
        grants: [
          ...(own === '' ? [] : [{ holder: 'user:bob', node: 'goods', rights: own }]),
          { holder: 'group:stock', node: on, rights },
        ],
      });
      return changesOf(index, form(name)).notices.map(({ code, params }) => [code, params?.names]);
    };
    for (const name of ['propagate', 'replace'] as const) {
      expect(kept('read', 'goods.orders.prices', name)).toEqual([]);
      expect(kept('write', 'goods.orders.prices', name)).toEqual([
        ['children-keep-acquired', 'goods.orders.prices'],
      ]);
      expect(kept('none', 'goods.orders.prices', name)).toEqual([
        ['children-keep-acquired', 'goods.orders.prices'],
      ]);
      expect(kept('none', 'goods.orders.prices', name, 'none')).toEqual([]);
      // What comes down opens a switch wholly, and so does the group.
      expect(kept('delete', 'goods.items', name)).toEqual([]);
    }
    expect(kept('write', 'goods.orders.prices', 'replace', '')).toEqual([]);
  });

  it('leaves to flow what flows already, also where the node shows more than comes down', () => {
    const inner = world({
      nodes: [node('a'), node('a.b', { scale: 'switch' }), node('a.b.c')],
      users,
      grants: [{ holder: 'user:bob', node: 'a', rights: 'read' }],
    });
    // The switch is open wholly; the read that opens it goes on to what is below.
    for (const name of ['propagate', 'override'] as const)
      expect(changesOf(inner, form(name, 'a.b')).changes).toEqual([]);
  });

  it('gives an acquired level to what inherits another one from above', () => {
    const assigned = world({
      nodes: [node('r'), node('r.m', { kind: 'module' }), node('r.m.x', { perEntity: true })],
      users,
      profiles: [{ code: 'role', type: 'general' }],
      assignments: [{ user: 'bob', general: { '*': 'role' } }],
      grants: [
        { holder: 'user:bob', node: 'r', rights: 'read' },
        { holder: 'profile:role', node: 'r.m', rights: 'write' },
      ],
    });
    expect(changesOf(assigned, form('propagate', 'r.m')).changes).toEqual([
      {
        kind: 'setGrant',
        holder: 'user:bob',
        node: 'r.m.x',
        grant: { rights: R | U | A, updatePeriod: null, note: '' },
      },
    ]);
  });

  it('leaves what has the level and the days already, and gives both where one of them differs', () => {
    const below = (rights: string, updatePeriod: number, top = 3) => {
      const index = world({
        nodes: [node('d', { dated: true }), node('d.a', { dated: true }), node('d.a.b', { dated: true })],
        users,
        grants: [
          { holder: 'user:bob', node: 'd', rights: 'write', updatePeriod: top },
          { holder: 'user:bob', node: 'd.a', rights, updatePeriod },
        ],
      });
      return changesOf(index, form('propagate', 'd')).changes;
    };
    const given = (updatePeriod: number | null) => [
      {
        kind: 'setGrant',
        holder: 'user:bob',
        node: 'd.a.b',
        grant: { rights: R | U | A, updatePeriod, note: '' },
      },
    ];
    expect(below('write', 3)).toEqual([]);
    expect(below('write', 4)).toEqual(given(3));
    expect(below('delete', 3)).toEqual(given(3));
    expect(below('write', 4, 0)).toEqual(given(0));
    expect(below('write', 4, -1)).toEqual(given(null));
  });

  it('override leaves nothing below that is acquired; replace leaves nothing below that is own', () => {
    fc.assert(
      fc.property(arbitraryModel(), fc.nat({ max: 1000 }), (model, drawn) => {
        const index = compile(model);
        const top = index.tree.nodes[drawn % Math.max(1, index.tree.size)];
        if (top === undefined) return;
        const number = index.tree.numberOf.get(top.code) ?? 0;
        const holders = index.holders.keys.filter((key) => !isBuiltIn(index, key));
        for (const kind of ['override', 'replace'] as const) {
          const next = carried(index, { kind: 'propagate', holders, nodes: [top.code], form: kind });
          for (const key of holders) {
            const holder = next.holders.numberOf.get(key) ?? -1;
            const [old, now] = [index, next].map((state) => layersOf(state, holder, 0, state.tree.size));
            if (old === undefined || now === undefined) continue;
            const undefinedTop = STANDINGS[tierIn(old, number)] === 'undefined';
            for (let below = number + 1; below < (index.tree.end[number] ?? 0); below++) {
              const tier = STANDINGS[tierIn(now, below)];
              if (kind === 'replace') expect(tier).not.toBe('own');
              else if (!undefinedTop) expect(tier).not.toBe('acquired');
            }
          }
        }
      }),
    );
  });
});

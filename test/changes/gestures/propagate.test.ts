/** A level to all nodes below, in three forms (domain.md §9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import { R } from '../../../shared/model/rights.ts';
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

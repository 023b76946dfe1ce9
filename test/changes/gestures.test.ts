/** Gestures on holders × nodes: bulk, propagate, copy, paste, reset, join and assign (domain.md §9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture, type Gestured } from '../../shared/changes/gestures.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import { A, fit, R, U } from '../../shared/model/rights.ts';
import type { Grant, HolderKey } from '../../shared/model/types.ts';
import { cell, row, STANDINGS } from '../../shared/rules/cells.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { layersOf, tierIn } from '../../shared/rules/layers.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { node, user, world } from '../rules/world.ts';

const nodes = [
  node('goods'),
  node('goods.items', { scale: 'switch' }),
  node('goods.orders'),
  node('goods.orders.prices'),
  node('docs', { dated: true }),
  node('docs.invoice', { dated: true }),
];
const users = [user('ann', { administrator: true }), user('bob'), user('eve')];

function carried(index: Index, gesture: Gesture): Index {
  const { changes } = changesOf(index, gesture);
  const reduced = reduce(index.model, changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return compile(reduced.value, index);
}

/** `holder node rights[ days]` of each own grant, in the order of holders and tree. */
function grantsIn({ model, tree }: Index, ...holders: HolderKey[]): string[] {
  return holders.flatMap((holder) => {
    const own = model.grants.get(holder) ?? new Map<string, Grant>();
    return tree.nodes.flatMap(({ code }) => {
      const grant = own.get(code);
      if (grant === undefined) return [];
      return [
        `${holder} ${code} ${grant.rights}${grant.updatePeriod === null ? '' : ` ${grant.updatePeriod}`}`,
      ];
    });
  });
}

function codes({ notices }: Gestured): string[] {
  return notices.map(({ code }) => code);
}

describe('bulk', () => {
  const shop = world({
    nodes,
    users,
    groups: [{ code: 'sales', users: ['bob'] }],
    grants: [
      { holder: 'group:sales', node: 'goods.orders', rights: 'read' },
      { holder: 'user:bob', node: 'docs', rights: 'write', updatePeriod: 7 },
    ],
  });
  const bulk = (action: 'add' | 'update' | 'save' | 'remove', under: string | null): Gesture => {
    return { kind: 'bulk', holders: ['user:bob'], where: { under }, action, level: 'delete' };
  };

  it('Add sets the undefined nodes alone', () => {
    expect(grantsIn(carried(shop, bulk('add', null)), 'user:bob')).toEqual([
      'user:bob goods 15',
      'user:bob goods.items 15',
      'user:bob docs 7 7',
    ]);
  });

  it('Update sets the defined ones alone, and keeps the days back that were in force', () => {
    expect(grantsIn(carried(shop, bulk('update', null)), 'user:bob')).toEqual([
      'user:bob goods.orders 15',
      'user:bob goods.orders.prices 15',
      'user:bob docs 15 7',
      'user:bob docs.invoice 15 7',
    ]);
  });

  it('Save sets all of them, Remove clears all, below one node or everywhere', () => {
    expect(grantsIn(carried(shop, bulk('save', 'goods.orders')), 'user:bob')).toEqual([
      'user:bob goods.orders 15',
      'user:bob goods.orders.prices 15',
      'user:bob docs 7 7',
    ]);
    const all = carried(shop, bulk('save', null));
    expect(grantsIn(all, 'user:bob')).toHaveLength(nodes.length);
    expect(grantsIn(carried(all, bulk('remove', 'goods')), 'user:bob')).toEqual([
      'user:bob docs 15 7',
      'user:bob docs.invoice 15 7',
    ]);
    expect(grantsIn(carried(all, bulk('remove', null)), 'user:bob')).toEqual([]);
  });

  it('says once of all switches that they were set to full', () => {
    const many = changesOf(shop, {
      kind: 'bulk',
      holders: ['user:bob', 'user:eve'],
      where: { under: 'goods' },
      action: 'save',
      level: 'read',
    });
    expect(many.notices).toMatchObject([{ code: 'switch-counts-as-delete', params: { count: 2 } }]);
  });

  it('does what it says for any model, and nothing else', () => {
    const draw = fc.record({
      model: arbitraryModel(),
      action: fc.constantFrom('add', 'update', 'save', 'remove'),
      level: fc.constantFrom('none', 'read', 'write', 'delete'),
      under: fc.nat({ max: 1000 }),
    });
    fc.assert(
      fc.property(draw, ({ model, action, level, under }) => {
        const index = compile(model);
        const [from, to] = [under % (index.tree.size + 1), index.tree.size];
        const top = index.tree.nodes[from];
        const end = top === undefined ? to : (index.tree.end[from] ?? to);
        const holders = index.holders.keys.filter((key) => !isBuiltIn(index, key));
        const where = { under: top?.code ?? null };
        const next = carried(index, { kind: 'bulk', holders, where, action, level } as Gesture);
        for (const key of index.holders.keys) {
          const holder = index.holders.numberOf.get(key) ?? -1;
          const layers = layersOf(index, holder, 0, to);
          index.tree.nodes.forEach(({ code, scale }, number) => {
            const old = index.model.grants.get(key)?.get(code);
            const now = next.model.grants.get(key)?.get(code);
            const inside = holders.includes(key) && (top === undefined || (number >= from && number < end));
            const defined = STANDINGS[tierIn(layers, number)] !== 'undefined';
            if (!inside || (action === 'add' && defined) || (action === 'update' && !defined)) {
              expect(now).toEqual(old);
            } else if (action === 'remove') expect(now).toBeUndefined();
            else
              expect(now?.rights).toBe(fit(scale, { none: 0, read: R, write: R | U | A, delete: 15 }[level]));
          });
        }
      }),
    );
  });
});

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

describe('pasting and copying cells', () => {
  const shop = world({
    nodes: [...nodes, node('acts', { scale: 'actions' })],
    users,
    groups: [{ code: 'sales', users: ['ann'] }],
    grants: [
      { holder: 'group:sales', node: 'docs', rights: 'write', updatePeriod: 4 },
      { holder: 'user:bob', node: 'goods', rights: 'write' },
    ],
  });
  const pasted = (nodeCode: string, rights: number | null, updatePeriod: number | null = null): Gesture => {
    return { kind: 'paste', cells: [{ holder: 'user:bob', node: nodeCode, rights, updatePeriod }] };
  };

  it('fits what is pasted to the node, and clears where nothing was copied', () => {
    expect(grantsIn(carried(shop, pasted('goods.items', R)), 'user:bob')).toContain(
      'user:bob goods.items 15',
    );
    expect(grantsIn(carried(shop, pasted('goods.orders', R | U)), 'user:bob')).toContain(
      'user:bob goods.orders 1',
    );
    expect(codes(changesOf(shop, pasted('goods.orders', R | U)))).toEqual(['pasted-rights-fitted']);
    expect(grantsIn(carried(shop, pasted('acts', U)), 'user:bob')).toContain('user:bob acts 3');
    expect(grantsIn(carried(shop, pasted('goods', R, 9)), 'user:bob')).toEqual(['user:bob goods 1']);
    expect(grantsIn(carried(shop, pasted('docs', R, 9)), 'user:bob')).toContain('user:bob docs 1 9');
    expect(grantsIn(carried(shop, pasted('goods', null)), 'user:bob')).toEqual([]);
  });

  it('copies what is shown, acquired levels and their days included, from one principal to another', () => {
    const next = carried(shop, {
      kind: 'copyCells',
      source: 'user:ann',
      targets: ['user:bob'],
      nodes: ['docs', 'goods'],
    });
    expect(grantsIn(next, 'user:bob')).toEqual(['user:bob docs 7 4']);
    const [from, to] = [0, 1].map((holder) => row(next, holder));
    for (const number of [next.tree.numberOf.get('docs'), next.tree.numberOf.get('docs.invoice')]) {
      expect(to?.rights[number ?? -1]).toBe(from?.rights[number ?? -1]);
    }
  });
});

describe('reset to group', () => {
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

describe('joining and being assigned', () => {
  const shop = world({
    nodes: [node('crm', { kind: 'module' }), ...nodes],
    users,
    groups: [{ code: 'sales', users: ['ann'] }],
    entities: [{ code: 'A' }],
    profiles: [
      { code: 'member', type: 'general' },
      { code: 'full', type: 'entityDependent' },
      { code: 'shipped', type: 'general', builtIn: true },
    ],
    entityAccessProfiles: [
      { code: 'west', entities: ['A'] },
      { code: 'east', entities: ['A'] },
    ],
    hierarchyProfiles: [
      { code: 'ops', module: 'crm', entityAccess: 'west', default: 'full', assignments: {} },
    ],
    assignments: [{ user: 'eve', entityAccess: 'east', general: { '*': 'member' }, hierarchy: {} }],
    grants: [],
  });

  it('joins once, and not with a profile', () => {
    const gesture: Gesture = {
      kind: 'join',
      members: ['user:ann', 'user:bob', 'profile:member'],
      groups: ['sales'],
    };
    expect(carried(shop, gesture).model.groups.get('sales')?.users).toEqual(['ann', 'bob']);
    expect(codes(changesOf(shop, gesture))).toEqual(['profiles-join-no-group']);
  });

  it('assigns profiles, and gives the Entity Access profile that a hierarchy needs to who has none', () => {
    const general: Gesture = {
      kind: 'assign',
      users: ['user:bob', 'user:eve'],
      module: 'crm',
      profile: 'member',
    };
    const next = carried(shop, general);
    expect(next.model.assignments.get('bob')?.general).toEqual({ crm: 'member' });
    expect(next.model.assignments.get('eve')?.general).toEqual({ '*': 'member', crm: 'member' });
    const hierarchy: Gesture = { kind: 'assignHierarchy', users: ['user:bob', 'user:eve'], hierarchy: 'ops' };
    expect(carried(shop, hierarchy).model.assignments.get('bob')).toMatchObject({
      entityAccess: 'west',
      hierarchy: { crm: 'ops' },
    });
    expect(codes(changesOf(shop, hierarchy))).toEqual(['hierarchy-of-other-access']);
  });

  it('leaves profiles alone that come with the program', () => {
    const gesture: Gesture = {
      kind: 'setLevel',
      holders: ['profile:shipped'],
      nodes: ['goods'],
      level: 'read',
    };
    expect(changesOf(shop, gesture)).toMatchObject({ changes: [], notices: [{ code: 'profile-built-in' }] });
  });
});

describe('layers', () => {
  it('name the tier that decides wherever nothing closes the node', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const index = compile(model);
        for (let holder = 0; holder < index.holders.keys.length; holder++) {
          const layers = layersOf(index, holder, 0, index.tree.size);
          const shown = row(index, holder);
          for (let number = 0; number < index.tree.size; number++) {
            const standing = STANDINGS[shown.standing[number] ?? 0] ?? '';
            if (!['own', 'acquired', 'inherited', 'undefined'].includes(standing)) continue;
            expect(STANDINGS[tierIn(layers, number)]).toBe(standing);
          }
        }
      }),
    );
  });
});

function isBuiltIn({ model }: Index, key: HolderKey): boolean {
  return key.startsWith('profile:') && model.profiles.get(key.slice('profile:'.length))?.builtIn === true;
}

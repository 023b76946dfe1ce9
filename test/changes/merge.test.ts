/** Merging: what an import adds to a store without taking anything away (domain.md §6, §12). */
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import { merge } from '../../shared/changes/merge.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import { model, node, user } from '../rules/world.ts';

const store = model({
  nodes: [node('m', { kind: 'module' }), node('m.f', { perEntity: true })],
  entities: [{ code: 'A' }],
  users: [user('ann'), user('bob')],
  groups: [
    { code: 'sales', users: ['ann'] },
    { code: 'all', groups: ['sales'] },
  ],
  profiles: ['default', 'full'].map((code) => ({ code, type: 'entityDependent' })),
  entityAccessProfiles: [
    { code: 'west', entities: ['A'] },
    { code: 'closed', entities: ['A'], includeNewEntities: false },
  ],
  hierarchyProfiles: [
    { code: 'ops', module: 'm', entityAccess: 'west', default: 'default', assignments: { A: 'full' } },
    { code: 'bare', module: 'm', entityAccess: 'west', assignments: { A: 'full' } },
    { code: 'shut', module: 'm', entityAccess: 'closed', default: 'default' },
  ],
  assignments: [{ user: 'ann', entityAccess: 'west', hierarchy: { m: 'ops' } }],
  grants: [
    { holder: 'user:ann', node: 'm', rights: 'read' },
    { holder: 'user:ann', node: 'm.f', rights: 'read' },
  ],
  licence: { seats: 5 },
});

describe('what a file adds', () => {
  it('takes the place of records and permissions of the same code; the rest stays', () => {
    const merged = merge(
      store,
      model({
        nodes: [node('m', { kind: 'module', name: 'Renamed' })],
        users: [user('ann', { name: 'Ann' }), user('eve')],
        grants: [
          { holder: 'user:ann', node: 'm', rights: 'write' },
          { holder: 'user:eve', node: 'm', rights: 'read' },
        ],
      }),
    );
    expect([...merged.users.values()].map(({ name }) => name)).toEqual(['Ann', 'bob', 'eve']);
    expect(merged.nodes.get('m')?.name).toBe('Renamed');
    const own = merged.grants.get('user:ann');
    expect([own?.get('m')?.rights, own?.get('m.f')?.rights]).toEqual([7, 1]);
    expect(merged.grants.get('user:eve')?.get('m')?.rights).toBe(1);
    expect(merged.licence).toEqual({ seats: 5 });
    expect(merge(store, model({ licence: { seats: 9 } })).licence).toEqual({ seats: 9 });
  });

  it('unites members', () => {
    const merged = merge(
      store,
      model({
        users: [user('bob')],
        groups: [
          { code: 'sales', name: 'Sales', users: ['bob'] },
          { code: 'stock' },
          { code: 'all', groups: ['stock'] },
        ],
      }),
    );
    expect(merged.groups.get('sales')).toMatchObject({ name: 'Sales', users: ['ann', 'bob'], groups: [] });
    expect(merged.groups.get('all')?.groups).toEqual(['sales', 'stock']);
    expect(merged.groups.get('stock')?.users).toEqual([]);
  });

  it('a new entity joins what takes new ones in, with the default; one that was there does not', () => {
    const merged = merge(store, model({ entities: [{ code: 'A', name: 'Again' }, { code: 'D' }] }));
    expect(merged.entityAccessProfiles.get('west')?.entities).toEqual(['A', 'D']);
    expect(merged.entityAccessProfiles.get('closed')?.entities).toEqual(['A']);
    expect(merged.hierarchyProfiles.get('ops')?.assignments).toEqual({ A: 'full', D: 'default' });
    expect(merged.hierarchyProfiles.get('bare')?.assignments).toEqual({ A: 'full' });
    expect(merged.hierarchyProfiles.get('shut')?.assignments).toEqual({});
    const changes = difference(store, merged);
    expect(reduce(store, changes)).toMatchObject({ ok: true });
    expect(difference(merged, merge(merged, model({ entities: [{ code: 'D' }] })))).toEqual([]);
  });

  it('what the file says itself of a profile stands as it says it', () => {
    const entities = [{ code: 'A' }, { code: 'D' }];
    const merged = merge(
      store,
      model({ entities, entityAccessProfiles: [{ code: 'west', entities: ['A'] }] }),
    );
    expect(merged.entityAccessProfiles.get('west')?.entities).toEqual(['A']);
    expect(merged.hierarchyProfiles.get('ops')?.assignments).toEqual({ A: 'full' });
  });
});

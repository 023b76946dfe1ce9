/** Taking a deletion of the draft back for some records, whatever was done since (desk.md: undone in place). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import { restoring } from '../../shared/changes/records/restore.ts';
import { RECORD_LISTS } from '../../shared/changes/records/schema.ts';
import { type RecordGesture, type RecordListName, recordChanges } from '../../shared/changes/records.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Model } from '../../shared/model/types.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { sitesSample } from '../../shared/samples/sites.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { model, node, user } from '../rules/world.ts';

const sites = sitesSample();

function edited(before: Model, ...gestures: RecordGesture[]): Model {
  const made = recordChanges(before, gestures, { login: null });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return reduced(before, made.value.changes);
}

function reduced(before: Model, changes: Parameters<typeof reduce>[1]): Model {
  const next = reduce(before, changes);
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  return next.value;
}

function restored(current: Model, list: RecordListName, ...keys: string[]): Model {
  return reduced(current, restoring(sites, current, list, keys));
}

const gone = (list: RecordListName, ...keys: string[]): RecordGesture => ({ kind: 'delete', list, keys });

describe('a deletion taken back', () => {
  it('leaves no change behind, whatever was deleted', () => {
    fc.assert(
      fc.property(arbitraryModel(), fc.nat(), fc.nat(), (base, listSeed, keySeed) => {
        const list = RECORD_LISTS[listSeed % RECORD_LISTS.length] ?? 'users';
        const keys = [...base[list].keys()].filter((_, at) => (keySeed >> (at % 16)) % 2 === 1);
        const made = recordChanges(base, [{ kind: 'delete', list, keys }], { login: null });
        // Nothing is deleted, or a built-in profile, which cannot be.
        if (keys.length === 0 || !made.ok) return;
        const without = reduced(base, made.value.changes);
        const back = reduced(without, restoring(base, without, list, keys));
        expect(difference(base, back)).toEqual([]);
        expect([...back[list].keys()]).toEqual([...base[list].keys()]);
        expect(validateModel(back)).toEqual([]);
      }),
    );
  });

  it('brings back one of several, without what refers to those that stay away', () => {
    const current = edited(sites, gone('groups', 'operations'), gone('users', 'nkoster', 'tjensen'));
    const back = restored(current, 'users', 'nkoster');
    expect(back.users.has('nkoster')).toBe(true);
    expect(back.users.has('tjensen')).toBe(false);
    expect(back.assignments.get('nkoster')).toEqual(sites.assignments.get('nkoster'));
    const both = restored(back, 'groups', 'operations');
    expect(both.groups.get('operations')?.users).toEqual(
      sites.groups.get('operations')?.users.filter((login) => login !== 'tjensen'),
    );
  });

  it('keeps what was set otherwise meanwhile', () => {
    const current = edited(
      sites,
      gone('profiles', 'read-only'),
      { kind: 'edit', list: 'hierarchyProfiles', keys: ['compliance-operations'], fields: { name: 'Other' } },
      { kind: 'assignEntities', hierarchy: 'compliance-operations', entities: ['B'], profile: 'full-access' },
    );
    const back = restored(current, 'profiles', 'read-only');
    const hierarchy = back.hierarchyProfiles.get('compliance-operations');
    expect(hierarchy?.name).toBe('Other');
    expect(hierarchy?.assignments.B).toBe('full-access');
    expect(validateModel(back)).toEqual([]);
  });

  it('brings a node back with what is above and below it', () => {
    const [module = ''] = [...sites.nodes.values()]
      .filter(({ kind }) => kind === 'module')
      .map(({ code }) => code);
    const below = [...sites.nodes.values()].find(({ parent }) => parent === module)?.code ?? '';
    const current = edited(sites, gone('nodes', module));
    expect(difference(sites, restored(current, 'nodes', module))).toEqual([]);
    const part = restored(current, 'nodes', below);
    expect(part.nodes.has(module)).toBe(true);
    expect(validateModel(part)).toEqual([]);
  });

  it('brings a hierarchy profile back with the Entity Access profile it is made for', () => {
    const hierarchy = sites.hierarchyProfiles.get('compliance-operations');
    const access = hierarchy?.entityAccess ?? '';
    const current = edited(sites, gone('entityAccessProfiles', access));
    expect(current.hierarchyProfiles.has('compliance-operations')).toBe(false);
    expect(
      restored(current, 'hierarchyProfiles', 'compliance-operations').entityAccessProfiles.has(access),
    ).toBe(true);
    expect(difference(sites, restored(current, 'entityAccessProfiles', access))).toEqual([]);
  });

  it('is nothing for what is not gone', () => {
    expect(restoring(sites, sites, 'users', ['nkoster'])).toEqual([]);
  });
});

describe('what comes back, and what stays as it is meanwhile', () => {
  const base = model({
    nodes: [
      node('top'),
      node('top.plants', { kind: 'module' }),
      node('top.plants.doc', { dated: true, perEntity: true, scale: 'actions' }),
      node('top.other'),
      node('top.other.doc'),
      node('apart'),
    ],
    entities: [{ code: 'A' }, { code: 'B' }, { code: 'C' }],
    users: [user('ann'), user('bob'), user('eve')],
    groups: [
      { code: 'sales', users: ['ann', 'bob'], groups: ['west'] },
      { code: 'west', users: ['eve'] },
    ],
    profiles: [
      { code: 'full', type: 'entityDependent' },
      { code: 'global', type: 'general' },
    ],
    entityAccessProfiles: [
      { code: 'west', entities: ['A', 'B'] },
      { code: 'east', entities: ['C'] },
    ],
    hierarchyProfiles: [
      {
        ...{ code: 'ops', module: 'top.plants', entityAccess: 'west', default: 'full' },
        assignments: { A: 'full', B: 'full' },
      },
    ],
    assignments: [{ user: 'ann', entityAccess: 'west' }],
    grants: [
      { holder: 'user:ann', node: 'top.plants.doc', rights: ['R', 'U'], updatePeriod: 9 },
      { holder: 'group:west', node: 'top.other', rights: 'write' },
    ],
  });
  const back = (current: Model, list: RecordListName, ...keys: string[]): Model => {
    const next = reduced(current, restoring(base, current, list, keys));
    expect(validateModel(next)).toEqual([]);
    return next;
  };

  it('a grant comes back as its node can hold it by now', () => {
    const current = edited(base, gone('users', 'ann'), {
      ...{ kind: 'edit', list: 'nodes', keys: ['top.plants.doc'] },
      fields: { scale: 'switch', dated: false },
    });
    expect([...(back(current, 'users', 'ann').grants.get('user:ann') ?? [])]).toEqual([
      ['top.plants.doc', { rights: 15, updatePeriod: null, note: '' }],
    ]);
    const same = edited(base, gone('users', 'ann'));
    expect(difference(base, back(same, 'users', 'ann'))).toEqual([]);
  });

  it('a group comes back into the groups it was in, with its members and grants', () => {
    const without = edited(base, gone('groups', 'west'));
    expect(without.groups.get('sales')?.groups).toEqual([]);
    expect(difference(base, back(without, 'groups', 'west'))).toEqual([]);
  });

  it('an entity comes back where it was, and nothing else that was taken away there', () => {
    const current = edited(
      base,
      gone('entities', 'A'),
      { kind: 'reach', profiles: ['west'], entities: ['C'] },
      { kind: 'unreach', profiles: ['west'], entities: ['B'] },
    );
    const next = back(current, 'entities', 'A');
    expect(next.entityAccessProfiles.get('west')?.entities).toEqual(['C', 'A']);
    expect(next.hierarchyProfiles.get('ops')?.assignments).toEqual({ A: 'full', C: 'full' });
  });

  it('an Entity Access profile is assigned again to whoever has no other by now', () => {
    const less = gone('entityAccessProfiles', 'west');
    const general: RecordGesture = { kind: 'assign', users: ['ann'], general: { '*': 'global' } };
    expect(back(edited(base, less, general), 'entityAccessProfiles', 'west').assignments.get('ann')).toEqual({
      ...{ user: 'ann', entityAccess: 'west', general: { '*': 'global' }, hierarchy: {} },
    });
    const east: RecordGesture = { kind: 'assign', users: ['ann'], entityAccess: 'east' };
    expect(
      back(edited(base, less, east), 'entityAccessProfiles', 'west').assignments.get('ann')?.entityAccess,
    ).toBe('east');
  });

  it('of the tree: what was asked for, what is below it, and what it stands below', () => {
    const current = edited(base, gone('nodes', 'top', 'apart'));
    expect([...back(current, 'nodes', 'top.other').nodes.keys()]).toEqual([
      'top',
      'top.other',
      'top.other.doc',
    ]);
    expect([...back(current, 'nodes', 'apart').nodes.keys()]).toEqual(['apart']);
    expect([...back(current, 'nodes', 'top.other.doc').nodes.keys()]).toEqual([
      ...['top', 'top.other', 'top.other.doc'],
    ]);
    expect([...back(current, 'nodes', 'top.plants').hierarchyProfiles.keys()]).toEqual(['ops']);
  });

  it('a hierarchy profile comes back with its module and what that stands below, and nothing beside', () => {
    const current = edited(base, gone('nodes', 'top', 'apart'), gone('entityAccessProfiles', 'west', 'east'));
    const next = back(current, 'hierarchyProfiles', 'ops');
    expect([...next.nodes.keys()]).toEqual(['top', 'top.plants']);
    expect([...next.entityAccessProfiles.keys()]).toEqual(['west']);
  });

  it('a hierarchy profile stays away where something else comes back, also of the same code', () => {
    const current = edited(
      base,
      gone('hierarchyProfiles', 'ops'),
      gone('groups', 'west'),
      gone('users', 'eve'),
      gone('nodes', 'apart'),
    );
    expect(back(current, 'users', 'eve').hierarchyProfiles.size).toBe(0);
    expect(back(current, 'groups', 'west').hierarchyProfiles.size).toBe(0);
    expect(back(current, 'nodes', 'apart').hierarchyProfiles.size).toBe(0);
    const both = edited(current, gone('entityAccessProfiles', 'west'));
    expect(back(both, 'entityAccessProfiles', 'west').hierarchyProfiles.size).toBe(1);
    expect(back(both, 'groups', 'west').hierarchyProfiles.size).toBe(0);
  });
});

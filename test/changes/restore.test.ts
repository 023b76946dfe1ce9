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

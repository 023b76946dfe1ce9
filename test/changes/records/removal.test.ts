/** What is told to go with records that are deleted is just what differs afterwards, in any model (desk.md). */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  CONSEQUENCES,
  type ConsequenceKind,
  consequencesOf,
} from '../../../shared/changes/records/remove.ts';
import { RECORD_LISTS } from '../../../shared/changes/records/schema.ts';
import { type RecordListName, recordChanges } from '../../../shared/changes/records.ts';
import { reduce } from '../../../shared/changes/reduce.ts';
import type { Group, Model } from '../../../shared/model/types.ts';
import { arbitraryModel } from '../../model/arbitrary.ts';
import { model, node, user } from '../../rules/world.ts';

/** What went from one model to the other besides the records asked for, counted plainly. */
function gone(before: Model, after: Model, list: RecordListName, asked: readonly string[]) {
  const missing = <T>(was: Iterable<T>, is: Iterable<T>): number => {
    const still = new Set(is);
    return [...was].filter((each) => !still.has(each)).length;
  };
  const sum = <T>(of: Iterable<T>, each: (one: T) => number): number =>
    [...of].reduce((total, one) => total + each(one), 0);
  const others = (name: 'nodes' | 'hierarchyProfiles'): number =>
    missing(before[name].keys(), after[name].keys()) - (list === name ? asked.length : 0);
  const hierarchies = [...before.hierarchyProfiles.values()].filter(({ code }) =>
    after.hierarchyProfiles.has(code),
  );
  const members = (group: Group): number => {
    const is = after.groups.get(group.code) ?? { users: [], groups: [] };
    return missing(group.users, is.users) + missing(group.groups, is.groups);
  };
  const counts: Record<ConsequenceKind, number> = {
    nodes: others('nodes'),
    grants: sum(before.grants, ([holder, own]) =>
      missing(own.keys(), after.grants.get(holder)?.keys() ?? []),
    ),
    memberships: sum(before.groups.values(), members),
    assignments: sum(before.assignments, ([login, assignment]) =>
      JSON.stringify(after.assignments.get(login)) === JSON.stringify(assignment) ? 0 : 1,
    ),
    hierarchyProfiles: others('hierarchyProfiles'),
    entityAssignments: sum(hierarchies, ({ code, assignments }) =>
      missing(Object.keys(assignments), Object.keys(after.hierarchyProfiles.get(code)?.assignments ?? {})),
    ),
    defaults: sum(hierarchies, ({ code, default: was }) =>
      was !== (after.hierarchyProfiles.get(code)?.default ?? null) ? 1 : 0,
    ),
    entityAccess: sum(before.entityAccessProfiles, ([code, { entities }]) => {
      const is = after.entityAccessProfiles.get(code);
      return is !== undefined && missing(entities, is.entities) > 0 ? 1 : 0;
    }),
    children: sum(before.entities, ([code, { parent }]) => {
      const is = after.entities.get(code);
      return is !== undefined && is.parent !== parent ? 1 : 0;
    }),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

it('tells what goes along, of one record and of several', () => {
  const draw = fc.tuple(
    arbitraryModel({ grants: 40 }),
    fc.constantFrom(...RECORD_LISTS),
    fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 3 }),
  );
  fc.assert(
    fc.property(draw, ([before, list, places]) => {
      const all = [...before[list].keys()];
      if (all.length === 0) return;
      const keys = [...new Set(places.map((place) => all[place % all.length] ?? ''))];
      const found = consequencesOf(before, list, keys);
      // A built-in profile stays.
      if (!found.ok) return;
      const { names, consequences, changes } = found.value;
      expect(names).toEqual(keys.map((key) => before[list].get(key)?.name));
      const after = reduce(before, changes);
      if (!after.ok) throw new Error(JSON.stringify(after.problems));
      expect(Object.fromEntries(consequences.map(({ kind, count }) => [kind, count]))).toEqual(
        gone(before, after.value, list, keys),
      );
      expect(consequences.map(({ kind }) => kind)).toEqual(
        CONSEQUENCES.filter((kind) => consequences.some((each) => each.kind === kind)),
      );
    }),
    { numRuns: 400 },
  );
});

it('names the first twenty, each once', () => {
  const many = Array.from({ length: 25 }, (_, number) => `u${10 + number}`);
  const store = model({
    users: many.map((login) => user(login, { name: `User ${login}` })),
    groups: [
      { code: 'a', name: 'A', users: many, groups: ['b'] },
      { code: 'b', name: 'B', users: ['u10'] },
    ],
  });
  const told = (list: RecordListName, ...keys: string[]) => {
    const found = consequencesOf(store, list, keys);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    return found.value.consequences;
  };
  expect(told('groups', 'a')).toEqual([
    { kind: 'memberships', count: 26, names: many.slice(0, 20).map((login) => `User ${login}`) },
  ]);
  expect(told('users', 'u10', 'u11')).toEqual([{ kind: 'memberships', count: 3, names: ['A', 'B'] }]);
  expect(told('groups', 'b')).toEqual([{ kind: 'memberships', count: 2, names: ['User u10', 'A'] }]);
  expect(consequencesOf(store, 'groups', ['b', 'gone', 'b'])).toMatchObject({
    ok: false,
    problems: [{ code: 'unknown-group' }],
  });
});

it('an assignment of nothing is none: it is gone, or what is left of it stays', () => {
  const before = model({
    nodes: [node('plants', { kind: 'module' })],
    entities: [{ code: 'A' }],
    users: ['ann', 'bob', 'eve', 'jan'].map((login) => user(login)),
    profiles: [
      { code: 'member', type: 'general' },
      { code: 'full', type: 'entityDependent' },
    ],
    entityAccessProfiles: [{ code: 'west', entities: ['A'] }],
    hierarchyProfiles: [{ code: 'ops', module: 'plants', entityAccess: 'west', default: 'full' }],
    assignments: [
      { user: 'ann', entityAccess: 'west' },
      { user: 'bob', entityAccess: 'west', general: { '*': 'member' } },
      { user: 'eve', general: { '*': 'member' } },
      { user: 'jan', entityAccess: 'west', hierarchy: { plants: 'ops' } },
    ],
  });
  const without = (list: RecordListName, key: string) => {
    const made = recordChanges(before, [{ kind: 'delete', list, keys: [key] }], { login: null });
    const reduced = made.ok ? reduce(before, made.value.changes) : made;
    if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
    return [...reduced.value.assignments.values()];
  };
  const bare = { entityAccess: null, general: {}, hierarchy: {} };
  expect(without('profiles', 'member')).toEqual([
    { ...bare, user: 'ann', entityAccess: 'west' },
    { ...bare, user: 'bob', entityAccess: 'west' },
    { ...bare, user: 'jan', entityAccess: 'west', hierarchy: { plants: 'ops' } },
  ]);
  expect(without('entityAccessProfiles', 'west')).toEqual([
    { ...bare, user: 'bob', general: { '*': 'member' } },
    { ...bare, user: 'eve', general: { '*': 'member' } },
  ]);
  expect(without('hierarchyProfiles', 'ops')).toHaveLength(4);
});

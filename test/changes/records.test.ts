/** Gestures on records: what they make, what they refuse, and what goes along (domain.md §3, §6, §9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import { consequencesOf } from '../../shared/changes/records/remove.ts';
import { RECORD_LISTS } from '../../shared/changes/records/schema.ts';
import { type RecordGesture, type RecordListName, recordChanges } from '../../shared/changes/records.ts';
import { reduce, reduceWithInverse } from '../../shared/changes/reduce.ts';
import { ALL_RIGHTS } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { row } from '../../shared/rules/cells.ts';
import { compile } from '../../shared/rules/compile.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { sites } from './records/sites.ts';

function changed(...gestures: RecordGesture[]): Model {
  return afterIn(sites, ...gestures);
}

function afterIn(before: Model, ...gestures: RecordGesture[]): Model {
  const made = recordChanges(before, gestures, { login: 'bob' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const reduced = reduce(before, made.value.changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return reduced.value;
}

function refused(...gestures: RecordGesture[]): object[] {
  const made = recordChanges(sites, gestures, { login: null });
  return made.ok ? [] : [...made.problems];
}

describe('new records', () => {
  it('have what is obvious, and keys of their own', () => {
    const made = changed({ kind: 'create', list: 'users', record: { login: 'new', active: false } });
    expect(made.users.get('new')).toEqual({
      ...{ login: 'new', name: 'new', email: '', active: false, locked: false },
      ...{ shared: false, administrator: false, language: 'en' },
    });
    expect(refused({ kind: 'create', list: 'users', record: { login: 'bob' } })).toMatchObject([
      { code: 'code-taken', params: { value: 'bob' } },
    ]);
    expect(refused({ kind: 'create', list: 'groups', record: { code: ' x' } })).toMatchObject([
      { code: 'bad-code' },
    ]);
  });

  it('an entity joins the profiles that take new ones in, and gets the default there', () => {
    const made = changed({ kind: 'create', list: 'entities', record: { code: 'D' } });
    expect(made.entityAccessProfiles.get('region')?.entities).toEqual(['A', 'B', 'D']);
    expect(made.entityAccessProfiles.get('closed')?.entities).toEqual(['A']);
    expect(made.hierarchyProfiles.get('ops')?.assignments).toEqual({
      A: 'full',
      B: 'readonly',
      D: 'readonly',
    });
  });

  it('a data node gives full rights to its creator and the administrators, another node to nobody', () => {
    const made = changed(
      { kind: 'create', list: 'nodes', record: { code: 'stock.new', parent: 'stock', kind: 'data' } },
      { kind: 'create', list: 'nodes', record: { code: 'stock.form', parent: 'stock', kind: 'form' } },
    );
    const holders = (code: string) => [...made.grants].filter(([, own]) => own.has(code)).map(([key]) => key);
    expect(holders('stock.new').sort()).toEqual(['group:administrators', 'user:bob']);
    expect(made.grants.get('user:bob')?.get('stock.new')?.rights).toBe(ALL_RIGHTS);
    expect(holders('stock.form')).toEqual([]);
  });

  it('one made by a gesture can be used by the next one of the same step', () => {
    const made = changed(
      { kind: 'create', list: 'users', record: { login: 'new' } },
      { kind: 'join', groups: ['west'], members: ['user:new'] },
      { kind: 'assign', users: ['new'], general: { '*': 'global' } },
    );
    expect(made.groups.get('west')?.users).toEqual(['bob', 'new']);
    expect(made.assignments.get('new')?.general).toEqual({ '*': 'global' });
  });
});

describe('edited records', () => {
  it('many at once, and those that already are as asked give no change', () => {
    const gesture: RecordGesture = {
      kind: 'edit',
      list: 'users',
      keys: ['ann', 'bob', 'eve'],
      fields: { active: true, language: 'sl' },
    };
    const made = changed(gesture);
    expect([...made.users.values()].map(({ active, language }) => [active, language])).toEqual([
      [true, 'sl'],
      [true, 'sl'],
      [true, 'sl'],
    ]);
    expect(recordChanges(made, [gesture], { login: null })).toMatchObject({ value: { changes: [] } });
  });

  it('a node on another scale takes its grants along, and says so', () => {
    const gestures: RecordGesture[] = [
      { kind: 'edit', list: 'nodes', keys: ['compliance.entity'], fields: { scale: 'levels' } },
      { kind: 'edit', list: 'nodes', keys: ['stock.doc'], fields: { dated: false } },
    ];
    const made = recordChanges(sites, gestures, { login: null });
    expect(made.ok && made.value.notices.map(({ code }) => code)).toEqual([
      'grants-follow-scale',
      'periods-dropped',
    ]);
    const next = changed(...gestures);
    expect(next.grants.get('group:west')?.get('compliance.entity')?.rights).toBe(1);
    expect(next.grants.get('user:bob')?.get('stock.doc')?.updatePeriod).toBeNull();
  });

  it('a built-in profile is read only but can be copied with its permissions', () => {
    const name = { name: 'Mine' };
    const own: RecordGesture[] = [
      { kind: 'edit', list: 'profiles', keys: ['shipped'], fields: name },
      { kind: 'delete', list: 'profiles', keys: ['shipped'] },
      { kind: 'recode', list: 'profiles', key: 'shipped', code: 'mine' },
    ];
    for (const gesture of own) expect(refused(gesture)).toMatchObject([{ code: 'built-in-read-only' }]);
    const made = changed({ kind: 'copy', list: 'profiles', key: 'shipped', code: 'mine', name: 'Mine' });
    expect(made.profiles.get('mine')).toMatchObject({ name: 'Mine', builtIn: false });
    expect([...(made.grants.get('profile:mine') ?? [])]).toEqual([
      ...(sites.grants.get('profile:shipped') ?? []),
    ]);
  });

  it('a module stays one while profiles are made for it', () => {
    const gesture: RecordGesture = {
      kind: 'edit',
      list: 'nodes',
      keys: ['compliance'],
      fields: { kind: 'menu' },
    };
    expect(refused(gesture)).toMatchObject([{ code: 'module-in-use' }]);
  });
});

describe('copied users', () => {
  it('have the permissions, memberships and assignment, but not the administrator flag', () => {
    const made = changed(
      { kind: 'copy', list: 'users', key: 'bob', code: 'rob', name: 'Rob' },
      { kind: 'copy', list: 'users', key: 'ann', code: 'joan', name: 'Joan' },
    );
    expect([...(made.grants.get('user:rob') ?? [])]).toEqual([...(sites.grants.get('user:bob') ?? [])]);
    expect(made.groups.get('west')?.users).toContain('rob');
    expect(made.assignments.get('rob')).toEqual({ ...sites.assignments.get('bob'), user: 'rob' });
    expect(made.users.get('joan')?.administrator).toBe(false);
  });
});

describe('members', () => {
  it('a circle is refused with its way, also one that a single gesture would close', () => {
    expect(refused({ kind: 'join', groups: ['far'], members: ['group:west'] })).toMatchObject([
      { code: 'group-cycle', params: { value: 'far → west → north → far' } },
    ]);
    expect(
      refused({
        kind: 'join',
        groups: ['administrators', 'far'],
        members: ['group:administrators', 'group:far'],
      }),
    ).toMatchObject([
      { code: 'group-cycle', params: { value: 'administrators → administrators' } },
      { code: 'group-cycle', params: { value: 'far → administrators → far' } },
      { code: 'group-cycle', params: { value: 'far → far' } },
    ]);
  });

  it('who is one already, or is none, is passed over', () => {
    const made = recordChanges(
      sites,
      [
        { kind: 'join', groups: ['west', 'west'], members: ['user:bob', 'user:ann', 'user:ann'] },
        { kind: 'leave', groups: ['north'], members: ['user:bob', 'user:eve'] },
      ],
      { login: null },
    );
    expect(made.ok && made.value.changes).toEqual([
      { kind: 'addMember', group: 'west', member: 'user:ann' },
      { kind: 'removeMember', group: 'north', member: 'user:eve' },
    ]);
  });
});

describe('assignments', () => {
  it('keep what is not named, and are gone when nothing is left', () => {
    const made = changed({
      kind: 'assign',
      users: ['bob'],
      general: { compliance: 'shipped' },
      entityAccess: null,
    });
    expect(made.assignments.get('bob')).toEqual({
      user: 'bob',
      entityAccess: null,
      general: { '*': 'global', compliance: 'shipped' },
      hierarchy: { compliance: 'ops' },
    });
    const cleared = changed({
      kind: 'assign',
      users: ['bob'],
      entityAccess: null,
      general: { '*': null },
      hierarchy: { compliance: null },
    });
    expect(cleared.assignments.has('bob')).toBe(false);
  });

  it('refuse a profile of the wrong kind, and say when a hierarchy profile cannot count yet', () => {
    expect(refused({ kind: 'assign', users: ['ann'], general: { '*': 'full' } })).toMatchObject([
      { code: 'wrong-profile-type' },
    ]);
    expect(refused({ kind: 'assign', users: ['ann'], hierarchy: { stock: 'ops' } })).toMatchObject([
      { code: 'not-a-module' },
      { code: 'hierarchy-of-another-module' },
    ]);
    const made = recordChanges(
      sites,
      [{ kind: 'assign', users: ['ann'], hierarchy: { compliance: 'ops' } }],
      {
        login: null,
      },
    );
    expect(made.ok && made.value.notices).toMatchObject([{ code: 'hierarchy-does-not-count' }]);
  });

  it('entities that leave an Entity Access profile leave what hierarchy profiles assign there', () => {
    const made = changed({ kind: 'unreach', profiles: ['region'], entities: ['A'] });
    expect(made.entityAccessProfiles.get('region')?.entities).toEqual(['B']);
    expect(made.hierarchyProfiles.get('ops')?.assignments).toEqual({ B: 'readonly' });
    expect(
      refused({ kind: 'assignEntities', hierarchy: 'tight', entities: ['B'], profile: 'full' }),
    ).toMatchObject([{ code: 'entity-not-in-access-profile' }]);
  });
});

describe('moved nodes', () => {
  const order = (made: Model, parent: string | null) =>
    [...made.nodes.values()].filter((each) => each.parent === parent).map(({ code }) => code);

  it('go beside or into another one, in the order given', () => {
    const move = (place: 'before' | 'after' | 'into', target: string | null, ...keys: string[]) =>
      changed({ kind: 'move', list: 'nodes', keys, place, target });
    expect(order(move('before', 'compliance', 'help', 'stock'), null)).toEqual([
      'help',
      'stock',
      'compliance',
    ]);
    expect(order(move('after', 'compliance', 'help'), null)).toEqual(['compliance', 'help', 'stock']);
    expect(order(move('after', 'help', 'compliance'), null)).toEqual(['stock', 'help', 'compliance']);
    expect(order(move('into', 'stock', 'help'), 'stock')).toEqual(['stock.doc', 'help']);
    expect(order(move('into', null, 'stock.doc'), null)).toEqual([
      'compliance',
      'stock',
      'help',
      'stock.doc',
    ]);
  });

  it('take along what stands below, and never go into themselves', () => {
    const made = changed({
      kind: 'move',
      list: 'nodes',
      keys: ['stock', 'stock.doc'],
      place: 'into',
      target: 'help',
    });
    expect(made.nodes.get('stock.doc')?.parent).toBe('stock');
    expect(
      refused({ kind: 'move', list: 'nodes', keys: ['stock'], place: 'into', target: 'stock.doc' }),
    ).toMatchObject([{ code: 'moves-into-itself' }]);
  });
});

describe('several gestures as one step', () => {
  const orphan = (code: string): RecordGesture => ({
    kind: 'create',
    list: 'groups',
    record: { code, users: ['nobody'] },
  });
  const rename = (list: 'groups' | 'users', key: string): RecordGesture => ({
    kind: 'edit',
    list,
    keys: [key],
    fields: { name: 'Other' },
  });
  const limit = (profile: string): RecordGesture => ({
    ...{ kind: 'limit', users: ['eve'], profile, entity: 'B', only: false },
  });

  it('stand on what the ones before have made, and are told in their order', () => {
    const gestures: RecordGesture[] = [
      { kind: 'create', list: 'groups', record: { code: 'new' } },
      rename('groups', 'new'),
      rename('groups', 'new'),
      { kind: 'create', list: 'users', record: { login: 'desk', shared: true } },
      limit('full'),
      { kind: 'edit', list: 'entityAccessProfiles', keys: ['B-only'], fields: { name: 'Only B' } },
      { kind: 'create', list: 'users', record: { login: 'till', shared: true } },
      { kind: 'setLicence', seats: 7 },
      { kind: 'setLicence', seats: 7 },
    ];
    const made = changed(...gestures);
    expect(made.groups.get('new')?.name).toBe('Other');
    expect(made.entityAccessProfiles.get('B-only')?.name).toBe('Only B');
    expect(made.assignments.get('eve')?.entityAccess).toBe('B-only');
    expect(made.licence.seats).toBe(7);
    const told = recordChanges(sites, gestures, { login: null });
    expect(told.ok && told.value.notices.map(({ params }) => params.value)).toEqual(['desk', 'till']);
    // What changes nothing, as the second name and the second licence, is no change.
    expect(told.ok && told.value.changes.filter(({ kind }) => kind === 'setLicence')).toHaveLength(1);
    expect(
      told.ok && told.value.changes.filter((each) => each.kind === 'put' && each.list === 'groups'),
    ).toHaveLength(2);
  });

  it('are refused as a whole where one of them is, with its reasons', () => {
    const fine = rename('users', 'bob');
    expect(refused(fine, rename('groups', 'nowhere'), fine)).toMatchObject([
      { code: 'unknown-group', params: { value: 'nowhere' } },
    ]);
    expect(refused(fine, limit('global'), fine)).toMatchObject([{ code: 'wrong-profile-type' }]);
    // What cannot be carried out is found before the next one stands on it; the last is checked when it is staged.
    expect(refused(fine, orphan('new'), fine)).toMatchObject([{ code: 'unknown-user' }]);
    expect(refused(fine, orphan('new'))).toEqual([]);
  });
});

describe('deleting', () => {
  it('names everything that goes with it', () => {
    const told = (list: RecordListName, ...keys: string[]) => {
      const found = consequencesOf(sites, list, keys);
      if (!found.ok) throw new Error(JSON.stringify(found.problems));
      return Object.fromEntries(found.value.consequences.map(({ kind, count }) => [kind, count]));
    };
    expect(told('users', 'bob')).toEqual({ grants: 1, memberships: 1, assignments: 1 });
    expect(told('groups', 'north')).toEqual({ memberships: 3 });
    expect(told('nodes', 'compliance')).toEqual({
      nodes: 2,
      grants: 3,
      assignments: 1,
      hierarchyProfiles: 2,
    });
    expect(told('entities', 'A')).toEqual({ entityAccess: 2, entityAssignments: 1, children: 1 });
    expect(told('profiles', 'readonly')).toEqual({ grants: 1, entityAssignments: 1, defaults: 2 });
    expect(told('entityAccessProfiles', 'region')).toEqual({ hierarchyProfiles: 1, assignments: 1 });
    expect(told('users', 'ann', 'eve')).toEqual({ memberships: 2 });
  });

  it('children of an entity move up to its parent', () => {
    expect(changed({ kind: 'delete', list: 'entities', keys: ['A'] }).entities.get('B')?.parent).toBeNull();
  });
});

describe('any model', () => {
  const pick = fc.nat({ max: 1000 });
  const anyRecord = fc.record({ model: arbitraryModel(), list: fc.constantFrom(...RECORD_LISTS), at: pick });
  const keyAt = (given: Model, list: RecordListName, at: number) => {
    const keys = [...given[list].keys()];
    return keys[at % Math.max(1, keys.length)];
  };

  it('stays sound when anything is deleted, and the inverse brings all of it back', () => {
    fc.assert(
      fc.property(anyRecord, ({ model: before, list, at }) => {
        const key = keyAt(before, list, at);
        const found = key === undefined ? null : consequencesOf(before, list, [key]);
        if (!found?.ok) return;
        const reduced = reduceWithInverse(before, found.value.changes);
        if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
        expect(validateModel(reduced.value.model)).toEqual([]);
        expect(reduced.value.model[list].has(key ?? '')).toBe(false);
        const back = reduce(reduced.value.model, reduced.value.inverse);
        expect(back.ok && difference(back.value, before)).toEqual([]);
      }),
    );
  });

  it('decides as before when a code is changed', () => {
    fc.assert(
      fc.property(anyRecord, ({ model: before, list, at }) => {
        const key = keyAt(before, list, at);
        if (key === undefined || before[list].has('new code')) return;
        const made = recordChanges(before, [{ kind: 'recode', list, key, code: 'new code' }], {
          login: null,
        });
        if (!made.ok) return;
        const renamed = reduce(before, made.value.changes);
        if (!renamed.ok) throw new Error(JSON.stringify(renamed.problems));
        const [old, next] = [compile(before), compile(renamed.value)];
        const entity = (code: string) => (list === 'entities' && code === key ? 'new code' : code);
        for (const at of [null, ...before.entities.keys()]) {
          for (let holder = 0; holder < old.holders.keys.length; holder++) {
            const cells = row(next, holder, at === null ? null : entity(at));
            expect(cells.rights).toEqual(row(old, holder, at).rights);
          }
        }
        const back = recordChanges(renamed.value, [{ kind: 'recode', list, key: 'new code', code: key }], {
          login: null,
        });
        expect(
          back.ok &&
            difference(before, afterIn(renamed.value, { kind: 'recode', list, key: 'new code', code: key })),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('takes moves and copies anywhere without becoming unsound', () => {
    const places = fc.constantFrom('before' as const, 'after' as const, 'into' as const);
    fc.assert(
      fc.property(
        arbitraryModel(),
        pick,
        pick,
        places,
        fc.constantFrom(...RECORD_LISTS),
        (before, one, other, place, list) => {
          const [key, target] = [keyAt(before, 'nodes', one), keyAt(before, 'nodes', other)];
          const copied = keyAt(before, list, one);
          const gestures: RecordGesture[] = [
            ...(key === undefined
              ? []
              : [{ kind: 'move', list: 'nodes', keys: [key], place, target: target ?? null } as const]),
            ...(copied === undefined
              ? []
              : [{ kind: 'copy', list, key: copied, code: 'new code', name: 'New' } as const]),
          ];
          for (const gesture of gestures) {
            const made = recordChanges(before, [gesture], { login: null });
            if (!made.ok) continue;
            const reduced = reduce(before, made.value.changes);
            expect(reduced.ok && validateModel(reduced.value)).toEqual([]);
          }
        },
      ),
    );
  });
});

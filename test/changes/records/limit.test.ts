/** A role in one project alone (seed 002): what it makes, what it takes that is there, and what it refuses. */
import { describe, expect, it } from 'vitest';
import { limited } from '../../../shared/changes/records/limit.ts';
import { type RecordGesture, recordChanges } from '../../../shared/changes/records.ts';
import { reduce } from '../../../shared/changes/reduce.ts';
import type { Model } from '../../../shared/model/types.ts';
import { validateModel } from '../../../shared/model/validate.ts';
import { row } from '../../../shared/rules/cells.ts';
import { compile } from '../../../shared/rules/compile.ts';
import { model, node, user } from '../../rules/world.ts';
import { sites } from './sites.ts';

const limit = (users: string[], profile: string, entity: string, only = true): RecordGesture => ({
  kind: 'limit',
  users,
  profile,
  entity,
  only,
});

function changed(before: Model, ...gestures: RecordGesture[]): Model {
  const made = recordChanges(before, gestures, { login: 'bob' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const reduced = reduce(before, made.value.changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  expect(validateModel(reduced.value)).toEqual([]);
  return reduced.value;
}

function made(before: Model, profile: string, entity: string, ...users: string[]): readonly RecordGesture[] {
  const outcome = limited(before, { kind: 'limit', users, profile, entity, only: true });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Two modules with nodes of entities, one without, and nodes of entities outside of any. */
const two = model({
  nodes: [
    node('first', { kind: 'module', name: 'First' }),
    node('first.sub'),
    node('first.sub.doc', { perEntity: true }),
    node('second', { kind: 'module', name: 'Second' }),
    // A module in a module: its nodes are its own.
    node('second.inner', { kind: 'module', name: 'Inner' }),
    node('second.inner.doc', { perEntity: true }),
    node('third', { kind: 'module' }),
    node('third.doc'),
    node('outside', { perEntity: true }),
  ],
  entities: [{ code: 'north', name: 'North' }, { code: 'south' }],
  users: [user('bob'), user('eve')],
  profiles: [
    { code: 'all', name: 'All', type: 'entityDependent' },
    { code: 'one', name: 'One', type: 'entityDependent' },
    { code: 'none', name: 'Empty', type: 'entityDependent' },
  ],
  grants: [
    ...['first', 'second', 'third', 'outside'].map((code) => ({
      holder: 'profile:all',
      node: code,
      rights: 'read',
    })),
    { holder: 'profile:one', node: 'first.sub.doc', rights: 'read' },
    { holder: 'profile:one', node: 'second', rights: 'none' },
    { holder: 'profile:none', node: 'outside', rights: 'read' },
    { holder: 'profile:none', node: 'third', rights: 'read' },
  ],
});

describe('a role in one entity alone', () => {
  it('makes what it takes, and takes what is there the next time', () => {
    const once = changed(sites, limit(['bob'], 'full', 'B'));
    expect(once.assignments.get('bob')).toMatchObject({
      entityAccess: 'B-only',
      general: {},
      hierarchy: { compliance: 'full-B' },
    });
    const twice = changed(once, limit(['eve', 'bob'], 'full', 'B'));
    expect(twice.hierarchyProfiles.size).toBe(once.hierarchyProfiles.size);
    expect(twice.entityAccessProfiles.size).toBe(once.entityAccessProfiles.size);
    expect(twice.assignments.get('eve')).toMatchObject({ hierarchy: { compliance: 'full-B' } });
  });

  it('makes an Entity Access profile of the one entity and a Hierarchy profile of the one module', () => {
    expect(made(two, 'one', 'north', 'bob')).toEqual([
      {
        kind: 'create',
        list: 'entityAccessProfiles',
        record: { code: 'north-only', name: 'North', entities: ['north'], includeNewEntities: false },
      },
      {
        kind: 'create',
        list: 'hierarchyProfiles',
        record: {
          ...{ code: 'one-north', name: 'One · North', module: 'first', entityAccess: 'north-only' },
          ...{ default: 'one', assignments: { north: 'one' } },
        },
      },
      {
        ...{ kind: 'assign', users: ['bob'], entityAccess: 'north-only' },
        ...{ general: {}, hierarchy: { first: 'one-north' } },
      },
    ]);
  });

  it('makes one Hierarchy profile for each module in which the profile gives something at entities', () => {
    const records = made(two, 'all', 'north', 'bob').flatMap((gesture) =>
      gesture.kind === 'create' && gesture.list === 'hierarchyProfiles' ? [gesture.record] : [],
    );
    expect(records.map(({ code, name, module }) => [code, name, module])).toEqual([
      ['all-north-first', 'All · North · First', 'first'],
      ['all-north-second.inner', 'All · North · Inner', 'second.inner'],
    ]);
    changed(two, limit(['bob'], 'all', 'north'));
  });

  it('gives the rights of the profile there and nowhere else', () => {
    const index = compile(changed(sites, limit(['bob'], 'readonly', 'A')));
    const rightsAt = (entity: string): number => {
      const number = index.tree.numberOf.get('compliance.entity.owner') ?? -1;
      return row(index, index.holders.userNumbers.get('bob') ?? -1, entity).rights[number] ?? 0;
    };
    expect([rightsAt('A') > 0, rightsAt('B')]).toEqual([true, 0]);
  });

  it('leaves the general profiles where it is asked to', () => {
    expect(changed(sites, limit(['bob'], 'full', 'A', false)).assignments.get('bob')?.general).toEqual({
      '*': 'global',
    });
    expect(changed(sites, limit(['bob'], 'full', 'A')).assignments.get('bob')?.general).toEqual({});
  });

  it('ends Hierarchy profiles for other modules, which would not count any more', () => {
    const before = changed(two, limit(['bob'], 'all', 'north'));
    const next = changed(before, limit(['bob', 'eve'], 'one', 'north'));
    expect(next.assignments.get('bob')?.hierarchy).toEqual({ first: 'one-north' });
    expect(next.assignments.get('eve')?.hierarchy).toEqual({ first: 'one-north' });
  });

  it('takes only what is quite the same, and makes another one beside what is nearly so', () => {
    const access = (code: string, entities: string[], includeNewEntities = false): RecordGesture => ({
      kind: 'create',
      list: 'entityAccessProfiles',
      record: { code, entities, includeNewEntities },
    });
    const hierarchy = (code: string, more: object): RecordGesture => ({
      kind: 'create',
      list: 'hierarchyProfiles',
      record: {
        ...{ code, module: 'first', entityAccess: 'right', default: 'one', assignments: { north: 'one' } },
        ...more,
      },
    });
    const near = changed(
      two,
      access('north-only', ['north', 'south']),
      access('grows', ['north'], true),
      access('other', ['south']),
      access('none', []),
      access('right', ['north']),
      hierarchy('one-north', { default: 'all' }),
      hierarchy('elsewhere', { entityAccess: 'other', assignments: {} }),
      hierarchy('assigned', { assignments: { north: 'all' } }),
      hierarchy('second', { module: 'second' }),
    );
    expect(made(near, 'one', 'north', 'bob')).toMatchObject([
      { kind: 'create', record: { code: 'one-north-2', entityAccess: 'right' } },
      { kind: 'assign', entityAccess: 'right', hierarchy: { first: 'one-north-2' } },
    ]);
    const more = changed(near, hierarchy('one-north-2', { default: 'none' }), hierarchy('fits', {}));
    expect(made(more, 'one', 'north', 'bob')).toMatchObject([
      { kind: 'assign', hierarchy: { first: 'fits' } },
    ]);
    const without = changed(near, { kind: 'delete', list: 'entityAccessProfiles', keys: ['right'] });
    expect(made(without, 'one', 'north', 'bob')).toMatchObject([
      { kind: 'create', record: { code: 'north-only-2' } },
      { kind: 'create', record: { code: 'one-north', entityAccess: 'north-only-2' } },
      { kind: 'assign' },
    ]);
  });

  it.each([
    [
      sites,
      ...['global', 'A'],
      {
        code: 'wrong-profile-type',
        params: { value: 'global', type: 'general', expected: 'entityDependent' },
      },
    ],
    [sites, 'full', 'nowhere', { code: 'unknown-entity', params: { value: 'nowhere' } }],
    [sites, 'nothing', 'A', { code: 'unknown-profile', params: { value: 'nothing' } }],
    [two, 'none', 'north', { code: 'profile-without-module', params: { value: 'Empty' } }],
  ] as const)('refuses what cannot be (%#)', (before, profile, entity, problem) => {
    const outcome = recordChanges(before, [limit(['bob'], profile, entity)], { login: null });
    expect(outcome.ok ? [] : outcome.problems).toMatchObject([problem]);
  });
});

/** Compiling again keeps what a change does not touch, as the very same object: that is why it is quick. */
import { describe, expect, it } from 'vitest';
import type { RecordGesture } from '../../shared/changes/records.ts';
import { recordChanges } from '../../shared/changes/records.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { acquiredThrough, cascadeOf, compile, type Index } from '../../shared/rules/compile.ts';
import { node, user, world } from './world.ts';

const start = world({
  nodes: [node('a', { kind: 'module' }), node('a.b'), node('c')],
  entities: [{ code: 'north' }],
  users: [user('ann'), user('bob'), user('eve')],
  groups: [
    { code: 'all', groups: ['sales'] },
    { code: 'sales', users: ['ann'] },
    { code: 'idle', users: ['bob'] },
  ],
  profiles: [
    { code: 'member', type: 'general' },
    { code: 'other', type: 'general' },
  ],
  entityAccessProfiles: [{ code: 'norths', entities: ['north'] }],
  assignments: [
    { user: 'ann', entityAccess: 'norths', general: { '*': 'member' } },
    { user: 'eve', entityAccess: 'norths', general: { '*': 'member' } },
  ],
  grants: [
    { holder: 'user:ann', node: 'a', rights: 'read' },
    { holder: 'user:bob', node: 'c', rights: 'read' },
    { holder: 'group:all', node: 'a', rights: 'read' },
    { holder: 'group:sales', node: 'a.b', rights: 'write' },
    { holder: 'profile:member', node: 'c', rights: 'read' },
  ],
});

const HOLDERS = start.holders.keys;
const ROWS = HOLDERS.slice(start.holders.users);

/** The Index after changes, all rows of the one before made. */
function changedBy(...changes: readonly Change[]): Index {
  for (let row = 0; row < ROWS.length; row++) cascadeOf(start, start.holders.users + row);
  for (let group = 0; group < start.holders.groups; group++) acquiredThrough(start, group);
  const reduced = reduce(start.model, changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return compile(reduced.value, start);
}

function done(...gestures: readonly RecordGesture[]): Index {
  const made = recordChanges(start.model, gestures, { login: null });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return changedBy(...made.value.changes);
}

/** The parts that are the very same ones as before. */
function kept(index: Index): string[] {
  const parts = ['tree', 'holders', 'users', 'barred', 'assigned', 'table'] as const;
  const { reach, members } = start.memberships;
  return [
    ...parts.filter((part) => index[part] === start[part]),
    ...(index.memberships === start.memberships ? ['memberships'] : []),
    ...(index.memberships.reach === reach ? ['reach'] : []),
    ...members.flatMap((list, group) =>
      index.memberships.members[group] === list ? [`in ${ROWS[group]?.slice('group:'.length)}`] : [],
    ),
  ];
}

const EVERYONE = ['in all', 'in sales', 'in idle'];

describe('of an earlier Index', () => {
  const grant = { rights: 15, updatePeriod: null, note: '' };

  it('everything but his own grants stays where a user is given one', () => {
    const index = changedBy({ kind: 'setGrant', holder: 'user:ann', node: 'c', grant });
    expect(kept(index)).toEqual([
      ...['tree', 'holders', 'users', 'barred', 'assigned', 'table', 'memberships', 'reach'],
      ...EVERYONE,
    ]);
    expect(HOLDERS.filter((_, number) => index.grants[number] !== start.grants[number])).toEqual([
      'user:ann',
    ]);
    expect(index.rows.cascades).toEqual(start.rows.cascades);
    expect(index.rows.acquired).toBe(start.rows.acquired);
  });

  it('rows of others stay where a group is given one, and its own and those of who is in it are made again', () => {
    const index = changedBy({ kind: 'setGrant', holder: 'group:all', node: 'c', grant });
    expect(ROWS.filter((_, row) => index.rows.cascades[row] === undefined)).toEqual(['group:all']);
    expect(ROWS.filter((_, row) => index.rows.cascades[row] === start.rows.cascades[row])).toEqual(
      ROWS.filter((key) => key !== 'group:all'),
    );
    // In the order of the groups: all, sales, which is in all, idle.
    expect([...index.rows.acquired.made]).toEqual([0, 0, 1]);
    expect([...start.rows.acquired.made]).toEqual([1, 1, 1]);
  });

  it('a user’s name touches the list of users alone, and whether he may sign in is asked anew', () => {
    const index = done({ kind: 'edit', list: 'users', keys: ['ann'], fields: { active: false } });
    expect(kept(index)).toEqual([
      'tree',
      ...['holders', 'assigned', 'table', 'memberships', 'reach'],
      ...EVERYONE,
    ]);
    expect([...index.barred]).not.toEqual([...start.barred]);
    expect(index.rows.acquired).toBe(start.rows.acquired);
  });

  it('who joins a group touches that group’s list alone', () => {
    const index = changedBy({ kind: 'addMember', group: 'idle', member: 'user:eve' });
    expect(kept(index)).toEqual([
      ...['tree', 'holders', 'users', 'barred', 'assigned', 'table', 'reach'],
      ...['in all', 'in sales'],
    ]);
    expect(index.rows.acquired).toBe(start.rows.acquired);
  });

  it('a group that joins another changes who acquires what, and no list of users', () => {
    const index = changedBy({ kind: 'addMember', group: 'all', member: 'group:idle' });
    expect(kept(index)).toEqual(['tree', 'holders', 'users', 'barred', 'assigned', 'table', ...EVERYONE]);
    expect([...index.rows.acquired.made]).toEqual([0, 0, 0]);
    expect(index.rows.cascades).toEqual(start.rows.cascades);
  });

  it('a group written with the same groups in it reaches what it reached', () => {
    const index = done({ kind: 'edit', list: 'groups', keys: ['sales'], fields: { name: 'Sales' } });
    expect(kept(index)).toContain('reach');
  });

  it('an assignment touches what is assigned', () => {
    const index = done({
      kind: 'assign',
      users: ['bob'],
      general: { '*': 'other' },
    });
    expect(kept(index)).toEqual([
      ...['tree', 'holders', 'users', 'barred', 'table', 'memberships', 'reach'],
      ...EVERYONE,
    ]);
  });

  it('a new user moves numbers, and rows of groups and profiles stay', () => {
    const index = done({ kind: 'create', list: 'users', record: { login: 'dan', name: 'Dan' } });
    expect(index.holders.users).toBe(4);
    expect(index.rows.cascades).toEqual(start.rows.cascades);
    expect(index.rows.cascades.every((row, number) => row === start.rows.cascades[number])).toBe(true);
    expect(index.table).toBe(start.table);
    for (const [number, own] of start.grants.entries()) {
      const key = HOLDERS[number] ?? 'user:';
      expect(index.grants[index.holders.numberOf.get(key) ?? -1]).toBe(own);
    }
  });

  it('another tree takes grants along and makes rows anew', () => {
    const index = done({ kind: 'create', list: 'nodes', record: { code: 'd', kind: 'data', parent: null } });
    expect(kept(index)).toEqual(['holders', 'users', 'barred', 'memberships', 'reach', ...EVERYONE]);
    expect(index.rows.cascades).toEqual(ROWS.map(() => undefined));
  });
});

describe('within one Index', () => {
  it('a row is made once', () => {
    const group = start.holders.numberOf.get('group:sales') ?? -1;
    expect(cascadeOf(start, group)).toBe(cascadeOf(start, group));
  });

  it('who is assigned the same shares what it comes to', () => {
    expect(start.assigned[0]).toBe(start.assigned[2]);
    expect(start.assigned[1]).not.toBe(start.assigned[0]);
  });
});

describe('a table of grants', () => {
  const many = Array.from({ length: 2000 }, (_, number) => node(`n${number}`));
  const full = world({
    nodes: many,
    users: [user('ann')],
    grants: many.map(({ code }) => ({ holder: 'user:ann', node: code, rights: 'read' })),
  });

  it('has room for all a store holds and as much again, also after the tree has changed', () => {
    expect(full.table.room).toBeGreaterThan(2000);
    const made = recordChanges(
      full.model,
      [{ kind: 'create', list: 'nodes', record: { code: 'one more', kind: 'data', parent: null } }],
      { login: null },
    );
    const reduced = made.ok ? reduce(full.model, made.value.changes) : made;
    if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
    const index = compile(reduced.value, full);
    expect(index.table).not.toBe(full.table);
    expect(index.table.room).toBeGreaterThan(2000);
    expect(index.grants[0]?.count).toBe(2000);
  });
});

/** What may come in as a gesture on records: all of it, and nothing else. */
import { describe, expect, it } from 'vitest';
import { recordGestureSchema } from '../../../shared/changes/records/schema.ts';
import type { EditGesture, RecordGesture } from '../../../shared/changes/records.ts';

/** Each gesture with everything that it can say. */
const FULL: readonly RecordGesture[] = [
  {
    kind: 'create',
    list: 'nodes',
    record: {
      ...{ code: 'a', name: 'A', parent: 'b', kind: 'form', scale: 'actions' },
      ...{ dated: true, perEntity: false },
    },
    before: 'c',
  },
  { kind: 'create', list: 'entities', record: { code: 'a', name: 'A', parent: null }, before: null },
  {
    kind: 'create',
    list: 'users',
    record: {
      ...{ login: 'ann', name: 'Ann', email: 'ann@example.com', active: true, locked: false },
      ...{ shared: false, administrator: true, language: 'sl' },
    },
  },
  { kind: 'create', list: 'groups', record: { code: 'a', name: '', users: ['ann'], groups: [] } },
  { kind: 'create', list: 'profiles', record: { code: 'a', name: 'A', type: 'general', protected: true } },
  {
    kind: 'create',
    list: 'entityAccessProfiles',
    record: { code: 'a', name: 'A', entities: ['b'], includeNewEntities: true },
  },
  {
    kind: 'create',
    list: 'hierarchyProfiles',
    record: { code: 'a', name: 'A', module: 'm', entityAccess: 'e', default: null, assignments: { b: 'p' } },
  },
  {
    kind: 'edit',
    list: 'nodes',
    keys: ['a', 'b'],
    fields: { name: 'A', kind: 'report', scale: 'switch', dated: false, perEntity: true },
  },
  { kind: 'edit', list: 'entities', keys: ['a'], fields: { name: 'A' } },
  {
    kind: 'edit',
    list: 'users',
    keys: ['ann'],
    fields: {
      ...{ name: 'Ann', email: '', active: false, locked: true },
      ...{ shared: true, administrator: false, language: 'nl' },
    },
  },
  { kind: 'edit', list: 'groups', keys: ['a'], fields: { name: 'A' } },
  { kind: 'edit', list: 'profiles', keys: ['a'], fields: { name: 'A', protected: false } },
  {
    kind: 'edit',
    list: 'entityAccessProfiles',
    keys: ['a'],
    fields: { name: 'A', includeNewEntities: false },
  },
  { kind: 'edit', list: 'hierarchyProfiles', keys: ['a'], fields: { name: 'A', default: 'p' } },
  { kind: 'copy', list: 'users', key: 'ann', code: 'bob', name: 'Bob' },
  { kind: 'recode', list: 'nodes', key: 'a', code: 'b' },
  { kind: 'delete', list: 'profiles', keys: ['a', 'b'] },
  { kind: 'move', list: 'nodes', keys: ['a'], place: 'before', target: 'b' },
  { kind: 'move', list: 'nodes', keys: ['a'], place: 'after', target: 'b' },
  { kind: 'move', list: 'entities', keys: ['a', 'b'], place: 'into', target: null },
  { kind: 'join', groups: ['a'], members: ['user:ann', 'group:b'] },
  { kind: 'leave', groups: ['a', 'b'], members: ['user:ann'] },
  {
    kind: 'assign',
    users: ['ann'],
    entityAccess: null,
    general: { '*': null, m: 'p' },
    hierarchy: { m: 'h' },
  },
  { kind: 'reach', profiles: ['a'], entities: ['b', 'c'] },
  { kind: 'unreach', profiles: ['a', 'b'], entities: ['c'] },
  { kind: 'assignEntities', hierarchy: 'h', entities: ['a', 'b'], profile: null },
  { kind: 'limit', users: ['ann', 'bob'], profile: 'p', entity: 'a', only: true },
  { kind: 'setLicence', seats: 1 },
  { kind: 'setLicence', seats: null },
];

/** Each with nothing that can be left out. */
const BARE: readonly RecordGesture[] = [
  { kind: 'create', list: 'nodes', record: { code: 'a' } },
  { kind: 'create', list: 'entities', record: { code: 'a' } },
  { kind: 'create', list: 'users', record: { login: 'ann' } },
  { kind: 'create', list: 'groups', record: { code: 'a' } },
  { kind: 'create', list: 'profiles', record: { code: 'a' } },
  { kind: 'create', list: 'entityAccessProfiles', record: { code: 'a' } },
  { kind: 'create', list: 'hierarchyProfiles', record: { code: 'a', module: 'm', entityAccess: 'e' } },
  ...(
    [
      ...['nodes', 'entities', 'users', 'groups', 'profiles', 'entityAccessProfiles', 'hierarchyProfiles'],
    ] as const
  ).map((list) => ({ kind: 'edit', list, keys: ['a'], fields: {} }) as EditGesture),
  { kind: 'assign', users: ['ann'] },
];

const passed = (gesture: unknown): unknown => recordGestureSchema.parse(JSON.parse(JSON.stringify(gesture)));

/** Paths and messages of what is wrong with it. */
function wrong(gesture: object): string[] {
  const parsed = recordGestureSchema.safeParse(gesture);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the schema of gestures', () => {
  it.each([...FULL, ...BARE])('lets through what is one (%#)', (gesture) => {
    expect(passed(gesture)).toEqual(gesture);
  });

  it.each([...FULL, ...BARE])('refuses it with a word too many (%#)', (gesture) => {
    expect(wrong({ ...gesture, reason: 'x' })).toHaveLength(1);
    const [part, inner] = 'record' in gesture ? (['record', gesture.record] as const) : ([null, {}] as const);
    const [place, fields] = 'fields' in gesture ? (['fields', gesture.fields] as const) : [part, inner];
    if (place !== null) expect(wrong({ ...gesture, [place]: { ...fields, reason: 'x' } })).toHaveLength(1);
  });

  it('lets no list be empty where a gesture is about somebody', () => {
    for (const gesture of FULL) {
      for (const [name, value] of Object.entries(gesture)) {
        if (Array.isArray(value))
          expect(wrong({ ...gesture, [name]: [] }), `${gesture.kind} ${name}`).toHaveLength(1);
      }
    }
  });

  it('says what is wrong, and where', () => {
    expect(wrong({ kind: 'join', groups: ['a'], members: ['ann'] })).toEqual([
      'members.0: expected user, group, profile and a code, as in user:ann',
    ]);
    expect(wrong({ kind: 'join', groups: ['a'], members: [7] })).toEqual([
      'members.0: expected user, group, profile and a code, as in user:ann',
    ]);
    for (const general of [null, ['p'], 'p'])
      expect(wrong({ kind: 'assign', users: ['ann'], general })).toEqual([
        'general: expected an object of codes',
      ]);
    expect(wrong({ kind: 'assign', users: ['ann'], general: { m: 7 } })).toEqual([
      'general: expected a code for each code',
    ]);
    expect(wrong({ kind: 'setLicence', seats: 0 })).toHaveLength(1);
    expect(wrong({ kind: 'setLicence', seats: 2.5 })).toHaveLength(1);
    expect(wrong({ kind: 'recode', list: 'nodes', key: 'a', code: 'x'.repeat(1001) })).toHaveLength(1);
    expect(wrong({ kind: 'copy', list: 'nodes', key: 'a', code: 'b', name: 'x'.repeat(1001) })).toHaveLength(
      1,
    );
    expect(wrong({ kind: 'recode', list: 'nodes', key: '', code: 'b' })).toHaveLength(1);
    expect(wrong({ kind: 'move', list: 'users', keys: ['a'], place: 'into', target: null })).toHaveLength(1);
    expect(wrong({ kind: 'move', list: 'nodes', keys: ['a'], place: 'beside', target: null })).toHaveLength(
      1,
    );
  });

  it('keeps a code that is a word of the language it is written in', () => {
    const odd: unknown = JSON.parse('{"kind":"assign","users":["ann"],"general":{"__proto__":"p"}}');
    const parsed = recordGestureSchema.parse(odd);
    expect(parsed.kind === 'assign' && Object.entries(parsed.general ?? {})).toEqual([['__proto__', 'p']]);
  });
});

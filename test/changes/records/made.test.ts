/** What gestures on records make, exactly: new ones, copies, edits, assignments, and what each of them refuses. */
import { describe, expect, it } from 'vitest';
import { type RecordGesture, type RecordListName, recordChanges } from '../../../shared/changes/records.ts';
import { reduce } from '../../../shared/changes/reduce.ts';
import type { Change } from '../../../shared/changes/types.ts';
import { ALL_RIGHTS, R } from '../../../shared/model/rights.ts';
import type { Model } from '../../../shared/model/types.ts';
import { model, node, user } from '../../rules/world.ts';
import { sites } from './sites.ts';

function made(gesture: RecordGesture, on: Model = sites, login: string | null = null) {
  const outcome = recordChanges(on, [gesture], { login });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const reduced = reduce(on, outcome.value.changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return outcome.value;
}
const changes = (gesture: RecordGesture, on: Model = sites): readonly Change[] => made(gesture, on).changes;
const notices = (gesture: RecordGesture, on: Model = sites) =>
  made(gesture, on).notices.map(({ code, params }) => [code, params]);
function refused(gesture: RecordGesture, on: Model = sites) {
  const outcome = recordChanges(on, [gesture], { login: null });
  return outcome.ok ? [] : outcome.problems.map(({ code, params }) => [code, params]);
}
const put = (list: RecordListName | 'assignments', record: object, more: object = {}) => ({
  kind: 'put',
  list,
  record,
  ...more,
});

describe('a new record', () => {
  it('has what is obvious where nothing is said, and else what is said', () => {
    const whole = {
      nodes: {
        code: 'n',
        name: 'N',
        parent: 'stock',
        kind: 'form',
        scale: 'switch',
        dated: true,
        perEntity: true,
      },
      groups: { code: 'g', name: 'G', users: ['bob'], groups: ['far'] },
      profiles: { code: 'p', name: 'P', type: 'entityDependent', protected: true },
      entityAccessProfiles: { code: 'a', name: 'A', entities: ['A'], includeNewEntities: false },
      hierarchyProfiles: {
        code: 'h',
        name: 'H',
        module: 'compliance',
        entityAccess: 'region',
        default: 'full',
        assignments: { A: 'full' },
      },
    } as const;
    const create = (list: RecordListName, record: object): readonly Change[] =>
      changes({ kind: 'create', list, record } as RecordGesture);
    for (const [list, record] of Object.entries(whole)) {
      const builtIn = list === 'profiles' ? { builtIn: false } : {};
      expect(create(list as RecordListName, record)).toEqual([
        put(list as RecordListName, { ...record, ...builtIn }),
      ]);
    }
    expect(create('nodes', { code: 'n' })).toEqual([
      put('nodes', {
        ...{ code: 'n', name: 'n', parent: null, kind: 'menu', scale: 'levels' },
        ...{ dated: false, perEntity: false },
      }),
    ]);
    expect(create('groups', { code: 'g' })).toEqual([
      put('groups', { code: 'g', name: 'g', users: [], groups: [] }),
    ]);
    expect(create('profiles', { code: 'p' })).toEqual([
      put('profiles', { code: 'p', name: 'p', type: 'general', builtIn: false, protected: false }),
    ]);
    expect(create('entityAccessProfiles', { code: 'a' })).toEqual([
      put('entityAccessProfiles', { code: 'a', name: 'a', entities: [], includeNewEntities: true }),
    ]);
    expect(create('hierarchyProfiles', { code: 'h', module: 'compliance', entityAccess: 'region' })).toEqual([
      put('hierarchyProfiles', {
        ...{ code: 'h', name: 'h', module: 'compliance', entityAccess: 'region' },
        ...{ default: null, assignments: {} },
      }),
    ]);
  });

  it('stands where it is told to, at the end where it is not', () => {
    const create = (before?: string | null): RecordGesture => ({
      kind: 'create',
      list: 'groups',
      record: { code: 'g' },
      ...(before === undefined ? {} : { before }),
    });
    expect(changes(create('west'))).toMatchObject([{ before: 'west' }]);
    for (const before of [null, undefined]) expect(changes(create(before))[0]).not.toHaveProperty('before');
  });

  it('has a code that is one, that no other has, and that means nothing else', () => {
    const create = (list: RecordListName, code: string): RecordGesture =>
      ({ kind: 'create', list, record: { code } }) as RecordGesture;
    expect(refused(create('nodes', '*'))).toEqual([['reserved-code', { value: '*' }]]);
    expect(changes(create('groups', '*'))).toHaveLength(1);
    expect(refused(create('groups', 'west'))).toEqual([['code-taken', { value: 'west', context: 'groups' }]]);
    expect(refused(create('groups', ''))).toMatchObject([['bad-code', {}]]);
  });

  it('of a departmental login says what that means; of data, gives rights to those who are there', () => {
    const login = (shared: boolean, name?: string): RecordGesture => ({
      kind: 'create',
      list: 'users',
      record: { login: 'dep', shared, ...(name === undefined ? {} : { name }) },
    });
    expect(notices(login(true))).toEqual([['departmental-login', { value: 'dep' }]]);
    expect(notices(login(true, 'Department'))).toEqual([['departmental-login', { value: 'Department' }]]);
    expect(notices(login(false))).toEqual([]);

    const data: RecordGesture = { kind: 'create', list: 'nodes', record: { code: 'd', kind: 'data' } };
    const grant = { rights: ALL_RIGHTS, updatePeriod: null, note: '' };
    const given = (holder: string) => ({ kind: 'setGrant', holder, node: 'd', grant });
    expect(made(data, sites, 'bob').changes.slice(1)).toEqual([
      given('user:bob'),
      given('group:administrators'),
    ]);
    for (const stranger of [null, 'stranger'])
      expect(made(data, sites, stranger).changes.slice(1)).toEqual([given('group:administrators')]);
    const bare = model({ users: [user('bob')] });
    expect(made(data, bare, 'bob').changes.slice(1)).toEqual([given('user:bob')]);
  });
});

describe('a copy', () => {
  const copy = (list: RecordListName, key: string): RecordGesture => ({
    kind: 'copy',
    list,
    key,
    code: 'new',
    name: 'New',
  });
  const named = { code: 'new', name: 'New' };

  it('of a node stands behind it with the same permissions on it', () => {
    const doc = sites.nodes.get('stock.doc');
    const [grant] = [...(sites.grants.get('user:bob')?.values() ?? [])];
    expect(changes(copy('nodes', 'stock.doc'))).toEqual([
      put('nodes', { ...doc, ...named }, { before: null }),
      { kind: 'setGrant', holder: 'user:bob', node: 'new', grant },
    ]);
    expect(changes(copy('nodes', 'compliance'))[0]).toMatchObject({ before: 'stock' });
    expect(changes(copy('nodes', 'help'))[0]).toMatchObject({ before: null });
    expect(changes(copy('nodes', 'compliance.entity'))[0]).toMatchObject({ before: null });
  });

  it('of an entity joins the profiles it is in and those that take new ones in', () => {
    const joined = changes(copy('entities', 'A'));
    expect(joined[0]).toEqual(put('entities', { ...sites.entities.get('A'), ...named }));
    expect(joined.slice(1)).toMatchObject([
      { list: 'entityAccessProfiles', record: { code: 'region', entities: ['A', 'B', 'new'] } },
      { list: 'hierarchyProfiles', record: { code: 'ops', assignments: { new: 'readonly' } } },
      { list: 'entityAccessProfiles', record: { code: 'closed', entities: ['A', 'new'] } },
      { list: 'hierarchyProfiles', record: { code: 'tight', assignments: { new: 'readonly' } } },
    ]);
    // B is in the closed one no more than a new entity is.
    expect(changes(copy('entities', 'B')).slice(1)).toHaveLength(2);
  });

  it('of a user is a new person; of a group it has its members and is where it is', () => {
    const record = {
      ...sites.users.get('ann'),
      login: 'new',
      name: 'New',
      email: '',
      locked: false,
      administrator: false,
    };
    expect(changes(copy('users', 'ann'))).toEqual([
      put('users', record),
      { kind: 'addMember', group: 'administrators', member: 'user:new' },
    ]);
    expect(changes(copy('groups', 'north'))).toEqual([
      put('groups', { ...sites.groups.get('north'), ...named }),
      { kind: 'addMember', group: 'west', member: 'group:new' },
    ]);
    // A user of the same code as a group is another one.
    const both = model({
      users: [user('x')],
      groups: [{ code: 'x' }, { code: 'a', users: ['x'] }, { code: 'b', groups: ['x'] }],
      profiles: [{ code: 'x', type: 'general' }],
    });
    const groups = (list: RecordListName) =>
      changes(copy(list, 'x'), both).flatMap((change) => (change.kind === 'addMember' ? [change.group] : []));
    expect([groups('users'), groups('groups'), groups('profiles')]).toEqual([['a'], ['b'], []]);
  });

  it('of a profile has its permissions; of one for entities it is another one alike', () => {
    const grants = [...(sites.grants.get('profile:full') ?? [])];
    expect(changes(copy('profiles', 'full'))).toEqual([
      put('profiles', { ...sites.profiles.get('full'), ...named }),
      ...grants.map(([on, grant]) => ({ kind: 'setGrant', holder: 'profile:new', node: on, grant })),
    ]);
    expect(changes(copy('entityAccessProfiles', 'region'))).toEqual([
      put('entityAccessProfiles', { ...sites.entityAccessProfiles.get('region'), ...named }),
    ]);
    expect(changes(copy('hierarchyProfiles', 'ops'))).toEqual([
      put('hierarchyProfiles', { ...sites.hierarchyProfiles.get('ops'), ...named }),
    ]);
  });

  it('is made of something that is there, under a code that is free', () => {
    expect(refused(copy('groups', 'gone'))).toEqual([['unknown-group', { value: 'gone' }]]);
    expect(refused({ kind: 'copy', list: 'groups', key: 'west', code: 'north', name: '' })).toMatchObject([
      ['code-taken', { value: 'north' }],
    ]);
  });
});

describe('an edit', () => {
  const edit = (list: RecordListName, key: string, fields: object): RecordGesture =>
    ({ kind: 'edit', list, keys: [key], fields }) as RecordGesture;

  it.each<[RecordListName, string, object]>([
    ['nodes', 'help', { name: 'Help' }],
    ['entities', 'A', { name: 'Entity A' }],
    ['users', 'bob', { email: 'b@o.b', shared: false }],
    ['groups', 'west', { name: 'West' }],
    ['profiles', 'full', { name: 'Full', protected: true }],
    ['entityAccessProfiles', 'region', { name: 'Region', includeNewEntities: false }],
    ['hierarchyProfiles', 'ops', { name: 'Ops', default: 'full' }],
    ['hierarchyProfiles', 'ops', { default: null }],
  ])('of %s changes what is named, and nothing where it is so already', (list, key, fields) => {
    const record: object = { ...sites[list].get(key) };
    expect(changes(edit(list, key, fields))).toEqual([put(list, { ...record, ...fields })]);
    expect(changes(edit(list, key, { name: sites[list].get(key)?.name }))).toEqual([]);
    expect(refused(edit(list, 'gone', fields))).toMatchObject([
      [expect.stringMatching(/^unknown-/), { value: 'gone' }],
    ]);
  });

  it('is done once of what is named twice', () => {
    const twice = { ...edit('groups', 'west', { name: 'West' }), keys: ['west', 'west'] } as RecordGesture;
    expect(changes(twice)).toHaveLength(1);
  });

  it('makes no general profile the default at entities, and no built-in one another', () => {
    const type = { value: 'global', type: 'general', expected: 'entityDependent' };
    expect(refused(edit('hierarchyProfiles', 'ops', { default: 'global' }))).toEqual([
      ['wrong-profile-type', type],
    ]);
    expect(refused(edit('hierarchyProfiles', 'ops', { default: 'gone' }))).toEqual([
      ['unknown-profile', { value: 'gone' }],
    ]);
    expect(refused(edit('profiles', 'shipped', { name: 'x' }))).toEqual([
      ['built-in-read-only', { value: 'shipped' }],
    ]);
  });

  it('says when a login becomes departmental, not when it is one', () => {
    expect(notices(edit('users', 'bob', { shared: true }))).toEqual([
      ['departmental-login', { value: 'bob' }],
    ]);
    expect(notices(edit('users', 'bob', { name: 'Bob' }))).toEqual([]);
    const shared = model({ users: [user('dep', { shared: true })] });
    expect(notices(edit('users', 'dep', { shared: true, name: 'Dep' }), shared)).toEqual([]);
  });

  it('leaves a module one for which profiles are made or assigned', () => {
    const menu = edit('nodes', 'm', { kind: 'menu' });
    const store = (more: object) =>
      model({
        nodes: [node('m', { kind: 'module' }), node('n', { kind: 'module' })],
        users: [user('ann')],
        profiles: [{ code: 'p', type: 'general' }],
        entityAccessProfiles: [{ code: 'a' }],
        ...more,
      });
    const hierarchy = (module: string) => ({
      code: 'h',
      module,
      entityAccess: 'a',
      default: null,
      assignments: {},
    });
    const counts = (hierarchies: number, logins: number) => [
      ['module-in-use', { value: 'm', hierarchies, users: logins }],
    ];
    expect(changes(menu, store({}))).toHaveLength(1);
    expect(refused(menu, store({ hierarchyProfiles: [hierarchy('m')] }))).toEqual(counts(1, 0));
    expect(changes(menu, store({ hierarchyProfiles: [hierarchy('n')] }))).toHaveLength(1);
    expect(refused(menu, store({ assignments: [{ user: 'ann', general: { m: 'p' } }] }))).toEqual(
      counts(0, 1),
    );
    expect(
      changes(menu, store({ assignments: [{ user: 'ann', general: { n: 'p', '*': 'p' } }] })),
    ).toHaveLength(1);
    expect(
      changes(edit('nodes', 'm', { name: 'M' }), store({ hierarchyProfiles: [hierarchy('m')] })),
    ).toHaveLength(1);
  });

  it('of a node puts the permissions on it to what they mean there, and says how many', () => {
    const store = model({
      nodes: [
        node('acts', { scale: 'actions', dated: true }),
        node('other', { scale: 'actions', dated: true }),
        node('third'),
      ],
      users: [user('ann'), user('bob'), user('eve')],
      grants: [
        { holder: 'user:ann', node: 'acts', rights: ['R', 'D'], updatePeriod: 3, note: 'as agreed' },
        { holder: 'user:ann', node: 'other', rights: ['R', 'D'] },
        { holder: 'user:ann', node: 'third', rights: 'read' },
        { holder: 'user:bob', node: 'acts', rights: ['R'] },
        { holder: 'user:eve', node: 'acts', rights: ['R', 'U'], updatePeriod: 0 },
      ],
    });
    const set = (login: string, rights: number, updatePeriod: number | null, note = '') => ({
      kind: 'setGrant',
      holder: `user:${login}`,
      node: 'acts',
      grant: { rights, updatePeriod, note },
    });
    const levels = edit('nodes', 'acts', { scale: 'levels' });
    expect(changes(levels, store).slice(1)).toEqual([set('ann', R, 3, 'as agreed'), set('eve', R, 0)]);
    expect(notices(levels, store)).toEqual([['grants-follow-scale', { count: 2, node: 'acts' }]]);
    const undated = edit('nodes', 'acts', { dated: false });
    expect(changes(undated, store).slice(1)).toEqual([set('ann', 9, null, 'as agreed'), set('eve', 3, null)]);
    expect(notices(undated, store)).toEqual([['periods-dropped', { count: 2, node: 'acts' }]]);
    expect(changes(edit('nodes', 'acts', { name: 'Acts' }), store)).toHaveLength(1);
  });
});

describe('assigning', () => {
  const assign = (login: string, more: object): RecordGesture => ({
    kind: 'assign',
    users: [login],
    ...more,
  });

  it('leaves what is not named, and gives no change where it is so already', () => {
    const bobs = sites.assignments.get('bob');
    expect(changes(assign('bob', { general: { '*': 'global' }, entityAccess: 'region' }))).toEqual([]);
    expect(changes(assign('bob', { hierarchy: { compliance: 'ops' } }))).toEqual([]);
    expect(changes(assign('bob', { general: { compliance: 'global' } }))).toEqual([
      put('assignments', { ...bobs, general: { '*': 'global', compliance: 'global' } }),
    ]);
    expect(changes(assign('bob', { general: { '*': 'shipped' } }))).toEqual([
      put('assignments', { ...bobs, general: { '*': 'shipped' } }),
    ]);
    expect(changes(assign('bob', { hierarchy: { compliance: null } }))).toEqual([
      put('assignments', { ...bobs, hierarchy: {} }),
    ]);
    expect(changes(assign('bob', { entityAccess: 'closed' }))).toMatchObject([
      { record: { entityAccess: 'closed' } },
    ]);
    expect(changes(assign('ann', { general: { '*': null } }))).toEqual([]);
    expect(changes(assign('ann', { entityAccess: 'region' }))).toEqual([
      put('assignments', { user: 'ann', entityAccess: 'region', general: {}, hierarchy: {} }),
    ]);
  });

  it('says where a hierarchy profile does not count, and does not where it does', () => {
    expect(notices(assign('ann', { entityAccess: 'region', hierarchy: { compliance: 'ops' } }))).toEqual([]);
    expect(notices(assign('ann', { entityAccess: 'closed', hierarchy: { compliance: 'ops' } }))).toEqual([
      ['hierarchy-does-not-count', { user: 'ann', value: 'ops', expected: 'region' }],
    ]);
  });

  it('refuses what is not there or of another kind, all at once', () => {
    expect(refused(assign('gone', { entityAccess: 'gone', general: { gone: 'gone' } }))).toEqual([
      ['unknown-entity-access-profile', { value: 'gone' }],
      ['unknown-node', { value: 'gone' }],
      ['unknown-profile', { value: 'gone' }],
      ['unknown-user', { value: 'gone' }],
    ]);
    const type = { value: 'full', type: 'entityDependent', expected: 'general' };
    expect(refused(assign('ann', { general: { '*': 'full' } }))).toEqual([['wrong-profile-type', type]]);
    expect(refused(assign('ann', { general: { stock: 'global' } }))).toEqual([
      ['not-a-module', { value: 'stock', kind: 'menu' }],
    ]);
    expect(refused(assign('ann', { hierarchy: { stock: 'ops' } }))).toEqual([
      ['not-a-module', { value: 'stock', kind: 'menu' }],
      ['hierarchy-of-another-module', { value: 'ops', module: 'stock', expected: 'compliance' }],
    ]);
  });

  const atEntities = (profile: string | null, ...entities: string[]): RecordGesture => ({
    kind: 'assignEntities',
    hierarchy: 'ops',
    entities,
    profile,
  });

  it('at entities: what differs, of those that the profile reaches', () => {
    const ops = sites.hierarchyProfiles.get('ops');
    expect(changes(atEntities('full', 'A', 'B'))).toEqual([
      put('hierarchyProfiles', { ...ops, assignments: { A: 'full', B: 'full' } }),
    ]);
    expect(changes(atEntities('full', 'B', 'A'))).toHaveLength(1);
    expect(changes(atEntities(null, 'B'))).toEqual([
      put('hierarchyProfiles', { ...ops, assignments: { A: 'full' } }),
    ]);
    expect(changes(atEntities('full', 'A'))).toEqual([]);
    expect(refused(atEntities('full', 'C'))).toEqual([
      ['entity-not-in-access-profile', { value: 'C', profile: 'region' }],
    ]);
    const type = { value: 'global', type: 'general', expected: 'entityDependent' };
    expect(refused(atEntities('global', 'A'))).toEqual([['wrong-profile-type', type]]);
    expect(refused(atEntities('gone', 'A'))).toEqual([['unknown-profile', { value: 'gone' }]]);
    expect(refused({ ...atEntities('full', 'A'), hierarchy: 'gone' } as RecordGesture)).toEqual([
      ['unknown-hierarchy-profile', { value: 'gone' }],
    ]);
  });

  it('entities join and leave Entity Access profiles that are there', () => {
    const reach = (kind: 'reach' | 'unreach', profiles: string[], entities: string[]): RecordGesture => ({
      kind,
      profiles,
      entities,
    });
    expect(changes(reach('reach', ['region'], ['A', 'B']))).toEqual([]);
    expect(changes(reach('reach', ['closed'], ['B', 'B']))).toMatchObject([
      { record: { code: 'closed', entities: ['A', 'B'] } },
      { record: { code: 'tight', assignments: { B: 'readonly' } } },
    ]);
    expect(changes(reach('unreach', ['closed'], ['B']))).toEqual([]);
    expect(changes(reach('unreach', ['closed'], ['A']))).toMatchObject([
      { record: { code: 'closed', entities: [] } },
    ]);
    expect(refused(reach('reach', ['gone', 'region'], ['gone']))).toEqual([
      ['unknown-entity', { value: 'gone' }],
      ['unknown-entity-access-profile', { value: 'gone' }],
    ]);
  });
});

describe('another code', () => {
  const recode = (list: RecordListName, key: string, code: string): RecordGesture => ({
    kind: 'recode',
    list,
    key,
    code,
  });

  it('is not given to what the program itself goes by, and is the same where it is the same', () => {
    expect(refused(recode('groups', 'administrators', 'x'))).toEqual([
      ['code-is-fixed', { value: 'administrators' }],
    ]);
    const store = model({
      nodes: [node('grantree.authorizations', { parent: null, kind: 'administration' })],
      groups: [{ code: 'grantree.authorizations' }],
      users: [user('administrators')],
    });
    expect(refused(recode('nodes', 'grantree.authorizations', 'x'), store)).toMatchObject([
      ['code-is-fixed', {}],
    ]);
    expect(changes(recode('groups', 'grantree.authorizations', 'x'), store).length).toBeGreaterThan(0);
    expect(changes(recode('users', 'administrators', 'x'), store).length).toBeGreaterThan(0);
    expect(changes(recode('groups', 'west', 'west'))).toEqual([]);
    expect(refused(recode('groups', 'gone', 'x'))).toEqual([['unknown-group', { value: 'gone' }]]);
    expect(refused(recode('profiles', 'shipped', 'x'))).toEqual([
      ['built-in-read-only', { value: 'shipped' }],
    ]);
  });
});

it('members are users and groups that are there', () => {
  const join = (
    ...members: (`user:${string}` | `group:${string}` | `profile:${string}`)[]
  ): RecordGesture => ({
    kind: 'join',
    groups: ['far'],
    members,
  });
  expect(refused(join('profile:full'))).toMatchObject([['profiles-are-assigned', { value: 'profile:full' }]]);
  expect(refused(join('user:gone', 'group:gone'))).toEqual([
    ['unknown-user', { value: 'gone' }],
    ['unknown-group', { value: 'gone' }],
  ]);
  expect(refused({ ...join('user:bob'), groups: ['gone'] } as RecordGesture)).toEqual([
    ['unknown-group', { value: 'gone' }],
  ]);
});

/** Carrying changes out: what each one does and undoes, where it puts, and each reason for which it is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce, reduceWithInverse } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { ALL_RIGHTS, R, U, WRITE_RIGHTS } from '../../shared/model/rights.ts';
import type { Grant, Group, HolderKey, Model, User } from '../../shared/model/types.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { model, node, user } from '../rules/world.ts';
import { meaning } from './meaning.ts';

const shop = model({
  nodes: [node('goods'), node('docs', { dated: true }), node('acts', { scale: 'actions' })],
  users: [user('ann'), user('bob'), user('eve')],
  groups: [{ code: 'sales', users: ['ann', 'bob'], groups: ['stock'] }, { code: 'stock' }],
  profiles: [{ code: 'full', type: 'general' }],
  grants: [
    { holder: 'user:ann', node: 'goods', rights: 'read' },
    { holder: 'group:sales', node: 'goods', rights: 'read' },
    { holder: 'group:sales', node: 'docs', rights: 'write', updatePeriod: 30 },
  ],
  licence: { seats: 5 },
});

const HALF = 'half \ud83d';

function grant(rights: number, more: Partial<Grant> = {}): Grant {
  return { rights, updatePeriod: null, note: '', ...more };
}

function setGrant(holder: string, code: string, given: Grant): Change {
  return { kind: 'setGrant', holder: holder as HolderKey, node: code, grant: given };
}

function person(login: string, more: Partial<User> = {}): User {
  const ann = shop.users.get('ann');
  if (ann === undefined) throw new Error('the shop has Ann');
  return { ...ann, login, name: login, ...more };
}

const putUser = (record: User): Change => ({ kind: 'put', list: 'users', record });
const putGroup = (code: string, more: Partial<Group> = {}): Change => ({
  kind: 'put',
  list: 'groups',
  record: { code, name: code, users: [], groups: [], ...more },
});
const member = (kind: 'addMember' | 'removeMember', group: string, key: string): Change => ({
  kind,
  group,
  member: key as HolderKey,
});

function problems(...changes: Change[]): readonly Problem[] {
  const before = meaning(shop);
  const reduced = reduce(shop, changes);
  expect(meaning(shop)).toEqual(before);
  return reduced.ok ? [] : reduced.problems;
}

function carriedOut(...changes: Change[]): { next: Model; inverse: readonly Change[] } {
  const reduced = reduceWithInverse(shop, changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  const back = reduce(reduced.value.model, reduced.value.inverse);
  expect(back.ok && meaning(back.value)).toEqual(meaning(shop));
  return { next: reduced.value.model, inverse: reduced.value.inverse };
}

describe('what cannot be carried out', () => {
  it.each<[string, Change, string]>([
    ['a permission that is not there', { kind: 'clearGrant', holder: 'user:ann', node: 'docs' }, 'docs'],
    ['one of somebody who has none', { kind: 'clearGrant', holder: 'user:bob', node: 'goods' }, 'goods'],
    ['a record that is not there', { kind: 'remove', list: 'users', key: 'gone' }, 'gone'],
    ['a member who is one', member('addMember', 'sales', 'user:ann'), 'user:ann'],
    ['a group that is a member', member('addMember', 'sales', 'group:stock'), 'group:stock'],
    ['a member who is none', member('removeMember', 'sales', 'user:eve'), 'user:eve'],
    ['a member of no group', member('addMember', 'gone', 'user:ann'), 'user:ann'],
    ['a profile as a member', member('addMember', 'sales', 'profile:full'), 'profile:full'],
    ['a member that is no key', member('addMember', 'sales', 'eve'), 'eve'],
    ['somebody called as a member group is', member('removeMember', 'sales', 'user:stock'), 'user:stock'],
  ])('%s', (_, change, value) => {
    const expected = { code: 'change-does-not-apply', params: { kind: change.kind, value, position: 1 } };
    expect(problems(change)).toEqual([expected]);
  });

  it('is told of each change, counted from one', () => {
    const clear: Change = { kind: 'clearGrant', holder: 'user:ann', node: 'goods' };
    const remove: Change = { kind: 'remove', list: 'nodes', key: 'gone' };
    expect(problems(putUser(person('zoe')), remove, clear, clear)).toEqual([
      { code: 'change-does-not-apply', params: { kind: 'remove', value: 'gone', position: 2 } },
      { code: 'change-does-not-apply', params: { kind: 'clearGrant', value: 'goods', position: 4 } },
    ]);
  });
});

describe('what would not be sound', () => {
  it.each<[string, Change, Problem['code'], Problem['params']]>([
    ['an unknown node', setGrant('user:ann', 'gone', grant(R)), 'unknown-node', { value: 'gone' }],
    ['an unknown user', setGrant('user:gone', 'goods', grant(R)), 'unknown-holder', { value: 'user:gone' }],
    ['no group', setGrant('group:ann', 'goods', grant(R)), 'unknown-holder', { value: 'group:ann' }],
    ['no profile', setGrant('profile:ann', 'goods', grant(R)), 'unknown-holder', { value: 'profile:ann' }],
    ['no holder at all', setGrant('ann', 'goods', grant(R)), 'unknown-holder', { value: 'ann' }],
    [
      'rights that no level has',
      setGrant('user:ann', 'goods', grant(R | U)),
      'rights-do-not-fit',
      { value: 'R U', node: 'goods', context: 'levels' },
    ],
    [
      'an action without R',
      setGrant('user:ann', 'acts', grant(U)),
      'rights-do-not-fit',
      { value: 'U', node: 'acts', context: 'actions' },
    ],
    [
      'a period on a node without dates',
      setGrant('user:ann', 'goods', grant(R, { updatePeriod: 0 })),
      'period-on-undated-node',
      { value: 0, node: 'goods' },
    ],
    [
      'half a character in a note',
      setGrant('user:ann', 'goods', grant(R, { note: HALF })),
      'bad-text',
      { value: 'half \\ud83d' },
    ],
    [
      'an unknown member',
      member('addMember', 'stock', 'user:gone'),
      'unknown-holder',
      { value: 'user:gone' },
    ],
    ['a login that is no code', putUser(person(' zoe', { name: 'Zoe' })), 'bad-code', { value: ' zoe' }],
    ['half a name', putUser(person('zoe', { name: HALF })), 'bad-text', { value: 'half \\ud83d' }],
    ['half an address', putUser(person('zoe', { email: HALF })), 'bad-text', { value: 'half \\ud83d' }],
  ])('%s, seen from the change alone', (_, change, code, params) => {
    expect(problems(change)).toEqual([{ code, params }]);
  });

  it.each<[string, Change[], string[]]>([
    ['groups in a circle', [member('addMember', 'stock', 'group:sales')], ['group-cycle']],
    ['an unknown group inside', [putGroup('new', { groups: ['gone'] })], ['unknown-group']],
    ['a node with permissions', [removed('nodes', 'docs')], ['unknown-node']],
    ['a node below none', [putNode('x', 'gone')], ['unknown-node']],
    ['a user who is still a member', [removed('users', 'bob')], ['unknown-user']],
    ['no seats at all', [{ kind: 'setLicence', licence: { seats: 0 } }], ['bad-seats']],
  ])('%s, wherever it shows, with its place', (_, changes, codes) => {
    const found = problems(...changes);
    expect(found.map(({ code }) => code)).toEqual(codes);
    for (const { place } of found) expect(place?.path).toMatch(/^\$\./);
  });

  it('is told all at once', () => {
    const both = grant(R | U, { updatePeriod: 3, note: HALF });
    expect(problems(setGrant('user:ann', 'goods', both)).map(({ code }) => code)).toEqual([
      'bad-text',
      'rights-do-not-fit',
      'period-on-undated-node',
    ]);
    const zoe = putUser(person('', { name: HALF, email: HALF }));
    expect(problems(zoe, member('addMember', 'stock', 'user:gone')).map(({ code }) => code)).toEqual([
      'bad-code',
      'bad-text',
      'bad-text',
      'unknown-holder',
    ]);
  });

  it('is the same whether only the change is looked at or the whole model', () => {
    const grants = fc.record({
      holder: fc.constantFrom('user:ann', 'group:stock', 'profile:full', 'user:stock', 'group:'),
      code: fc.constantFrom('goods', 'docs', 'acts', 'gone'),
      rights: fc.nat({ max: ALL_RIGHTS }),
      updatePeriod: fc.option(fc.nat({ max: 3 })),
      note: fc.constantFrom('', 'because', HALF),
    });
    fc.assert(
      fc.property(grants, ({ holder, code, ...given }) => {
        const key = holder as HolderKey;
        const own = new Map([...(shop.grants.get(key) ?? []), [code, given] as const]);
        const whole = validateModel({ ...shop, grants: new Map([...shop.grants, [key, own]]) });
        expect(problems(setGrant(holder, code, given)).length > 0).toBe(whole.length > 0);
      }),
    );
  });
});

function putNode(code: string, parent: string): Change {
  const goods = shop.nodes.get('goods');
  if (goods === undefined) throw new Error('the shop has goods');
  return { kind: 'put', list: 'nodes', record: { ...goods, code, parent } };
}

function removed(list: 'nodes' | 'users', key: string): Change {
  return { kind: 'remove', list, key };
}

describe('what takes a change back', () => {
  const ann = person('ann', { name: 'ann' });
  const before = grant(R);
  it.each<[string, Change, Change]>([
    [
      'of a new permission',
      setGrant('user:eve', 'goods', grant(R)),
      { kind: 'clearGrant', holder: 'user:eve', node: 'goods' },
    ],
    [
      'of another level',
      setGrant('user:ann', 'goods', grant(WRITE_RIGHTS)),
      setGrant('user:ann', 'goods', before),
    ],
    [
      'of a cleared one',
      { kind: 'clearGrant', holder: 'group:sales', node: 'docs' },
      setGrant('group:sales', 'docs', grant(WRITE_RIGHTS, { updatePeriod: 30 })),
    ],
    ['of a new record', putUser(person('zoe')), { kind: 'remove', list: 'users', key: 'zoe' }],
    [
      'of a new record with a place',
      { kind: 'put', list: 'users', record: person('zoe'), before: 'ann' },
      { kind: 'remove', list: 'users', key: 'zoe' },
    ],
    ['of another name', putUser({ ...ann, name: 'Ann' }), putUser(ann)],
    [
      'of a move',
      { kind: 'put', list: 'users', record: ann, before: null },
      { kind: 'put', list: 'users', record: ann, before: 'bob' },
    ],
    [
      'of a move from the end',
      { kind: 'put', list: 'users', record: person('eve'), before: 'ann' },
      { kind: 'put', list: 'users', record: person('eve'), before: null },
    ],
    [
      'of a removal',
      { kind: 'remove', list: 'users', key: 'eve' },
      { kind: 'put', list: 'users', record: person('eve'), before: null },
    ],
    [
      'of a new member',
      member('addMember', 'sales', 'user:eve'),
      member('removeMember', 'sales', 'user:eve'),
    ],
    [
      'of a member less',
      member('removeMember', 'sales', 'group:stock'),
      member('addMember', 'sales', 'group:stock'),
    ],
    [
      'of other seats',
      { kind: 'setLicence', licence: { seats: null } },
      { kind: 'setLicence', licence: { seats: 5 } },
    ],
  ])('%s', (_, change, expected) => {
    expect(carriedOut(change).inverse).toEqual([expected]);
  });

  it('is the last one first', () => {
    const clear: Change = { kind: 'clearGrant', holder: 'user:ann', node: 'goods' };
    const { next, inverse } = carriedOut(clear, member('addMember', 'sales', 'user:eve'));
    expect(inverse).toEqual([
      member('removeMember', 'sales', 'user:eve'),
      setGrant('user:ann', 'goods', before),
    ]);
    // Who has no permission any more is as one who never had any.
    expect([...next.grants.keys()]).toEqual(['group:sales']);
  });

  it('leaves no trace of permissions given and taken in one go, in whatever order', () => {
    const clear: Change = { kind: 'clearGrant', holder: 'user:ann', node: 'goods' };
    const { next } = carriedOut(
      clear,
      setGrant('user:ann', 'docs', grant(R)),
      { ...clear, node: 'docs' },
      setGrant('user:ann', 'acts', grant(R)),
    );
    expect([...(next.grants.get('user:ann') ?? [])]).toEqual([['acts', grant(R)]]);
    expect(next.grants.size).toBe(2);
  });
});

describe('where a record is put', () => {
  const logins = (change: Change): string => [...carriedOut(change).next.users.keys()].join(' ');
  const put = (record: User, before?: string | null): Change =>
    before === undefined ? putUser(record) : { kind: 'put', list: 'users', record, before };

  it('where it stands, at the end, or before another one', () => {
    expect(logins(put(person('bob', { name: 'Bob' })))).toBe('ann bob eve');
    expect(logins(put(person('bob'), null))).toBe('ann eve bob');
    expect(logins(put(person('eve'), 'bob'))).toBe('ann eve bob');
    expect(logins(put(person('eve'), 'ann'))).toBe('eve ann bob');
    expect(logins(put(person('zoe')))).toBe('ann bob eve zoe');
    expect(logins(put(person('zoe'), 'bob'))).toBe('ann zoe bob eve');
    // Somebody may have removed meanwhile what it is to stand before.
    expect(logins(put(person('bob'), 'gone'))).toBe('ann eve bob');
  });

  it('shares with the model before what no change touched', () => {
    const { next } = carriedOut(putUser(person('zoe')), setGrant('user:ann', 'docs', grant(R)));
    expect(next.nodes).toBe(shop.nodes);
    expect(next.groups).toBe(shop.groups);
    expect(next.grants.get('group:sales')).toBe(shop.grants.get('group:sales'));
    expect([next.users.size, shop.users.size]).toEqual([4, 3]);
    expect(shop.grants.get('user:ann')?.size).toBe(1);
  });
});

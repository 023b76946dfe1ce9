/** Changes on tables mean what they mean on a Model, and are carried out whole or not at all. */
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../main/store/store.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { ALL_RIGHTS, R } from '../../shared/model/rights.ts';
import { EMPTY_MODEL, type EntityAccessProfile } from '../../shared/model/types.ts';
import {
  codes,
  create,
  ENTRY,
  expectSame,
  freshPath,
  grant,
  group,
  node,
  SHOP,
  user,
  value,
} from './stores.ts';

const shop = value(reduce(EMPTY_MODEL, SHOP));

/** Applies to the store of SHOP, compares with what `reduce` makes of it, and has the store verified. */
function expectAgreement(...changes: readonly Change[]): void {
  const path = freshPath();
  const store = create(path, SHOP);
  value(store.apply(changes, [], ENTRY));
  expectSame(value(store.load()), value(reduce(shop, changes)));
  expect(value(verifyStore(path)).problems).toEqual([]);
}

/** Applies to the store of SHOP and expects that nothing came of it. */
function refusal(...changes: readonly Change[]): readonly unknown[] {
  const store = create(freshPath(), SHOP);
  const outcome = store.apply(changes, [], ENTRY);
  expectSame(value(store.load()), shop);
  expect(store.revision()).toBe(1);
  expect(value(store.history())).toHaveLength(1);
  expect(value(store.apply([user('next')], [], ENTRY)).revision).toBe(2);
  return outcome.ok ? [] : outcome.problems;
}

describe('changes that apply', () => {
  it('replace a record where it stands', () => {
    expectAgreement(user('ann', { name: 'Ann Novak', language: 'sl' }));
  });

  it('put a record before another, at the end, or in its old place', () => {
    const [c, d] = [user('cleo'), user('dora')];
    expectAgreement({ ...c, before: 'ann' }, { ...d, before: 'bob' });
    expectAgreement(c, d, { ...c, before: 'bob' }, { ...user('ann'), before: null });
    expectAgreement(c, { ...c, before: 'cleo' }, { ...d, before: 'nobody' });
  });

  it('put records before the same one until there is no room between, and beyond', () => {
    const logins = Array.from({ length: 40 }, (_, index) => `u${index}`);
    expectAgreement(...logins.map((login) => ({ ...user(login), before: 'bob' })));
    expectAgreement(
      ...logins.map((login, index) => ({ ...user(login), before: logins[index - 1] ?? 'ann' })),
    );
  });

  it('may come in any order, since references are looked at when all are done', () => {
    expectAgreement(
      { kind: 'setGrant', holder: 'user:cleo', node: 'stock.count', grant: grant(R) },
      group('keepers', { users: ['cleo'], groups: ['sales'] }),
      node('stock.count', { parent: 'stock' }),
      user('cleo'),
      node('stock'),
    );
  });

  it('remove a record before what refers to it', () => {
    expectAgreement(
      { kind: 'remove', list: 'users', key: 'bob' },
      { kind: 'removeMember', group: 'sales', member: 'user:bob' },
      { kind: 'remove', list: 'nodes', key: 'goods' },
      { kind: 'clearGrant', holder: 'user:ann', node: 'goods' },
    );
  });

  it('leave its grants to a record that is removed and put again', () => {
    expectAgreement(
      { kind: 'remove', list: 'users', key: 'ann' },
      user('cleo'),
      user('ann', { name: 'Ann II' }),
    );
    expectAgreement({ kind: 'remove', list: 'nodes', key: 'goods' }, node('stock'), node('goods'));
  });

  it('let users and groups join and leave', () => {
    expectAgreement(
      group('stock'),
      { kind: 'addMember', group: 'sales', member: 'user:ann' },
      { kind: 'addMember', group: 'sales', member: 'group:stock' },
      { kind: 'removeMember', group: 'sales', member: 'user:bob' },
    );
  });

  it('change and clear grants, and the licence', () => {
    expectAgreement(
      { kind: 'setGrant', holder: 'user:ann', node: 'goods', grant: grant(ALL_RIGHTS, { updatePeriod: 0 }) },
      { kind: 'clearGrant', holder: 'group:sales', node: 'orders' },
      { kind: 'setLicence', licence: { seats: 5 } },
    );
  });

  it('hold the order of nodes for grants too, after nodes were moved', () => {
    const path = freshPath();
    const store = create(path, SHOP);
    const moved: Change = { ...node('orders'), before: 'goods' };
    value(
      store.apply(
        [moved, { kind: 'setGrant', holder: 'user:ann', node: 'orders', grant: grant(R) }],
        [],
        ENTRY,
      ),
    );
    expect([...(value(store.load()).grants.get('user:ann') ?? []).keys()]).toEqual(['orders', 'goods']);
  });
});

describe('changes that do not apply', () => {
  it.each<Change>([
    { kind: 'clearGrant', holder: 'user:bob', node: 'goods' },
    { kind: 'remove', list: 'users', key: 'cleo' },
    { kind: 'addMember', group: 'sales', member: 'user:bob' },
    { kind: 'addMember', group: 'sales', member: 'profile:full' },
    { kind: 'addMember', group: 'missing', member: 'user:bob' },
    { kind: 'removeMember', group: 'sales', member: 'user:ann' },
    { kind: 'setGrant', holder: 'user:bob', node: 'goods', grant: grant(16) },
    { kind: 'setGrant', holder: 'user:bob', node: 'goods', grant: grant(1.5) },
    { kind: 'setGrant', holder: 'user:bob', node: 'goods', grant: grant(R, { updatePeriod: -1 }) },
    { kind: 'setGrant', holder: 'user:bob', node: 'goods', grant: grant(R, { updatePeriod: Number.NaN }) },
    group('sales', { users: ['bob', 'bob'] }),
    { kind: 'setLicence', licence: { seats: 0 } },
  ])('are refused with their place in the list, and all others with them: %j', (change) => {
    const problems = refusal(user('cleo2'), change);
    expect(problems).toMatchObject([
      { code: 'change-does-not-apply', params: { kind: change.kind, position: 2 } },
    ]);
  });

  it('are refused where text could not be read back as it was', () => {
    expect(refusal(user('bob', { name: 'half a \ud83d' }))).toMatchObject([{ code: 'bad-text' }]);
    expect(refusal(user('\ud83d'))).toMatchObject([{ code: 'bad-text' }]);
  });

  it('do not find a node under the text that its broken code would become', () => {
    const store = create(freshPath(), [...SHOP, node('x\ufffd')]);
    const broken: Change = { kind: 'setGrant', holder: 'user:bob', node: 'x\ud800', grant: grant(R) };
    expect(codes(store.apply([broken], [], ENTRY))).toEqual(['unknown-node']);
  });

  const west: EntityAccessProfile = { code: 'west', name: '', entities: [], includeNewEntities: true };
  it.each<[string, string, Change]>([
    ['unknown-node', 'missing', node('a', { parent: 'missing' })],
    ['unknown-node', 'missing', { kind: 'setGrant', holder: 'user:bob', node: 'missing', grant: grant(R) }],
    ['unknown-node', 'goods', { kind: 'remove', list: 'nodes', key: 'goods' }],
    [
      'unknown-holder',
      'user:cleo',
      { kind: 'setGrant', holder: 'user:cleo', node: 'goods', grant: grant(R) },
    ],
    ['unknown-user', 'cleo', { kind: 'addMember', group: 'sales', member: 'user:cleo' }],
    ['unknown-user', 'bob', { kind: 'remove', list: 'users', key: 'bob' }],
    ['unknown-group', 'missing', group('stock', { groups: ['missing'] })],
    [
      'unknown-entity',
      'A',
      { kind: 'put', list: 'entityAccessProfiles', record: { ...west, entities: ['A'] } },
    ],
    [
      'unknown-profile',
      'missing',
      {
        kind: 'put',
        list: 'assignments',
        record: { user: 'bob', entityAccess: null, general: { '*': 'missing' }, hierarchy: {} },
      },
    ],
    [
      'unknown-entity-access-profile',
      'missing',
      {
        kind: 'put',
        list: 'assignments',
        record: { user: 'bob', entityAccess: 'missing', general: {}, hierarchy: {} },
      },
    ],
    [
      'unknown-hierarchy-profile',
      'missing',
      {
        kind: 'put',
        list: 'assignments',
        record: { user: 'bob', entityAccess: null, general: {}, hierarchy: { goods: 'missing' } },
      },
    ],
  ])('%s: leave no reference to “%s” that leads nowhere', (code, named, change) => {
    expect(refusal(user('dora'), change)).toMatchObject([{ code, params: { value: named } }]);
  });

  it('write nothing when there are none', () => {
    const store = create(freshPath(), SHOP);
    expect(value(store.apply([], [], ENTRY))).toEqual({ revision: 1 });
    expect(value(store.history())).toHaveLength(1);
  });
});

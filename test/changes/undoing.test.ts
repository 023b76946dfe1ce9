/** Undoing an applied list of changes: exactly, or not at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import { reduceWithInverse } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { touchedSince } from '../../shared/changes/undoing.ts';
import { ALL_RIGHTS, R } from '../../shared/model/rights.ts';
import type { HolderKey, Model } from '../../shared/model/types.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { model, node, user } from '../rules/world.ts';

const before = model({
  nodes: [node('orders', { dated: true }), node('stock')],
  users: [user('ann', { name: 'Ann' }), user('bob', { name: 'Bob' })],
  groups: [
    { code: 'sales', name: 'Sales', users: ['ann'] },
    { code: 'inner', name: 'Inner' },
  ],
  grants: [{ holder: 'user:ann', node: 'orders', rights: 'read' }],
  licence: { seats: 5 },
});

const grant = (rights: number, updatePeriod: number | null = null) => ({ rights, updatePeriod, note: '' });
const toAnn = (rights: number): Change => ({
  kind: 'setGrant',
  holder: 'user:ann',
  node: 'orders',
  grant: grant(rights),
});
const rename = (name: string): Change => ({
  kind: 'put',
  list: 'users',
  record: {
    login: 'bob',
    name,
    email: '',
    active: true,
    locked: false,
    shared: false,
    administrator: false,
    language: 'en',
  },
});

function applied(to: Model, changes: readonly Change[]): { model: Model; inverse: readonly Change[] } {
  const reduced = reduceWithInverse(to, changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return reduced.value;
}

describe('what an entry did', () => {
  it.each<[string, Change, Change]>([
    ['a grant', toAnn(ALL_RIGHTS), toAnn(0)],
    ['a grant taken away', { kind: 'clearGrant', holder: 'user:ann', node: 'orders' }, toAnn(R)],
    [
      'a membership',
      { kind: 'addMember', group: 'sales', member: 'user:bob' },
      { kind: 'removeMember', group: 'sales', member: 'user:bob' },
    ],
    ['a record', rename('Bobby'), rename('Robert')],
    ['seats', { kind: 'setLicence', licence: { seats: 9 } }, { kind: 'setLicence', licence: { seats: 7 } }],
  ])('stands until %s is changed again', (_, change, later) => {
    const then = applied(before, [change]).model;
    expect(touchedSince(then, [change])).toEqual([]);
    expect(touchedSince(applied(then, [later]).model, [change])).toEqual([change]);
  });

  it('stands as an entry left it that touched the same thing twice', () => {
    const twice = [toAnn(ALL_RIGHTS), rename('Bobby'), toAnn(R), rename('Robert')];
    const { model: then } = applied(before, twice);
    expect(touchedSince(then, twice)).toEqual([]);
    expect(touchedSince(applied(then, [toAnn(ALL_RIGHTS)]).model, twice)).toEqual([toAnn(R)]);
  });

  const member = (kind: 'addMember' | 'removeMember', who: HolderKey): Change => ({
    kind,
    group: 'sales',
    member: who,
  });
  const put = (code: string, users: string[], groups: string[], name = code): Change => ({
    kind: 'put',
    list: 'groups',
    record: { code, name, users, groups },
  });
  const clear: Change = { kind: 'clearGrant', holder: 'user:ann', node: 'orders' };

  it.each<[string, Change, readonly Change[], boolean]>([
    [
      'somebody who left and came back',
      member('removeMember', 'user:ann'),
      [member('addMember', 'user:ann')],
      false,
    ],
    ['somebody who left', member('removeMember', 'user:ann'), [], true],
    ['a group that joined', member('addMember', 'group:inner'), [], true],
    [
      'a group that joined and left',
      member('addMember', 'group:inner'),
      [member('removeMember', 'group:inner')],
      false,
    ],
    [
      'a group that somebody had left, and that is gone',
      member('removeMember', 'user:ann'),
      [{ kind: 'remove', list: 'groups', key: 'sales' }],
      false,
    ],
    [
      'a group that somebody had joined, and that is gone',
      member('addMember', 'user:bob'),
      [
        { kind: 'removeMember', group: 'sales', member: 'user:ann' },
        { kind: 'remove', list: 'groups', key: 'sales' },
      ],
      false,
    ],
    ['a grant of somebody whose last one is gone', toAnn(R), [clear], false],
    ['a grant that was never there again', clear, [], true],
    ['a record that is gone', rename('Bobby'), [{ kind: 'remove', list: 'users', key: 'bob' }], false],
    ['a record that was removed', { kind: 'remove', list: 'users', key: 'bob' }, [], true],
    [
      'a record that was removed and made again',
      { kind: 'remove', list: 'users', key: 'bob' },
      [rename('Bob')],
      false,
    ],
    ['members in another order', put('inner', ['ann', 'bob'], []), [put('inner', ['bob', 'ann'], [])], true],
    ['another member', put('inner', ['ann'], []), [put('inner', ['ann', 'bob'], [])], false],
    [
      'another group in it',
      put('outer', [], ['inner', 'sales']),
      [put('outer', [], ['sales', 'inner'])],
      true,
    ],
    ['another group in it', put('outer', [], ['inner']), [put('outer', [], ['sales'])], false],
    ['another name', put('inner', ['ann'], []), [put('inner', ['ann'], [], 'Inner')], false],
  ])('%s: as it was made, or not any more', (_, change, later, standing) => {
    const then = applied(before, [change]).model;
    expect(touchedSince(applied(then, later).model, [change])).toEqual(standing ? [] : [change]);
  });

  it('stands whatever the order of the fields of a record', () => {
    const { model: then } = applied(before, [rename('Bobby')]);
    const bobby = rename('Bobby');
    if (bobby.kind !== 'put') throw new Error('a record is put');
    const record = Object.fromEntries(Object.entries(bobby.record).reverse());
    expect(touchedSince(then, [{ ...bobby, record } as Change])).toEqual([]);
  });

  it('stands although something else was changed since', () => {
    const then = applied(before, [rename('Bobby')]).model;
    const later = applied(then, [
      toAnn(ALL_RIGHTS),
      { kind: 'addMember', group: 'sales', member: 'user:bob' },
    ]);
    expect(touchedSince(later.model, [rename('Bobby')])).toEqual([]);
  });

  it('of any change between two stores is undone exactly while nothing was touched', () => {
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel(), (one, other) => {
        const changes = difference(one, other);
        const { model: then, inverse } = applied(one, changes);
        expect(touchedSince(then, changes)).toEqual([]);
        expect(difference(applied(then, inverse).model, one)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

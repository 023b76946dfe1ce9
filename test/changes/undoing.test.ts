/** Undoing an applied list of changes: exactly, or not at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import { reduceWithInverse } from '../../shared/changes/reduce.ts';
import { toldChange } from '../../shared/changes/told.ts';
import type { Change } from '../../shared/changes/types.ts';
import { touchedSince } from '../../shared/changes/undoing.ts';
import { ALL_RIGHTS, R } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { translator } from '../../shared/texts/translate.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { model, node, user } from '../rules/world.ts';

const before = model({
  nodes: [node('orders', { dated: true }), node('stock')],
  users: [user('ann', { name: 'Ann' }), user('bob', { name: 'Bob' })],
  groups: [{ code: 'sales', name: 'Sales', users: ['ann'] }],
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

describe('a change told', () => {
  const t = translator('en');
  const told = (change: Change) => {
    const { model: after, inverse } = applied(before, [change]);
    return toldChange(change, inverse[0], after, t);
  };

  it('says what stood there before', () => {
    expect(
      told({ kind: 'setGrant', holder: 'user:ann', node: 'orders', grant: grant(ALL_RIGHTS, 3) }),
    ).toEqual([{ about: 'Ann', where: 'orders', before: 'Read', after: 'Delete (3 days)' }]);
    expect(told({ kind: 'setGrant', holder: 'user:bob', node: 'stock', grant: grant(0) })).toEqual([
      { about: 'Bob', where: 'stock', before: 'Undefined', after: 'None' },
    ]);
  });

  it('of a record names each field that differs', () => {
    expect(told(rename('Bobby'))).toEqual([
      { about: 'User Bobby', where: 'name', before: 'Bob', after: 'Bobby' },
    ]);
  });

  it('of something gone still has its name', () => {
    expect(told({ kind: 'remove', list: 'users', key: 'bob' })).toEqual([
      { about: 'User Bob', where: '', before: '', after: 'deleted' },
    ]);
  });
});

/** Rows of users that stay the same objects while nothing changes in them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { UserRows, userRows } from '../../../renderer/users/userRows.ts';
import { CHANGED, FLAG_ACTIVE, FLAG_LOCKED, keptFrom, SAME, type UserList } from '../../../shared/api.ts';

function users(of: readonly { login: string; flags?: number; group?: number; changed?: number }[]): UserList {
  const none = Int32Array.from(of, () => -1);
  return {
    list: 'users',
    keys: of.map(({ login }) => login),
    names: of.map(({ login }) => login.toUpperCase()),
    changed: Uint8Array.from(of, ({ changed }) => changed ?? SAME),
    removed: [],
    recoded: {},
    emails: of.map(() => ''),
    flags: Uint8Array.from(of, ({ flags }) => flags ?? FLAG_ACTIVE),
    languages: Uint8Array.from(of, () => 0),
    groups: {
      starts: Int32Array.from({ length: of.length + 1 }, (_, place) => place),
      numbers: Int32Array.from(of, ({ group }) => group ?? 0),
    },
    ownGrants: Int32Array.from(of, () => 0),
    entityAccess: none,
    role: none,
    modules: none,
    activeUsers: of.length,
    seats: null,
    named: { groupCodes: ['g', 'h'], groupNames: ['Sales', 'Stock'], accessNames: [], profileNames: [] },
  };
}

it('only who changed is another row, and nobody is where nothing changed', () => {
  const made = new UserRows();
  const first = made.of(users([{ login: 'ann' }, { login: 'bob' }, { login: 'eva' }]));
  expect(made.of(users([{ login: 'ann' }, { login: 'bob' }, { login: 'eva' }]))).toBe(first);
  const next = made.of(
    users([
      { login: 'ann' },
      { login: 'bob', flags: FLAG_LOCKED, changed: CHANGED },
      { login: 'eva', group: 1 },
    ]),
  );
  expect(next[0]).toBe(first[0]);
  expect(next[1]).toMatchObject({ login: 'bob', active: false, locked: true, isChanged: true });
  expect(next[2]).toMatchObject({ login: 'eva', groups: ['h'], groupNames: 'Stock' });
});

it('who moves up because somebody is gone keeps his row', () => {
  const made = new UserRows();
  const first = made.of(users([{ login: 'ann' }, { login: 'bob' }, { login: 'eva', group: 1 }]));
  const next = made.of(users([{ login: 'ann' }, { login: 'eva', group: 1 }]));
  expect(next).toEqual([first[0], first[2]]);
  expect(next[1]).toBe(first[2]);
});

it('rows made of one list after the other are those of the last, whoever comes, goes, moves or changes', () => {
  const person = fc.record({
    login: fc.constantFrom('ann', 'bob', 'eva', 'ida', 'leo'),
    flags: fc.nat({ max: 3 }),
    group: fc.nat({ max: 1 }),
    changed: fc.nat({ max: 2 }),
  });
  const lists = fc.array(fc.uniqueArray(person, { selector: ({ login }) => login }), { maxLength: 6 });
  fc.assert(
    fc.property(lists, (all) => {
      const made = new UserRows();
      let last = users([]);
      for (const list of all) {
        // As it comes from main: what does not differ is the same object as before.
        last = keptFrom(last, users(list));
        expect(made.of(last)).toEqual(userRows(users(list)));
      }
    }),
  );
});

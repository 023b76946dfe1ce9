/** The way from one model to another: nothing in it that is not needed, and in an order that can be followed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import { type Change, recordKey } from '../../shared/changes/types.ts';
import type { Model } from '../../shared/model/types.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { model, node, user } from '../rules/world.ts';
import { meaning } from './meaning.ts';

/** A change in a few words. */
function told(change: Change): string {
  switch (change.kind) {
    case 'put': {
      const place = change.before === undefined ? '' : ` before ${change.before ?? 'the end'}`;
      return `put ${change.list} ${recordKey(change)}${place}`;
    }
    case 'remove':
      return `remove ${change.list} ${change.key}`;
    case 'setGrant':
      return `set ${change.holder} ${change.node} ${change.grant.rights}`;
    case 'clearGrant':
      return `clear ${change.holder} ${change.node}`;
    case 'addMember':
      return `${change.member} joins ${change.group}`;
    case 'removeMember':
      return `${change.member} leaves ${change.group}`;
    case 'setLicence':
      return `seats ${change.licence.seats}`;
  }
}

const ways = (from: Model, to: Model): string[] => difference(from, to).map(told);

const people = (logins: Iterable<string>): Model =>
  model({ users: Array.from(logins, (login) => user(login)) });

describe('difference', () => {
  it('takes permissions away first and gives them last; in between comes what is new, then what goes', () => {
    const from = model({
      nodes: [node('m', { kind: 'module' }), node('old'), node('old.child')],
      entities: [{ code: 'A' }],
      users: [user('ann'), user('bob')],
      groups: [{ code: 'sales', users: ['ann', 'bob'], groups: ['stock'] }, { code: 'stock' }],
      profiles: ['p', 'q'].map((code) => ({ code, type: 'general' })),
      assignments: [{ user: 'bob', general: { '*': 'q' } }],
      grants: [
        { holder: 'user:bob', node: 'old', rights: 'read' },
        { holder: 'user:ann', node: 'm', rights: 'read' },
        { holder: 'user:ann', node: 'old', rights: 'read' },
        { holder: 'group:sales', node: 'm', rights: 'write' },
      ],
      licence: { seats: 5 },
    });
    const to = model({
      nodes: [node('m', { kind: 'module' }), node('fresh')],
      entities: [{ code: 'A' }],
      users: [user('ann'), user('eve')],
      groups: [{ code: 'sales', users: ['ann', 'eve'], groups: ['far'] }, { code: 'far' }],
      profiles: [{ code: 'p', type: 'general' }],
      assignments: [{ user: 'eve', general: { '*': 'p' } }],
      grants: [
        { holder: 'user:eve', node: 'fresh', rights: 'read' },
        { holder: 'user:ann', node: 'm', rights: 'write' },
      ],
    });
    expect(ways(from, to)).toEqual([
      'clear user:bob old',
      'clear user:ann old',
      'clear group:sales m',
      'put nodes fresh',
      'put users eve',
      'put groups far',
      'user:bob leaves sales',
      'user:eve joins sales',
      'group:stock leaves sales',
      'group:far joins sales',
      'put assignments eve',
      'remove assignments bob',
      'remove profiles q',
      'remove groups stock',
      'remove users bob',
      'remove nodes old.child',
      'remove nodes old',
      'seats null',
      'set user:ann m 7',
      'set user:eve fresh 1',
    ]);
    expect(difference(from, to).filter(({ kind }) => kind === 'setLicence')).toEqual([
      { kind: 'setLicence', licence: { seats: null } },
    ]);
  });

  it('finds none where only the order differs of what has none: members, entities, assignments, permissions', () => {
    const turned = (turn: <T>(list: T[]) => T[]): Model =>
      model({
        nodes: [node('m', { kind: 'module' }), node('n', { kind: 'module' })],
        entities: [{ code: 'A' }, { code: 'B' }, { code: 'C' }],
        users: [user('ann'), user('bob'), user('eve')],
        groups: [
          { code: 'sales', users: turn(['ann', 'eve', 'bob']), groups: turn(['stock', 'far']) },
          { code: 'stock' },
          { code: 'far' },
        ],
        profiles: [
          { code: 'p', type: 'general' },
          { code: 'd', type: 'entityDependent' },
        ],
        entityAccessProfiles: [{ code: 'west', entities: turn(['A', 'C', 'B']) }],
        hierarchyProfiles: [
          {
            code: 'h',
            module: 'm',
            entityAccess: 'west',
            assignments: Object.fromEntries(turn(['A', 'C', 'B'].map((entity) => [entity, 'd']))),
          },
        ],
        assignments: [
          { user: 'ann', general: Object.fromEntries(turn(['m', '*', 'n'].map((module) => [module, 'p']))) },
        ],
        grants: turn(
          ['ann', 'bob'].flatMap((login) => [
            { holder: `user:${login}`, node: 'm', rights: 'read' },
            { holder: `user:${login}`, node: 'n', rights: 'read' },
          ]),
        ),
      });
    const from = turned((list) => list);
    expect(
      ways(
        from,
        turned((list) => list.toReversed()),
      ),
    ).toEqual([]);
    expect(
      ways(
        from,
        turned((list) => [...list.slice(1), ...list.slice(0, 1)]),
      ),
    ).toEqual([]);
  });

  it('puts a record that says something else where it stands, and nothing else', () => {
    const from = model({
      nodes: [node('a'), node('b'), node('c')],
      entities: [{ code: 'A' }],
      users: [user('ann'), user('sales'), user('bob')],
      groups: [{ code: 'sales', users: ['ann'] }, { code: 'stock', users: ['ann'] }, { code: 'far' }],
    });
    const to = model({
      nodes: [node('a'), node('b', { dated: true }), node('c')],
      entities: [{ code: 'A', name: 'Another' }],
      // A user who is called as a group is called.
      users: [user('ann'), user('sales', { email: 'sales@example.org' }), user('bob')],
      groups: [
        { code: 'sales', users: ['ann'] },
        { code: 'stock', name: 'Store', users: ['bob'] },
        { code: 'far', users: ['bob'] },
      ],
    });
    expect(ways(from, to)).toEqual([
      'put nodes b',
      'put entities A',
      'put users sales',
      'user:bob joins far',
      'put groups stock',
    ]);
    expect(difference(from, to)[4]).toEqual({
      kind: 'put',
      list: 'groups',
      record: { code: 'stock', name: 'Store', users: ['bob'], groups: [] },
    });
  });

  it('says a permission anew when its period or its note is another one, too', () => {
    const nodes = [node('docs', { dated: true }), node('more', { dated: true })];
    const granted = (more: object): Model =>
      model({
        nodes,
        users: [user('ann')],
        grants: [
          { holder: 'user:ann', node: 'docs', rights: 'write', ...more },
          { holder: 'user:ann', node: 'more', rights: 'write' },
        ],
      });
    const plain = granted({});
    for (const more of [{ updatePeriod: 0 }, { note: 'until March' }]) {
      expect(ways(plain, granted(more))).toEqual(['set user:ann docs 7']);
    }
  });

  it.each([
    ['new ones at the end first, then from behind', 'abcd', 'xcabyz', 'y, z, c before a, x before c'],
    ['before the first of the new ones', 'abc', 'bcay', 'y, a before y'],
    ['at the end', 'abc', 'bca', 'a before the end'],
    ['none for what others left', 'abc', 'ac', ''],
    ['one for one that went to the front', 'abcde', 'eabcd', 'e before a'],
    ['in an empty list', '', 'ab', 'a, b'],
  ])('gives places: %s', (_, from, to, places) => {
    const puts = ways(people(from), people(to)).filter((way) => way.startsWith('put'));
    expect(puts.map((put) => put.replace('put users ', '')).join(', ')).toBe(places);
  });

  it('moves as few records as can be, wherever they stand', () => {
    const some = fc.shuffledSubarray([...'abcdefghij']);
    fc.assert(
      fc.property(some, some, (from, to) => {
        const changes = difference(people(from), people(to));
        const staying = mostInCommon(from, to);
        const gone = from.filter((login) => !to.includes(login));
        expect(changes).toHaveLength(to.length - staying + gone.length);
        const reduced = reduce(people(from), changes);
        expect(reduced.ok && [...reduced.value.users.keys()]).toEqual(to);
      }),
    );
  });

  it('has no change that could be left out', () => {
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel(), fc.nat(), (from, to, chosen) => {
        const changes = difference(from, to);
        const expected = meaning(to);
        // A few of them, spread over all.
        for (let place = chosen % 5; place < changes.length; place += 5) {
          const without = reduce(from, changes.toSpliced(place, 1));
          if (without.ok) expect(meaning(without.value)).not.toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** How many letters two lists have in common in the same order, by the textbook. */
function mostInCommon(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  if (first === undefined) return 0;
  const found = other.indexOf(first);
  const without = mostInCommon(rest, other);
  return found < 0 ? without : Math.max(without, 1 + mostInCommon(rest, other.slice(found + 1)));
}

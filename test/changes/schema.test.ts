/** Changes from outside are taken when they are changes, and refused when they are anything else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import { changeSchema } from '../../shared/changes/schema.ts';
import { arbitraryModel } from '../model/arbitrary.ts';

const grant = { rights: 1, updatePeriod: null, note: '' };
const user = {
  login: 'ann',
  name: 'Ann',
  email: '',
  active: true,
  locked: false,
  shared: false,
  administrator: false,
  language: 'en',
};
const assignment = { user: 'ann', entityAccess: null, general: {}, hierarchy: {} };

describe('the schema of a change', () => {
  it('gives back whatever changes there are, from JSON', () => {
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel(), (from, to) => {
        for (const change of difference(from, to)) {
          expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keeps codes that have a meaning in JavaScript', () => {
    const json = `{"kind":"put","list":"assignments","record":${JSON.stringify(assignment).replace('{}', '{"__proto__":"x","constructor":"y"}')}}`;
    expect(JSON.stringify(changeSchema.parse(JSON.parse(json)))).toBe(json);
  });

  it('leaves out what a change does not have', () => {
    const change = { kind: 'remove', list: 'users', key: 'ann' };
    expect(changeSchema.parse({ ...change, reason: 'x' })).toEqual(change);
  });

  it.each([
    ['no kind', { list: 'users', key: 'ann' }],
    ['an unknown kind', { kind: 'rename', list: 'users', key: 'ann' }],
    ['an unknown list', { kind: 'remove', list: 'rooms', key: 'ann' }],
    ['a record of another list', { kind: 'put', list: 'nodes', record: user }],
    ['an unknown language', { kind: 'put', list: 'users', record: { ...user, language: 'xx' } }],
    ['a place that is a number', { kind: 'put', list: 'users', record: user, before: 3 }],
    [
      'rights beyond R U A D',
      { kind: 'setGrant', holder: 'user:ann', node: 'n', grant: { ...grant, rights: 16 } },
    ],
    ['half a right', { kind: 'setGrant', holder: 'user:ann', node: 'n', grant: { ...grant, rights: 0.5 } }],
    [
      'a negative period',
      { kind: 'setGrant', holder: 'user:ann', node: 'n', grant: { ...grant, updatePeriod: -1 } },
    ],
    ['a holder without a kind', { kind: 'clearGrant', holder: 'ann', node: 'n' }],
    ['a member of an unknown kind', { kind: 'addMember', group: 'sales', member: 'room:12' }],
    ['no seats', { kind: 'setLicence', licence: { seats: 0 } }],
    [
      'a code that is a number',
      { kind: 'put', list: 'assignments', record: { ...assignment, general: { '*': 5 } } },
    ],
    ['a list for codes', { kind: 'put', list: 'assignments', record: { ...assignment, general: ['x'] } }],
  ])('refuses %s', (_, change) => {
    expect(changeSchema.safeParse(change).success).toBe(false);
  });
});

/** Which changes are about the same thing. */
import { expect, it } from 'vitest';
import { targetOf } from '../../shared/changes/target.ts';
import type { Change } from '../../shared/changes/types.ts';

const holder = 'user:bob';
const grant = { rights: 1, updatePeriod: null, note: '' };
const record = { code: 'north', name: 'North', parent: null };

/** Each pair is about one thing, and every pair about another. */
const PAIRS: readonly (readonly [Change, Change])[] = [
  [
    { kind: 'setGrant', holder, node: 'docs', grant },
    { kind: 'clearGrant', holder, node: 'docs' },
  ],
  [
    { kind: 'setGrant', holder, node: 'goods', grant },
    { kind: 'clearGrant', holder, node: 'goods' },
  ],
  [
    { kind: 'addMember', group: 'sales', member: holder },
    { kind: 'removeMember', group: 'sales', member: holder },
  ],
  [
    { kind: 'addMember', group: 'stock', member: holder },
    { kind: 'removeMember', group: 'stock', member: holder },
  ],
  [
    { kind: 'put', list: 'entities', record },
    { kind: 'remove', list: 'entities', key: 'north' },
  ],
  [
    { kind: 'put', list: 'entities', record: { ...record, code: 'south' } },
    { kind: 'remove', list: 'entities', key: 'south' },
  ],
  [
    { kind: 'setLicence', licence: { seats: 3 } },
    { kind: 'setLicence', licence: { seats: 4 } },
  ],
];

it('what covers or undoes a change is about the same thing, and nothing else is', () => {
  const targets = PAIRS.map(([one, other]) => {
    expect(targetOf(one)).toBe(targetOf(other));
    return targetOf(one);
  });
  expect(new Set(targets).size).toBe(PAIRS.length);
  expect(targets).not.toContain(undefined);
});

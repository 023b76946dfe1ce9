/** What is refused of built-in profiles, and what is not told of hidden ones (domain.md §3). */
import { expect, it } from 'vitest';
import { builtInOf, builtInRefusals } from '../../shared/changes/builtIn.ts';
import { isOfHidden } from '../../shared/changes/hidden.ts';
import type { Change } from '../../shared/changes/types.ts';
import { hiddenCode } from '../../shared/model/hidden.ts';
import { R } from '../../shared/model/rights.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { model, node, user } from '../rules/world.ts';

const store = model({
  nodes: [node('docs'), node('goods')],
  users: [user('ann')],
  profiles: [
    { code: 'shipped', name: 'Shipped', type: 'general', builtIn: true },
    { code: 'also', name: 'Also', type: 'general', builtIn: true },
    { code: 'ours', name: 'Ours', type: 'general' },
  ],
});
const set = (holder: HolderKey, code: string): Change => ({
  kind: 'setGrant',
  holder,
  node: code,
  grant: { rights: R, updatePeriod: null, note: '' },
});
const clear = (holder: HolderKey, code: string): Change => ({ kind: 'clearGrant', holder, node: code });
const docs = store.nodes.get('docs');
if (docs === undefined) throw new Error('the store has docs');

it('a holder key names a built-in profile, or none', () => {
  expect(builtInOf(store, 'profile:shipped')?.name).toBe('Shipped');
  for (const key of ['profile:ours', 'profile:gone', 'user:shipped', 'group:shipped'] as const)
    expect(builtInOf(store, key)).toBeUndefined();
});

it('permissions of built-in profiles are refused, each profile once, those of others not', () => {
  const changes = [
    set('profile:shipped', 'docs'),
    clear('profile:shipped', 'goods'),
    clear('profile:also', 'docs'),
    set('profile:ours', 'docs'),
    set('user:ann', 'docs'),
    { kind: 'remove', list: 'profiles', key: 'goods' } as const,
  ];
  expect(builtInRefusals(store, changes)).toMatchObject([
    { code: 'built-in-read-only', params: { value: 'Shipped' } },
    { code: 'built-in-read-only', params: { value: 'Also' } },
  ]);
});

it.each<[string, Change]>([
  ['made or changed', { kind: 'put', list: 'nodes', record: docs }],
  ['removed', { kind: 'remove', list: 'nodes', key: 'docs' }],
])('what follows from a node that is %s is not refused; what is done on another node is', (_, change) => {
  expect(builtInRefusals(store, [clear('profile:shipped', 'docs'), change])).toEqual([]);
  expect(builtInRefusals(store, [change, clear('profile:shipped', 'goods')])).toHaveLength(1);
});

it('a record of another list does not excuse a permission on a node of that code', () => {
  const entity: Change = { kind: 'put', list: 'entities', record: { code: 'docs', name: '', parent: null } };
  const gone: Change = { kind: 'remove', list: 'entities', key: 'docs' };
  for (const change of [entity, gone])
    expect(builtInRefusals(store, [change, set('profile:shipped', 'docs')])).toHaveLength(1);
});

it('settings of a hidden profile are not told: its record and what it grants; who is where is', () => {
  const code = hiddenCode('Profile', 1);
  const profile = { code, name: '', type: 'general', builtIn: false, protected: true } as const;
  const of = (changes: readonly Change[]): boolean[] => changes.map(isOfHidden);
  expect(
    of([
      set(`profile:${code}`, 'docs'),
      clear(`profile:${code}`, 'docs'),
      { kind: 'put', list: 'profiles', record: profile },
      { kind: 'remove', list: 'profiles', key: code },
    ]),
  ).toEqual([true, true, true, true]);
  expect(
    of([
      set('profile:ours', 'docs'),
      clear('user:ann', 'docs'),
      { kind: 'put', list: 'profiles', record: { ...profile, code: 'ours' } },
      { kind: 'remove', list: 'profiles', key: 'ours' },
      // What stands under such a code in another list is no profile.
      { kind: 'put', list: 'entities', record: { code, name: '', parent: null } },
      { kind: 'remove', list: 'entities', key: code },
      { kind: 'addMember', group: 'sales', member: 'user:ann' },
      { kind: 'removeMember', group: 'sales', member: 'user:ann' },
      { kind: 'setLicence', licence: { seats: 1 } },
    ]),
  ).toEqual(Array(9).fill(false));
});

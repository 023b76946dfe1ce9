/** Every kind of change, and of gesture, in its words: what Review, History and the command line say. */
import { describe, expect, it } from 'vitest';
import type { Gesture } from '../../shared/changes/gestures/types.ts';
import { gestureWords } from '../../shared/changes/gestures/words.ts';
import type { Change } from '../../shared/changes/types.ts';
import { holderName, nodeName, wordsOf } from '../../shared/changes/words.ts';
import { A, R } from '../../shared/model/rights.ts';
import { translator } from '../../shared/texts/translate.ts';
import { model, node, user } from '../rules/world.ts';

const store = model({
  nodes: [
    node('g', { name: 'Goods' }),
    node('g.i', { name: 'Issues', dated: true, scale: 'actions' }),
    node('m', { name: 'Module', kind: 'module' }),
  ],
  users: [user('ann', { name: 'Ann' }), user('bob', { name: 'Bob' })],
  groups: [
    { code: 's', name: 'Sales' },
    { code: 't', name: 'Stock' },
  ],
  profiles: [{ code: 'r', name: 'Role', type: 'general' }],
  entityAccessProfiles: [{ code: 'w', name: 'West' }],
  hierarchyProfiles: [
    { code: 'h', name: 'Ops', module: 'm', entityAccess: 'w', default: null, assignments: {} },
  ],
});
const t = translator('en');
const grant = (rights: number, updatePeriod: number | null = null) => ({ rights, updatePeriod, note: '' });
const ann = store.users.get('ann');
if (ann === undefined) throw new Error('the store has Ann');

describe('a change', () => {
  it.each<[string, Change]>([
    ['Ann: Read on Goods', { kind: 'setGrant', holder: 'user:ann', node: 'g', grant: grant(R) }],
    [
      'Sales: R A on Goods › Issues',
      { kind: 'setGrant', holder: 'group:s', node: 'g.i', grant: grant(R | A) },
    ],
    [
      'Role: Delete on Goods › Issues, 1 day back',
      { kind: 'setGrant', holder: 'profile:r', node: 'g.i', grant: grant(15, 1) },
    ],
    ['user:gone: None on gone', { kind: 'setGrant', holder: 'user:gone', node: 'gone', grant: grant(0) }],
    ['Ann: own permission on Goods removed', { kind: 'clearGrant', holder: 'user:ann', node: 'g' }],
    ['Ann joins Sales', { kind: 'addMember', group: 's', member: 'user:ann' }],
    ['Stock leaves Sales', { kind: 'removeMember', group: 's', member: 'group:t' }],
    ['group:gone joins gone', { kind: 'addMember', group: 'gone', member: 'group:gone' }],
    ['User Anna added or changed', { kind: 'put', list: 'users', record: { ...ann, name: 'Anna' } }],
    [
      'Assignments of Ann added or changed',
      {
        kind: 'put',
        list: 'assignments',
        record: { user: 'ann', entityAccess: null, general: {}, hierarchy: {} },
      },
    ],
    ['Entity north removed', { kind: 'remove', list: 'entities', key: 'north' }],
    ['Licence: 5 seats', { kind: 'setLicence', licence: { seats: 5 } }],
    ['Licence: unlimited seats', { kind: 'setLicence', licence: { seats: null } }],
  ])('%s', (words, change) => {
    expect(wordsOf(change, store, t)).toBe(words);
  });

  it('names a node with those above it, and whoever is not known by the key', () => {
    expect(nodeName('g.i', store)).toBe('Goods › Issues');
    for (const key of ['user:x', 'group:x', 'profile:x'] as const) expect(holderName(key, store)).toBe(key);
  });
});

describe('a gesture', () => {
  const one = { holders: ['group:s'], nodes: ['g.i'] } as const;
  const many = { holders: ['group:s', 'user:ann'], nodes: ['g', 'g.i', 'm'] } as const;
  const copied = { kind: 'copy', source: 'user:ann', targets: ['user:bob'], permissions: true } as const;

  it.each<[string, Gesture]>([
    ['Write for Sales on Goods › Issues', { kind: 'setLevel', level: 'write', ...one }],
    ['None for 2 principals on 3 nodes', { kind: 'setLevel', level: 'none', ...many }],
    ['Update given to Sales on Goods › Issues', { kind: 'setRight', right: 'U', on: true, ...one }],
    ['Add taken from 2 principals on 3 nodes', { kind: 'setRight', right: 'A', on: false, ...many }],
    ['Days back for Sales on Goods › Issues: 3 days', { kind: 'setPeriod', days: 3, ...one }],
    ['Days back for 2 principals on 3 nodes: unlimited', { kind: 'setPeriod', days: null, ...many }],
    ['Own permissions of Sales on Goods › Issues removed', { kind: 'undefine', ...one }],
    ['What 2 principals had on 3 nodes made own', { kind: 'defineAsShown', ...many }],
    [
      'Read where nothing was defined, for Sales on the whole tree',
      { kind: 'bulk', action: 'add', level: 'read', holders: one.holders, where: { under: null } },
    ],
    [
      'Write everywhere, for Sales on Goods and below',
      { kind: 'bulk', action: 'save', level: 'write', holders: one.holders, where: { under: 'g' } },
    ],
    [
      'All own permissions of 2 principals on 3 nodes removed',
      { kind: 'bulk', action: 'remove', level: 'none', holders: many.holders, where: { nodes: many.nodes } },
    ],
    ['Goods › Issues propagated for Sales', { kind: 'propagate', form: 'propagate', ...one }],
    [
      'Own permissions below 3 nodes cleared for 2 principals',
      { kind: 'propagate', form: 'replace', ...many },
    ],
    ['Copied from Ann to Bob: the whole tree', { ...copied, membership: false, under: null, exact: false }],
    ['Copied from Ann to Bob: Goods and below', { ...copied, membership: false, under: 'g', exact: false }],
    [
      'Copied from Ann to Bob: 3 nodes',
      { kind: 'copyCells', source: 'user:ann', targets: ['user:bob'], nodes: many.nodes },
    ],
    [
      'Pasted for 2 principals on Goods',
      {
        kind: 'paste',
        cells: many.holders.map((holder) => ({ holder, node: 'g', rights: R, updatePeriod: null })),
      },
    ],
    [
      'Pasted for Sales on 3 nodes',
      {
        kind: 'paste',
        cells: many.nodes.map((on) => ({ holder: 'group:s', node: on, rights: R, updatePeriod: null })),
      },
    ],
    [
      'Own permissions in the way of groups cleared for Sales on the whole tree',
      { kind: 'resetToGroup', holders: one.holders, where: { under: null } },
    ],
    ['Ann into Sales, gone', { kind: 'join', members: ['user:ann'], groups: ['s', 'gone'] }],
    [
      'Role assigned to 2 principals',
      { kind: 'assign', users: ['user:ann', 'user:bob'], module: '*', profile: 'r' },
    ],
    ['gone assigned to Ann', { kind: 'assign', users: ['user:ann'], module: '*', profile: 'gone' }],
    ['Ops assigned to Ann', { kind: 'assignHierarchy', users: ['user:ann'], hierarchy: 'h' }],
    ['gone assigned to Ann', { kind: 'assignHierarchy', users: ['user:ann'], hierarchy: 'gone' }],
  ])('%s', (words, gesture) => {
    expect(gestureWords(gesture, store, t)).toBe(words);
  });
});

/** Whom a change can reach, by example; that nobody else is reached is tried on random models. */
import { expect, it } from 'vitest';
import { usersReached } from '../../../shared/changes/turnarounds/reach.ts';
import type { Change } from '../../../shared/changes/types.ts';
import { R } from '../../../shared/model/rights.ts';
import { node, user, world } from '../../rules/world.ts';

const { model } = world({
  nodes: [node('plants', { kind: 'module' })],
  users: [user('ann'), user('bob'), user('eva')],
  groups: [
    { code: 'all', users: ['ann'], groups: ['some'] },
    { code: 'some', users: ['bob'] },
  ],
  profiles: [
    { code: 'member', type: 'general' },
    { code: 'default', type: 'entityDependent' },
  ],
  entityAccessProfiles: [{ code: 'west' }, { code: 'east' }],
  hierarchyProfiles: [{ code: 'ops', module: 'plants', entityAccess: 'west', default: 'default' }],
  assignments: [
    { user: 'ann', entityAccess: 'west', hierarchy: { plants: 'ops' } },
    { user: 'bob', entityAccess: 'east', hierarchy: { plants: 'ops' }, general: { '*': 'member' } },
    { user: 'eva', entityAccess: 'west' },
  ],
});
const NODE = known(model.nodes.get('plants'));
const EVA = known(model.users.get('eva'));

function known<T>(record: T | undefined): T {
  if (record === undefined) throw new Error('the model has it');
  return record;
}

const everybody = ['ann', 'bob', 'eva'];
const ops = { code: 'ops', name: '', module: 'plants', entityAccess: 'west', default: null, assignments: {} };
const on = { node: 'plants', grant: { rights: R, updatePeriod: null, note: '' } };

it.each<[string, Change, string[]]>([
  ['a user’s grant', { kind: 'setGrant', holder: 'user:eva', ...on }, ['eva']],
  [
    'a group’s: its members and those of the groups in it',
    { kind: 'setGrant', holder: 'group:all', ...on },
    ['ann', 'bob'],
  ],
  [
    'an inner group’s: not those around it',
    { kind: 'clearGrant', holder: 'group:some', node: 'plants' },
    ['bob'],
  ],
  [
    'a general profile’s: those it is assigned to',
    { kind: 'setGrant', holder: 'profile:member', ...on },
    ['bob'],
  ],
  [
    'a default profile’s: those whose hierarchy counts',
    { kind: 'setGrant', holder: 'profile:default', ...on },
    ['ann'],
  ],
  ['a member', { kind: 'addMember', group: 'all', member: 'user:eva' }, ['eva']],
  ['a group in a group: its members', { kind: 'removeMember', group: 'all', member: 'group:some' }, ['bob']],
  ['the licence: nobody', { kind: 'setLicence', licence: { seats: 3 } }, []],
  ['something removed: anybody', { kind: 'remove', list: 'entities', key: 'north' }, everybody],
  [
    'an entity: anybody',
    { kind: 'put', list: 'entities', record: { code: 'north', name: '', parent: null } },
    everybody,
  ],
  ['a node: anybody', { kind: 'put', list: 'nodes', record: { ...NODE, scale: 'switch' } }, everybody],
  ['a user’s record: that user', { kind: 'put', list: 'users', record: { ...EVA, locked: true } }, ['eva']],
  [
    'an assignment: whose it is',
    {
      kind: 'put',
      list: 'assignments',
      record: { user: 'eva', entityAccess: null, general: {}, hierarchy: {} },
    },
    ['eva'],
  ],
  [
    'an Entity Access profile: who has it',
    {
      kind: 'put',
      list: 'entityAccessProfiles',
      record: { code: 'east', name: '', includeNewEntities: false, entities: [] },
    },
    ['bob'],
  ],
  [
    'a Hierarchy profile: for whom it counts',
    { kind: 'put', list: 'hierarchyProfiles', record: ops },
    ['ann'],
  ],
  [
    'a Hierarchy profile for others from now on: for whom it counted, too',
    { kind: 'put', list: 'hierarchyProfiles', record: { ...ops, entityAccess: 'east' } },
    ['ann', 'bob'],
  ],
  [
    'a Hierarchy profile that nobody has: nobody',
    { kind: 'put', list: 'hierarchyProfiles', record: { ...ops, code: 'new' } },
    [],
  ],
])('%s', (_, change, reached) => {
  expect([...usersReached(model, [change])].sort()).toEqual(reached);
});

it('of several changes: whoever one of them reaches', () => {
  const changes: Change[] = ['member', 'default'].map((code) => ({
    kind: 'setGrant',
    holder: `profile:${code}`,
    ...on,
  }));
  expect([...usersReached(model, changes)].sort()).toEqual(['ann', 'bob']);
});

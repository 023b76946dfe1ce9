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
  ],
});
const everybody = ['ann', 'bob', 'eva'];
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
])('%s', (_, change, reached) => {
  expect([...usersReached(model, [change])].sort()).toEqual(reached);
});

/** Joining groups and being assigned profiles (domain.md §3). */
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import type { HolderKey } from '../../../shared/model/types.ts';
import { node, user, world } from '../../rules/world.ts';
import { carried, codes, nodes, users } from './shop.ts';

describe('joining and being assigned', () => {
  const shop = world({
    nodes: [node('crm', { kind: 'module' }), ...nodes],
    users,
    groups: [{ code: 'sales', users: ['ann'] }],
    entities: [{ code: 'A' }],
    profiles: [
      { code: 'member', type: 'general' },
      { code: 'full', type: 'entityDependent' },
      { code: 'shipped', type: 'general', builtIn: true },
    ],
    entityAccessProfiles: [
      { code: 'west', entities: ['A'] },
      { code: 'east', entities: ['A'] },
    ],
    hierarchyProfiles: [
      { code: 'ops', module: 'crm', entityAccess: 'west', default: 'full', assignments: {} },
    ],
    assignments: [{ user: 'eve', entityAccess: 'east', general: { '*': 'member' }, hierarchy: {} }],
    grants: [],
  });

  it('joins each member to each group once, however often both are named', () => {
    const { changes, notices } = changesOf(shop, {
      kind: 'join',
      members: ['user:bob', 'user:eve', 'user:bob', 'user:gone'],
      groups: ['sales', 'sales', 'gone'],
    });
    expect(changes).toEqual(
      ['bob', 'eve'].map((login) => ({ kind: 'addMember', group: 'sales', member: `user:${login}` })),
    );
    expect(notices).toEqual([
      { code: 'unknown-group', params: { value: 'gone' } },
      { code: 'unknown-holder', params: { value: 'user:gone' } },
    ]);
  });

  it('never puts a group into itself, also not by what the same gesture did before', () => {
    const nested = world({
      users: [...users, user('a')],
      groups: [
        { code: 'a', name: 'A' },
        { code: 'b', name: 'B', groups: ['c'] },
        { code: 'c', name: 'C' },
      ],
    });
    const joined = changesOf(nested, {
      kind: 'join',
      members: ['group:a', 'group:b', 'user:a'],
      groups: ['c', 'a'],
    });
    // A is in C, which is in B, so B can be in neither; the user of that code can.
    expect(joined.changes).toEqual([
      { kind: 'addMember', group: 'c', member: 'group:a' },
      { kind: 'addMember', group: 'c', member: 'user:a' },
      { kind: 'addMember', group: 'a', member: 'user:a' },
    ]);
    expect(joined.notices).toMatchObject([
      { code: 'would-be-in-itself', params: { count: 3, names: 'A, B', group: 'A' } },
    ]);
  });

  it('assigns what there is, to users alone, and nothing twice', () => {
    const assign = (profile: string, ...keys: HolderKey[]) =>
      changesOf(shop, { kind: 'assign', users: keys, module: '*', profile });
    for (const profile of ['gone', 'full'])
      expect(assign(profile, 'user:bob')).toEqual({
        changes: [],
        notices: [{ code: 'unknown-profile', params: { value: profile } }],
      });
    expect(assign('member', 'user:eve')).toEqual({ changes: [], notices: [] });
    expect(assign('member', 'group:sales')).toMatchObject({
      changes: [],
      notices: [{ code: 'profiles-for-users-only', params: { value: 'sales' } }],
    });
    const hierarchy = (code: string, ...keys: HolderKey[]) =>
      changesOf(shop, { kind: 'assignHierarchy', users: keys, hierarchy: code });
    expect(hierarchy('gone', 'user:bob')).toEqual({
      changes: [],
      notices: [{ code: 'unknown-hierarchy-profile', params: { value: 'gone' } }],
    });
    expect(hierarchy('ops', 'user:bob').notices).toEqual([]);
    expect(hierarchy('ops', 'user:eve')).toMatchObject({
      changes: [{ record: { user: 'eve', entityAccess: 'east', hierarchy: { crm: 'ops' } } }],
      notices: [{ code: 'hierarchy-of-other-access', params: { count: 1, names: 'ops' } }],
    });
  });

  it('joins once, and not with a profile', () => {
    const gesture: Gesture = {
      kind: 'join',
      members: ['user:ann', 'user:bob', 'profile:member'],
      groups: ['sales'],
    };
    expect(carried(shop, gesture).model.groups.get('sales')?.users).toEqual(['ann', 'bob']);
    expect(codes(changesOf(shop, gesture))).toEqual(['profiles-join-no-group']);
  });

  it('assigns profiles, and gives the Entity Access profile that a hierarchy needs to who has none', () => {
    const general: Gesture = {
      kind: 'assign',
      users: ['user:bob', 'user:eve'],
      module: 'crm',
      profile: 'member',
    };
    const next = carried(shop, general);
    expect(next.model.assignments.get('bob')?.general).toEqual({ crm: 'member' });
    expect(next.model.assignments.get('eve')?.general).toEqual({ '*': 'member', crm: 'member' });
    const hierarchy: Gesture = { kind: 'assignHierarchy', users: ['user:bob', 'user:eve'], hierarchy: 'ops' };
    expect(carried(shop, hierarchy).model.assignments.get('bob')).toMatchObject({
      entityAccess: 'west',
      hierarchy: { crm: 'ops' },
    });
    expect(codes(changesOf(shop, hierarchy))).toEqual(['hierarchy-of-other-access']);
  });

  it('leaves profiles alone that come with the program', () => {
    const gesture: Gesture = {
      kind: 'setLevel',
      holders: ['profile:shipped'],
      nodes: ['goods'],
      level: 'read',
    };
    expect(changesOf(shop, gesture)).toMatchObject({ changes: [], notices: [{ code: 'profile-built-in' }] });
  });
});

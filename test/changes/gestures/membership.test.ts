/** Joining groups and being assigned profiles (domain.md §3). */
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import { node, world } from '../../rules/world.ts';
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

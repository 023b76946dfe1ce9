/** The tree in numbers, worked out by hand. */
import { expect, it } from 'vitest';
import { kindOf } from '../../shared/rules/holders.ts';
import { numberTree } from '../../shared/rules/tree.ts';
import { model, node, user, world } from './world.ts';

it('every node has its place, its depth and what it is below', () => {
  const { nodes } = model({
    nodes: [
      node('m', { kind: 'module' }),
      node('admin', { kind: 'administration' }),
      node('m.f', { kind: 'form', perEntity: true }),
      node('m.f.s', { kind: 'section', perEntity: true }),
      node('m.f.s.x', { kind: 'field', dated: true }),
      node('m.g'),
      node('admin.users'),
      node('admin.n', { kind: 'module' }),
    ],
  });
  const tree = numberTree(nodes);
  expect(tree.nodes.map(({ code }) => code)).toEqual(
    'm m.f m.f.s m.f.s.x m.g admin admin.users admin.n'.split(' '),
  );
  expect([...tree.parent]).toEqual([-1, 0, 1, 2, 0, -1, 5, 5]);
  expect([...tree.end]).toEqual([5, 4, 4, 4, 5, 8, 7, 8]);
  expect([...tree.depth]).toEqual([0, 1, 2, 3, 1, 0, 1, 1]);
  expect([...tree.module]).toEqual([0, 0, 0, 0, 0, -1, -1, 7]);
  expect([...tree.form]).toEqual([-1, -1, 1, 1, -1, -1, -1, -1]);
  expect([...tree.administration]).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
  expect([...tree.dated]).toEqual([0, 0, 0, 1, 0, 0, 0, 0]);
  // One after the other: of a module and not by entity, by entity, not, of no module, of another.
  expect([...tree.areas]).toEqual([0, 1, 3, 5, 7, 8]);
});

it('of no nodes is a tree', () => {
  const tree = numberTree(new Map());
  expect([tree.size, [...tree.areas]]).toEqual([0, [0]]);
});

it('holders are numbered users first, then groups, then profiles, and groups of a user stand ascending', () => {
  const { holders, memberships } = world({
    users: [user('ann'), user('bob')],
    groups: [
      { code: 'all', groups: ['most'] },
      { code: 'most', groups: ['sales'] },
      { code: 'sales', users: ['ann'] },
    ],
    profiles: [{ code: 'member', type: 'general' }],
  });
  expect(holders.keys.map((_, number) => kindOf(holders, number))).toEqual([
    ...['user', 'user', 'group', 'group', 'group', 'profile'],
  ]);
  expect(memberships.groupsOf.map((groups) => [...groups])).toEqual([[2, 3, 4], []]);
  expect(memberships.reach.map((groups) => [...groups])).toEqual([[0], [0, 1], [0, 1, 2]]);
  const aside = world({
    users: [user('ann')],
    groups: [
      { code: 'all', groups: ['last'] },
      { code: 'own', users: ['ann'] },
      { code: 'last', users: ['ann'] },
    ],
  });
  expect(aside.memberships.groupsOf.map((groups) => [...groups])).toEqual([[1, 2, 3]]);
});

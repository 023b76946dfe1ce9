/** What gestures would do, before anything is staged. */
import { expect, it } from 'vitest';
import { previewOf, whatIfOf } from '../../main/desk/trial.ts';
import type { Gesture } from '../../shared/changes/gestures.ts';
import { node, user, world } from '../rules/world.ts';

const index = world({
  nodes: [node('m', { kind: 'module' }), node('m.site', { perEntity: true, scale: 'actions' })],
  entities: [
    { code: 'A', name: 'Plant A', parent: null },
    { code: 'B', name: 'Plant B', parent: null },
  ],
  users: [user('ann')],
  profiles: [
    { code: 'full', name: 'Full', type: 'entityDependent' },
    { code: 'look', name: 'Look', type: 'entityDependent' },
  ],
  entityAccessProfiles: [{ code: 'both', name: 'Both', entities: ['A', 'B'] }],
  hierarchyProfiles: [
    {
      code: 'h',
      name: 'H',
      module: 'm',
      entityAccess: 'both',
      default: 'look',
      assignments: { A: 'full', B: 'look' },
    },
  ],
  assignments: [{ user: 'ann', entityAccess: 'both' }],
  grants: [
    { holder: 'profile:full', node: 'm.site', rights: 'delete' },
    { holder: 'profile:look', node: 'm.site', rights: 'read' },
  ],
});
const assign: Gesture = { kind: 'assignHierarchy', users: ['user:ann'], hierarchy: 'h' };

it('asks of a user at the entity that is chosen, or whether something is available at all', () => {
  const after = (entity: string | null): number[] => {
    const answer = whatIfOf(index, { user: 'ann', gestures: [assign], entity });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return [...answer.value.after];
  };
  expect(after('A')).toEqual([15]);
  expect(after('B')).toEqual([1]);
  expect(after(null)).toEqual([1]);
  expect(whatIfOf(index, { user: 'ann', gestures: [assign], entity: 'C' })).toMatchObject({
    ok: false,
    problems: [{ code: 'unknown-entity' }],
  });
});

it('does no work for a preview that a newer question has overtaken', async () => {
  let overtaken = false;
  const asked = previewOf(index, [assign], () => overtaken);
  overtaken = true;
  expect(await asked).toMatchObject({ ok: true, value: { counts: { assignments: 0 }, effect: null } });
  expect(await previewOf(index, [assign], () => false)).toMatchObject({
    value: { counts: { assignments: 1 }, effect: { gaining: 1, losing: 0 } },
  });
});

it('gives others their turn while a preview of many cells is worked out, and is given up in the middle', async () => {
  const nodes = Array.from({ length: 500 }, (_, number) => node(`n${number}`));
  const users = Array.from({ length: 200 }, (_, number) => user(`u${number}`));
  const large = world({ nodes, users });
  const bulk: Gesture = {
    kind: 'bulk',
    holders: users.map(({ login }) => `user:${login}` as const),
    where: { under: null },
    action: 'save',
    level: 'read',
  };
  let turns = 0;
  const asked = previewOf(large, [bulk], () => ++turns > 2);
  expect(await asked).toMatchObject({ ok: true, value: { counts: { permissions: 0 }, effect: null } });
  expect(turns).toBe(3);
  expect(await previewOf(large, [bulk], () => false)).toMatchObject({
    value: { counts: { permissions: 100_000 }, effect: { gaining: 200, losing: 0 } },
  });
});

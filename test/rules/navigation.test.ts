import { describe, expect, it } from 'vitest';
import { visibleNodes } from '../../shared/rules/navigation.ts';
import { node, user, world } from './world.ts';

describe('navigation (domain.md §8)', () => {
  const index = world({
    nodes: [node('a'), node('a.b'), node('a.b.c'), node('d'), node('d.e')],
    users: [user('ann'), user('old', { active: false })],
    grants: [
      { holder: 'user:ann', node: 'a', rights: 'none' },
      { holder: 'user:ann', node: 'a.b.c', rights: 'read' },
      { holder: 'user:old', node: 'a', rights: 'delete' },
    ],
  });

  it('shows a node that can be read and the folders above it, and hides the others', () => {
    expect([...visibleNodes(index, 0)]).toEqual([1, 1, 1, 0, 0]);
  });

  it('shows nothing to somebody who cannot sign in', () => {
    expect([...visibleNodes(index, 1)]).toEqual([0, 0, 0, 0, 0]);
  });
});

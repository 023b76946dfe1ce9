/** Principals side by side: where they are alike, and where only one has something. */
import { describe, expect, it } from 'vitest';
import { compare, DIFFERENT, ONLY, SAME } from '../../shared/rules/comparison.ts';
import { node, user, world } from './world.ts';

const index = world({
  nodes: [
    node('alike'),
    node('onlyAnn'),
    node('onlyBob'),
    node('levels'),
    node('none'),
    node('period', { dated: true }),
    node('nothing'),
  ],
  users: [user('ann'), user('bob'), user('eve')],
  groups: [{ code: 'g', users: ['bob'] }],
  grants: [
    { holder: 'user:ann', node: 'alike', rights: 'read' },
    { holder: 'group:g', node: 'alike', rights: 'read' },
    { holder: 'user:ann', node: 'onlyAnn', rights: 'read' },
    { holder: 'user:bob', node: 'onlyBob', rights: 'read' },
    { holder: 'user:ann', node: 'levels', rights: 'read' },
    { holder: 'user:bob', node: 'levels', rights: 'write' },
    { holder: 'user:ann', node: 'none', rights: 'none' },
    { holder: 'user:ann', node: 'period', rights: 'write', updatePeriod: 3 },
    { holder: 'user:bob', node: 'period', rights: 'write', updatePeriod: 4 },
  ],
});

function kinds(...holders: number[]): Record<string, number> {
  const compared = compare(index, holders);
  return Object.fromEntries(index.tree.nodes.map(({ code }, number) => [code, compared.kinds[number] ?? -1]));
}

describe('comparison', () => {
  it('of two: alike whatever the tier, only one, or both and different', () => {
    expect(kinds(0, 1)).toEqual({
      alike: SAME,
      onlyAnn: ONLY,
      onlyBob: ONLY + 1,
      levels: DIFFERENT,
      // None is something, Undefined is nothing: they are never shown alike.
      none: ONLY,
      period: DIFFERENT,
      nothing: SAME,
    });
  });

  it('of three: what two have alike and the third has not is different', () => {
    expect(kinds(0, 1, 2)).toMatchObject({
      alike: DIFFERENT,
      onlyAnn: ONLY,
      onlyBob: ONLY + 1,
      nothing: SAME,
    });
    expect(kinds(2, 1, 0)).toMatchObject({ onlyAnn: ONLY + 2 });
  });

  it('counts what an administrator has by his flag as defined', () => {
    const administration = world({
      nodes: [node('admin', { kind: 'administration' })],
      users: [user('adm', { administrator: true }), user('bob')],
    });
    expect([...compare(administration, [0, 1]).kinds]).toEqual([ONLY]);
  });
});

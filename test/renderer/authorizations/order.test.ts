import { describe, expect, it } from 'vitest';
import { comparison, ranksOf, sortKeys } from '../../../renderer/authorizations/order.ts';
import { node, user } from '../../rules/world.ts';
import { deskOf } from './desk.ts';

const desk = deskOf({
  nodes: [node('top'), node('top.orders', { dated: true })],
  users: [
    user('z.first', { name: 'Ann 10' }),
    user('b', { name: 'Ann 9' }),
    user('c', { name: 'Čeh' }),
    user('d', { name: 'Dora' }),
    user('e', { name: 'Eva' }),
  ],
  groups: [
    { code: 'zebra', name: 'Zebra', users: ['c'] },
    { code: 'adria', name: 'Adria', users: ['d'] },
  ],
  profiles: [{ code: 'member', name: 'Aa', type: 'general' }],
  grants: [
    { holder: 'user:z.first', node: 'top.orders', rights: 'read' },
    { holder: 'user:b', node: 'top.orders', rights: 'write', updatePeriod: 3 },
    { holder: 'group:zebra', node: 'top.orders', rights: 'write', updatePeriod: 30 },
    { holder: 'group:adria', node: 'top.orders', rights: 'delete' },
    { holder: 'user:e', node: 'top', rights: 'none' },
  ],
});

function sorted(by: string, direction: 'ascending' | 'descending' = 'ascending'): string {
  const ranks = ranksOf(desk.directory, 'node', 'sl');
  const keys = sortKeys(ranks, desk.column('top.orders'), by);
  const all = desk.directory.holders.keys.map((_, holder) => holder);
  return desk
    .keys(all.sort(comparison(desk.directory, 'node', ranks, keys, direction)))
    .map((key) => key.slice(key.indexOf(':') + 1))
    .join(' ');
}

describe('the order of principals', () => {
  it('by name: groups, profiles, users, each as in a telephone book', () => {
    expect(sorted('name')).toBe('adria zebra member b z.first c d e');
  });

  it('stays in these kinds when it is turned round', () => {
    expect(sorted('name', 'descending')).toBe('zebra adria member e d c z.first b');
  });

  it('by login', () => {
    expect(sorted('login')).toBe('adria zebra member b c d e z.first');
  });

  it('by a level: those who have it, own before acquired; then the others, the highest level first', () => {
    expect(sorted('write')).toBe('zebra adria member b c d z.first e');
  });

  it('by days, those without any last', () => {
    expect(sorted('period')).toBe('zebra adria member b c d z.first e');
  });

  it('by source: own, then acquired by the name of the group, then inherited, undefined last', () => {
    expect(sorted('source')).toBe('adria zebra member b z.first d c e');
  });

  it('by a column that is not there: by name', () => {
    expect(sorted('gone')).toBe(sorted('name'));
  });
});

describe('the order of nodes', () => {
  const nodes = deskOf({
    nodes: [
      node('a', { name: 'Žaba', dated: true }),
      node('b', { name: 'Banka' }),
      node('c', { name: 'Cena', dated: true }),
    ],
    users: [user('ann')],
    grants: [
      { holder: 'user:ann', node: 'a', rights: 'read', updatePeriod: 3 },
      { holder: 'user:ann', node: 'b', rights: 'write' },
    ],
  });
  const sortedBy = (by: string): string => {
    const ranks = ranksOf(nodes.directory, 'principal', 'sl');
    const keys = sortKeys(ranks, nodes.row('user:ann'), by);
    return [0, 1, 2]
      .sort(comparison(nodes.directory, 'principal', ranks, keys, 'ascending'))
      .map((number) => nodes.directory.nodes.codes[number])
      .join(' ');
  };

  it('by name, by level', () => {
    expect(sortedBy('name')).toBe('b c a');
    expect(sortedBy('read')).toBe('a b c');
  });
});

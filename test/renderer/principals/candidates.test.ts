import { describe, expect, it } from 'vitest';
import { isDefined, standingIn } from '../../../renderer/authorizations/standing.ts';
import { candidatesAmong, candidatesWith } from '../../../renderer/principals/candidates.ts';
import { node, user } from '../../rules/world.ts';
import { deskOf } from '../authorizations/desk.ts';

const desk = deskOf({
  nodes: [node('orders')],
  users: [user('ann'), user('zoran', { name: 'Zoran' }), user('bob', { name: 'Žiga' }), user('eva')],
  groups: [
    { code: 'sales', users: ['ann'] },
    { code: 'stock', name: 'Stock', users: [] },
  ],
  grants: [
    { holder: 'group:sales', node: 'orders', rights: 'read' },
    { holder: 'user:eva', node: 'orders', rights: 'none' },
  ],
});
const { cells } = desk.column('orders');
const all = candidatesAmong(desk.population, 'sl', (holder) => !isDefined(standingIn(cells, holder)));

describe('candidates', () => {
  it('are those to whom nothing applies, in the order of their names, groups first', () => {
    expect(desk.keys(all)).toEqual(['group:stock', 'user:zoran', 'user:bob']);
  });

  it('are everybody but those that are copied to', () => {
    const targets = ['user:ann', 'group:stock'];
    const others = candidatesAmong(desk.population, 'sl', (_, key) => !targets.includes(key));
    expect(desk.keys(others)).toEqual(['group:sales', 'user:eva', 'user:zoran', 'user:bob']);
  });

  it('are found by name or login', () => {
    const found = (text: string): string[] => desk.keys(candidatesWith(all, desk.population, text));
    expect(found('ziga')).toEqual(['user:bob']);
    expect(found('BOB')).toEqual(['user:bob']);
    expect(found('')).toEqual(desk.keys(all));
  });
});

/** What pressing a right of a profile means, and which nodes it is asked about. */
import { describe, expect, it } from 'vitest';
import { Directories } from '../../../main/desk/directory.ts';
import {
  columnOfKey,
  columnsOf,
  DECIDES,
  decidable,
  gestureFor,
  HIDDEN,
  onlyDefined,
  PASSES,
  tickAt,
} from '../../../renderer/profiles/rights.ts';
import { row } from '../../../shared/rules/cells.ts';
import { node, world } from '../../rules/world.ts';

const index = world({
  nodes: [
    node('m', { kind: 'module' }),
    node('m.site', { kind: 'form', scale: 'actions', perEntity: true }),
    node('m.list', { kind: 'form' }),
    node('other', { kind: 'module' }),
  ],
  profiles: [{ code: 'p', name: 'P', type: 'entityDependent' }],
  grants: [{ holder: 'profile:p', node: 'm.site', rights: ['R', 'U'] }],
});
const { nodes } = new Directories().of(index);
const cells = row(index, index.holders.numberOf.get('profile:p') ?? -1);
const [SITE, LIST] = [1, 2];

describe('the rights of a profile', () => {
  it('are asked about the nodes of its type; what is above only passes on', () => {
    expect([...decidable(nodes, 'entityDependent')]).toEqual([PASSES, DECIDES, HIDDEN, HIDDEN]);
    expect([...decidable(nodes, 'general')]).toEqual([DECIDES, HIDDEN, DECIDES, DECIDES]);
    expect([...onlyDefined(nodes, decidable(nodes, 'general'), cells)]).toEqual([
      HIDDEN,
      HIDDEN,
      HIDDEN,
      HIDDEN,
    ]);
    expect([...onlyDefined(nodes, decidable(nodes, 'entityDependent'), cells)]).toEqual([
      PASSES,
      DECIDES,
      HIDDEN,
      HIDDEN,
    ]);
  });

  it('have the columns of the scales shown', () => {
    expect(columnsOf(nodes, decidable(nodes, 'entityDependent'))).toEqual([
      'none',
      'read',
      'U',
      'A',
      'D',
      'all',
    ]);
    expect(columnsOf(nodes, decidable(nodes, 'general'))).toEqual(['none', 'read', 'write', 'all']);
  });

  it('tick single rights where they are single, levels elsewhere, and take away what is own', () => {
    expect(tickAt(cells, SITE, 'actions', 'U')).toBe('own');
    expect(tickAt(cells, SITE, 'actions', 'D')).toBe('off');
    expect(tickAt(cells, LIST, 'levels', 'read')).toBe('undefined');
    const press = (column: Parameters<typeof gestureFor>[3], items: number[]) =>
      gestureFor('profile:p', nodes, items, column, { cells });
    expect(press('D', [SITE, LIST])).toMatchObject({
      kind: 'setRight',
      right: 'D',
      on: true,
      nodes: ['m.site'],
    });
    expect(press('U', [SITE])).toMatchObject({ kind: 'setRight', right: 'U', on: false });
    expect(press('write', [LIST])).toMatchObject({ kind: 'setLevel', level: 'write', nodes: ['m.list'] });
    expect(press('write', [SITE])).toBeNull();
  });

  it('have D for Delete where rights are single and for Full elsewhere', () => {
    expect(columnOfKey('D', 'actions')).toBe('D');
    expect(columnOfKey('D', 'levels')).toBe('all');
    expect(columnOfKey('X', 'levels')).toBeNull();
  });
});

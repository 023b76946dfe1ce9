/** Cells of groups and profiles, and what stands below a node. */
import { describe, expect, it } from 'vitest';
import { R, WRITE_RIGHTS } from '../../shared/model/rights.ts';
import { ownGrantsBelow } from '../../shared/rules/below.ts';
import { cell, column, row, STANDINGS } from '../../shared/rules/cells.ts';
import { evidenceFor } from '../../shared/rules/evidence.ts';
import { NO_PERIOD, UNLIMITED } from '../../shared/rules/resolve.ts';
import { ask, node, user, world } from './world.ts';

const index = world({
  nodes: [node('a'), node('a.b', { dated: true }), node('a.b.c'), node('d')],
  users: [user('ann'), user('bob')],
  groups: [{ code: 'sales', users: ['ann'] }, { code: 'idle' }],
  profiles: [{ code: 'member', type: 'general' }],
  assignments: [{ user: 'bob', general: { '*': 'member' } }],
  grants: [
    { holder: 'user:ann', node: 'a', rights: 'read' },
    { holder: 'user:ann', node: 'a.b.c', rights: 'none' },
    { holder: 'user:ann', node: 'd', rights: 'read' },
    { holder: 'group:sales', node: 'a.b', rights: 'write', updatePeriod: 9 },
    { holder: 'profile:member', node: 'a', rights: 'read' },
    { holder: 'profile:member', node: 'a.b', rights: 'write' },
  ],
});
const holder = (key: 'group:sales' | 'group:idle' | 'profile:member'): number =>
  index.holders.numberOf.get(key) ?? -1;
const standings = (numbers: Uint8Array) => [...numbers].map((number) => STANDINGS[number]);

describe('a group’s row', () => {
  it('is its own cascade, with period and source', () => {
    const cells = row(index, holder('group:sales'));
    expect([...cells.rights]).toEqual([0, WRITE_RIGHTS, WRITE_RIGHTS, 0]);
    expect(standings(cells.standing)).toEqual(['undefined', 'own', 'inherited', 'undefined']);
    expect([...cells.period]).toEqual([NO_PERIOD, 9, NO_PERIOD, NO_PERIOD]);
    expect([...cells.inherited]).toEqual([0, 0, 1, 0]);
    expect([...cells.sourceNode]).toEqual([-1, 1, 1, -1]);
    expect(cell(index, holder('group:sales'), 1).period[0]).toBe(9);
  });

  it('is explained as it is shown', () => {
    expect(evidenceFor(index, holder('group:sales'), 2, null)).toMatchObject({
      rights: WRITE_RIGHTS,
      period: NO_PERIOD,
      reason: 'inherited',
      deciding: [{ holder: 'group:sales', node: 'a.b', updatePeriod: 9, tier: 'inherited' }],
      lost: [],
    });
    expect(evidenceFor(index, holder('group:sales'), 1, null)).toMatchObject({ period: 9, reason: 'own' });
    expect(evidenceFor(index, holder('group:idle'), 1, null)).toEqual({
      rights: 0,
      period: NO_PERIOD,
      reason: 'undefined',
      deciding: [],
      lost: [],
    });
  });
});

describe('a profile assigned for every module', () => {
  it('decides by its nearest grant, and its farther one lost', () => {
    const { deciding, lost } = ask(index, { user: 'bob', node: 'a.b', right: 'U' });
    expect(deciding).toEqual([
      {
        holder: 'profile:member',
        node: 'a.b',
        rights: WRITE_RIGHTS,
        updatePeriod: null,
        tier: 'acquired',
        through: { kind: 'general', module: '*' },
      },
    ]);
    expect(lost).toMatchObject([{ holder: 'profile:member', node: 'a', rights: R, why: 'nearer-grant' }]);
    expect(row(index, 1).period[1]).toBe(UNLIMITED);
  });
});

describe('own grants below a node', () => {
  it('are counted for every holder, without those on the node itself', () => {
    expect(column(index, 0).rights).toHaveLength(5);
    expect([...ownGrantsBelow(index, 0)]).toEqual([1, 0, 1, 0, 1]);
    expect([...ownGrantsBelow(index, 1)]).toEqual([1, 0, 0, 0, 0]);
    expect([...ownGrantsBelow(index, 2)]).toEqual([0, 0, 0, 0, 0]);
  });
});

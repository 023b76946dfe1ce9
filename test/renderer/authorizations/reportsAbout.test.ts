/** Which reports a selection offers, and what each is about. */
import { expect, it } from 'vitest';
import { reportsAbout, type Selected } from '../../../renderer/authorizations/reportsAbout.ts';

const NOTHING: Selected = { holders: [], nodes: [], entity: null };

function offered(selected: Partial<Selected>) {
  return reportsAbout({ ...NOTHING, ...selected }).map(({ report, definition }) => ({
    report,
    definition: definition(),
  }));
}

it('offers of one user on a node what is about both, with the entity that is looked at', () => {
  expect(offered({ holders: ['user:ann'], nodes: ['goods'], entity: 'A' })).toMatchObject([
    {
      report: 'permissions',
      definition: { kind: 'userPermissions', principals: ['user:ann'], entity: 'A' },
    },
    { report: 'whoCan', definition: { kind: 'whoCan', nodes: ['goods'], entity: 'A' } },
    {
      report: 'matrix',
      definition: { kind: 'matrix', principals: ['user:ann'], subtree: 'goods', entity: 'A' },
    },
    { report: 'eventLog', definition: { kind: 'eventLog', principals: ['user:ann'] } },
    { report: 'review', definition: { kind: 'review', principals: ['user:ann'], entity: 'A' } },
  ]);
});

it('chooses the kind by whom it is about, and leaves out what is for users alone', () => {
  const kindOf = (...holders: Selected['holders']) => offered({ holders })[0]?.definition.kind;
  expect(kindOf('group:sales', 'group:stock')).toBe('groupPermissions');
  expect(kindOf('profile:full')).toBe('profile');
  expect(kindOf('user:ann', 'group:sales')).toBe('permissions');
  expect(
    offered({ holders: ['user:ann', 'group:sales'], nodes: ['goods'] }).map(({ report }) => report),
  ).toEqual(['permissions', 'differences', 'whoCan', 'eventLog']);
});

it('offers of a node in the tree who can use it, and the matrix of everybody below it', () => {
  expect(offered({ nodes: ['goods'] })).toMatchObject([
    { report: 'whoCan', definition: { nodes: ['goods'] } },
    { report: 'matrix', definition: { principals: [], subtree: 'goods' } },
  ]);
  expect(offered({ nodes: ['goods', 'orders'] }).map(({ report }) => report)).toEqual(['whoCan']);
  expect(offered({})).toEqual([]);
});

it('offers no report that could not be had of so many', () => {
  const holders = Array.from({ length: 1001 }, (_, i) => `user:u${i}` as const);
  const nodes = Array.from({ length: 1001 }, (_, i) => `n${i}`);
  expect(offered({ holders, nodes }).map(({ report }) => report)).toEqual(['permissions', 'review']);
});

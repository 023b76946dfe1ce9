/** What a row says of the nodes below each node: own grants, and whether rights differ. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fit } from '../../shared/model/rights.ts';
import { ownGrantsBelow, ownGrantsBelowEach, variousBelow, variousOn } from '../../shared/rules/below.ts';
import { row, STANDINGS } from '../../shared/rules/cells.ts';
import { compile } from '../../shared/rules/compile.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { node, user, world } from './world.ts';

it('counts own grants below a node alike in rows and columns', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const index = compile(model);
      const columns = index.tree.nodes.map((_, number) => ownGrantsBelow(index, number));
      for (let holder = 0; holder < index.holders.keys.length; holder++) {
        expect([...ownGrantsBelowEach(index, holder)]).toEqual(columns.map((column) => column[holder]));
      }
    }),
    { numRuns: 60 },
  );
});

it('says that rights differ below a node where any node below has others than they would be there', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const index = compile(model);
      const { nodes, end } = index.tree;
      for (let holder = 0; holder < index.holders.keys.length; holder++) {
        const cells = row(index, holder);
        const isDefined = (number: number): boolean =>
          ['own', 'acquired', 'inherited', 'administrator'].includes(
            STANDINGS[cells.standing[number] ?? 0] ?? '',
          );
        const expected = nodes.map((_, above) => {
          const below = Array.from({ length: (end[above] ?? 0) - above - 1 }, (_, i) => above + 1 + i);
          return below.some(
            (number) =>
              isDefined(number) !== isDefined(above) ||
              cells.rights[number] !== fit(nodes[number]?.scale ?? 'levels', cells.rights[above] ?? 0),
          );
        });
        expect(Array.from(variousBelow(index, cells), (mark) => mark === 1)).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});

it('says of every holder on a node what its row says there, at any entity', () => {
  fc.assert(
    fc.property(arbitraryModel(), fc.nat(), (model, chosen) => {
      const index = compile(model);
      const entities = [null, ...model.entities.keys()];
      const entity = entities[chosen % entities.length] ?? null;
      const rows = index.holders.keys.map((_, holder) => variousBelow(index, row(index, holder, entity)));
      for (let number = 0; number < index.tree.size; number++) {
        expect([...lastOf(variousOn(index, number, entity))]).toEqual(rows.map((marks) => marks[number]));
      }
    }),
    { numRuns: 100 },
  );
});

it('finds what differs only far below', () => {
  const codes = Array.from({ length: 60 }, (_, i) => `a.n${i}`);
  const index = world({
    nodes: [node('a'), ...codes.map((code) => node(code))],
    users: [user('ann'), user('bob')],
    grants: [
      { holder: 'user:ann', node: 'a', rights: 'read' },
      { holder: 'user:ann', node: 'a.n59', rights: 'write' },
      { holder: 'user:bob', node: 'a', rights: 'read' },
    ],
  });
  expect([...lastOf(variousOn(index, 0, null))]).toEqual([1, 0]);
});

function lastOf<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

it('does not call a switch that follows its parent different', () => {
  const index = world({
    nodes: [node('a'), node('a.b', { scale: 'switch' }), node('a.c')],
    users: [user('ann'), user('bob')],
    grants: [
      { holder: 'user:ann', node: 'a', rights: 'read' },
      { holder: 'user:bob', node: 'a.c', rights: 'none' },
    ],
  });
  expect([...variousBelow(index, row(index, 0))]).toEqual([0, 0, 0]);
  // None below undefined is not the same: it keeps out what a group may give.
  expect([...variousBelow(index, row(index, 1))]).toEqual([1, 0, 0]);
});

it('an administrator’s rights below what he may do anyway differ from it only where they are others', () => {
  const index = world({
    nodes: [node('all'), node('all.settings', { kind: 'administration' })],
    users: ['ann', 'eve'].map((login) => user(login, { administrator: true })),
    grants: [
      { holder: 'user:ann', node: 'all', rights: 'delete' },
      { holder: 'user:eve', node: 'all', rights: 'write' },
    ],
  });
  expect([...variousBelow(index, row(index, 0))]).toEqual([0, 0]);
  expect([...variousBelow(index, row(index, 1))]).toEqual([1, 0]);
  expect([...lastOf(variousOn(index, 0, null))]).toEqual([0, 1]);
});

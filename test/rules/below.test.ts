/** What a row says of the nodes below each node: own grants, and whether rights differ. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fit } from '../../shared/model/rights.ts';
import {
  ownGrantsBelow,
  ownGrantsBelowEach,
  row,
  STANDINGS,
  variousBelow,
} from '../../shared/rules/cells.ts';
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

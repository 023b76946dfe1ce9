/** One user over many nodes at once, whole or in part, and the cell alone: one answer (domain.md §4–§7). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { row, STANDINGS } from '../../shared/rules/cells.ts';
import { compile } from '../../shared/rules/compile.ts';
import { evidenceFor } from '../../shared/rules/evidence.ts';
import { acquiredAt } from '../../shared/rules/standing.ts';
import { standingsOf } from '../../shared/rules/standings.ts';
import { models } from '../oracle/models.ts';
import { node, user, world } from './world.ts';

describe('a user’s standings', () => {
  it('are the same for some of the nodes as for all', () => {
    fc.assert(
      fc.property(models, fc.nat(), fc.nat(), (model, one, other) => {
        const index = compile(model);
        const { size } = index.tree;
        const [from, to] = [one % (size + 1), other % (size + 1)].sort((a, b) => a - b);
        if (from === undefined || to === undefined) return;
        for (let user = 0; user < index.holders.users; user++) {
          for (const entity of [null, ...model.entities.keys()]) {
            const [all, part] = [
              standingsOf(index, user, entity),
              standingsOf(index, user, entity, from, to),
            ];
            expect(part.rights.slice(from, to)).toEqual(all.rights.slice(from, to));
            expect(part.standing.slice(from, to)).toEqual(all.standing.slice(from, to));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('asks for the form where it stands before the nodes that are asked for', () => {
  const index = world({
    nodes: [
      node('a', { kind: 'form' }),
      node('a.b', { kind: 'section' }),
      node('c', { kind: 'form' }),
      node('c.d', { kind: 'field' }),
    ],
    users: [user('ann')],
    grants: [
      { holder: 'user:ann', node: 'a', rights: 'read' },
      { holder: 'user:ann', node: 'c.d', rights: 'read' },
    ],
  });
  for (let from = 0; from < 4; from++) {
    const { rights, standing } = standingsOf(index, 0, null, from);
    expect([...rights.slice(from)]).toEqual([1, 1, 0, 0].slice(from));
    expect(STANDINGS[standing[1] ?? 0]).toBe(from > 1 ? 'undefined' : 'inherited');
    expect(STANDINGS[standing[3] ?? 0]).toBe('form-not-readable');
  }
});

describe('a cell', () => {
  it('is explained as it is shown: rights, reason and days back', () => {
    fc.assert(
      fc.property(models, (model) => {
        const index = compile(model);
        for (const entity of [null, ...model.entities.keys()]) {
          for (let holder = 0; holder < index.holders.keys.length; holder++) {
            const cells = row(index, holder, entity);
            for (let node = 0; node < index.tree.size; node++) {
              const { rights, reason, period } = evidenceFor(index, holder, node, entity);
              expect({ rights, reason, period }).toEqual({
                rights: cells.rights[node],
                reason: STANDINGS[cells.standing[node] ?? 0],
                period: cells.period[node],
              });
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says what is acquired there whatever the user holds himself, as it is without his own grants', () => {
    fc.assert(
      fc.property(models, (model) => {
        const index = compile(model);
        const grants = new Map([...model.grants].filter(([holder]) => !holder.startsWith('user:')));
        const without = compile({ ...model, grants });
        for (let user = 0; user < index.holders.users; user++) {
          const { rights, standing } = standingsOf(without, user, null);
          for (let node = 0; node < index.tree.size; node++) {
            const shown = STANDINGS[standing[node] ?? 0];
            // Where a form or the administrator’s flag decides, groups are not asked.
            if (shown === 'acquired')
              expect(acquiredAt(index, user, node, null)).toBe(16 | (rights[node] ?? 0));
            else if (shown === 'undefined' || shown === 'default-profile-hides')
              expect(acquiredAt(index, user, node, null)).toBe(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

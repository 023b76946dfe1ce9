/**
 * The engine against the oracle on random models and requests. `ORACLE_MODELS` sets how many models are tried; a
 * failure prints the seed and the smallest model found.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lettersOfRights } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { column, row, STANDINGS } from '../../shared/rules/cells.ts';
import { compile } from '../../shared/rules/compile.ts';
import { decide } from '../../shared/rules/decide.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { grid, type OracleRequest, oracle } from './oracle.ts';

const MODELS = Number(process.env.ORACLE_MODELS ?? 300);
const ON = '2026-03-10';

function requestsFor(model: Model): fc.Arbitrary<OracleRequest> {
  return fc.record({
    user: fc.constantFrom(...model.users.keys()),
    node: fc.constantFrom(...model.nodes.keys()),
    right: fc.constantFrom('R', 'U', 'A', 'D', 'read', 'write', 'delete'),
    entity: fc.constantFrom(null, ...model.entities.keys()),
    documentDate: fc.constantFrom(
      null,
      '2026-03-11',
      ON,
      '2026-03-09',
      '2026-03-03',
      '2026-02-07',
      '1999-12-31',
    ),
    on: fc.constant(ON),
  });
}

const questions = arbitraryModel()
  .filter((model) => model.users.size > 0 && model.nodes.size > 0)
  .chain((model) =>
    fc.tuple(fc.constant(model), fc.array(requestsFor(model), { minLength: 1, maxLength: 40 })),
  );

it('decides as the oracle does, allow, reason and rights', () => {
  fc.assert(
    fc.property(questions, ([model, requests]) => {
      const index = compile(model);
      for (const request of requests) {
        const decided = decide(index, request, ON);
        if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
        const { allow, reason, rights } = decided.value;
        const answer = { allow, reason, rights: lettersOfRights(rights).join('') };
        expect({ request, answer }).toEqual({ request, answer: oracle(model, request) });
      }
    }),
    { numRuns: MODELS },
  );
});

it('shows in rows and columns what the oracle says, at every entity and at none', () => {
  fc.assert(
    fc.property(
      arbitraryModel().filter((model) => model.users.size > 0 && model.nodes.size > 0),
      (model) => {
        const index = compile(model);
        for (const entity of [null, ...model.entities.keys()]) {
          const columns = index.tree.nodes.map((_, node) => column(index, node, entity));
          [...model.users.keys()].forEach((user, holder) => {
            const cells = row(index, holder, entity);
            index.tree.nodes.forEach((node, number) => {
              const request = { user, node: node.code, right: 'R', entity, documentDate: null, on: ON };
              const expected = grid(model, request, node);
              const shown = lettersOfRights(cells.rights[number] ?? 0).join('');
              const standing = STANDINGS[cells.standing[number] ?? 0];
              expect(shown).toBe(expected.rights);
              if (expected.reason !== 'not-granted') expect(standing).toBe(expected.reason);
              else expect(['own', 'acquired', 'inherited']).toContain(standing);
              expect(columns[number]?.rights[holder]).toBe(cells.rights[number]);
              expect(columns[number]?.standing[holder]).toBe(cells.standing[number]);
              expect(columns[number]?.period[holder]).toBe(cells.period[number]);
            });
          });
        }
      },
    ),
    { numRuns: Math.ceil(MODELS / 5) },
  );
});

/** The engine and the oracle side by side: what has to be the same, for the short run in `npm test` and the long one. */
import fc from 'fast-check';
import { lettersOfRights } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { compile } from '../../shared/rules/compile.ts';
import { check, decide } from '../../shared/rules/decide.ts';
import { models } from './models.ts';
import { type OracleAnswer, type OracleRequest, oracle } from './oracle.ts';

/** The day of every question. */
export const ON = '2026-03-10';

const DATES = [null, '2026-03-11', ON, '2026-03-09', '2026-03-03', '2026-02-07', '1999-12-31'];

/** A model with questions that can be answered. */
export function questions(most: number): fc.Arbitrary<readonly [Model, readonly OracleRequest[]]> {
  return models.chain((model) =>
    fc.tuple(fc.constant(model), fc.array(requestsFor(model), { minLength: most, maxLength: most })),
  );
}

function requestsFor(model: Model): fc.Arbitrary<OracleRequest> {
  return fc.record({
    user: fc.constantFrom(...model.users.keys()),
    node: fc.constantFrom(...model.nodes.keys()),
    right: fc.constantFrom('R', 'U', 'A', 'D', 'read', 'write', 'delete'),
    entity: fc.constantFrom(null, ...model.entities.keys()),
    documentDate: fc.constantFrom(...DATES),
    on: fc.constant(ON),
  });
}

/** An answer that the engine and the oracle do not give alike. */
export interface Difference {
  readonly request: OracleRequest;
  readonly engine: OracleAnswer;
  readonly oracle: OracleAnswer;
}

/** Asks both; `answered` is told what both say, the first difference ends it. */
export function differenceIn(
  model: Model,
  requests: readonly OracleRequest[],
  answered: (answer: OracleAnswer) => void = () => {},
): Difference | null {
  const index = compile(model);
  for (const request of requests) {
    const expected = oracle(model, request);
    for (const ask of [check, decide]) {
      const outcome = ask(index, request, ON);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const { allow, reason, rights } = outcome.value;
      const answer = { allow, reason, rights: lettersOfRights(rights).join('') };
      const same =
        answer.allow === expected.allow &&
        answer.reason === expected.reason &&
        answer.rights === expected.rights;
      if (!same) return { request, engine: answer, oracle: expected };
    }
    answered(expected);
  }
  return null;
}

/** The engine and the oracle side by side: what has to be the same, for the short run in `npm test` and the long one. */
import fc from 'fast-check';
import { reduceWithInverse } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { ALL_RIGHTS, lettersOfRights } from '../../shared/model/rights.ts';
import { type HolderKey, holderKey, type Model } from '../../shared/model/types.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
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

/**
 * The Index of a model, reached from that of another one by changes of permissions, a step at a time: what changed lies
 * over what was there (grants.ts). `draw` says which permissions the other model has otherwise.
 */
export function compiledByChanges(model: Model, draw: number): Index {
  const holders: HolderKey[] = [
    ...Array.from(model.users.keys(), (login) => holderKey('user', login)),
    ...Array.from(model.groups.keys(), (code) => holderKey('group', code)),
  ];
  const otherwise = holders.flatMap((holder, row) =>
    Array.from(model.nodes.keys(), (node, column): Change[] => {
      // A third of the cells, other ones with every draw.
      if ((draw + row * 7 + column * 5) % 3 !== 0) return [];
      const has = model.grants.get(holder)?.has(node) === true;
      if (has && (draw + row + column) % 2 === 0) return [{ kind: 'clearGrant', holder, node }];
      return [
        { kind: 'setGrant', holder, node, grant: { rights: ALL_RIGHTS, updatePeriod: null, note: '' } },
      ];
    }).flat(),
  );
  const there = reduceWithInverse(model, otherwise);
  if (!there.ok) throw new Error(JSON.stringify(there.problems));
  const { inverse } = there.value;
  let index = compile(there.value.model);
  const step = Math.ceil(inverse.length / 3);
  for (let from = 0; from < inverse.length; from += step) {
    const back = reduceWithInverse(index.model, inverse.slice(from, from + step));
    if (!back.ok) throw new Error(JSON.stringify(back.problems));
    index = compile(back.value.model, index);
  }
  return index;
}

/** An answer that the engine and the oracle do not give alike. */
export interface Difference {
  readonly request: OracleRequest;
  readonly engine: OracleAnswer;
  readonly oracle: OracleAnswer;
}

/** Asks both, the engine by an Index of the model; `answered` is told what both say, the first difference ends it. */
export function differenceIn(
  model: Model,
  requests: readonly OracleRequest[],
  answered: (answer: OracleAnswer) => void = () => {},
  index: Index = compile(model),
): Difference | null {
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

/** Random models with questions about them, for the properties of answers and explanations. */
import fc from 'fast-check';
import type { Model } from '../../shared/model/types.ts';
import type { DecisionRequest } from '../../shared/rules/decide.ts';
import { arbitraryModel, type MostOf } from '../model/arbitrary.ts';

/** The day of every question. */
export const ON = '2026-03-10';

const DATES = [null, '2026-03-11', ON, '2026-03-09', '2026-03-03', '2026-02-07', '1999-12-31'];

/** A model and a question that can be answered, most often about somebody who can sign in. */
export function arbitraryQuestion(
  most: MostOf = {},
): fc.Arbitrary<{ model: Model; request: DecisionRequest }> {
  return arbitraryModel(most)
    .filter((model) => model.users.size > 0 && model.nodes.size > 0)
    .chain((model) => fc.tuple(fc.constant(model), requestsFor(model), fc.integer({ min: 0, max: 9 })))
    .map(([model, request, die]) => ({
      model: die === 0 ? model : signingIn(model, request.user),
      request,
    }));
}

function requestsFor(model: Model): fc.Arbitrary<DecisionRequest> {
  return fc.record({
    user: fc.constantFrom(...model.users.keys()),
    node: fc.constantFrom(...model.nodes.keys()),
    right: fc.constantFrom('R', 'U', 'A', 'D', 'read', 'write', 'delete'),
    entity: fc.constantFrom(null, ...model.entities.keys()),
    documentDate: fc.constantFrom(...DATES),
    on: fc.constant(ON),
  });
}

function signingIn(model: Model, login: string): Model {
  const users = new Map(model.users);
  const user = users.get(login);
  if (user !== undefined) users.set(login, { ...user, active: true, locked: false });
  return { ...model, users };
}

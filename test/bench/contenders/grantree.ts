/** Grantree itself: asked by codes, and with the evidence kept. */
import type { Model } from '../../../shared/model/types.ts';
import { compile } from '../../../shared/rules/compile.ts';
import { check, type DecisionRequest, decide } from '../../../shared/rules/decide.ts';
import { asked, type Contender, type Loaded } from '../contender.ts';

const TODAY = '2026-03-01';

export const grantree: Contender = {
  name: 'Grantree',
  does: 'all rules; asked by codes, answers with rights and reason',
  load: (model) => loadWith(model, check),
};

export const grantreeExplained: Contender = {
  name: 'Grantree, with evidence',
  does: 'all rules; besides, every grant that decided or lost, and why',
  load: (model) => loadWith(model, decide),
};

async function loadWith(model: Model, answer: typeof check | typeof decide): Promise<Loaded> {
  const index = compile(model);
  return {
    prepare: (questions) =>
      asked<DecisionRequest>(questions, (request) => {
        const outcome = answer(index, request, TODAY);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
        return outcome.value.allow;
      }),
  };
}

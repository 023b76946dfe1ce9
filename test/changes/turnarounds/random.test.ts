/** Turnarounds of random questions on random models; `TURNAROUND_MODELS` sets how many are tried for each property. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reduce } from '../../../shared/changes/reduce.ts';
import { usersReached } from '../../../shared/changes/turnarounds/reach.ts';
import { changesOfStep } from '../../../shared/changes/turnarounds/steps.ts';
import { type Step, type Turnaround, turnarounds } from '../../../shared/changes/turnarounds.ts';
import type { Change } from '../../../shared/changes/types.ts';
import type { Model } from '../../../shared/model/types.ts';
import { column } from '../../../shared/rules/cells.ts';
import { compile, type Index } from '../../../shared/rules/compile.ts';
import type { Decision, DecisionRequest } from '../../../shared/rules/decide.ts';
import { arbitraryQuestion, ON } from '../../rules/questions.ts';
import { ask } from '../../rules/world.ts';

const RUNS = { numRuns: Number(process.env.TURNAROUND_MODELS ?? 300) };

it('each, carried out on the whole model, turns the answer, with the rights it names', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), ({ model, request }) => {
      const index = compile(model);
      const { allow } = ask(index, request);
      for (const { changes, rights } of ways(index, request)) {
        expect(after(model, changes, request)).toMatchObject({ allow: !allow, rights });
      }
    }),
    RUNS,
  );
});

it('there is always one, unless there is no Entity Access profile to be had', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), ({ model, request }) => {
      if (model.entityAccessProfiles.size === 0) return;
      expect(ways(compile(model), request).length).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

it('nothing of one can be left out', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), ({ model, request }) => {
      const index = compile(model);
      const { allow } = ask(index, request);
      for (const { steps } of ways(index, request)) {
        for (const step of steps) {
          const others = steps.filter((other) => other !== step);
          expect(afterSteps(model, others, request)?.allow ?? allow).toBe(allow);
        }
      }
    }),
    RUNS,
  );
});

it('nobody changes but the user and those it is said to reach', () => {
  fc.assert(
    fc.property(arbitraryQuestion({ nodes: 6 }), ({ model, request }) => {
      const index = compile(model);
      for (const { changes, reach } of ways(index, request)) {
        const reached = new Set(usersReached(model, changes));
        reached.delete(request.user);
        expect(reached.size).toBe(reach);
        const changed = usersChanged(index, compile(reduced(model, changes)));
        expect([...changed].filter((login) => login !== request.user && !reached.has(login))).toEqual([]);
      }
    }),
    RUNS,
  );
});

function ways(index: Index, request: DecisionRequest): readonly Turnaround[] {
  const found = turnarounds(index, request, ON);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

function reduced(model: Model, changes: readonly Change[]): Model {
  const next = reduce(model, changes);
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  return next.value;
}

function after(model: Model, changes: readonly Change[], request: DecisionRequest): Decision {
  return ask(compile(reduced(model, changes)), request);
}

/** The answer after steps; null where one of them does not apply without the others. */
function afterSteps(model: Model, steps: readonly Step[], request: DecisionRequest): Decision | null {
  let next = model;
  for (const step of steps) {
    const made = reduce(next, changesOfStep(step, request.user, next));
    if (!made.ok) return null;
    next = made.value;
  }
  return ask(compile(next), request);
}

/** Logins of the users who have other rights, or another reason, on some node at some entity. */
function usersChanged(before: Index, later: Index): Set<string> {
  const changed = new Set<string>();
  for (const entity of [null, ...before.model.entities.keys()]) {
    for (const number of before.tree.nodes.keys()) {
      const [old, next] = [column(before, number, entity), column(later, number, entity)];
      before.users.forEach(({ login, active, locked }, position) => {
        const now = later.users[position];
        const same =
          old.rights[position] === next.rights[position] &&
          old.period[position] === next.period[position] &&
          active === now?.active &&
          locked === now.locked;
        if (!same) changed.add(login);
      });
    }
  }
  return changed;
}

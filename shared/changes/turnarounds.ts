/**
 * The smallest changes that would turn the answer of a decision around (domain.md §7). What may help is guessed from
 * the reason; what is offered has been carried out and decided again, by the same reduce, compile and decide as always.
 */
import { type Outcome, success } from '../model/problem.ts';
import type { Rights } from '../model/rights.ts';
import { compile, type Index } from '../rules/compile.ts';
import { type DecisionRequest, decide } from '../rules/decide.ts';
import { Search } from './turnarounds/search.ts';
import { sliceFor } from './turnarounds/slice.ts';
import type { Step } from './turnarounds/steps.ts';
import type { Change } from './types.ts';

export type { Step };

export interface Turnaround {
  /** What is done; nothing of it can be left out. */
  readonly steps: readonly Step[];
  /** The same as Changes, to be staged together. */
  readonly changes: readonly Change[];
  /** How many other users the changes can reach. */
  readonly reach: number;
  /** The user's rights on the node afterwards, the period left aside. */
  readonly rights: Rights;
}

/** At most so many are offered, and at most so many candidates are tried for them, the cheapest first. */
export const MOST_OFFERED = 8;
export const MOST_TRIED = 60;

/**
 * Ways to the opposite answer: those that reach the fewest other users first, among these the ones of fewest changes,
 * among these the most local. `today` stands in for the request's `on`. A request that cannot be decided is a problem.
 */
export function turnarounds(
  index: Index,
  request: DecisionRequest,
  today: string,
): Outcome<readonly Turnaround[]> {
  const decided = decide(index, request, today);
  if (!decided.ok) return decided;
  // Compiled on its own: as a successor of the whole it would fill up the room that the whole keeps for its own.
  const slice = compile(sliceFor(index.model, request.user, request.node));
  const search = new Search({ whole: index, today, tries: { left: MOST_TRIED } }, request);
  const found = search.run({ steps: [], changes: [], index: slice, decision: decided.value });
  return success(
    found.slice(0, MOST_OFFERED).map(({ steps, changes, decision }): Turnaround => {
      return { steps, changes, reach: search.reach(changes), rights: decision.rights };
    }),
  );
}

/**
 * The smallest changes that would turn the answer of a decision around (domain.md §7). What may help is guessed from
 * the reason; what is offered has been carried out and decided again, by the same reduce, compile and decide as always.
 */
import { type Outcome, success } from '../model/problem.ts';
import type { Rights } from '../model/rights.ts';
import type { Model } from '../model/types.ts';
import { compile, type Index } from '../rules/compile.ts';
import { type Decision, type DecisionRequest, decide } from '../rules/decide.ts';
import type { Reason } from '../rules/ruling.ts';
import { reduce } from './reduce.ts';
import { type Candidate, candidatesFor } from './turnarounds/candidates.ts';
import { usersReached } from './turnarounds/reach.ts';
import { sliceFor } from './turnarounds/slice.ts';
import { changesOfStep, type Step } from './turnarounds/steps.ts';
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

/** At most so many are offered, and at most so many candidates are tried for them. */
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
  const found = new Search(index, request, today).run().map((attempt): Turnaround => {
    const { steps, changes, decision } = attempt;
    return { steps, changes, reach: reachOf(index.model, request.user, changes), rights: decision.rights };
  });
  const smallest = [...found].sort(
    (one, other) => one.reach - other.reach || one.changes.length - other.changes.length,
  );
  return success(smallest.slice(0, MOST_OFFERED));
}

/** Steps carried out, and what is decided then. */
interface Attempt {
  readonly steps: readonly Step[];
  readonly changes: readonly Change[];
  readonly index: Index;
  readonly decision: Decision;
}

/** Reasons that close a way before anything else is asked: behind one that is removed the next may stand. */
const CLOSING: ReadonlySet<Reason> = new Set<Reason>([
  'user-inactive',
  'user-locked',
  'administrator',
  'entity-not-accessible',
  'form-not-readable',
]);

/** Of the ways to open what is closed, how many are followed. */
const MOST_OPENED = 2;

class Search {
  private readonly whole: Index;
  private readonly slice: Index;
  private readonly request: DecisionRequest;
  private readonly today: string;
  private tried = 0;

  constructor(whole: Index, request: DecisionRequest, today: string) {
    this.whole = whole;
    this.slice = compile(sliceFor(whole.model, request.user, request.node), whole);
    this.request = request;
    this.today = today;
  }

  /** What turned the answer, each once. */
  run(): readonly Attempt[] {
    const found = new Map<string, Attempt>();
    const start = this.attempt([]);
    const opened = start === null ? [] : [start];
    for (const state of opened) {
      const closed = CLOSING.has(state.decision.reason);
      let followed = 0;
      for (const candidate of this.candidatesOf(state)) {
        const next = this.attempt([...state.steps, ...candidate]);
        if (next === null) continue;
        if (next.decision.allow !== start?.decision.allow) {
          const shortest = this.withoutNeedless(next);
          found.set(JSON.stringify(shortest.changes), shortest);
        } else if (closed && next.decision.reason !== state.decision.reason && followed < MOST_OPENED) {
          followed++;
          opened.push(next);
        }
      }
    }
    return [...found.values()];
  }

  /** Candidates with those first that reach the fewest others. */
  private candidatesOf(state: Attempt): readonly Candidate[] {
    const { user } = this.request;
    const situation = { whole: this.whole, request: this.request, today: this.today, ...state };
    const sized = candidatesFor(situation).map((steps) => {
      const changes = steps.flatMap((step) => changesOfStep(step, user, state.index.model));
      return { steps, reach: reachOf(this.whole.model, user, changes) };
    });
    return sized.sort((one, other) => one.reach - other.reach).map(({ steps }) => steps);
  }

  /** Carries steps out; null where one does not apply, or too much was tried. */
  private attempt(steps: readonly Step[]): Attempt | null {
    if (this.tried++ > MOST_TRIED) return null;
    const changes: Change[] = [];
    let model = this.slice.model;
    for (const step of steps) {
      const made = changesOfStep(step, this.request.user, model);
      const reduced = reduce(model, made);
      if (!reduced.ok) return null;
      model = reduced.value;
      changes.push(...made);
    }
    const index = compile(model, this.slice);
    const decided = decide(index, this.request, this.today);
    return decided.ok ? { steps, changes, index, decision: decided.value } : null;
  }

  /** The same without the steps that it also turns without. */
  private withoutNeedless(attempt: Attempt): Attempt {
    if (attempt.steps.length === 1) return attempt;
    for (const left of attempt.steps) {
      const shorter = this.attempt(attempt.steps.filter((step) => step !== left));
      if (shorter?.decision.allow === attempt.decision.allow) return this.withoutNeedless(shorter);
    }
    return attempt;
  }
}

function reachOf(model: Model, login: string, changes: readonly Change[]): number {
  const reached = usersReached(model, changes);
  return reached.size - Number(reached.has(login));
}

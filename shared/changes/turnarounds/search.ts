/** Carries candidates out until the answer turns, one behind the other where one closed way stands behind another. */
import { compile, type Index } from '../../rules/compile.ts';
import { type Decision, type DecisionRequest, decide } from '../../rules/decide.ts';
import type { Reason } from '../../rules/ruling.ts';
import { reduce } from '../reduce.ts';
import type { Change } from '../types.ts';
import { candidatesFor } from './candidates.ts';
import type { Candidate } from './cell.ts';
import { usersReached } from './reach.ts';
import { changesOfStep, type Step } from './steps.ts';

/** Steps carried out, and what is decided then. */
export interface Attempt {
  readonly steps: readonly Step[];
  readonly changes: readonly Change[];
  readonly index: Index;
  readonly decision: Decision;
}

export interface Ground {
  /** The state the question was asked in. */
  readonly whole: Index;
  /** Stands in for the request's `on`. */
  readonly today: string;
  /** How many candidates may still be tried. */
  readonly tries: { left: number };
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

export class Search {
  private readonly ground: Ground;
  private readonly request: DecisionRequest;

  constructor(ground: Ground, request: DecisionRequest) {
    this.ground = ground;
    this.request = request;
  }

  /** What turns the answer that stands at the start, each once, the smallest first. */
  run(start: Attempt): readonly Attempt[] {
    const found = new Map<string, Attempt>();
    const opened = [start];
    for (const state of opened) {
      const closed = CLOSING.has(state.decision.reason);
      let followed = 0;
      for (const candidate of this.candidatesOf(state)) {
        const next = this.attempt(state, candidate);
        if (next === null) continue;
        if (next.decision.allow !== start.decision.allow) {
          const shortest = this.withoutNeedless(start, next);
          if (shortest !== null) found.set(JSON.stringify(shortest.changes), shortest);
        } else if (closed && next.decision.reason !== state.decision.reason && followed < MOST_OPENED) {
          followed++;
          opened.push(next);
        }
      }
    }
    const smallest = [...found.values()].sort((one, other) => one.changes.length - other.changes.length);
    return byReach(smallest, ({ changes }) => this.reach(changes));
  }

  /** How many users the changes can reach besides the one of the question. */
  reach(changes: readonly Change[]): number {
    const reached = usersReached(this.ground.whole.model, changes);
    return reached.size - Number(reached.has(this.request.user));
  }

  /** Candidates with those first that reach the fewest others. */
  private candidatesOf(state: Attempt): readonly Candidate[] {
    const { whole, today } = this.ground;
    const candidates = [
      ...(state.decision.reason === 'form-not-readable' ? this.opensForm(state) : []),
      ...candidatesFor({ whole, today, request: this.request, ...state }),
    ];
    return byReach(candidates, (steps) =>
      this.reach(steps.flatMap((step) => changesOfStep(step, this.request.user, state.index.model))),
    );
  }

  /** What makes the form readable that a section or field is reached through: a question of its own. */
  private opensForm({ index }: Attempt): readonly Candidate[] {
    const { documentDate: _, ...request } = this.request;
    const { tree } = index;
    const form = tree.nodes[tree.form[tree.numberOf.get(request.node) ?? -1] ?? -1];
    if (form === undefined) return [];
    const search = new Search(this.ground, { ...request, node: form.code, right: 'R' });
    const start = search.decided({ steps: [], changes: [], index });
    return start === null ? [] : search.run(start).map(({ steps }) => steps);
  }

  /** Carries more steps out; null where one does not apply, or too much was tried. */
  private attempt(before: Attempt, more: readonly Step[]): Attempt | null {
    const { tries } = this.ground;
    if (tries.left === 0) return null;
    tries.left--;
    const changes = [...before.changes];
    let { model } = before.index;
    for (const step of more) {
      const made = changesOfStep(step, this.request.user, model);
      const reduced = reduce(model, made);
      if (!reduced.ok) return null;
      model = reduced.value;
      changes.push(...made);
    }
    const index = compile(model, before.index);
    return this.decided({ steps: [...before.steps, ...more], changes, index });
  }

  private decided(carried: Omit<Attempt, 'decision'>): Attempt | null {
    const decided = decide(carried.index, this.request, this.ground.today);
    return decided.ok ? { ...carried, decision: decided.value } : null;
  }

  /** The same without the steps that it also turns without; null where too much was tried to know. */
  private withoutNeedless(start: Attempt, turned: Attempt): Attempt | null {
    if (turned.steps.length === 1) return turned;
    for (const needless of turned.steps) {
      if (this.ground.tries.left === 0) return null;
      const others = turned.steps.filter((step) => step !== needless);
      const shorter = this.attempt(start, others);
      if (shorter?.decision.allow === turned.decision.allow) return this.withoutNeedless(start, shorter);
    }
    return turned;
  }
}

/** In ascending order; those that reach as many stay in theirs. */
function byReach<T>(all: readonly T[], reach: (one: T) => number): T[] {
  const sized = all.map((one) => ({ one, reach: reach(one) }));
  sized.sort((a, b) => a.reach - b.reach);
  return sized.map(({ one }) => one);
}

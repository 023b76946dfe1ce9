/** The models that are decided on, and the requests: the same for every contender, in whatever process it runs. */
import { LETTERS, type Letter } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { type LargeOptions, largeModel } from '../../shared/samples/large.ts';
import { createRandom } from '../../shared/samples/random.ts';

export const SIZES = {
  small: { users: 20, groups: 5, nodes: 50, grants: 100 },
  medium: { users: 500, groups: 50, nodes: 500, grants: 10_000 },
  large: { users: 10_000, groups: 500, nodes: 5000, grants: 1_000_000 },
} as const satisfies Record<string, Omit<LargeOptions, 'seed'>>;
export type Size = keyof typeof SIZES;

const SEED = 2026;

/** Without entities: no other engine here can say what depends on one. */
export function comparedModel(size: Size): Model {
  return largeModel({ ...SIZES[size], seed: SEED });
}

/** With 50 entities and what hangs on them. */
export function wholeModel(): Model {
  return largeModel({ ...SIZES.large, entities: 50, seed: SEED });
}

/** One right of one user on one node, no document. */
export interface Question {
  readonly user: string;
  readonly node: string;
  readonly right: Letter;
}

/** More different questions than fit into a processor's nearest memory, so that answers are not just remembered. */
export const QUESTIONS = 100_000;

export function questionsFor(model: Model): Question[] {
  const random = createRandom(SEED);
  const users = [...model.users.keys()];
  const nodes = [...model.nodes.keys()];
  const any = (codes: readonly string[]): string => codes[random.below(codes.length)] ?? '';
  return Array.from({ length: QUESTIONS }, () => ({
    user: any(users),
    node: any(nodes),
    right: random.pick(LETTERS),
  }));
}

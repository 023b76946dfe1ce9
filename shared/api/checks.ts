/** The checks as the screen shows them. */
import { z } from 'zod';
import type { CheckName, Cure, FindingPlace } from '../checks/finding.ts';
import type { Outcome } from '../model/problem.ts';
import type { Staged } from './draft.ts';
import { nothing } from './values.ts';

export const checkCalls = {
  /** Looks at the state with the draft in force. */
  'checks.run': nothing,
  /** As `checks.run`, for how many faults there are alone. */
  'checks.count': nothing,
  /** The nodes a finding is about, by its id. */
  'checks.nodes': z.strictObject({ finding: z.string().max(5000) }),
  /** Stages the cures of findings, by id, as one step; findings that are gone are passed over. */
  'checks.cure': z.strictObject({ findings: z.array(z.string()).min(1).readonly() }),
} as const;

export interface CheckAnswers {
  'checks.run': Outcome<CheckedState>;
  'checks.count': Outcome<{ readonly draftVersion: number; readonly faults: number }>;
  /** The first ones; of a finding that is gone, none. */
  'checks.nodes': Outcome<readonly { readonly code: string; readonly name: string }[]>;
  'checks.cure': Outcome<Staged>;
}

export interface CheckedState {
  readonly draftVersion: number;
  /** In the order of CHECKS; checks that find nothing included. */
  readonly checks: readonly CheckedList[];
}

export interface CheckedList {
  readonly check: CheckName;
  readonly title: string;
  /** Why it matters, in one or two sentences. */
  readonly about: string;
  /** Only an overview: nothing is wrong with what it lists. */
  readonly overview: boolean;
  readonly findings: readonly ShownFinding[];
}

export interface ShownFinding {
  readonly id: string;
  readonly text: string;
  readonly place: FindingPlace;
  /** How many nodes it is about. */
  readonly nodeCount: number;
  readonly cure: { readonly kind: Cure; readonly text: string } | null;
}

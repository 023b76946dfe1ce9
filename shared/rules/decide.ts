/** The decision as people and programs ask for it (domain.md §7), with the evidence kept. */

import { failure, type Outcome, type Problem, problem, success } from '../model/problem.ts';
import {
  ALL_RIGHTS,
  LETTERS,
  type Letter,
  type Rights,
  rightsOfLetters,
  rightsOfLevel,
} from '../model/rights.ts';
import { type HolderKey, holderKey } from '../model/types.ts';
import type { Index } from './compile.ts';
import { dayNumber } from './days.ts';
import { type Evidence, evidenceOf, type LostEvidence, lostEvidence } from './evidence.ts';
import { Found } from './resolve.ts';
import { type Reason, rule } from './ruling.ts';

export interface DecisionRequest {
  readonly user: string;
  readonly node: string;
  /** R, U, A, D, or `read`, `write`, `delete` for all rights of a level. */
  readonly right: string;
  readonly entity?: string | null | undefined;
  /** YYYY-MM-DD; absent = the period does not limit. */
  readonly documentDate?: string | null | undefined;
  /** The day of the decision, YYYY-MM-DD. */
  readonly on?: string | null | undefined;
}

export interface Decision {
  readonly allow: boolean;
  /** The user's rights on the node, the period left aside. */
  readonly rights: Rights;
  readonly reason: Reason;
  /** The grants that decided. */
  readonly deciding: readonly Evidence[];
  /** The grants that were looked at and lost, each with why. */
  readonly lost: readonly LostEvidence[];
}

/** A request with every code looked up. */
export interface ResolvedRequest {
  readonly user: number;
  readonly node: number;
  readonly wanted: Rights;
  readonly entity: string | null;
  /** Age of the document in days; null = no document. */
  readonly age: number | null;
}

/** Decides; unknown codes and dates that do not exist are problems, never a deny. `today` stands in for `on`. */
export function decide(index: Index, request: DecisionRequest, today: string): Outcome<Decision> {
  const resolved = resolveRequest(index, request, today);
  if (!resolved.ok) return resolved;
  const { user, node, wanted, entity, age } = resolved.value;
  const found = new Found();
  const ruling = rule(index, user, node, wanted, entity, age, found);
  const deciding = evidenceOf(index, user, node, entity, found);
  return success({
    ...ruling,
    deciding,
    lost: lostEvidence(index, user, node, entity, ruling.reason, deciding),
  });
}

/** Looks the codes of a request up; all problems at once (domain.md §7 step 1). */
export function resolveRequest(
  index: Index,
  request: DecisionRequest,
  today: string,
): Outcome<ResolvedRequest> {
  const problems: Problem[] = [];
  const known = <T>(value: T | null | undefined, code: string, written: string): T | null => {
    if (value !== undefined && value !== null) return value;
    problems.push(problem(code, { value: written }));
    return null;
  };
  const user = known(index.holders.numberOf.get(userKey(request.user)), 'unknown-user', request.user);
  const node = known(index.tree.numberOf.get(request.node), 'unknown-node', request.node);
  const wanted = known(rightsAsked(request.right), 'unknown-right', request.right);
  const entity = request.entity ?? null;
  if (entity !== null) known(index.model.entities.get(entity), 'unknown-entity', entity);
  const on = known(dayNumber(request.on ?? today), 'bad-date', request.on ?? today);
  const documentDate = request.documentDate ?? null;
  const day = documentDate === null ? null : known(dayNumber(documentDate), 'bad-date', documentDate);
  if (problems.length > 0 || user === null || node === null || wanted === null || on === null) {
    return failure(...problems);
  }
  return success({ user, node, wanted, entity, age: day === null ? null : on - day });
}

/** The mask a request's `right` asks for; null = not a right. */
export function rightsAsked(right: string): Rights | null {
  const letter = LETTERS.find((candidate): candidate is Letter => candidate === right);
  if (letter !== undefined) return rightsOfLetters([letter]);
  if (right === 'read' || right === 'write' || right === 'delete') return rightsOfLevel(right) & ALL_RIGHTS;
  return null;
}

function userKey(login: string): HolderKey {
  return holderKey('user', login);
}

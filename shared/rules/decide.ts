/** The decision as people and programs ask for it (domain.md §7), with the evidence kept. */

import { failure, type Outcome, type Problem, problem, success } from '../model/problem.ts';
import { LETTERS, LEVELS, type Rights, rightsOfLetters, rightsOfLevel } from '../model/rights.ts';
import type { Index } from './compile.ts';
import { dayNumber } from './days.ts';
import { type Evidence, evidenceOf, type LostEvidence, lostEvidence } from './evidence.ts';
import { Found } from './resolve.ts';
import { type Reason, type Ruling, rule } from './ruling.ts';

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

/** Decides without the evidence, for programs that ask often; `decide` says the same, and why. */
export function check(index: Index, request: DecisionRequest, today: string): Outcome<Ruling> {
  const resolved = resolveRequest(index, request, today);
  if (!resolved.ok) return resolved;
  const { user, node, wanted, entity, age } = resolved.value;
  return success(rule(index, user, node, wanted, entity, age));
}

/** Looks the codes of a request up; all problems at once (domain.md §7 step 1). */
export function resolveRequest(
  index: Index,
  request: DecisionRequest,
  today: string,
): Outcome<ResolvedRequest> {
  const user = index.holders.userNumbers.get(request.user);
  const node = index.tree.numberOf.get(request.node);
  const wanted = rightsAsked(request.right);
  const entity = request.entity ?? null;
  const entityKnown = entity === null || index.model.entities.has(entity);
  const on = dayNumber(request.on ?? today);
  const documentDate = request.documentDate ?? null;
  const day = documentDate === null ? on : dayNumber(documentDate);
  if (
    user === undefined ||
    node === undefined ||
    wanted === null ||
    !entityKnown ||
    on === null ||
    day === null
  ) {
    return failure(...problemsOf(index, request, today));
  }
  return success({ user, node, wanted, entity, age: documentDate === null ? null : on - day });
}

function problemsOf(index: Index, request: DecisionRequest, today: string): Problem[] {
  const problems: Problem[] = [];
  const expect = (known: boolean, code: string, value: string): void => {
    if (!known) problems.push(problem(code, { value }));
  };
  const isDate = (date: string): boolean => dayNumber(date) !== null;
  const { entity, documentDate } = request;
  const on = request.on ?? today;
  expect(index.holders.userNumbers.has(request.user), 'unknown-user', request.user);
  expect(index.tree.numberOf.has(request.node), 'unknown-node', request.node);
  expect(rightsAsked(request.right) !== null, 'unknown-right', request.right);
  if (typeof entity === 'string') expect(index.model.entities.has(entity), 'unknown-entity', entity);
  expect(isDate(on), 'bad-date', on);
  if (typeof documentDate === 'string') expect(isDate(documentDate), 'bad-date', documentDate);
  return problems;
}

/** The mask a request's `right` asks for; null = not a right. */
export function rightsAsked(right: string): Rights | null {
  return RIGHTS_ASKED.get(right) ?? null;
}

/** The four letters, and the levels that ask for something. */
const RIGHTS_ASKED: ReadonlyMap<string, Rights> = new Map([
  ...LETTERS.map((letter) => [letter, rightsOfLetters([letter])] as const),
  ...LEVELS.filter((level) => level !== 'none').map((level) => [level, rightsOfLevel(level)] as const),
]);

/** What must hold in a store that is in use, asked before Apply (domain.md §9, §10). */
import { type Problem, problem } from '../model/problem.ts';
import { U } from '../model/rights.ts';
import type { Model } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import { Found } from '../rules/resolve.ts';
import { rule } from '../rules/ruling.ts';
import type { Change } from './types.ts';

/** The node whose U right makes somebody an administrator of authorizations (domain.md §9). */
export const AUTHORIZATIONS_NODE = 'grantree.authorizations';

/** Why Apply refuses to go from one state to the other; empty = it does not. */
export function refusals(before: Index, after: Index): Problem[] {
  const problems: Problem[] = [];
  const [activeBefore, active] = [activeUsers(before.model), activeUsers(after.model)];
  if (active === 0 && activeBefore > 0) problems.push(problem('no-active-user'));
  const { seats } = after.model.licence;
  const wasWithin = activeBefore <= (before.model.licence.seats ?? Number.POSITIVE_INFINITY);
  if (seats !== null && active > seats && (wasWithin || active > activeBefore)) {
    problems.push(problem('seats-exceeded', { value: active, expected: seats }));
  }
  // A store that never had an administrator is not held to having one.
  if (hasAdministrator(before) && !hasAdministrator(after)) problems.push(problem('last-administrator'));
  return problems;
}

/**
 * Why an edit is not even taken into the draft: it activates one user too many, or deactivates the last active one
 * (domain.md §10). Somebody else has to be deactivated first; both in one edit will do.
 */
export function refusedAtOnce(model: Model, changes: readonly Change[]): Problem[] {
  const before = activeUsers(model);
  const switched = new Map<string, boolean>();
  let { seats } = model.licence;
  for (const change of changes) {
    if (change.kind === 'put' && change.list === 'users')
      switched.set(change.record.login, change.record.active);
    if (change.kind === 'remove' && change.list === 'users') switched.set(change.key, false);
    if (change.kind === 'setLicence') seats = change.licence.seats;
  }
  let active = before;
  for (const [login, isActive] of switched) {
    active += Number(isActive) - Number(model.users.get(login)?.active ?? false);
  }
  if (active === 0 && before > 0) return [problem('no-active-user')];
  const isMore = active > before && seats !== null && active > seats;
  return isMore ? [problem('seats-exceeded', { value: active, expected: seats ?? 0 })] : [];
}

export function activeUsers(model: Model): number {
  let count = 0;
  for (const user of model.users.values()) if (user.active) count++;
  return count;
}

/** Somebody can sign in and administer authorizations: by the flag, or by U on `grantree.authorizations`. */
export function hasAdministrator(index: Index): boolean {
  for (let user = 0; user < index.holders.users; user++) if (administers(index, user)) return true;
  return false;
}

/** Whether a user (by number) can sign in and administer authorizations. */
export function administers(index: Index, user: number): boolean {
  const record = index.users[user];
  if (record?.active !== true || record.locked) return false;
  if (record.administrator) return true;
  const node = index.tree.numberOf.get(AUTHORIZATIONS_NODE);
  return node !== undefined && rule(index, user, node, U, null, null, new Found()).allow;
}

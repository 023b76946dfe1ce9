/** The decision in numbers: allow, rights and reason for user u on node n, steps 2 to 5 of domain.md §7. */
import { ALL_RIGHTS, NO_RIGHTS, R, type Rights } from '../model/rights.ts';
import type { Index } from './compile.ts';
import {
  applyingProfile,
  collectDeciding,
  type Found,
  NO_PERIOD,
  rightsAtAge,
  type Tier,
  UNLIMITED,
  unionRights,
  widestPeriod,
} from './resolve.ts';
import { at } from './tree.ts';

export const REASONS = [
  'undefined',
  'own',
  'acquired',
  'inherited',
  'administrator',
  'not-granted',
  'period-exceeded',
  'entity-not-accessible',
  'default-profile-hides',
  'form-not-readable',
  'user-inactive',
  'user-locked',
] as const;
export type Reason = (typeof REASONS)[number];

/** What holds for a user on a node, whatever right is asked. */
export interface Standing {
  readonly rights: Rights;
  /** The deciding tier, `administrator`, or why nothing is granted at all. */
  readonly standing:
    | Tier
    | 'administrator'
    | 'undefined'
    | 'entity-not-accessible'
    | 'default-profile-hides'
    | 'form-not-readable';
  /** Days back in force; UNLIMITED, or NO_PERIOD where none applies. */
  readonly period: number;
}

export interface Ruling {
  readonly allow: boolean;
  readonly rights: Rights;
  readonly reason: Reason;
}

/**
 * Steps 3 to 5 of domain.md §7, the deciding grants left in `found`. Whether the user may sign in at all (step 2) is
 * asked by `rule` alone: a grid shows what an inactive user would have.
 */
export function stand(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  found: Found,
): Standing {
  found.count = 0;
  if (at(index.tree.administration, node) === 1 && index.users[user]?.administrator === true) {
    return { rights: ALL_RIGHTS, standing: 'administrator', period: periodOfAdministrator(index, node) };
  }
  const closed = closedBy(index, user, node, entity, found);
  if (closed !== null) return { rights: NO_RIGHTS, standing: closed, period: NO_PERIOD };
  const tier = collectDeciding(index, user, node, entity, found);
  if (tier !== null) {
    return {
      rights: unionRights(index, node, found),
      standing: tier,
      period: widestPeriod(index, node, found),
    };
  }
  const gated = applyingProfile(index, user, node, entity).hidden >= 0;
  return { rights: NO_RIGHTS, standing: gated ? 'default-profile-hides' : 'undefined', period: NO_PERIOD };
}

/** Decides. `wanted` is the mask asked for, `age` the document's in days or null for none (domain.md §5). */
export function rule(
  index: Index,
  user: number,
  node: number,
  wanted: Rights,
  entity: string | null,
  age: number | null,
  found: Found,
): Ruling {
  const record = index.users[user];
  found.count = 0;
  if (record?.active !== true) return { allow: false, rights: NO_RIGHTS, reason: 'user-inactive' };
  if (record.locked) return { allow: false, rights: NO_RIGHTS, reason: 'user-locked' };
  const { rights, standing } = stand(index, user, node, entity, found);
  if (standing === 'administrator') return { allow: true, rights, reason: standing };
  if (standing !== 'own' && standing !== 'acquired' && standing !== 'inherited') {
    return { allow: false, rights, reason: standing };
  }
  if ((rights & wanted) !== wanted) return { allow: false, rights, reason: 'not-granted' };
  const limited = age !== null && at(index.tree.dated, node) === 1;
  if (limited && (rightsAtAge(index, node, found, age) & wanted) !== wanted) {
    return { allow: false, rights, reason: 'period-exceeded' };
  }
  return { allow: true, rights, reason: standing };
}

/** Step 4: the entity first, then the form (domain.md §6, §7). */
function closedBy(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  found: Found,
): 'entity-not-accessible' | 'form-not-readable' | null {
  const perEntity = at(index.tree.perEntity, node) === 1;
  if (perEntity && entity !== null && index.assigned[user]?.entities.has(entity) !== true) {
    return 'entity-not-accessible';
  }
  const form = at(index.tree.form, node);
  if (form < 0) return null;
  const readable = (stand(index, user, form, entity, found).rights & R) !== 0;
  found.count = 0;
  return readable ? null : 'form-not-readable';
}

function periodOfAdministrator(index: Index, node: number): number {
  return at(index.tree.dated, node) === 1 ? UNLIMITED : NO_PERIOD;
}

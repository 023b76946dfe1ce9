/** The decision in numbers: allow, rights and reason for user u on node n, steps 2 to 5 of domain.md §7. */
import { NO_RIGHTS, type Rights } from '../model/rights.ts';
import { type Index, LOCKED, MAY_SIGN_IN } from './compile.ts';
import { collectTier, Found, NO_PERIOD, rightsAtAge, type Tier, UNLIMITED, widestPeriod } from './resolve.ts';
import {
  ADMINISTRATOR,
  nameOf,
  rightsIn,
  STANDING_RANGE,
  type StandingName,
  standingAt,
  standingIn,
  tierOf,
} from './standing.ts';
import { byteAt } from './tree.ts';

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
  readonly standing: StandingName;
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
  const packed = standingAt(index, user, node, entity);
  const standing = standingIn(packed);
  return {
    rights: rightsIn(packed),
    standing: nameOf(standing),
    period: periodInForce(index, user, node, entity, standing, found),
  };
}

/** The period of a cell whose standing is known, in days; the deciding grants are left in `found` (domain.md §5). */
export function periodInForce(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  standing: number,
  found: Found,
): number {
  found.count = 0;
  if (standing === ADMINISTRATOR) return byteAt(index.tree.dated, node) === 1 ? UNLIMITED : NO_PERIOD;
  const tier = tierOf(standing);
  if (tier === null) return NO_PERIOD;
  collectTier(index, user, node, entity, tier, found);
  return widestPeriod(index, node, found);
}

/**
 * Decides. `wanted` is the mask asked for, `age` the document's in days or null for none (domain.md §5). The deciding
 * grants are left in `found` where there is one.
 */
export function rule(
  index: Index,
  user: number,
  node: number,
  wanted: Rights,
  entity: string | null,
  age: number | null,
  found?: Found,
): Ruling {
  if (found !== undefined) found.count = 0;
  const bar = byteAt(index.barred, user);
  if (bar !== MAY_SIGN_IN) return bar === LOCKED ? USER_LOCKED : USER_INACTIVE;
  const packed = standingAt(index, user, node, entity);
  const granted = (rightsIn(packed) & wanted) === wanted;
  const limited = granted && age !== null && byteAt(index.tree.dated, node) === 1;
  if (limited || found !== undefined) {
    const deciding = found ?? SCRATCH;
    const tier = tierOf(standingIn(packed));
    if (tier !== null) collectTier(index, user, node, entity, tier, deciding);
    const inTime = tier === null || !limited || (rightsAtAge(index, node, deciding, age) & wanted) === wanted;
    if (!inTime) return TOO_OLD[packed] as Ruling;
  }
  return (granted ? GRANTED : NOT_GRANTED)[packed] as Ruling;
}

/** For when nobody asks for the deciding grants. */
const SCRATCH = new Found();

// There are few different rulings, and each is made once: making one takes longer than finding it.
const USER_INACTIVE: Ruling = { allow: false, rights: NO_RIGHTS, reason: 'user-inactive' };
const USER_LOCKED: Ruling = { allow: false, rights: NO_RIGHTS, reason: 'user-locked' };

/** By what `standingAt` gives, all of it: the rulings where the deciding grants hold what is wanted, where not, where not in time. */
const GRANTED = rulings((tier) => ({ allow: true, reason: tier }));
const NOT_GRANTED = rulings(() => ({ allow: false, reason: 'not-granted' }));
const TOO_OLD = rulings(() => ({ allow: false, reason: 'period-exceeded' }));

function rulings(onTier: (tier: Tier) => Omit<Ruling, 'rights'>): readonly Ruling[] {
  return Array.from({ length: STANDING_RANGE }, (_, packed) => {
    const reason = nameOf(standingIn(packed));
    const tier = tierOf(standingIn(packed));
    const ruling = tier === null ? { allow: reason === 'administrator', reason } : onTier(tier);
    return { allow: ruling.allow, rights: rightsIn(packed), reason: ruling.reason };
  });
}

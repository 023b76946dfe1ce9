/** What holds for one user on one node, in one number: made for being asked millions of times. */
import { ALL_RIGHTS, NO_RIGHTS, R, type Rights } from '../model/rights.ts';
import { NOTHING_ASSIGNED } from './assigned.ts';
import {
  acquiredThrough,
  cascadeOf,
  cascadePosition,
  DEFINED,
  endOf,
  type Index,
  patchEndOf,
  patchOf,
  startOf,
} from './compile.ts';
import { applyingNumber, fittedRights, hiddenBehind, storedOn, type Tier } from './resolve.ts';
import { byteAt, intAt } from './tree.ts';

/** What a cell stands on: the deciding tier, `administrator`, or why nothing is granted at all. Cells hold a position. */
export const STANDINGS = [
  'undefined',
  'own',
  'acquired',
  'inherited',
  'administrator',
  'entity-not-accessible',
  'default-profile-hides',
  'form-not-readable',
] as const;
export type StandingName = (typeof STANDINGS)[number];

export const UNDEFINED = STANDINGS.indexOf('undefined');
export const OWN = STANDINGS.indexOf('own');
export const ACQUIRED = STANDINGS.indexOf('acquired');
export const INHERITED = STANDINGS.indexOf('inherited');
export const ADMINISTRATOR = STANDINGS.indexOf('administrator');
export const ENTITY_CLOSED = STANDINGS.indexOf('entity-not-accessible');
export const GATED = STANDINGS.indexOf('default-profile-hides');
export const FORM_CLOSED = STANDINGS.indexOf('form-not-readable');

/** The name of a position in STANDINGS. */
export function nameOf(standing: number): StandingName {
  return STANDINGS[standing] as StandingName;
}

/** The tier of a standing that has deciding grants; null for the others. */
export function tierOf(standing: number): Tier | null {
  const name = nameOf(standing);
  return name === 'own' || name === 'acquired' || name === 'inherited' ? name : null;
}

/**
 * Steps 3 to 5 of domain.md §7 for user u on node n, the period left aside: the rights in the low four bits, above
 * them the position in STANDINGS (`standingIn`, `rightsIn`). Whether the user may sign in is not asked.
 */
export function standingAt(index: Index, user: number, node: number, entity: string | null): number {
  const form = intAt(index.tree.form, node);
  if (form < 0) return standingOn(index, user, node, entity, true);
  // A form is neither section nor field, so it needs no other to be readable.
  const readable = (standingOn(index, user, form, entity, true) & R) !== 0;
  return standingOn(index, user, node, entity, readable);
}

/** `readable`: the form that the node narrows, if it narrows one. */
function standingOn(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  readable: boolean,
): number {
  const { tree } = index;
  if (byteAt(tree.administration, node) === 1 && index.users[user]?.administrator === true) {
    return packed(ADMINISTRATOR, ALL_RIGHTS);
  }
  // Step 4: the entity first, then the form (domain.md §6, §7).
  if (entity !== null && byteAt(tree.perEntity, node) === 1 && !reaches(index, user, entity)) {
    return packed(ENTITY_CLOSED, NO_RIGHTS);
  }
  if (!readable) return packed(FORM_CLOSED, NO_RIGHTS);

  const own = arrivingFrom(index, user, node, node);
  if (own >= 0 && storedOn(index, user, own) === node) {
    return packed(OWN, fittedRights(index, user, own, node));
  }
  const acquired = acquiredFromGroups(index, user, node);
  const applying = applyingNumber(index, index.assigned[user] ?? NOTHING_ASSIGNED, node, entity);
  const byOthers = applying < 0 ? acquired : acquired | byteAt(cascadeOf(index, applying).rights, node);
  if (byOthers !== 0) return packed(ACQUIRED, byOthers & ~DEFINED);
  for (let above = intAt(tree.parent, node); above >= 0; above = intAt(tree.parent, above)) {
    const inherited = arrivingFrom(index, user, above, node);
    if (inherited >= 0) return packed(INHERITED, fittedRights(index, user, inherited, node));
  }
  return packed(hiddenBehind(applying) >= 0 ? GATED : UNDEFINED, NO_RIGHTS);
}

/**
 * Position of the user's grant that arrives at a node (domain.md §4) where he may have one on `from`, which is the node
 * or above it; -1 = he has none there. Mostly that is known without a search.
 */
function arrivingFrom(index: Index, user: number, from: number, node: number): number {
  const { table } = index;
  return table.mayHold(startOf(index, user), endOf(index, user), from) ||
    table.holds(patchOf(index, user), patchEndOf(index, user), from)
    ? cascadePosition(index, user, node)
    : -1;
}

export function rightsIn(standing: number): Rights {
  return standing & ALL_RIGHTS;
}

/** Position in STANDINGS. */
export function standingIn(standing: number): number {
  return standing >> 4;
}

/** How many numbers `standingAt` can give. */
export const STANDING_RANGE = STANDINGS.length << 4;

function packed(standing: number, rights: Rights): number {
  return (standing << 4) | rights;
}

function reaches(index: Index, user: number, entity: string): boolean {
  return index.assigned[user]?.entities.has(entity) === true;
}

/**
 * What a user acquires on a node from groups and the profile that applies (domain.md §4), whatever he holds himself:
 * DEFINED with the rights; 0 = nothing.
 */
export function acquiredAt(index: Index, user: number, node: number, entity: string | null): number {
  const acquired = acquiredFromGroups(index, user, node);
  const applying = applyingNumber(index, index.assigned[user] ?? NOTHING_ASSIGNED, node, entity);
  return applying < 0 ? acquired : acquired | byteAt(cascadeOf(index, applying).rights, node);
}

function acquiredFromGroups(index: Index, user: number, node: number): number {
  const { direct, firstDirect } = index.memberships;
  const { rights } = index.rows.acquired;
  let union = 0;
  for (let i = intAt(firstDirect, user); i < intAt(firstDirect, user + 1); i++) {
    union |= byteAt(rights, acquiredThrough(index, intAt(direct, i)) + node);
  }
  return union;
}

/** What holds for one user on one node, in one number: made for being asked millions of times. */
import { ALL_RIGHTS, NO_RIGHTS, R, type Rights } from '../model/rights.ts';
import { NOTHING_ASSIGNED } from './assigned.ts';
import { acquiredThrough, cascadeOf, cascadePosition, DEFINED, type Index } from './compile.ts';
import { applyingNumber, fittedRights, hiddenBehind, storedOn, type Tier } from './resolve.ts';
import { at } from './tree.ts';

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

/** The tier of a standing that has deciding grants; null for the others. */
export function tierOf(standing: number): Tier | null {
  const name = STANDINGS[standing];
  return name === 'own' || name === 'acquired' || name === 'inherited' ? name : null;
}

/**
 * Steps 3 to 5 of domain.md §7 for user u on node n, the period left aside: the rights in the low four bits, above
 * them the position in STANDINGS (`standingIn`, `rightsIn`). Whether the user may sign in is not asked.
 */
export function standingAt(index: Index, user: number, node: number, entity: string | null): number {
  const settled = settledAt(index, user, node, entity);
  return settled < 0 ? standingOn(index, user, node, entity) : settled;
}

/** As `standingAt`, for who has looked for the user's own grant already: `position` is its `cascadePosition`. */
export function standingGiven(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  position: number,
): number {
  const settled = settledAt(index, user, node, entity);
  if (settled >= 0) return settled;
  return decided(index, user, node, entity, position, acquiredFromGroups(index, user, node));
}

/** Steps 3 and 4, the forms included; -1 = they leave it to the grants. */
function settledAt(index: Index, user: number, node: number, entity: string | null): number {
  const form = at(index.tree.form, node);
  if (form < 0) return settledOn(index, user, node, entity, true);
  // A form is neither section nor field, so it needs no other to be readable.
  const settled = settledOn(index, user, form, entity, true);
  const readable = ((settled < 0 ? standingOn(index, user, form, entity) : settled) & R) !== 0;
  return settledOn(index, user, node, entity, readable);
}

/** `readable`: the form that the node narrows, if it narrows one. */
function settledOn(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  readable: boolean,
): number {
  const { tree } = index;
  if (at(tree.administration, node) === 1 && index.users[user]?.administrator === true) {
    return packed(ADMINISTRATOR, ALL_RIGHTS);
  }
  // Step 4: the entity first, then the form (domain.md §6, §7).
  if (entity !== null && at(tree.perEntity, node) === 1 && !reaches(index, user, entity)) {
    return packed(ENTITY_CLOSED, NO_RIGHTS);
  }
  return readable ? -1 : packed(FORM_CLOSED, NO_RIGHTS);
}

/** Step 5, where nothing before it decides. */
function standingOn(index: Index, user: number, node: number, entity: string | null): number {
  // Asked before the user's own grants are searched, so that the processor waits for both memories at once.
  const acquired = acquiredFromGroups(index, user, node);
  // One cascade serves the tiers own and inherited: it stops at the node itself, or goes on to the nearest ancestor.
  const position = cascadePosition(index, user, node);
  return decided(index, user, node, entity, position, acquired);
}

/** The tiers of domain.md §4 from the user's own grant that arrives and what his groups give. */
function decided(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  position: number,
  acquired: number,
): number {
  if (position >= 0 && storedOn(index, user, position) === node) {
    return packed(OWN, fittedRights(index, user, position, node));
  }
  const applying = applyingNumber(index, index.assigned[user] ?? NOTHING_ASSIGNED, node, entity);
  const byOthers = applying < 0 ? acquired : acquired | at(cascadeOf(index, applying).rights, node);
  if (byOthers !== 0) return packed(ACQUIRED, byOthers & ~DEFINED);
  if (position >= 0) return packed(INHERITED, fittedRights(index, user, position, node));
  return packed(hiddenBehind(applying) >= 0 ? GATED : UNDEFINED, NO_RIGHTS);
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
  return applying < 0 ? acquired : acquired | at(cascadeOf(index, applying).rights, node);
}

function acquiredFromGroups(index: Index, user: number, node: number): number {
  const { direct, firstDirect } = index.memberships;
  let union = 0;
  for (let i = at(firstDirect, user); i < at(firstDirect, user + 1); i++) {
    union |= at(acquiredThrough(index, at(direct, i)), node);
  }
  return union;
}

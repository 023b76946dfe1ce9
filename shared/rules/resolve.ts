/**
 * The heart of the engine: which grants decide for a user on a node (domain.md §4–§6). Everything else, a tick in the
 * grid, a decision, an explanation, a printed line, is made from what is found here.
 */
import { D, R, type Rights, U } from '../model/rights.ts';
import { ANY_MODULE, type Hierarchy, NOTHING_ASSIGNED } from './assigned.ts';
import { cascadePosition, type Index } from './compile.ts';
import { at, fitNumber } from './tree.ts';

export const TIERS = ['own', 'acquired', 'inherited'] as const;
export type Tier = (typeof TIERS)[number];

/** The entity of a request that names none: it asks whether the node is available (domain.md §6). */
export const NO_ENTITY = null;

/** Grants found, as pairs of holder number and position among the holder's grants; reused between calls. */
export class Found {
  count = 0;
  readonly holders: number[] = [];
  readonly positions: number[] = [];

  add(holder: number, position: number): void {
    this.holders[this.count] = holder;
    this.positions[this.count] = position;
    this.count++;
  }
}

/** Which profile applies to a user on a node, and whether the default gate took one away (domain.md §6). */
export interface Applying {
  /** Number of the profile; -1 = none. */
  readonly profile: number;
  /** Number of the profile that the default gate took away; -1 = none. */
  readonly hidden: number;
  readonly hierarchy: Hierarchy | undefined;
}

const NOTHING_APPLIES: Applying = { profile: -1, hidden: -1, hierarchy: undefined };

/** The profile that applies to user u on node n at an entity (code, or null for availability). */
export function applyingProfile(index: Index, user: number, node: number, entity: string | null): Applying {
  const assigned = index.assigned[user] ?? NOTHING_ASSIGNED;
  if (assigned === NOTHING_ASSIGNED) return NOTHING_APPLIES;
  const module = at(index.tree.module, node);
  if (at(index.tree.perEntity, node) === 0) {
    const profile =
      (module >= 0 ? assigned.general.get(module) : undefined) ?? assigned.general.get(ANY_MODULE);
    return profile === undefined ? NOTHING_APPLIES : { profile, hidden: -1, hierarchy: undefined };
  }
  const hierarchy = assigned.hierarchy.get(module);
  if (hierarchy === undefined) return NOTHING_APPLIES;
  const profile = entity === NO_ENTITY ? hierarchy.fallback : (hierarchy.assigned.get(entity) ?? -1);
  const open = hierarchy.fallback >= 0 && (cascadeRights(index, hierarchy.fallback, node) & R) !== 0;
  return open ? { profile, hidden: -1, hierarchy } : { profile: -1, hidden: profile, hierarchy };
}

/** Rights of `cascade(holder, node)`; nothing found = none. */
export function cascadeRights(index: Index, holder: number, node: number): Rights {
  const position = cascadePosition(index, holder, node);
  return position < 0 ? 0 : fittedRights(index, holder, position, node);
}

/** Rights of one grant where it arrives, fitted to that node by itself (domain.md §4). */
export function fittedRights(index: Index, holder: number, position: number, node: number): Rights {
  return fitNumber(index.tree, node, index.grants[holder]?.rights[position] ?? 0);
}

/** Number of the node a grant is stored on. */
export function storedOn(index: Index, holder: number, position: number): number {
  return index.grants[holder]?.nodes[position] ?? -1;
}

/** Collects the grants of one tier for user u on node n. */
export function collectTier(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  tier: Tier,
  found: Found,
): void {
  found.count = 0;
  switch (tier) {
    case 'own':
    case 'inherited': {
      // One cascade serves both tiers: it stops at the node itself, or goes on to the nearest ancestor.
      const position = cascadePosition(index, user, node);
      if (position >= 0 && (storedOn(index, user, position) === node) === (tier === 'own'))
        found.add(user, position);
      return;
    }
    case 'acquired': {
      for (const group of index.groupsOf[user] ?? []) {
        const position = cascadePosition(index, group, node);
        if (position >= 0) found.add(group, position);
      }
      const { profile } = applyingProfile(index, user, node, entity);
      const position = profile < 0 ? -1 : cascadePosition(index, profile, node);
      if (position >= 0) found.add(profile, position);
      return;
    }
  }
}

/** Collects the deciding grants and says which tier they are of; null = no deciding grant (domain.md §4). */
export function collectDeciding(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  found: Found,
): Tier | null {
  for (const tier of TIERS) {
    collectTier(index, user, node, entity, tier, found);
    if (found.count > 0) return tier;
  }
  return null;
}

/** The union of the found grants' rights on a node, the period left aside. */
export function unionRights(index: Index, node: number, found: Found): Rights {
  let rights = 0;
  for (let i = 0; i < found.count; i++) {
    rights |= fittedRights(index, found.holders[i] ?? -1, found.positions[i] ?? -1, node);
  }
  return rights;
}

/** The union of the found grants' rights for a document of that age in days (domain.md §5). */
export function rightsAtAge(index: Index, node: number, found: Found, age: number): Rights {
  let rights = 0;
  for (let i = 0; i < found.count; i++) {
    const holder = found.holders[i] ?? -1;
    const position = found.positions[i] ?? -1;
    const period = index.grants[holder]?.periods[position] ?? -1;
    const granted = fittedRights(index, holder, position, node);
    rights |= period === -1 || period >= age ? granted : granted & ~(U | D);
  }
  return rights;
}

/** No period is in force: the node is not dated, or nothing found grants U or D. */
export const NO_PERIOD = -2;
export const UNLIMITED = -1;

/** The widest period among the found grants that grant U or D, in days (domain.md §5). */
export function widestPeriod(index: Index, node: number, found: Found): number {
  if (at(index.tree.dated, node) === 0) return NO_PERIOD;
  let widest = NO_PERIOD;
  for (let i = 0; i < found.count; i++) {
    const holder = found.holders[i] ?? -1;
    const position = found.positions[i] ?? -1;
    if ((fittedRights(index, holder, position, node) & (U | D)) === 0) continue;
    const period = index.grants[holder]?.periods[position] ?? -1;
    if (period === UNLIMITED) return UNLIMITED;
    if (period > widest) widest = period;
  }
  return widest;
}

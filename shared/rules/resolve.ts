/**
 * The heart of the engine: which grants decide for a user on a node (domain.md §4–§6). Everything else, a tick in the
 * grid, a decision, an explanation, a printed line, is made from what is found here.
 */
import { D, R, type Rights, U } from '../model/rights.ts';
import { ANY_MODULE, type Assigned, type Hierarchy, NOTHING_ASSIGNED } from './assigned.ts';
import { cascadeOf, cascadePosition, type Index, startOf } from './compile.ts';
import { byteAt, fitNumber, intAt, type Tree } from './tree.ts';

export const TIERS = ['own', 'acquired', 'inherited'] as const;
export type Tier = (typeof TIERS)[number];

/** The entity of a request that names none: it asks whether the node is available (domain.md §6). */
export const NO_ENTITY = null;

/** Grants found, as pairs of holder number and position among the holder's grants; reused between calls. */
export class Found {
  count = 0;
  private readonly holders: number[] = [];
  private readonly positions: number[] = [];
  /**
   * For who asks about many users on one node: what `cascadePosition` gives on it for groups and profiles, counted from
   * the first group; null = it is looked up each time.
   */
  readonly arriving: Int32Array | null;

  constructor(arriving: Int32Array | null = null) {
    this.arriving = arriving;
  }

  add(holder: number, position: number): void {
    this.holders[this.count] = holder;
    this.positions[this.count] = position;
    this.count++;
  }

  /** Number of the holder of the i-th of `count` grants. */
  holder(i: number): number {
    return this.holders[i] ?? NONE;
  }

  /** Position of the i-th grant among those of its holder. */
  position(i: number): number {
    return this.positions[i] ?? NONE;
  }
}

/** Which profile applies to a user on a node, and whether the default gate took one away (domain.md §6). */
export interface Applying {
  /** Number of the profile; negative = none. */
  readonly profile: number;
  /** Number of the profile that the default gate took away; negative = none. */
  readonly hidden: number;
  readonly hierarchy: Hierarchy | undefined;
}

/** The profile that applies to user u on node n at an entity (code, or null for availability). */
export function applyingProfile(index: Index, user: number, node: number, entity: string | null): Applying {
  const assigned = index.assigned[user] ?? NOTHING_ASSIGNED;
  const applying = applyingNumber(index, assigned, node, entity);
  return {
    profile: applying,
    hidden: hiddenBehind(applying),
    hierarchy: byteAt(index.tree.perEntity, node) === 1 ? hierarchyOn(index.tree, assigned, node) : undefined,
  };
}

/** As `applyingProfile`, in one number: the profile; NONE; or, for a profile the gate took away, `hiddenBehind`. */
export function applyingNumber(
  index: Index,
  assigned: Assigned,
  node: number,
  entity: string | null,
): number {
  if (assigned === NOTHING_ASSIGNED) return NONE;
  const { tree } = index;
  if (byteAt(tree.perEntity, node) === 0) return generalProfile(assigned, intAt(tree.module, node));
  const hierarchy = hierarchyOn(tree, assigned, node);
  if (hierarchy === undefined) return NONE;
  const profile = profileAt(hierarchy, entity);
  return opens(gateOf(index, hierarchy), node) ? profile : hiddenBehind(profile);
}

/** No profile applies. */
export const NONE = -1;

/**
 * The profile that the default gate took away, told by `applyingNumber`; negative = none. It is its own inverse, and
 * leaves NONE as it is.
 */
export function hiddenBehind(applying: number): number {
  return 2 * NONE - applying;
}

/** The general profile assigned for a module, or for every module, which stands for no module too (ANY_MODULE). */
export function generalProfile({ general }: Assigned, module: number): number {
  return general.get(module) ?? general.get(ANY_MODULE) ?? NONE;
}

export function hierarchyOn(tree: Tree, { hierarchy }: Assigned, node: number): Hierarchy | undefined {
  return hierarchy.get(intAt(tree.module, node));
}

/** The entity-dependent profile assigned to an entity; the default where none is named. */
export function profileAt(hierarchy: Hierarchy, entity: string | null): number {
  return entity === NO_ENTITY ? hierarchy.fallback : (hierarchy.assigned.get(entity) ?? NONE);
}

/** The default profile's cascade, which must hold R for the hierarchy to give anything; null = it never does. */
export function gateOf(index: Index, { fallback }: Hierarchy): Uint8Array | null {
  return fallback === NONE ? null : cascadeOf(index, fallback).rights;
}

/** Whether a gate is open on a node. */
export function opens(gate: Uint8Array | null, node: number): boolean {
  return gate !== null && (byteAt(gate, node) & R) !== 0;
}

/** Rights of `cascade(holder, node)`; nothing found = none. */
export function cascadeRights(index: Index, holder: number, node: number): Rights {
  const position = cascadePosition(index, holder, node);
  return position < 0 ? 0 : fittedRights(index, holder, position, node);
}

/** Rights of one grant where it arrives, fitted to that node by itself (domain.md §4). */
export function fittedRights(index: Index, holder: number, position: number, node: number): Rights {
  return fitNumber(index.tree, node, index.table.rights(startOf(index, holder) + position));
}

/** Number of the node a grant is stored on. */
export function storedOn(index: Index, holder: number, position: number): number {
  return index.table.node(startOf(index, holder) + position);
}

/** Days back that a grant lets documents be updated or deleted; UNLIMITED = any. */
function periodOf(index: Index, holder: number, position: number): number {
  return index.table.period(startOf(index, holder) + position);
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
      for (const group of index.groupsOf[user] ?? []) addArriving(index, group, node, found);
      const profile = applyingNumber(index, index.assigned[user] ?? NOTHING_ASSIGNED, node, entity);
      if (profile >= 0) addArriving(index, profile, node, found);
      return;
    }
  }
}

/** Adds the grant of a group or profile that arrives at a node, if there is one. */
function addArriving(index: Index, holder: number, node: number, found: Found): void {
  const { arriving } = found;
  const position =
    arriving === null ? cascadePosition(index, holder, node) : intAt(arriving, holder - index.holders.users);
  if (position >= 0) found.add(holder, position);
}

/** The union of the found grants' rights on a node, the period left aside. */
export function unionRights(index: Index, node: number, found: Found): Rights {
  let rights = 0;
  for (let i = 0; i < found.count; i++) {
    rights |= fittedRights(index, found.holder(i), found.position(i), node);
  }
  return rights;
}

/** The union of the found grants' rights for a document of that age in days (domain.md §5). */
export function rightsAtAge(index: Index, node: number, found: Found, age: number): Rights {
  let rights = 0;
  for (let i = 0; i < found.count; i++) {
    const holder = found.holder(i);
    const position = found.position(i);
    const period = periodOf(index, holder, position);
    const granted = fittedRights(index, holder, position, node);
    rights |= period === UNLIMITED || period >= age ? granted : granted & ~(U | D);
  }
  return rights;
}

/** No period is in force: the node is not dated, or nothing found grants U or D. */
export const NO_PERIOD = -2;
export const UNLIMITED = -1;

/** The widest period among the found grants that grant U or D, in days (domain.md §5). */
export function widestPeriod(index: Index, node: number, found: Found): number {
  if (byteAt(index.tree.dated, node) === 0) return NO_PERIOD;
  let widest = NO_PERIOD;
  for (let i = 0; i < found.count; i++) {
    const holder = found.holder(i);
    const position = found.position(i);
    if ((fittedRights(index, holder, position, node) & (U | D)) === 0) continue;
    const period = periodOf(index, holder, position);
    if (period === UNLIMITED) return UNLIMITED;
    if (period > widest) widest = period;
  }
  return widest;
}

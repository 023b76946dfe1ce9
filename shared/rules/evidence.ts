/** Evidence: the grants behind an answer, what they came through, and why the others lost (domain.md §7). */
import type { Rights } from '../model/rights.ts';
import { EVERY_MODULE, type HolderKey } from '../model/types.ts';
import { ANY_MODULE } from './assigned.ts';
import { cascadePosition, type Index, startOf } from './compile.ts';
import { kindOf } from './holders.ts';
import {
  applyingProfile,
  collectTier,
  Found,
  fittedRights,
  NO_PERIOD,
  storedOn,
  TIERS,
  type Tier,
  unionRights,
  widestPeriod,
} from './resolve.ts';
import { type Reason, type Standing, stand } from './ruling.ts';
import { at } from './tree.ts';

/** How a grant of somebody else reaches the user. */
export type Through =
  /** The groups from the one the user is a direct member of up to the holder. */
  | { readonly kind: 'membership'; readonly groups: readonly string[] }
  /** A general profile assigned for this module, or for `*`. */
  | { readonly kind: 'general'; readonly module: string }
  /** An entity-dependent profile that a hierarchy profile assigns to this entity, or its default. */
  | { readonly kind: 'hierarchy'; readonly hierarchy: string; readonly entity: string | null };

export interface Evidence {
  readonly holder: HolderKey;
  /** The node the grant is stored on. */
  readonly node: string;
  /** The grant's rights fitted to the node that was asked about. */
  readonly rights: Rights;
  /** Days; null = unlimited. */
  readonly updatePeriod: number | null;
  readonly tier: Tier;
  /** Absent for the user's own grants. */
  readonly through?: Through;
}

export interface LostEvidence extends Evidence {
  /**
   * `own-first`, `acquired-first`: an earlier tier decided; `nearer-grant`: the same holder has a grant nearer to the
   * node; `named-module`: the profile assigned for the module takes the place of the one for `*`; `default-gate`: the
   * default profile hides the node; `closed`: the user, entity or form is closed before any grant is asked;
   * `administrator`: grants are not asked.
   */
  readonly why:
    | 'own-first'
    | 'acquired-first'
    | 'nearer-grant'
    | 'named-module'
    | 'default-gate'
    | 'closed'
    | 'administrator';
}

/** What holds for a holder on a node with the evidence kept; sign-in is left aside, as in the grid. */
export interface Explained extends Pick<Standing, 'rights' | 'period'> {
  readonly reason: Reason;
  readonly deciding: readonly Evidence[];
  readonly lost: readonly LostEvidence[];
}

/** Explains a cell of the grid: a user's standing, or a group's or profile's cascade (domain.md §4). */
export function evidenceFor(index: Index, holder: number, node: number, entity: string | null): Explained {
  const found = new Found();
  if (kindOf(index.holders, holder) === 'user') {
    const { rights, standing, period } = stand(index, holder, node, entity, found);
    const deciding = evidenceOf(index, holder, node, entity, found);
    const lost = lostEvidence(index, holder, node, entity, standing, deciding);
    return { rights, period, reason: standing, deciding, lost };
  }
  const [nearest, ...others] = positionsUpwards(index, holder, node);
  if (nearest === undefined)
    return { rights: 0, period: NO_PERIOD, reason: 'undefined', deciding: [], lost: [] };
  found.add(holder, nearest);
  const evidence = (position: number): Evidence => evidenceAt(index, holder, node, entity, holder, position);
  return {
    rights: unionRights(index, node, found),
    period: widestPeriod(index, node, found),
    reason: evidence(nearest).tier,
    deciding: [evidence(nearest)],
    lost: others.map((position) => ({ ...evidence(position), why: 'nearer-grant' })),
  };
}

/** The found grants as evidence. */
export function evidenceOf(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  found: Found,
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (let i = 0; i < found.count; i++) {
    evidence.push(evidenceAt(index, user, node, entity, found.holder(i), found.position(i)));
  }
  return evidence;
}

/** Every grant of the user, his groups and his profiles on the node or above that did not decide. */
export function lostEvidence(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  reason: Reason,
  deciding: readonly Evidence[],
): readonly LostEvidence[] {
  const decided = deciding[0]?.tier;
  const lost: LostEvidence[] = [];
  const found = new Found();
  for (const tier of TIERS) {
    collectTier(index, user, node, entity, tier, found);
    if (tier === decided) continue;
    const why = whyTierLost(reason, decided);
    lost.push(...evidenceOf(index, user, node, entity, found).map((grant) => ({ ...grant, why })));
  }
  const { profile, hidden } = applyingProfile(index, user, node, entity);
  for (const holder of [user, ...(index.groupsOf[user] ?? []), profile])
    lost.push(...farther(index, user, node, entity, holder));
  for (const position of positionsUpwards(index, hidden, node)) {
    lost.push({ ...evidenceAt(index, user, node, entity, hidden, position), why: 'default-gate' });
  }
  const replaced = replacedProfile(index, user, node);
  for (const position of positionsUpwards(index, replaced, node)) {
    const through: Through = { kind: 'general', module: EVERY_MODULE };
    const evidence = evidenceAt(index, user, node, entity, replaced, position);
    lost.push({ ...evidence, through, why: 'named-module' });
  }
  return lost;
}

/** The inherited tier is the last: where it decides, the others are empty. */
function whyTierLost(reason: Reason, decided: Tier | undefined): LostEvidence['why'] {
  if (decided === 'own') return 'own-first';
  if (decided === 'acquired') return 'acquired-first';
  return reason === 'administrator' ? 'administrator' : 'closed';
}

/** The grants of one holder above his nearest one. */
function farther(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  holder: number,
): LostEvidence[] {
  return positionsUpwards(index, holder, node)
    .slice(1)
    .map((position) => ({ ...evidenceAt(index, user, node, entity, holder, position), why: 'nearer-grant' }));
}

/** Number of the general profile for `*` whose place another one takes on this node (domain.md §3); -1 = none. */
function replacedProfile(index: Index, user: number, node: number): number {
  if (at(index.tree.perEntity, node) === 1) return -1;
  const everywhere = index.assigned[user]?.general.get(ANY_MODULE) ?? -1;
  return everywhere === applyingProfile(index, user, node, null).profile ? -1 : everywhere;
}

/** Positions of the holder's grants on the node and its ancestors, nearest first; none for a negative holder. */
function positionsUpwards(index: Index, holder: number, node: number): number[] {
  const positions: number[] = [];
  if (holder < 0) return positions;
  for (let above = node; above >= 0; ) {
    const position = cascadePosition(index, holder, above);
    if (position < 0) break;
    positions.push(position);
    above = at(index.tree.parent, storedOn(index, holder, position));
  }
  return positions;
}

function evidenceAt(
  index: Index,
  user: number,
  node: number,
  entity: string | null,
  holder: number,
  position: number,
): Evidence {
  const stored = storedOn(index, holder, position);
  const period = index.table.period(startOf(index, holder) + position);
  const grant = {
    holder: index.holders.keys[holder] ?? 'user:',
    node: index.tree.nodes[stored]?.code ?? '',
    rights: fittedRights(index, holder, position, node),
    updatePeriod: period === -1 ? null : period,
  };
  if (holder === user) return { ...grant, tier: stored === node ? 'own' : 'inherited' };
  return { ...grant, tier: 'acquired', through: throughOf(index, user, node, entity, holder) };
}

function throughOf(index: Index, user: number, node: number, entity: string | null, holder: number): Through {
  if (kindOf(index.holders, holder) === 'group') {
    return { kind: 'membership', groups: membershipChain(index, user, holder) };
  }
  const { hierarchy } = applyingProfile(index, user, node, entity);
  if (hierarchy !== undefined) return { kind: 'hierarchy', hierarchy: hierarchy.code, entity };
  const module = at(index.tree.module, node);
  const named = index.assigned[user]?.general.has(module) === true ? index.tree.nodes[module] : undefined;
  return { kind: 'general', module: named?.code ?? EVERY_MODULE };
}

/** Codes from a group the user is directly in to the holder, the shortest way. */
function membershipChain(index: Index, user: number, holder: number): readonly string[] {
  const login = index.holders.keys[user]?.slice('user:'.length) ?? '';
  const target = index.holders.keys[holder]?.slice('group:'.length) ?? '';
  let frontier: string[][] = [[target]];
  const seen = new Set([target]);
  while (frontier.length > 0) {
    const next: string[][] = [];
    for (const chain of frontier) {
      const group = index.model.groups.get(chain[0] ?? '');
      if (group?.users.includes(login)) return chain;
      for (const inner of group?.groups ?? []) {
        if (seen.has(inner)) continue;
        seen.add(inner);
        next.push([inner, ...chain]);
      }
    }
    frontier = next;
  }
  return [target];
}

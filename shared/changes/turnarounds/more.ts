/** What may allow what was asked for: more for the user, for his groups and for his profiles (domain.md §4, §6). */
import { R } from '../../model/rights.ts';
import { EVERY_MODULE, type HolderKey, type Model, type ProfileType } from '../../model/types.ts';
import { applyingProfile, cascadeRights } from '../../rules/resolve.ts';
import {
  type Candidate,
  type Cell,
  decidesOwn,
  giving,
  grantOf,
  MOST_ALIKE,
  setGrant,
  smallest,
} from './cell.ts';
import { grantMore } from './grants.ts';
import { clears, withdraws } from './less.ts';
import { usersReached } from './reach.ts';

/** The most local first. */
export function givesMore(cell: Cell): Candidate[] {
  const byOwn = decidesOwn(cell);
  return [
    ...clears(cell),
    ...more(cell, cell.user),
    // Behind an own grant nothing else is asked.
    ...(byOwn ? [] : [...joins(cell), ...assigns(cell), ...withdraws(cell), ...givesGroupsMore(cell)]),
  ];
}

/** A holder is given what was asked for; where the period kept the document out, also without any period. */
function more(cell: Cell, holder: HolderKey): Candidate[] {
  const grant = grantMore(cell, grantOf(cell, holder));
  const grants =
    cell.decision.reason === 'period-exceeded' ? [grant, { ...grant, updatePeriod: null }] : [grant];
  return grants.map((each) => [setGrant(cell, holder, each)]);
}

function joins(cell: Cell): Candidate[] {
  return giving(cell, 'group', cell.whole.model.groups.keys()).map((group) => [{ kind: 'join', group }]);
}

function givesGroupsMore(cell: Cell): Candidate[] {
  const { index, asked, whole } = cell;
  const numbers = [...(index.groupsOf[asked.user] ?? [])];
  const groups = numbers.flatMap((number) => index.holders.keys[number] ?? []);
  const reach = (holder: HolderKey): number =>
    usersReached(whole.model, [{ kind: 'clearGrant', holder, node: cell.node.code }]).size;
  return smallest(groups, reach).flatMap((group) => more(cell, group));
}

/** Profiles: the one that applies is given more, another one is assigned, the default no longer hides the node. */
function assigns(cell: Cell): Candidate[] {
  const { index, asked, node, model } = cell;
  const { profile, hidden, hierarchy } = applyingProfile(index, asked.user, asked.node, asked.entity);
  const applies = index.holders.keys[profile >= 0 ? profile : hidden];
  const given = applies === undefined ? [] : more(cell, applies);
  const module = index.tree.nodes[index.tree.module[asked.node] ?? -1]?.code;
  if (!node.perEntity) {
    const others = giving(cell, 'profile', profilesOfType(model, 'general'));
    return [
      ...others.map(
        (code): Candidate => [{ kind: 'assignGeneral', module: module ?? EVERY_MODULE, profile: code }],
      ),
      ...given,
    ];
  }
  if (hierarchy === undefined) return module === undefined ? [] : assignsHierarchy(cell, module);
  const { entity } = asked;
  const others = entity === null ? [] : giving(cell, 'profile', profilesOfType(model, 'entityDependent'));
  const assigned = others.map(
    (code): Candidate => [
      { kind: 'assignAtEntity', hierarchy: hierarchy.code, entity: entity ?? '', profile: code },
    ],
  );
  const opening = opensDefault(cell, hierarchy.fallback);
  return [opening, ...[...assigned, ...given].map((steps) => [...opening, ...steps])];
}

/** The default profile is made to show the node; nothing where it does, or where there is none. */
function opensDefault(cell: Cell, fallback: number): Candidate {
  const key = cell.index.holders.keys[fallback];
  if (key === undefined || (cascadeRights(cell.index, fallback, cell.asked.node) & R) !== 0) return [];
  return [setGrant(cell, key, grantMore({ ...cell, wanted: R }, grantOf(cell, key)))];
}

function assignsHierarchy({ model, request }: Cell, module: string): Candidate[] {
  const access = model.assignments.get(request.user)?.entityAccess ?? null;
  const counting = [...model.hierarchyProfiles.values()].filter(
    (hierarchy) => hierarchy.module === module && hierarchy.entityAccess === access,
  );
  return counting
    .slice(0, MOST_ALIKE)
    .map(({ code }) => [{ kind: 'assignHierarchy', module, profile: code }]);
}

function profilesOfType(model: Model, type: ProfileType): string[] {
  return [...model.profiles.values()].filter((profile) => profile.type === type).map(({ code }) => code);
}

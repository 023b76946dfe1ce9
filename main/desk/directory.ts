/** The directory: names and shape of everything the grid shows, made again only when it differs. */
import { type Directory, FLAG_ACTIVE } from '../../shared/api.ts';
import { holderKey, NODE_KINDS, SCALES } from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { flagsOfUser } from './flags.ts';
import { Kept } from './kept.ts';

/** Keeps the last directory and its version; of a new one, only the parts that differ are made again. */
export class Directories {
  private last: Directory | null = null;
  private readonly kept = new Kept();

  /** The directory of this state; the same object as before where nothing in it changed. */
  of(index: Index): Directory {
    const { tree, holders, users, model } = index;
    const { groups, profiles, assignments, hierarchyProfiles, entities } = model;
    const { last } = this;
    const kept = this.kept;
    const parts = {
      nodes: kept.of('nodes', [tree], () => nodesIn(index)),
      holders: kept.of('holders', [holders, users, groups, profiles], () => holdersIn(index, kept)),
      members: kept.of('members', [holders, groups, profiles, assignments, hierarchyProfiles], () => [
        ...membersOfGroups(index),
        ...usersOfProfiles(index),
      ]),
      entities: kept.of('entities', [entities], () =>
        Array.from(entities.values(), ({ code, name }) => ({ code, name })),
      ),
    };
    const isSame =
      last !== null &&
      last.nodes === parts.nodes &&
      last.holders === parts.holders &&
      last.members === parts.members &&
      last.entities === parts.entities;
    if (!isSame) this.last = { version: (last?.version ?? 0) + 1, ...parts };
    return this.last ?? { version: 0, ...parts };
  }
}

function nodesIn({ tree }: Index): Directory['nodes'] {
  return {
    codes: tree.nodes.map((node) => node.code),
    names: tree.nodes.map((node) => node.name),
    kinds: Uint8Array.from(tree.nodes, (node) => NODE_KINDS.indexOf(node.kind)),
    scales: Uint8Array.from(tree.nodes, (node) => SCALES.indexOf(node.scale)),
    parents: tree.parent,
    ends: tree.end,
    depths: tree.depth,
    dated: Uint8Array.from(tree.nodes, (node) => Number(node.dated)),
    perEntity: Uint8Array.from(tree.nodes, (node) => Number(node.perEntity)),
  };
}

function holdersIn({ holders, users, model }: Index, kept: Kept): Directory['holders'] {
  const { groups, profiles } = model;
  return {
    keys: holders.keys,
    names: kept.texts('names', [...users, ...groups.values(), ...profiles.values()], ({ name }) => name),
    flags: kept.bytes('flags', [...users, ...groups.values(), ...profiles.values()], (holder) =>
      'login' in holder ? flagsOfUser(holder) : FLAG_ACTIVE,
    ),
    users: holders.users,
    groups: holders.groups,
    profiles: holders.profiles,
  };
}

function membersOfGroups({ model, holders, memberships }: Index): Int32Array[] {
  return Array.from(model.groups.values(), (group, number) =>
    Int32Array.from([
      ...group.groups.map((code) => holders.numberOf.get(holderKey('group', code)) ?? -1),
      ...(memberships.members[number] ?? []),
    ]),
  );
}

/** A profile is assigned in general, or by a hierarchy profile that is. */
function usersOfProfiles({ model, holders }: Index): Int32Array[] {
  const users = new Map<string, number[]>();
  for (const profile of model.profiles.keys()) users.set(profile, []);
  const byHierarchies = new Map<string, readonly string[]>();
  for (const { code, assignments, default: fallback } of model.hierarchyProfiles.values()) {
    const profiles = new Set(Object.values(assignments));
    if (fallback !== null) profiles.add(fallback);
    byHierarchies.set(code, [...profiles]);
  }
  for (const assignment of model.assignments.values()) {
    const user = holders.userNumbers.get(assignment.user) ?? -1;
    const add = (profile: string): void => {
      const known = users.get(profile);
      // One user has one assignment, so he stands last where he stands already.
      if (known !== undefined && known.at(-1) !== user) known.push(user);
    };
    for (const profile of Object.values(assignment.general)) add(profile);
    for (const hierarchy of Object.values(assignment.hierarchy)) byHierarchies.get(hierarchy)?.forEach(add);
  }
  return Array.from(users.values(), (numbers) => Int32Array.from(numbers));
}

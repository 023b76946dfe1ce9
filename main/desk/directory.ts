/** The directory: names and shape of everything the grid shows, made again only when it differs. */
import {
  type Directory,
  FLAG_ACTIVE,
  FLAG_ADMINISTRATOR,
  FLAG_LOCKED,
  FLAG_SHARED,
} from '../../shared/api.ts';
import {
  type HolderKey,
  holderKey,
  type Model,
  NODE_KINDS,
  SCALES,
  type User,
} from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';

/** Keeps the last directory and its version; of a new one, only the parts that differ are made again. */
export class Directories {
  private last: Directory | null = null;
  private readonly nodes = new Kept<Directory['nodes']>();
  private readonly holders = new Kept<Directory['holders']>();
  private readonly members = new Kept<Directory['members']>();
  private readonly entities = new Kept<Directory['entities']>();

  /** The directory of this state; the same object as before where nothing in it changed. */
  of(index: Index): Directory {
    const { tree, model } = index;
    const { users, groups, profiles, assignments, hierarchyProfiles } = model;
    const { last } = this;
    const parts = {
      nodes: this.nodes.of([tree, model.nodes], () => nodesIn(index)),
      holders: this.holders.of([index.holders, users, groups, profiles], () => holdersIn(index)),
      members: this.members.of([index.holders, groups, profiles, assignments, hierarchyProfiles], () => [
        ...membersOfGroups(index),
        ...usersOfProfiles(index),
      ]),
      entities: this.entities.of([model.entities], () =>
        Array.from(model.entities.values(), ({ code, name }) => ({ code, name })),
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

/** A value, kept as long as what it is made of is the same. */
class Kept<T> {
  private made: { readonly of: readonly unknown[]; readonly value: T } | null = null;

  of(source: readonly unknown[], make: () => T): T {
    if (this.made === null || !source.every((part, i) => part === this.made?.of[i])) {
      this.made = { of: source, value: make() };
    }
    return this.made.value;
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

function holdersIn({ holders, model }: Index): Directory['holders'] {
  return {
    keys: holders.keys,
    names: [...model.users.values(), ...model.groups.values(), ...model.profiles.values()].map((h) => h.name),
    flags: Uint8Array.from({ length: holders.keys.length }, (_, number) =>
      flagsOf(model, holders.keys[number], number < holders.users),
    ),
    users: holders.users,
    groups: holders.groups,
    profiles: holders.profiles,
  };
}

function flagsOf(model: Model, key: HolderKey | undefined, isUser: boolean): number {
  if (!isUser) return FLAG_ACTIVE;
  const user: User | undefined = model.users.get(key?.slice('user:'.length) ?? '');
  return (
    (user?.active === true ? FLAG_ACTIVE : 0) |
    (user?.locked === true ? FLAG_LOCKED : 0) |
    (user?.shared === true ? FLAG_SHARED : 0) |
    (user?.administrator === true ? FLAG_ADMINISTRATOR : 0)
  );
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

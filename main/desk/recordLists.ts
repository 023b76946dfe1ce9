/** Lists of records in columns; made again only when the part of the model they show differs. */
import {
  ADDED,
  CHANGED,
  type EntityAccessList,
  type EntityList,
  FLAG_ACTIVE,
  FLAG_ADMINISTRATOR,
  FLAG_LOCKED,
  FLAG_SHARED,
  type GroupList,
  type HierarchyList,
  type ListOf,
  type NodeList,
  type NumbersByRecord,
  PROFILE_BUILT_IN,
  PROFILE_PROTECTED,
  type ProfileList,
  type RecordList,
  type UserList,
} from '../../shared/api.ts';
import { sameRecord } from '../../shared/changes/difference.ts';
import type { Draft } from '../../shared/changes/draft.ts';
import { recodes } from '../../shared/changes/recodes.ts';
import type { RecordListName } from '../../shared/changes/records.ts';
import { activeUsers } from '../../shared/changes/soundness.ts';
import { isHidden, namedProfiles } from '../../shared/model/hidden.ts';
import { LayeredMap } from '../../shared/model/layered.ts';
import {
  EVERY_MODULE,
  type GrantsOfHolder,
  type HolderKind,
  holderKey,
  LANGUAGES,
  type Model,
  NODE_KINDS,
  PROFILE_TYPES,
  sameGrant,
  type User,
} from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { usersByGroup, usersByProfile } from './recordUses.ts';

export class RecordLists {
  private readonly kept = new Map<RecordListName, { parts: readonly unknown[]; list: RecordList }>();

  /** Hidden profiles are in none. */
  of(list: RecordListName, draft: Draft, draftVersion: number): RecordList {
    const { base, current } = draft;
    const parts = [...Object.values(current.model), ...Object.values(base.model)];
    const known = this.kept.get(list);
    if (known?.parts.every((part, i) => part === parts[i])) return { ...known.list, draftVersion };
    const made = listOf(list, draft, draftVersion);
    this.kept.set(list, { parts, list: made });
    return made;
  }
}

function listOf(list: RecordListName, draft: Draft, draftVersion: number): RecordList {
  const index = draft.current;
  switch (list) {
    case 'users':
      return { ...headOf(list, draft, draftVersion), ...usersIn(index) };
    case 'groups':
      return { ...headOf(list, draft, draftVersion), ...groupsIn(index) };
    case 'profiles':
      return { ...headOf(list, draft, draftVersion), ...profilesIn(index) };
    case 'entities':
      return { ...headOf(list, draft, draftVersion), ...entitiesIn(index) };
    case 'entityAccessProfiles':
      return { ...headOf(list, draft, draftVersion), ...accessIn(index) };
    case 'hierarchyProfiles':
      return { ...headOf(list, draft, draftVersion), ...hierarchiesIn(index) };
    case 'nodes':
      return { ...headOf(list, draft, draftVersion), ...nodesIn(index) };
  }
}

function headOf<L extends RecordListName>(list: L, { base, current }: Draft, draftVersion: number) {
  const before: ReadonlyMap<string, { name: string }> = base.model[list];
  const after: ReadonlyMap<string, { name: string }> = current.model[list];
  // Nodes come in the order of the tree, as in the directory.
  const order = list === 'nodes' ? current.tree.numberOf.keys() : after.keys();
  const keys = [...order].filter((key) => !isHidden(key));
  const recoded = recodes(base.model, current.model, list);
  const stayed = new Set(recoded.values());
  return {
    list,
    draftVersion,
    keys,
    names: keys.map((key) => after.get(key)?.name ?? key),
    changed: Uint8Array.from(keys, (key) => {
      const old = before.get(key);
      if (old === undefined) return recoded.has(key) ? CHANGED : ADDED;
      const isSame = sameRecord(old, after.get(key)) && sameBelongings(list, key, base.model, current.model);
      return isSame ? 0 : CHANGED;
    }),
    removed: [...before.keys()].filter((key) => !isHidden(key) && !after.has(key) && !stayed.has(key)),
    recoded: Object.fromEntries(recoded),
  };
}

const HOLDERS = { users: 'user', groups: 'group', profiles: 'profile' } as const;

/** Whether a record holds and is assigned the same in both models. */
function sameBelongings(list: RecordListName, key: string, before: Model, after: Model): boolean {
  if (list === 'users' && !sameRecord(before.assignments.get(key), after.assignments.get(key))) return false;
  if (before.grants === after.grants || !(list === 'users' || list === 'groups' || list === 'profiles'))
    return true;
  const holder = holderKey(HOLDERS[list], key);
  return sameGrants(before.grants.get(holder) ?? NO_GRANTS, after.grants.get(holder) ?? NO_GRANTS);
}

const NO_GRANTS: GrantsOfHolder = new Map();

function sameGrants(one: GrantsOfHolder, other: GrantsOfHolder): boolean {
  for (const node of LayeredMap.differing(one, other)) {
    const [before, after] = [one.get(node), other.get(node)];
    if (before === after) continue;
    if (before === undefined || after === undefined || !sameGrant(before, after)) return false;
  }
  return true;
}

type Body<T extends RecordList> = Omit<T, keyof ListOf<string>>;

function usersIn(index: Index): Body<UserList> {
  const { model } = index;
  const users = [...model.users.values()];
  const access = positions(model.entityAccessProfiles);
  // Positions in the list of profiles, where hidden ones are not.
  const profiles = new Map(namedProfiles(model).map(({ code }, position) => [code, position]));
  const assignments = users.map(({ login }) => model.assignments.get(login));
  return {
    emails: users.map(({ email }) => email),
    flags: Uint8Array.from(users, flagsOf),
    languages: Uint8Array.from(users, ({ language }) => LANGUAGES.indexOf(language)),
    groups: { starts: index.memberships.firstDirect, numbers: index.memberships.direct },
    allGroups: Int32Array.from(index.groupsOf, (groups) => groups.length),
    ownGrants: grantCounts(model, 'user', model.users.keys()),
    entityAccess: Int32Array.from(assignments, (each) => access.get(each?.entityAccess ?? '') ?? -1),
    role: Int32Array.from(assignments, (each) => profiles.get(each?.general[EVERY_MODULE] ?? '') ?? -1),
    modules: Int32Array.from(assignments, (each) => {
      if (each === undefined) return 0;
      const general = Object.keys(each.general).filter((module) => module !== EVERY_MODULE).length;
      return general + Object.keys(each.hierarchy).length;
    }),
    activeUsers: activeUsers(model),
    seats: model.licence.seats,
    named: {
      groupCodes: [...model.groups.keys()],
      groupNames: Array.from(model.groups.values(), ({ name }) => name),
      accessNames: Array.from(model.entityAccessProfiles.values(), ({ name }) => name),
      profileNames: Array.from(profiles.keys(), (code) => model.profiles.get(code)?.name ?? code),
    },
  };
}

function flagsOf({ active, locked, shared, administrator }: User): number {
  return (
    (active ? FLAG_ACTIVE : 0) |
    (locked ? FLAG_LOCKED : 0) |
    (shared ? FLAG_SHARED : 0) |
    (administrator ? FLAG_ADMINISTRATOR : 0)
  );
}

function groupsIn(index: Index): Body<GroupList> {
  const { model } = index;
  const groups = [...model.groups.values()];
  const memberOf = new Map<string, number>();
  for (const group of groups) {
    for (const inner of group.groups) memberOf.set(inner, (memberOf.get(inner) ?? 0) + 1);
  }
  const users = usersByGroup(index);
  const place = positions(model.groups);
  return {
    inside: ragged(groups.map((group) => group.groups.flatMap((code) => place.get(code) ?? []))),
    users: Int32Array.from(groups, (group) => group.users.length),
    groups: Int32Array.from(groups, (group) => group.groups.length),
    allUsers: users.all,
    activeUsers: users.active,
    memberOf: Int32Array.from(groups, ({ code }) => memberOf.get(code) ?? 0),
    ownGrants: grantCounts(model, 'group', model.groups.keys()),
  };
}

function profilesIn({ model }: Index): Body<ProfileList> {
  const profiles = namedProfiles(model);
  const users = usersByProfile(model);
  const hierarchies = new Map<string, number>();
  for (const hierarchy of model.hierarchyProfiles.values()) {
    const named = new Set(Object.values(hierarchy.assignments));
    if (hierarchy.default !== null) named.add(hierarchy.default);
    for (const code of named) hierarchies.set(code, (hierarchies.get(code) ?? 0) + 1);
  }
  return {
    types: Uint8Array.from(profiles, ({ type }) => PROFILE_TYPES.indexOf(type)),
    flags: Uint8Array.from(
      profiles,
      (each) => (each.builtIn ? PROFILE_BUILT_IN : 0) | (each.protected ? PROFILE_PROTECTED : 0),
    ),
    users: Int32Array.from(profiles, ({ code }) => users.get(code)?.size ?? 0),
    hierarchies: Int32Array.from(profiles, ({ code }) => hierarchies.get(code) ?? 0),
    ownGrants: grantCounts(
      model,
      'profile',
      profiles.map(({ code }) => code),
    ),
  };
}

function entitiesIn({ model }: Index): Body<EntityList> {
  const place = positions(model.entities);
  const access = new Map<string, number[]>();
  const users = new Map<string, number>();
  const usersOf = countBy(model.assignments.values(), ({ entityAccess }) => [entityAccess ?? '']);
  [...model.entityAccessProfiles.values()].forEach((profile, number) => {
    for (const entity of profile.entities) {
      access.set(entity, [...(access.get(entity) ?? []), number]);
      users.set(entity, (users.get(entity) ?? 0) + (usersOf.get(profile.code) ?? 0));
    }
  });
  return {
    parents: Int32Array.from(model.entities.values(), ({ parent }) => place.get(parent ?? '') ?? -1),
    access: ragged([...model.entities.keys()].map((code) => access.get(code) ?? [])),
    users: Int32Array.from(model.entities.keys(), (code) => users.get(code) ?? 0),
  };
}

function accessIn({ model }: Index): Body<EntityAccessList> {
  const profiles = [...model.entityAccessProfiles.values()];
  const place = positions(model.entities);
  const users = countBy(model.assignments.values(), ({ entityAccess }) => [entityAccess ?? '']);
  const hierarchies = countBy(model.hierarchyProfiles.values(), ({ entityAccess }) => [entityAccess]);
  return {
    includeNewEntities: Uint8Array.from(profiles, (each) => Number(each.includeNewEntities)),
    entities: ragged(profiles.map((each) => each.entities.map((entity) => place.get(entity) ?? -1))),
    users: Int32Array.from(profiles, ({ code }) => users.get(code) ?? 0),
    hierarchies: Int32Array.from(profiles, ({ code }) => hierarchies.get(code) ?? 0),
  };
}

function hierarchiesIn({ model }: Index): Body<HierarchyList> {
  const records = [...model.hierarchyProfiles.values()];
  const users = countBy(model.assignments.values(), ({ hierarchy }) => new Set(Object.values(hierarchy)));
  return { records, users: Int32Array.from(records, ({ code }) => users.get(code) ?? 0) };
}

function nodesIn({ tree, grants, table }: Index): Body<NodeList> {
  const counts = new Int32Array(tree.size);
  for (const { start, end } of grants) {
    for (let row = start; row < end; row++) {
      const node = table.node(row);
      counts[node] = (counts[node] ?? 0) + 1;
    }
  }
  return {
    parents: tree.parent,
    kinds: Uint8Array.from(tree.nodes, ({ kind }) => NODE_KINDS.indexOf(kind)),
    grants: counts,
  };
}

function grantCounts(model: Model, kind: HolderKind, codes: Iterable<string>): Int32Array {
  return Int32Array.from(codes, (code) => model.grants.get(holderKey(kind, code))?.size ?? 0);
}

function positions(map: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> {
  return new Map(Array.from(map.keys(), (key, position) => [key, position]));
}

function countBy<T>(records: Iterable<T>, keysOf: (record: T) => Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const key of keysOf(record)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function ragged(lists: readonly (readonly number[])[]): NumbersByRecord {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return { starts, numbers: Int32Array.from(lists.flat()) };
}

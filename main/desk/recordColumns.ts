/**
 * What stands in the lists of records beside keys and names, column by column. Each column names what it is made of, and
 * is made again only when that is another.
 */
import {
  type EntityAccessList,
  type EntityList,
  FLAG_ACTIVE,
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
import { namedProfiles } from '../../shared/model/hidden.ts';
import {
  EVERY_MODULE,
  type HolderKind,
  holderKey,
  LANGUAGES,
  type Model,
  NODE_KINDS,
  PROFILE_TYPES,
} from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { flagsOfUser } from './flags.ts';
import type { Kept } from './kept.ts';
import { usersByGroup, usersByProfile } from './recordUses.ts';

type Body<T extends RecordList> = Omit<T, keyof ListOf<string>>;

/** `keys`: the logins, kept as long as they are the same. */
export function usersIn(index: Index, keys: readonly string[], kept: Kept): Body<UserList> {
  const { model, users, memberships } = index;
  const { assignments, entityAccessProfiles, groups, profiles } = model;
  const flags = kept.bytes('flags', users, flagsOfUser);
  const assigned = kept.of('assigned', [keys, assignments], () =>
    keys.map((login) => assignments.get(login)),
  );
  return {
    emails: kept.texts('emails', users, ({ email }) => email),
    flags,
    languages: kept.bytes('languages', users, ({ language }) => LANGUAGES.indexOf(language)),
    groups: kept.of('groups', [memberships], () => ({
      starts: memberships.firstDirect,
      numbers: memberships.direct,
    })),
    ownGrants: kept.of('ownGrants', [keys, model.grants], () => grantCounts(model, 'user', keys)),
    entityAccess: kept.of('entityAccess', [assigned, entityAccessProfiles], () => {
      const access = positions(entityAccessProfiles.keys());
      return Int32Array.from(assigned, (each) => access.get(each?.entityAccess ?? '') ?? -1);
    }),
    role: kept.of('role', [assigned, profiles], () => {
      // Positions in the list of profiles, where hidden ones are not.
      const named = positions(namedProfiles(model).map(({ code }) => code));
      return Int32Array.from(assigned, (each) => named.get(each?.general[EVERY_MODULE] ?? '') ?? -1);
    }),
    modules: kept.of('modules', [assigned], () =>
      Int32Array.from(assigned, (each) => {
        if (each === undefined) return 0;
        const general = Object.keys(each.general).filter((module) => module !== EVERY_MODULE).length;
        return general + Object.keys(each.hierarchy).length;
      }),
    ),
    activeUsers: kept.of('activeUsers', [flags], () =>
      flags.reduce((count, each) => count + (each & FLAG_ACTIVE), 0),
    ),
    seats: model.licence.seats,
    named: kept.of('named', [groups, entityAccessProfiles, profiles], () => ({
      groupCodes: [...groups.keys()],
      groupNames: Array.from(groups.values(), ({ name }) => name),
      accessNames: Array.from(entityAccessProfiles.values(), ({ name }) => name),
      profileNames: namedProfiles(model).map(({ name }) => name),
    })),
  };
}

/** Columns of the list of groups. */
export function groupsIn(index: Index, kept: Kept): Body<GroupList> {
  const { model } = index;
  const { groups } = model;
  const column = (name: string, make: () => Int32Array): Int32Array => kept.of(name, [groups], make);
  const users = kept.of('usersByGroup', [index.memberships, index.users], () => usersByGroup(index));
  return {
    inside: kept.of('inside', [groups], () => {
      const place = positions(groups.keys());
      return ragged(
        Array.from(groups.values(), (group) => group.groups.flatMap((code) => place.get(code) ?? [])),
      );
    }),
    users: column('users', () => Int32Array.from(groups.values(), (group) => group.users.length)),
    groups: column('groups', () => Int32Array.from(groups.values(), (group) => group.groups.length)),
    allUsers: users.all,
    activeUsers: users.active,
    memberOf: column('memberOf', () => {
      const memberOf = countBy(groups.values(), (group) => group.groups);
      return Int32Array.from(groups.keys(), (code) => memberOf.get(code) ?? 0);
    }),
    ownGrants: kept.of('ownGrants', [groups, model.grants], () => grantCounts(model, 'group', groups.keys())),
  };
}

/** Columns of the list of profiles. */
export function profilesIn({ model }: Index, kept: Kept): Body<ProfileList> {
  const { assignments, grants, hierarchyProfiles } = model;
  const profiles = kept.of('profiles', [model.profiles], () => namedProfiles(model));
  return {
    types: kept.of('types', [profiles], () =>
      Uint8Array.from(profiles, ({ type }) => PROFILE_TYPES.indexOf(type)),
    ),
    flags: kept.of('flags', [profiles], () =>
      Uint8Array.from(
        profiles,
        (each) => (each.builtIn ? PROFILE_BUILT_IN : 0) | (each.protected ? PROFILE_PROTECTED : 0),
      ),
    ),
    users: kept.of('users', [profiles, model.profiles, assignments, hierarchyProfiles], () => {
      const users = usersByProfile(model);
      return Int32Array.from(profiles, ({ code }) => users.get(code)?.size ?? 0);
    }),
    hierarchies: kept.of('hierarchies', [profiles, hierarchyProfiles], () => {
      const hierarchies = countBy(hierarchyProfiles.values(), (hierarchy) => {
        const named = new Set(Object.values(hierarchy.assignments));
        return hierarchy.default === null ? named : named.add(hierarchy.default);
      });
      return Int32Array.from(profiles, ({ code }) => hierarchies.get(code) ?? 0);
    }),
    ownGrants: kept.of('ownGrants', [profiles, grants], () =>
      grantCounts(
        model,
        'profile',
        profiles.map(({ code }) => code),
      ),
    ),
  };
}

/** Columns of the list of entities. */
export function entitiesIn({ model }: Index, kept: Kept): Body<EntityList> {
  const { assignments, entities, entityAccessProfiles } = model;
  return {
    parents: kept.of('parents', [entities], () => {
      const place = positions(entities.keys());
      return Int32Array.from(entities.values(), ({ parent }) => place.get(parent ?? '') ?? -1);
    }),
    access: kept.of('access', [entities, entityAccessProfiles], () => {
      const access = new Map<string, number[]>();
      [...entityAccessProfiles.values()].forEach((profile, number) => {
        for (const entity of profile.entities) access.set(entity, [...(access.get(entity) ?? []), number]);
      });
      return ragged(Array.from(entities.keys(), (code) => access.get(code) ?? []));
    }),
    users: kept.of('users', [entities, entityAccessProfiles, assignments], () => {
      const users = new Map<string, number>();
      const usersOf = countBy(assignments.values(), ({ entityAccess }) => [entityAccess ?? '']);
      for (const profile of entityAccessProfiles.values()) {
        for (const entity of profile.entities) {
          users.set(entity, (users.get(entity) ?? 0) + (usersOf.get(profile.code) ?? 0));
        }
      }
      return Int32Array.from(entities.keys(), (code) => users.get(code) ?? 0);
    }),
  };
}

/** Columns of the list of Entity Access profiles. */
export function accessIn({ model }: Index, kept: Kept): Body<EntityAccessList> {
  const { assignments, entities, hierarchyProfiles, entityAccessProfiles: profiles } = model;
  const column = (name: string, source: unknown, countsBy: () => ReadonlyMap<string, number>): Int32Array =>
    kept.of(name, [profiles, source], () => {
      const counts = countsBy();
      return Int32Array.from(profiles.keys(), (code) => counts.get(code) ?? 0);
    });
  return {
    includeNewEntities: kept.of('includeNewEntities', [profiles], () =>
      Uint8Array.from(profiles.values(), (each) => Number(each.includeNewEntities)),
    ),
    entities: kept.of('entities', [profiles, entities], () => {
      const place = positions(entities.keys());
      const places = (codes: readonly string[]): number[] => codes.map((code) => place.get(code) ?? -1);
      return ragged(Array.from(profiles.values(), (each) => places(each.entities)));
    }),
    users: column('users', assignments, () =>
      countBy(assignments.values(), ({ entityAccess }) => [entityAccess ?? '']),
    ),
    hierarchies: column('hierarchies', hierarchyProfiles, () =>
      countBy(hierarchyProfiles.values(), ({ entityAccess }) => [entityAccess]),
    ),
  };
}

/** Columns of the list of Hierarchy profiles. */
export function hierarchiesIn({ model }: Index, kept: Kept): Body<HierarchyList> {
  const { assignments, hierarchyProfiles } = model;
  return {
    records: kept.of('records', [hierarchyProfiles], () => [...hierarchyProfiles.values()]),
    users: kept.of('users', [hierarchyProfiles, assignments], () => {
      const users = countBy(assignments.values(), ({ hierarchy }) => new Set(Object.values(hierarchy)));
      return Int32Array.from(hierarchyProfiles.keys(), (code) => users.get(code) ?? 0);
    }),
  };
}

/** Columns of the list of nodes, in the order of the tree. */
export function nodesIn({ tree }: Index, kept: Kept): Body<NodeList> {
  return {
    parents: kept.of('parents', [tree], () => tree.parent),
    kinds: kept.of('kinds', [tree], () =>
      Uint8Array.from(tree.nodes, ({ kind }) => NODE_KINDS.indexOf(kind)),
    ),
  };
}

function grantCounts(model: Model, kind: HolderKind, codes: Iterable<string>): Int32Array {
  return Int32Array.from(codes, (code) => model.grants.get(holderKey(kind, code))?.size ?? 0);
}

function positions(keys: Iterable<string>): ReadonlyMap<string, number> {
  return new Map(Array.from(keys, (key, position) => [key, position]));
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

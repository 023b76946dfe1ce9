/** Users who may do nothing, groups and profiles that reach nobody, leftovers of users who left. */
import { NO_RIGHTS, R } from '../model/rights.ts';
import { holderKey } from '../model/types.ts';
import { acquiredRowOf, blockOf, type Index } from '../rules/compile.ts';
import { rightsIn, standingAt } from '../rules/standing.ts';
import { standingsOf } from '../rules/standings.ts';
import { at } from '../rules/tree.ts';
import type { Finding } from './finding.ts';

/** Logins of users without Read on any node, active or not; it yields after every user. */
export function* rightlessUsers(index: Index): Generator<null, string[]> {
  const found: string[] = [];
  for (const [user, { login }] of index.users.entries()) {
    if (!mayDoSomething(index, user)) found.push(login);
    yield null;
  }
  return found;
}

/** Active users without Read on any node, entities left aside. */
export function* usersWithoutRights(index: Index): Generator<Finding | null> {
  for (const [user, { login, name, active }] of index.users.entries()) {
    yield null;
    if (!active || mayDoSomething(index, user)) continue;
    yield {
      id: `user-without-rights ${login}`,
      check: 'user-without-rights',
      params: { user: name },
      place: { kind: 'record', list: 'users', key: login },
      nodes: [],
      cure: 'deactivate',
    };
  }
}

/**
 * Whether a user has Read on some node, entities and sign-in left aside. Looks first where a right is likely, since most
 * users have one; the whole row is the last resort.
 */
function mayDoSomething(index: Index, user: number): boolean {
  const readable = (node: number): boolean =>
    (rightsIn(standingAt(index, user, node, null)) & R) !== NO_RIGHTS;
  const { table, start, end } = blockOf(index, user);
  for (let row = start; row < end; row++) if (readable(table.node(row))) return true;
  const { direct, firstDirect } = index.memberships;
  for (let i = at(firstDirect, user); i < at(firstDirect, user + 1); i++) {
    const likely = acquiredRowOf(index, at(direct, i)).findIndex((rights) => (rights & R) !== 0);
    if (likely >= 0 && readable(likely)) return true;
  }
  return standingsOf(index, user, null).rights.some((rights) => (rights & R) !== 0);
}

export function* groupsWithoutUsers(index: Index): Generator<Finding> {
  const peopled = new Set<number>();
  for (const groups of index.groupsOf) for (const group of groups) peopled.add(group);
  let number = index.holders.users;
  for (const { code, name } of index.model.groups.values()) {
    if (!peopled.has(number++)) {
      yield {
        id: `group-without-users ${code}`,
        check: 'group-without-users',
        params: { group: name },
        place: { kind: 'record', list: 'groups', key: code },
        nodes: [],
        cure: 'delete',
      };
    }
  }
}

/** Profiles of every kind that no user has, also not through another one. Built-in ones wait there to be used. */
export function* profilesWithoutUsers({ model }: Index): Generator<Finding> {
  const used = { profiles: new Set<string>(), access: new Set<string>(), hierarchies: new Set<string>() };
  for (const { entityAccess, general, hierarchy } of model.assignments.values()) {
    if (entityAccess !== null) used.access.add(entityAccess);
    for (const code of Object.values(general)) used.profiles.add(code);
    for (const code of Object.values(hierarchy)) used.hierarchies.add(code);
  }
  for (const code of used.hierarchies) {
    const hierarchy = model.hierarchyProfiles.get(code);
    if (typeof hierarchy?.default === 'string') used.profiles.add(hierarchy.default);
    for (const profile of Object.values(hierarchy?.assignments ?? {})) used.profiles.add(profile);
  }
  const unused = [
    [
      'profiles',
      [...model.profiles.values()].filter((each) => !each.builtIn && !used.profiles.has(each.code)),
    ],
    [
      'entityAccessProfiles',
      [...model.entityAccessProfiles.values()].filter(({ code }) => !used.access.has(code)),
    ],
    [
      'hierarchyProfiles',
      [...model.hierarchyProfiles.values()].filter(({ code }) => !used.hierarchies.has(code)),
    ],
  ] as const;
  for (const [list, records] of unused) {
    for (const { code, name } of records) {
      yield {
        id: `profile-without-users ${list} ${code}`,
        check: 'profile-without-users',
        params: { profile: name, context: list },
        place: { kind: 'record', list, key: code },
        nodes: [],
        cure: 'delete',
      };
    }
  }
}

export function* inactiveWithGrants({ model, tree }: Index): Generator<Finding> {
  for (const { login, name, active } of model.users.values()) {
    const own = active ? undefined : model.grants.get(holderKey('user', login));
    if (own === undefined || own.size === 0) continue;
    const nodes = [...own.keys()].sort(
      (one, other) => (tree.numberOf.get(one) ?? 0) - (tree.numberOf.get(other) ?? 0),
    );
    yield {
      id: `inactive-with-grants ${login}`,
      check: 'inactive-with-grants',
      params: { user: name, count: nodes.length },
      place: { kind: 'record', list: 'users', key: login },
      nodes,
      cure: 'clearGrants',
    };
  }
}

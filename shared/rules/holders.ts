/** Holders numbered (users, then groups, then profiles) and each user's groups, nested ones included. */
import { type HolderKey, type HolderKind, holderKey, type Model } from '../model/types.ts';
import { at } from './tree.ts';

export interface Holders {
  readonly keys: readonly HolderKey[];
  readonly numberOf: ReadonlyMap<HolderKey, number>;
  /** By login. */
  readonly userNumbers: ReadonlyMap<string, number>;
  readonly users: number;
  readonly groups: number;
  readonly profiles: number;
}

export function kindOf(holders: Holders, number: number): HolderKind {
  if (number < holders.users) return 'user';
  return number < holders.users + holders.groups ? 'group' : 'profile';
}

/** Who is in which group. Groups are counted from the first one here, but for `groupsOf`. */
export interface Memberships {
  /** By user number: holder numbers of all groups he is in, directly or through groups in groups, ascending. */
  readonly groupsOf: readonly Int32Array[];
  /** The groups users are direct members of, user after user; those of user u are [firstDirect[u], firstDirect[u+1]). */
  readonly direct: Int32Array;
  readonly firstDirect: Int32Array;
  /** By group: numbers of the users that are direct members. */
  readonly members: readonly Int32Array[];
  /** By group: itself and the groups it is in, directly or not, ascending. */
  readonly reach: readonly Int32Array[];
}

interface Numbered {
  readonly model: Model;
  readonly holders: Holders;
}

/** Numbers the holders; gives the earlier numbers back where they still hold, so that what hangs on them is kept. */
export function numberHolders(model: Model, previous?: Numbered): Holders {
  if (previous && HOLDING.every((list) => sameKeys(previous.model[list], model[list]))) {
    return previous.holders;
  }
  const { users, groups, profiles } = model;
  const keys: HolderKey[] = [];
  for (const login of users.keys()) keys.push(holderKey('user', login));
  for (const code of groups.keys()) keys.push(holderKey('group', code));
  for (const code of profiles.keys()) keys.push(holderKey('profile', code));
  return {
    keys,
    numberOf: new Map(keys.map((key, number) => [key, number])),
    userNumbers: new Map(Array.from(users.keys(), (login, number) => [login, number])),
    users: users.size,
    groups: groups.size,
    profiles: profiles.size,
  };
}

/** The lists whose records are holders. */
const HOLDING = ['users', 'groups', 'profiles'] as const;

/** The same keys in the same order, whatever they lead to. */
function sameKeys(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  const keys = other.keys();
  for (const key of one.keys()) if (key !== keys.next().value) return false;
  return true;
}

/** The memberships of a sound model; keeps the parts of earlier ones that still hold. */
export function compileMemberships(
  model: Model,
  holders: Holders,
  previous?: Numbered & { readonly memberships: Memberships },
): Memberships {
  const old = previous?.holders === holders ? previous : null;
  const reach = old !== null && sameNesting(old.model, model) ? old.memberships.reach : reachOfGroups(model);
  const members = Array.from(model.groups.values(), (group, number) => {
    const before = old?.model.groups.get(group.code)?.users;
    const kept = before === group.users ? old?.memberships.members[number] : undefined;
    return kept ?? Int32Array.from(group.users, (login) => known(holders.userNumbers.get(login), login));
  });
  const direct = directGroups(members, holders.users);
  const groupsOf = (user: number): Int32Array => {
    const reached = new Set<number>();
    for (let i = at(direct.firstDirect, user); i < at(direct.firstDirect, user + 1); i++) {
      for (const outer of reach[at(direct.direct, i)] ?? []) reached.add(holders.users + outer);
    }
    return Int32Array.from(reached).sort();
  };
  const all = old === null ? new Array<Int32Array>(holders.users) : [...old.memberships.groupsOf];
  const moved =
    old !== null && old.memberships.reach === reach
      ? usersMoved(old.memberships.members, members)
      : all.keys();
  for (const user of moved) {
    const groups = groupsOf(user);
    // An equal list stays the same one: whoever compares two states sees from it who was moved.
    if (!equal(groups, all[user])) all[user] = groups;
  }
  return { groupsOf: all, ...direct, members, reach };
}

/** The same groups in the same groups; those of both models are the same. */
function sameNesting(one: Model, other: Model): boolean {
  for (const { code, groups } of other.groups.values()) {
    const before = one.groups.get(code)?.groups;
    if (before !== groups && !equal(before ?? [], groups)) return false;
  }
  return true;
}

/** Numbers of the users that are in some group's list before or after, but not in both; some of them twice. */
function usersMoved(before: readonly Int32Array[], after: readonly Int32Array[]): number[] {
  return after.flatMap((members, group) => {
    const old = before[group] ?? NOBODY;
    if (old === members) return [];
    const [was, is] = [new Set(old), new Set(members)];
    const left = [...old].filter((user) => !is.has(user));
    return left.concat([...members].filter((user) => !was.has(user)));
  });
}

const NOBODY = new Int32Array(0);

type Direct = Pick<Memberships, 'direct' | 'firstDirect'>;

/** Turns members of groups into groups of members. */
function directGroups(members: readonly Int32Array[], users: number): Direct {
  const firstDirect = new Int32Array(users + 1);
  for (const group of members)
    for (const user of group) firstDirect[user + 1] = at(firstDirect, user + 1) + 1;
  for (let user = 0; user < users; user++)
    firstDirect[user + 1] = at(firstDirect, user + 1) + at(firstDirect, user);
  const direct = new Int32Array(at(firstDirect, users));
  const next = firstDirect.slice();
  members.forEach((group, number) => {
    for (const user of group) {
      const place = at(next, user);
      direct[place] = number;
      next[user] = place + 1;
    }
  });
  return { direct, firstDirect };
}

/** For every group, itself and the groups that it is in. */
function reachOfGroups(model: Model): readonly Int32Array[] {
  const numberOf = new Map(Array.from(model.groups.keys(), (code, number) => [code, number]));
  const outer: number[][] = Array.from(model.groups, () => []);
  let number = 0;
  for (const group of model.groups.values()) {
    for (const code of group.groups) outer[known(numberOf.get(code), code)]?.push(number);
    number++;
  }
  return outer.map((_, group) => {
    const reached = new Set([group]);
    for (const member of reached) for (const next of outer[member] ?? []) reached.add(next);
    return Int32Array.from(reached).sort();
  });
}

function equal<T>(one: ArrayLike<T>, other: ArrayLike<T> | undefined): boolean {
  if (one.length !== other?.length) return false;
  for (let place = 0; place < one.length; place++) if (one[place] !== other[place]) return false;
  return true;
}

function known(number: number | undefined, code: string): number {
  if (number === undefined) throw new Error(`no holder ${code}: only sound models are compiled`);
  return number;
}

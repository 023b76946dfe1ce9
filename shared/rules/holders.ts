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
  const { users, groups, profiles } = model;
  const before = previous?.model;
  if (previous && before?.users === users && before.groups === groups && before.profiles === profiles) {
    return previous.holders;
  }
  const keys: HolderKey[] = [];
  for (const login of users.keys()) keys.push(holderKey('user', login));
  for (const code of groups.keys()) keys.push(holderKey('group', code));
  for (const code of profiles.keys()) keys.push(holderKey('profile', code));
  const old = previous?.holders;
  const unchanged =
    old !== undefined &&
    old.keys.length === keys.length &&
    old.users === users.size &&
    old.groups === groups.size &&
    keys.every((key, number) => old.keys[number] === key);
  if (unchanged) return old;
  return {
    keys,
    numberOf: new Map(keys.map((key, number) => [key, number])),
    userNumbers: new Map(Array.from(users.keys(), (login, number) => [login, number])),
    users: users.size,
    groups: groups.size,
    profiles: profiles.size,
  };
}

/** The memberships of a sound model; keeps the parts of earlier ones that still hold. */
export function compileMemberships(
  model: Model,
  holders: Holders,
  previous?: Numbered & { readonly memberships: Memberships },
): Memberships {
  const reach = reachOfGroups(model, previous?.memberships.reach);
  const old = previous?.holders === holders ? previous : null;
  const members = Array.from(model.groups.values(), (group, number) => {
    const kept = old?.model.groups.get(group.code) === group ? old.memberships.members[number] : undefined;
    return kept ?? Int32Array.from(group.users, (login) => known(holders.userNumbers.get(login), login));
  });
  const direct = directGroups(members, holders.users);
  const comparable = old?.memberships.reach === reach ? old.memberships : null;
  const groupsOf = Array.from({ length: holders.users }, (_, user) => {
    const kept = comparable?.groupsOf[user];
    if (comparable !== null && kept !== undefined && sameDirect(direct, comparable, user)) return kept;
    const reached = new Set<number>();
    for (let i = at(direct.firstDirect, user); i < at(direct.firstDirect, user + 1); i++) {
      for (const outer of reach[at(direct.direct, i)] ?? []) reached.add(holders.users + outer);
    }
    return Int32Array.from(reached).sort();
  });
  return { groupsOf, ...direct, members, reach };
}

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

function sameDirect(one: Direct, other: Direct, user: number): boolean {
  const [start, end] = [at(one.firstDirect, user), at(one.firstDirect, user + 1)];
  const offset = at(other.firstDirect, user) - start;
  if (at(other.firstDirect, user + 1) - end !== offset) return false;
  for (let i = start; i < end; i++) if (at(one.direct, i) !== at(other.direct, i + offset)) return false;
  return true;
}

/** Gives `old` back where it still holds. */
function reachOfGroups(model: Model, old?: readonly Int32Array[]): readonly Int32Array[] {
  const numberOf = new Map(Array.from(model.groups.keys(), (code, number) => [code, number]));
  const outer: number[][] = Array.from(model.groups, () => []);
  let number = 0;
  for (const group of model.groups.values()) {
    for (const code of group.groups) outer[known(numberOf.get(code), code)]?.push(number);
    number++;
  }
  const reach = outer.map((_, group) => {
    const reached = new Set([group]);
    for (const member of reached) for (const next of outer[member] ?? []) reached.add(next);
    return Int32Array.from(reached).sort();
  });
  const unchanged = old?.length === reach.length && reach.every((groups, group) => equal(groups, old[group]));
  return unchanged ? old : reach;
}

function equal(one: Int32Array, other: Int32Array | undefined): boolean {
  return one.length === other?.length && one.every((value, place) => value === other[place]);
}

function known(number: number | undefined, code: string): number {
  if (number === undefined) throw new Error(`no holder ${code}: only sound models are compiled`);
  return number;
}

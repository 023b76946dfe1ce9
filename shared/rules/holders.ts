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
  const sameNumbers = previous?.holders === holders && previous.memberships.reach === reach;
  const old = sameNumbers ? previous.memberships : null;
  const { direct, firstDirect } = directGroups(model, holders);
  const groupsOf = Array.from({ length: holders.users }, (_, user) => {
    const groups = directOf({ direct, firstDirect }, user);
    const kept = old?.groupsOf[user];
    if (old !== null && kept !== undefined && equal(groups, directOf(old, user))) return kept;
    const reached = new Set<number>();
    for (const group of groups) for (const outer of reach[group] ?? []) reached.add(holders.users + outer);
    return Int32Array.from(reached).sort();
  });
  return { groupsOf, direct, firstDirect, reach };
}

type Direct = Pick<Memberships, 'direct' | 'firstDirect'>;

function directOf({ direct, firstDirect }: Direct, user: number): Int32Array {
  return direct.subarray(firstDirect[user], firstDirect[user + 1]);
}

function directGroups(model: Model, holders: Holders): Direct {
  const ofUsers: number[][] = Array.from({ length: holders.users }, () => []);
  let number = 0;
  for (const group of model.groups.values()) {
    for (const login of group.users) ofUsers[known(holders.userNumbers.get(login), login)]?.push(number);
    number++;
  }
  const firstDirect = new Int32Array(holders.users + 1);
  ofUsers.forEach((groups, user) => {
    firstDirect[user + 1] = at(firstDirect, user) + groups.length;
  });
  return { direct: Int32Array.from(ofUsers.flat()), firstDirect };
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

/** Holders numbered (users, then groups, then profiles) and each user's groups, nested ones included. */
import { type HolderKey, type HolderKind, holderKey, type Model } from '../model/types.ts';

export interface Holders {
  readonly keys: readonly HolderKey[];
  readonly numberOf: ReadonlyMap<HolderKey, number>;
  readonly users: number;
  readonly groups: number;
  readonly profiles: number;
}

export function kindOf(holders: Holders, number: number): HolderKind {
  if (number < holders.users) return 'user';
  return number < holders.users + holders.groups ? 'group' : 'profile';
}

/** Numbers the holders; gives `previous` back where it still holds, so that what hangs on it can be kept. */
export function numberHolders(model: Model, previous?: Holders): Holders {
  const keys: HolderKey[] = [];
  for (const login of model.users.keys()) keys.push(holderKey('user', login));
  for (const code of model.groups.keys()) keys.push(holderKey('group', code));
  for (const code of model.profiles.keys()) keys.push(holderKey('profile', code));
  const unchanged =
    previous !== undefined &&
    previous.keys.length === keys.length &&
    previous.users === model.users.size &&
    previous.groups === model.groups.size &&
    keys.every((key, number) => previous.keys[number] === key);
  if (unchanged) return previous;
  return {
    keys,
    numberOf: new Map(keys.map((key, number) => [key, number])),
    users: model.users.size,
    groups: model.groups.size,
    profiles: model.profiles.size,
  };
}

/** For every user, the numbers of all groups he is in, directly or through groups in groups, ascending. */
export function groupsOfUsers(model: Model, holders: Holders): readonly Int32Array[] {
  const containing = new Map<number, number[]>();
  const direct: number[][] = Array.from({ length: holders.users }, () => []);
  for (const group of model.groups.values()) {
    const number = numberOf(holders, holderKey('group', group.code));
    for (const login of group.users) direct[numberOf(holders, holderKey('user', login))]?.push(number);
    for (const code of group.groups) {
      const member = numberOf(holders, holderKey('group', code));
      const list = containing.get(member);
      if (list) list.push(number);
      else containing.set(member, [number]);
    }
  }
  const closures = new Map<number, readonly number[]>();
  const closureOf = (group: number): readonly number[] => {
    const known = closures.get(group);
    if (known) return known;
    const reached = new Set([group]);
    for (const member of reached) for (const outer of containing.get(member) ?? []) reached.add(outer);
    const closure = [...reached];
    closures.set(group, closure);
    return closure;
  };
  return direct.map((groups) => {
    const reached = new Set<number>();
    for (const group of groups) for (const outer of closureOf(group)) reached.add(outer);
    return Int32Array.from(reached).sort();
  });
}

function numberOf(holders: Holders, key: HolderKey): number {
  const number = holders.numberOf.get(key);
  if (number === undefined) throw new Error(`no holder ${key}: only sound models are compiled`);
  return number;
}

/** Users as rows of a list, made of the columns main answers (shared/api/records.ts). */
import {
  FLAG_ACTIVE,
  FLAG_ADMINISTRATOR,
  FLAG_LOCKED,
  FLAG_SHARED,
  type UserList,
} from '../../shared/api.ts';
import { LANGUAGES, type Language } from '../../shared/model/types.ts';
import { sameItems } from '../state/useSame.ts';

export interface UserRow {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly locked: boolean;
  readonly shared: boolean;
  readonly administrator: boolean;
  readonly language: Language;
  /** Codes of the groups he is a direct member of. */
  readonly groups: readonly string[];
  /** Their names, in words. */
  readonly groupNames: string;
  readonly access: string;
  /** The general profile for every module. */
  readonly role: string;
  readonly ownGrants: number;
  /** Whether the draft made him, or changed him, his permissions or what is assigned to him. */
  readonly isChanged: boolean;
}

export function userRows(list: UserList): readonly UserRow[] {
  return new UserRows().of(list);
}

/**
 * Makes rows of one answer after the other. Who is the same as in the answer before keeps his row, so that a step of the
 * draft costs what it changed and not ten thousand rows.
 */
export class UserRows {
  readonly #made = new WeakMap<UserList, readonly UserRow[]>();
  #last: { readonly list: UserList; readonly rows: readonly UserRow[] } | null = null;

  of(list: UserList): readonly UserRow[] {
    const known = this.#made.get(list);
    if (known !== undefined) return known;
    const rows = this.#make(list);
    this.#made.set(list, rows);
    this.#last = { list, rows };
    return rows;
  }

  #make(list: UserList): readonly UserRow[] {
    const last = this.#last;
    const { rowOf } = reading(list);
    if (last === null || !sameNames(last.list.named, list.named)) {
      return list.keys.map((_, user) => rowOf(user));
    }
    const places = sameItems(last.list.keys, list.keys) ? null : placesIn(last.list, list);
    const others = othersThan(last.list, list, places);
    if (places === null && !others.includes(1)) return last.rows;
    return list.keys.map((_, user) => {
      const before = last.rows[places === null ? user : (places[user] ?? -1)];
      return before === undefined || others[user] === 1 ? rowOf(user) : before;
    });
  }
}

/** By user: where he was in the list before; -1 = nowhere. */
function placesIn(before: UserList, list: UserList): Int32Array {
  const places = new Map(before.keys.map((login, user) => [login, user]));
  return Int32Array.from(list.keys, (login) => places.get(login) ?? -1);
}

/** By user: 1 = something of his row is other than before. `places`: where he was; null = where he is. */
function othersThan(before: UserList, list: UserList, places: Int32Array | null): Uint8Array {
  const others = new Uint8Array(list.keys.length);
  // Where nobody has moved, a column that came as the same object says the same of everybody.
  const differs = (one: unknown, other: unknown): boolean => places !== null || one !== other;
  for (const column of VALUES) {
    const [was, is] = [before[column], list[column]];
    if (!differs(was, is)) continue;
    for (let user = 0; user < others.length; user++) {
      if (was[places === null ? user : (places[user] ?? -1)] !== is[user]) others[user] = 1;
    }
  }
  if (differs(before.groups, list.groups)) {
    const [groupsBefore, groups] = [reading(before).groupsOf, reading(list).groupsOf];
    for (let user = 0; user < others.length; user++) {
      const place = places === null ? user : (places[user] ?? -1);
      if (place < 0 || !sameItems(groupsBefore(place), groups(user))) others[user] = 1;
    }
  }
  return others;
}

/** Columns with one value for each user, all that a row is made of beside the groups. */
const VALUES = [
  'keys',
  'names',
  'emails',
  'flags',
  'languages',
  'entityAccess',
  'role',
  'ownGrants',
  'changed',
] as const;

/** Positions stand for the same in both. */
function sameNames(one: UserList['named'], other: UserList['named']): boolean {
  if (one === other) return true;
  return (
    sameItems(one.groupCodes, other.groupCodes) &&
    sameItems(one.groupNames, other.groupNames) &&
    sameItems(one.accessNames, other.accessNames) &&
    sameItems(one.profileNames, other.profileNames)
  );
}

function reading(list: UserList) {
  const { named, groups } = list;
  const groupsOf = (user: number): Int32Array =>
    groups.numbers.subarray(groups.starts[user], groups.starts[user + 1]);
  // The same groups give the same text: most users are in one of few combinations.
  const joined = new Map<string, string>();
  const rowOf = (user: number): UserRow => {
    const login = list.keys[user] ?? '';
    const flags = list.flags[user] ?? 0;
    const numbers = groupsOf(user);
    const combination = numbers.join();
    const known = joined.get(combination);
    const groupNames = known ?? Array.from(numbers, (group) => named.groupNames[group] ?? '').join(', ');
    if (known === undefined) joined.set(combination, groupNames);
    return {
      login,
      name: list.names[user] ?? login,
      email: list.emails[user] ?? '',
      active: (flags & FLAG_ACTIVE) !== 0,
      locked: (flags & FLAG_LOCKED) !== 0,
      shared: (flags & FLAG_SHARED) !== 0,
      administrator: (flags & FLAG_ADMINISTRATOR) !== 0,
      language: LANGUAGES[list.languages[user] ?? 0] ?? 'en',
      groups: Array.from(numbers, (group) => named.groupCodes[group] ?? ''),
      groupNames,
      access: named.accessNames[list.entityAccess[user] ?? -1] ?? '',
      role: named.profileNames[list.role[user] ?? -1] ?? '',
      ownGrants: list.ownGrants[user] ?? 0,
      isChanged: (list.changed[user] ?? 0) !== 0,
    };
  };
  return { groupsOf, rowOf };
}

export const USER_FILTERS = [
  'active',
  'inactive',
  'locked',
  'shared',
  'administrator',
  'groupless',
  'rightless',
] as const;
export type UserFilter = (typeof USER_FILTERS)[number];

/** Whether a user is everything that is asked for. `rightless`: the logins of those without any right, if known. */
export function passes(
  filters: readonly UserFilter[],
  rightless: ReadonlySet<string> | null,
): (user: UserRow) => boolean {
  return (user) =>
    filters.every((filter) => {
      switch (filter) {
        case 'inactive':
          return !user.active;
        case 'groupless':
          return user.groups.length === 0;
        case 'rightless':
          return rightless === null || rightless.has(user.login);
        default:
          return user[filter];
      }
    });
}

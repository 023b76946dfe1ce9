/** Users as rows of a list, made of the columns main answers (shared/api/records.ts). */
import {
  FLAG_ACTIVE,
  FLAG_ADMINISTRATOR,
  FLAG_LOCKED,
  FLAG_SHARED,
  type UserList,
} from '../../shared/api.ts';
import { LANGUAGES, type Language } from '../../shared/model/types.ts';

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

export function userRows(list: UserList): UserRow[] {
  const { named, groups } = list;
  // The same groups give the same text: most users are in one of few combinations.
  const joined = new Map<string, string>();
  return list.keys.map((login, user) => {
    const flags = list.flags[user] ?? 0;
    const numbers = groups.numbers.subarray(groups.starts[user], groups.starts[user + 1]);
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
  });
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

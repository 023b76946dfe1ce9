/** Records of a sample by their codes, from short lists. */
import type { Assignment, Group } from '../model/types.ts';
import { codeMap } from '../model/validateLists.ts';

export function coded<T extends { readonly code: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.code, record]));
}

export function group(
  code: string,
  name: string,
  users: readonly string[],
  groups: readonly string[] = [],
): Group {
  return { code, name, users, groups };
}

interface Assigned {
  /** General profile for every module. */
  readonly role?: string;
  readonly general?: Readonly<Record<string, string>>;
  readonly access?: string;
  readonly hierarchy?: Readonly<Record<string, string>>;
}

/** What is assigned, by login. */
export function assigned(users: Readonly<Record<string, Assigned>>): Map<string, Assignment> {
  return new Map(
    Object.entries(users).map(([user, { role, general = {}, access = null, hierarchy = {} }]) => {
      const everywhere = role === undefined ? [] : [['*', role] as const];
      return [
        user,
        {
          user,
          entityAccess: access,
          general: codeMap([...everywhere, ...Object.entries(general)]),
          hierarchy: codeMap(Object.entries(hierarchy)),
        },
      ];
    }),
  );
}

/**
 * Principals as a tree for the grids. Every group and profile that is shown stands at the top and opens to its
 * members; users in none of them stand at the top too. A group that is not shown is no row: its members stand in its
 * place. Holders are numbered as in the directory.
 */
import type { Directory } from '../../shared/api.ts';
import { type RowId, rowIdOf, type TreeSource } from '../grid/rows.ts';
import { folded } from '../ui/search.ts';

export const PRINCIPAL_KINDS = ['all', 'users', 'groups'] as const;
/** `groups` stands for everything that is no user. */
export type PrincipalKinds = (typeof PRINCIPAL_KINDS)[number];

/** Who belongs to whom: all that does not depend on a node, worked out once per directory. */
export interface Population {
  readonly directory: Directory;
  /** The groups and profiles that hold a holder directly: `containers` from `starts[holder]` to `starts[holder + 1]`. */
  readonly starts: Int32Array;
  readonly containers: Int32Array;
  /** Name and login of each holder as they are compared. */
  readonly searchable: readonly string[];
}

export function populationOf(directory: Directory): Population {
  const { keys, names, users } = directory.holders;
  const starts = new Int32Array(keys.length + 1);
  for (const members of directory.members) for (const member of members) bump(starts, member + 1);
  for (let holder = 0; holder < keys.length; holder++) bump(starts, holder + 1, starts[holder]);
  const containers = new Int32Array(starts[keys.length] ?? 0);
  const free = starts.slice();
  directory.members.forEach((members, position) => {
    for (const member of members) {
      containers[free[member] ?? 0] = users + position;
      bump(free, member);
    }
  });
  const searchable = keys.map((key, holder) => folded(`${names[holder] ?? ''}\n${loginOf(key)}`));
  return { directory, starts, containers, searchable };
}

/** The groups and profiles that hold a holder directly. */
export function containersOf({ starts, containers }: Population, holder: number): number[] {
  return Array.from(containers.subarray(starts[holder] ?? 0, starts[holder + 1] ?? 0));
}

/** The login of a user, the code of a group or a profile. */
export function loginOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** The tree of the holders shown; users alone stand in one list. */
export function principalTree(population: Population, shown: Uint8Array, kinds: PrincipalKinds): TreeSource {
  const { keys, users } = population.directory.holders;
  const known: (Int32Array | undefined)[] = [];
  const roots: number[] = [];
  const addRoot = (holder: number): void => {
    if (shown[holder] !== 1) return;
    const alone = kinds === 'users' || holder >= users || groupShownAbove(population, shown, holder) < 0;
    if (alone) roots.push(holder);
  };
  for (let holder = users; holder < keys.length; holder++) addRoot(holder);
  for (let user = 0; user < users; user++) addRoot(user);
  return {
    roots,
    key: (holder) => keys[holder] ?? '',
    children: (holder) => {
      if (holder < users || kinds === 'users') return NOBODY;
      const below = known[holder] ?? shownMembers(population, shown, holder);
      known[holder] = below;
      return below;
    },
  };
}

/** The path of a row in which a holder stands: a user below the first of his groups that is shown. */
export function principalRowId(
  population: Population,
  shown: Uint8Array,
  kinds: PrincipalKinds,
  holder: number,
): RowId {
  const { keys, users } = population.directory.holders;
  const group = kinds === 'users' || holder >= users ? -1 : groupShownAbove(population, shown, holder);
  return rowIdOf(group < 0 ? [keys[holder] ?? ''] : [keys[group] ?? '', keys[holder] ?? '']);
}

const NOBODY: Int32Array = new Int32Array(0);

/** The members of a group or the users of a profile that are shown, those of hidden groups in it among them. */
function shownMembers({ directory }: Population, shown: Uint8Array, holder: number): Int32Array {
  const { users } = directory.holders;
  const direct = directory.members[holder - users] ?? NOBODY;
  if (!direct.some((member) => shown[member] !== 1)) return direct;
  const below = new Set<number>();
  const containers = new Set([holder]);
  for (const container of containers) {
    for (const member of directory.members[container - users] ?? NOBODY) {
      if (shown[member] === 1) below.add(member);
      else if (member >= users) containers.add(member);
    }
  }
  return Int32Array.from(below);
}

/** A shown group or profile that a holder is in, the nearest one, through hidden groups too; -1 = none. */
function groupShownAbove(population: Population, shown: Uint8Array, holder: number): number {
  const { starts, containers } = population;
  const from = starts[holder] ?? 0;
  const to = starts[holder + 1] ?? 0;
  for (let i = from; i < to; i++) {
    const container = containers[i] ?? 0;
    if (shown[container] === 1) return container;
  }
  return from === to ? -1 : shownAboveHidden(population, shown, holder);
}

/** The same where none of the direct ones is shown: rare, so it may cost more. */
function shownAboveHidden({ starts, containers }: Population, shown: Uint8Array, holder: number): number {
  const hidden = new Set([holder]);
  for (const inside of hidden) {
    for (let i = starts[inside] ?? 0; i < (starts[inside + 1] ?? 0); i++) {
      const container = containers[i] ?? 0;
      if (shown[container] === 1) return container;
      hidden.add(container);
    }
  }
  return -1;
}

function bump(numbers: Int32Array, at: number, by = 1): void {
  numbers[at] = (numbers[at] ?? 0) + by;
}

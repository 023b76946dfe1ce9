/**
 * The principals of one node as a tree for the grid: groups open to their members, users without a group stand at
 * the top. What is shown comes from the column alone; holders are numbered as in the directory.
 */
import { type Column, type Directory, FLAG_ACTIVE } from '../../shared/api.ts';
import { STANDINGS } from '../../shared/rules/cells.ts';
import type { TreeSource } from '../grid/rows.ts';

export type Standing = (typeof STANDINGS)[number];

export interface PrincipalFilter {
  /** Case is ignored; found in names and logins. */
  readonly text: string;
  readonly kinds: 'all' | 'users' | 'groups';
  readonly activeOnly: boolean;
  /** Also principals without a permission on the node. */
  readonly undefinedToo: boolean;
}

export const NO_FILTER: PrincipalFilter = { text: '', kinds: 'all', activeOnly: false, undefinedToo: false };

const EMPTY: Int32Array = new Int32Array(0);

export function standingOf(column: Column, holder: number): Standing {
  return STANDINGS[column.cells.standing[holder] ?? 0] ?? 'undefined';
}

/** Whether a holder has a permission on the node, of whatever tier. */
export function isDefined(standing: Standing): boolean {
  return standing === 'own' || standing === 'acquired' || standing === 'inherited' || standing === 'administrator';
}

/** The tree the grid shows. Linear in principals and memberships. */
export function principalTree(directory: Directory, column: Column, filter: PrincipalFilter): TreeSource {
  const { keys, users, groups, profiles } = directory.holders;
  const shown = shownHolders(directory, column, filter);
  const below = directory.members.map((members) => members.filter((member) => shown[member] === 1));
  const roots: number[] = [];
  const inside = new Uint8Array(keys.length);
  for (let group = 0; group < groups; group++) for (const member of directory.members[group] ?? []) inside[member] = 1;
  if (filter.kinds === 'users') {
    for (let user = 0; user < users; user++) if (shown[user] === 1) roots.push(user);
  } else {
    for (let holder = users; holder < users + groups + profiles; holder++) {
      if (shown[holder] === 1 && inside[holder] !== 1) roots.push(holder);
    }
    for (let user = 0; user < users; user++) if (shown[user] === 1 && inside[user] !== 1) roots.push(user);
  }
  return {
    roots,
    key: (holder) => keys[holder] ?? '',
    children: (holder) => (filter.kinds === 'all' && holder >= users ? (below[holder - users] ?? EMPTY) : EMPTY),
  };
}

/** 1 for holders that are shown: those that match, and the groups and profiles above them. */
function shownHolders(directory: Directory, column: Column, filter: PrincipalFilter): Uint8Array {
  const { keys, names, flags, users, groups } = directory.holders;
  const shown = new Uint8Array(keys.length);
  const text = filter.text.trim().toLocaleLowerCase();
  for (let holder = 0; holder < keys.length; holder++) {
    if (!filter.undefinedToo && !definedNowOrBefore(column, holder)) continue;
    if (filter.activeOnly && ((flags[holder] ?? 0) & FLAG_ACTIVE) === 0) continue;
    if (filter.kinds === 'users' && holder >= users) continue;
    if (filter.kinds === 'groups' && (holder < users || holder >= users + groups)) continue;
    if (text !== '') {
      const found =
        names[holder]?.toLocaleLowerCase().includes(text) || keys[holder]?.toLocaleLowerCase().includes(text);
      if (!found) continue;
    }
    shown[holder] = 1;
  }
  if (filter.kinds === 'all') showContainers(directory, shown);
  return shown;
}

/** A row that loses its permission in the draft stays to be seen until it is applied. */
function definedNowOrBefore(column: Column, holder: number): boolean {
  if (isDefined(standingOf(column, holder))) return true;
  return column.before !== null && isDefined(STANDINGS[column.before.standing[holder] ?? 0] ?? 'undefined');
}

/** Groups in groups: what is shown makes everything above it shown. Every membership is looked at once. */
function showContainers({ holders, members }: Directory, shown: Uint8Array): void {
  const containers = new Map<number, number[]>();
  members.forEach((list, position) => {
    for (const member of list) {
      const above = containers.get(member);
      if (above) above.push(holders.users + position);
      else containers.set(member, [holders.users + position]);
    }
  });
  const waiting: number[] = [];
  for (let holder = 0; holder < shown.length; holder++) if (shown[holder] === 1) waiting.push(holder);
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    for (const container of containers.get(holder) ?? []) {
      if (shown[container] === 1) continue;
      shown[container] = 1;
      waiting.push(container);
    }
  }
}

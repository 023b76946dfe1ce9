/** What users may do in sum: over how many nodes each level holds, in the whole tree or branch by branch. */
import { type Branches, SUMMARY_COLUMNS, type Summary } from '../../shared/api.ts';
import { levelOfRights } from '../../shared/model/rights.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { STANDINGS, standingsOf } from '../../shared/rules/standings.ts';

const UNDEFINED = STANDINGS.indexOf('undefined');

/** Users the store does not know are left out. Sign-in is left aside: it counts what an inactive user would have. */
export function summaryOf(index: Index, draftVersion: number, logins: readonly string[]): Summary {
  const users = logins.filter((login) => index.holders.userNumbers.has(login));
  const counts = new Int32Array(users.length * SUMMARY_COLUMNS.length);
  users.forEach((login, place) => {
    const { rights, standing } = standingsOf(index, index.holders.userNumbers.get(login) ?? -1, null);
    for (let node = 0; node < index.tree.size; node++) {
      count(counts, place, standing[node], rights[node]);
    }
  });
  return { draftVersion, users, counts, nodes: index.tree.size };
}

/** One line for each node at the top of the tree; sign-in and entities are left aside. */
export function branchesOf(index: Index, draftVersion: number, login: string): Branches {
  const { tree, holders } = index;
  const { rights, standing } = standingsOf(index, holders.userNumbers.get(login) ?? -1, null);
  const tops: number[] = [];
  for (let node = 0; node < tree.size; node = tree.end[node] ?? tree.size) tops.push(node);
  const counts = new Int32Array(tops.length * SUMMARY_COLUMNS.length);
  tops.forEach((top, place) => {
    for (let node = top; node < (tree.end[top] ?? 0); node++)
      count(counts, place, standing[node], rights[node]);
  });
  return {
    draftVersion,
    codes: tops.map((top) => tree.nodes[top]?.code ?? ''),
    names: tops.map((top) => tree.nodes[top]?.name ?? ''),
    counts,
  };
}

function count(counts: Int32Array, place: number, standing = 0, rights = 0): void {
  const column = COLUMN_OF[standing === UNDEFINED ? 16 : rights] ?? 0;
  const slot = place * SUMMARY_COLUMNS.length + column;
  counts[slot] = (counts[slot] ?? 0) + 1;
}

/** By mask of rights, and at 16 for undefined: the position in SUMMARY_COLUMNS. */
const COLUMN_OF: readonly number[] = Array.from({ length: 17 }, (_, rights) =>
  SUMMARY_COLUMNS.indexOf(rights === 16 ? 'undefined' : (levelOfRights(rights) ?? 'other')),
);

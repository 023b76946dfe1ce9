/** What users may do in sum: over how many nodes each level holds. */
import { SUMMARY_COLUMNS, type Summary } from '../../shared/api.ts';
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
      const column = COLUMN_OF[standing[node] === UNDEFINED ? 16 : (rights[node] ?? 0)] ?? 0;
      const slot = place * SUMMARY_COLUMNS.length + column;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  });
  return { draftVersion, users, counts, nodes: index.tree.size };
}

/** By mask of rights, and at 16 for undefined: the position in SUMMARY_COLUMNS. */
const COLUMN_OF: readonly number[] = Array.from({ length: 17 }, (_, rights) =>
  SUMMARY_COLUMNS.indexOf(rights === 16 ? 'undefined' : (levelOfRights(rights) ?? 'other')),
);

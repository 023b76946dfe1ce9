/** Who can be added to a node: the principals without a permission on it (domain.md §9, Add undefined). */
import { type Column, FLAG_HIDDEN } from '../../shared/api.ts';
import type { TreeSource } from '../grid/rows.ts';
import { folded } from '../ui/search.ts';
import { comparison, type Ranks } from './order.ts';
import type { Population } from './principals.ts';
import { isDefined, standingIn } from './standing.ts';

/** All of them: groups, profiles, users, each in the order of their names. */
export function candidatesOf(population: Population, ranks: Ranks, { cells }: Column): Int32Array {
  const found: number[] = [];
  for (let holder = 0; holder < population.searchable.length; holder++) {
    if (((population.directory.holders.flags[holder] ?? 0) & FLAG_HIDDEN) !== 0) continue;
    if (!isDefined(standingIn(cells, holder))) found.push(holder);
  }
  return Int32Array.from(found).sort(
    comparison(population.directory, 'node', ranks, ranks.name, 'ascending'),
  );
}

/** Those whose name or login holds the text. */
export function candidatesWith(candidates: Int32Array, { searchable }: Population, text: string): Int32Array {
  const needle = folded(text.trim());
  if (needle === '') return candidates;
  return candidates.filter((holder) => searchable[holder]?.includes(needle));
}

/** Candidates as a flat list for the grid. */
export function listOf(candidates: Int32Array, { directory }: Population): TreeSource {
  return {
    roots: candidates,
    key: (holder) => directory.holders.keys[holder] ?? '',
    children: () => NOTHING,
  };
}

const NOTHING = new Int32Array(0);

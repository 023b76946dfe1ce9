/** Who can be chosen: to be added to a node (domain.md §9, Add undefined), to copy from or to. */
import { type Column, FLAG_HIDDEN } from '../../shared/api.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import type { TreeSource } from '../grid/rows.ts';
import { folded } from '../ui/search.ts';
import { comparison, type Ranks } from './order.ts';
import type { Population } from './principals.ts';
import { isDefined, standingIn } from './standing.ts';

/** The principals without a permission on the node. */
export function candidatesOf(population: Population, ranks: Ranks, { cells }: Column): Int32Array {
  return inOrder(population, ranks, (holder) => !isDefined(standingIn(cells, holder)));
}

/** Everybody but some. */
export function othersThan(population: Population, ranks: Ranks, these: readonly HolderKey[]): Int32Array {
  const { keys } = population.directory.holders;
  const left = new Set<string>(these);
  return inOrder(population, ranks, (holder) => !left.has(keys[holder] ?? ''));
}

/** Groups, profiles, users, each in the order of their names. */
function inOrder({ directory }: Population, ranks: Ranks, isMeant: (holder: number) => boolean): Int32Array {
  const { keys, flags } = directory.holders;
  const found: number[] = [];
  for (let holder = 0; holder < keys.length; holder++) {
    if (((flags[holder] ?? 0) & FLAG_HIDDEN) === 0 && isMeant(holder)) found.push(holder);
  }
  return Int32Array.from(found).sort(comparison(directory, 'node', ranks, ranks.name, 'ascending'));
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

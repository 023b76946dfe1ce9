/** The nodes of a comparison that a filter lets through, with those above them. */
import type { Compared, Directory } from '../../shared/api.ts';
import { DIFFERENT, ONLY, SAME } from '../../shared/rules/comparison.ts';
import type { TreeSource } from '../grid/rows.ts';
import { preorderSource, withAbove } from '../grid/sources.ts';
import { folded } from '../ui/search.ts';

/** All; every difference; one kind of difference: SAME, DIFFERENT, or ONLY + the place of a principal. */
export type DifferenceFilter = 'all' | 'differences' | number;

export function matches(kind: number, filter: DifferenceFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'differences' ? kind !== SAME : kind === filter;
}

/** How many nodes there are of each kind, at its number. */
export function countsOf({ kinds }: Compared): number[] {
  const counts = new Array<number>(ONLY + MOST).fill(0);
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const MOST = 4;

export { DIFFERENT, ONLY, SAME };

export interface ComparisonTree extends TreeSource {
  /** How many nodes the filter lets through; those above them are shown, too, and not counted. */
  readonly count: number;
  /** 1 where the filter lets the node through. */
  readonly hits: Uint8Array;
}

export function comparisonTree(
  { kinds }: Compared,
  { nodes }: Directory,
  filter: DifferenceFilter,
  text: string,
): ComparisonTree {
  const { codes, names, parents, ends } = nodes;
  const needle = folded(text.trim());
  const hits = new Uint8Array(codes.length);
  let count = 0;
  codes.forEach((code, node) => {
    const isFound =
      matches(kinds[node] ?? SAME, filter) &&
      (needle === '' || folded(names[node] ?? '').includes(needle) || folded(code).includes(needle));
    if (!isFound) return;
    hits[node] = 1;
    count++;
  });
  const shown = withAbove(parents, (node) => hits[node] === 1);
  return { ...preorderSource(codes, ends, shown), count, hits };
}

/** The authorization tree reduced to some of its nodes, for a grid; searched, to the hits and what is above them. */
import type { Directory } from '../../shared/api.ts';
import type { TreeSource } from '../grid/rows.ts';
import { preorderSource } from '../grid/sources.ts';
import { folded } from '../ui/search.ts';

/** `shown` is not 0 for the nodes to show; `needle` is folded, empty = no search. */
export function nodesSource(
  { codes, names, parents, ends }: Directory['nodes'],
  shown: Uint8Array,
  needle: string,
): TreeSource {
  const left = needle === '' ? shown : new Uint8Array(shown.length);
  if (needle !== '') {
    for (let node = shown.length - 1; node >= 0; node--) {
      if (shown[node] !== 0 && folded(names[node] ?? '').includes(needle)) left[node] = 1;
      const parent = parents[node] ?? -1;
      if (left[node] === 1 && parent >= 0) left[parent] = 1;
    }
  }
  return preorderSource(codes, ends, left);
}

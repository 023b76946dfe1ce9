/** The authorization tree reduced to some of its nodes, for a grid; searched, to the hits and what is above them. */
import type { Directory } from '../../shared/api.ts';
import type { TreeSource } from '../grid/rows.ts';
import { preorderSource, withAbove } from '../grid/sources.ts';
import { folded } from '../ui/search.ts';

/** `shown` is not 0 for the nodes to show; `needle` is folded, empty = no search. */
export function nodesSource(
  { codes, names, parents, ends }: Directory['nodes'],
  shown: Uint8Array,
  needle: string,
): TreeSource {
  const isHit = (node: number): boolean => shown[node] !== 0 && folded(names[node] ?? '').includes(needle);
  return preorderSource(codes, ends, needle === '' ? shown : withAbove(parents, isHit));
}

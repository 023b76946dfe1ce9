/**
 * Holders or nodes as rows of a tree: all that the panes have to know of them, so that one pane serves both pivots on
 * either side. Items are numbered as in the directory.
 */
import type { RowId, TreeSource } from '../grid/rows.ts';
import { withAbove } from '../grid/sources.ts';
import {
  type Population,
  type PrincipalKinds,
  principalRowId,
  principalTree,
} from '../principals/population.ts';
import {
  isInCode,
  type Nodes,
  nodeRowId,
  nodeTree,
  openNodes,
  openPaths,
  type SearchableNodes,
} from './nodeTree.ts';

export interface Items {
  /** What outlives a reload: codes, or holder keys. */
  readonly keys: readonly string[];
  /** Whether name or code hold a folded text. */
  matches(item: number, needle: string): boolean;
  /** Marks, beside the items marked 1, those that have to be shown with them. */
  withAbove(marked: Uint8Array): Uint8Array;
  /** The tree of the items marked 1. */
  tree(shown: Uint8Array): TreeSource;
  /** The path of a row in which an item stands. */
  rowId(item: number, shown: Uint8Array): RowId;
  /** What to keep of what is open between starts, and the paths it stands for. */
  keptOpen(expanded: ReadonlySet<RowId>): readonly string[];
  openPaths(kept: readonly string[]): RowId[];
}

export function nodeItems(nodes: Nodes, searchable: SearchableNodes): Items {
  return {
    keys: nodes.codes,
    matches: (node, needle) =>
      searchable.names[node]?.includes(needle) === true || isInCode(searchable, node, needle),
    withAbove: (marked) => withAbove(nodes.parents, (node) => marked[node] === 1),
    tree: (shown) => nodeTree(nodes, shown),
    rowId: (node) => nodeRowId(nodes, node),
    keptOpen: (expanded) => openNodes(nodes, expanded),
    openPaths: (kept) => openPaths(nodes, kept),
  };
}

/** With `kinds` = `users` groups are no rows, and users stand in one list. */
export function holderItems(population: Population, kinds: PrincipalKinds): Items {
  return {
    keys: population.directory.holders.keys,
    matches: (holder, needle) => population.searchable[holder]?.includes(needle) === true,
    withAbove: (marked) => marked,
    tree: (shown) => principalTree(population, shown, kinds),
    rowId: (holder, shown) => principalRowId(population, shown, kinds, holder),
    keptOpen: (expanded) => [...expanded],
    openPaths: (kept) => [...kept],
  };
}

/** Items that hold the text, in the order of the tree; none for an empty text. */
export function hitsIn(items: Items, shown: Uint8Array, source: TreeSource, needle: string): Int32Array {
  if (needle === '') return NO_HITS;
  const found: number[] = [];
  const seen = new Uint8Array(items.keys.length);
  const visit = (list: ArrayLike<number>): void => {
    for (let i = 0; i < list.length; i++) {
      const item = list[i] ?? -1;
      if (seen[item] !== 0) continue;
      seen[item] = 1;
      if (shown[item] === 1 && items.matches(item, needle)) found.push(item);
      visit(source.children(item));
    }
  };
  visit(source.roots);
  return Int32Array.from(found);
}

/** The place of every item in the tree from the top; of one that stands in several rows, the first one. */
export function placesIn(items: Items, source: TreeSource): Int32Array {
  const places = new Int32Array(items.keys.length).fill(-1);
  let next = 0;
  const visit = (list: ArrayLike<number>): void => {
    for (let i = 0; i < list.length; i++) {
      const item = list[i] ?? -1;
      if (places[item] !== -1) continue;
      places[item] = next++;
      visit(source.children(item));
    }
  };
  visit(source.roots);
  return places;
}

/** The hit after (or before) an item, going round at the end; -1 without hits. */
export function nextHit(hits: Int32Array, places: Int32Array, from: number, direction: 1 | -1): number {
  if (hits.length === 0) return -1;
  const place = places[from] ?? -1;
  const after = (hit: number): boolean => (places[hit] ?? -1) > place;
  const before = (hit: number): boolean => (places[hit] ?? -1) < place;
  if (direction === 1) return hits.find(after) ?? hits[0] ?? -1;
  return hits.findLast(before) ?? hits[hits.length - 1] ?? -1;
}

const NO_HITS = new Int32Array(0);

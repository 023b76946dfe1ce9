/** The authorization tree with the nodes that the draft deletes, where they stood, so that they can be taken back. */
import { withDeleted } from '../records/withDeleted.ts';
import type { Nodes } from './nodeTree.ts';

/** The tree of the store, in its order. */
export interface StoredNodes {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly parents: Int32Array;
  /** Positions in NODE_KINDS. */
  readonly kinds: Uint8Array;
}

export interface NodesWithDeleted {
  readonly nodes: Nodes;
  /** Their numbers in the directory; -1 = deleted. */
  readonly own: Int32Array;
}

/** Null where nothing is deleted. */
export function withDeletedNodes(nodes: Nodes, stored: StoredNodes): NodesWithDeleted | null {
  const numberOf = new Map(nodes.codes.map((code, node) => [code, node]));
  const gone = new Map(stored.keys.flatMap((code, at) => (numberOf.has(code) ? [] : [[code, at] as const])));
  if (gone.size === 0) return null;
  const removed = new Set(gone.keys());
  const now = childrenOf(nodes.codes, nodes.parents);
  const before = childrenOf(stored.keys, stored.parents);
  const children = (above: string): readonly string[] => {
    const [living = NO_CODES, stood = NO_CODES] = [now.get(above), before.get(above)];
    return stood.some((code) => removed.has(code))
      ? withDeleted(living, stood, removed, String).records
      : living;
  };
  const codes: string[] = [];
  const own: number[] = [];
  const parents: number[] = [];
  const depths: number[] = [];
  const ends: number[] = [];
  const visit = (above: string, parent: number, depth: number): void => {
    for (const code of children(above)) {
      const number = codes.push(code) - 1;
      own.push(numberOf.get(code) ?? -1);
      parents.push(parent);
      depths.push(depth);
      visit(code, number, depth + 1);
      ends[number] = codes.length;
    }
  };
  visit('', -1, 0);
  const each = (of: Uint8Array): Uint8Array => Uint8Array.from(own, (node) => of[node] ?? 0);
  const storedAt = (number: number): number => gone.get(codes[number] ?? '') ?? -1;
  return {
    nodes: {
      codes,
      names: own.map((node, number) => nodes.names[node] ?? stored.names[storedAt(number)] ?? ''),
      kinds: Uint8Array.from(own, (node, number) => nodes.kinds[node] ?? stored.kinds[storedAt(number)] ?? 0),
      scales: each(nodes.scales),
      parents: Int32Array.from(parents),
      ends: Int32Array.from(ends),
      depths: Int32Array.from(depths),
      dated: each(nodes.dated),
      perEntity: each(nodes.perEntity),
    },
    own: Int32Array.from(own),
  };
}

const NO_CODES: readonly string[] = [];

/** By code of the parent, '' = the top: the codes below it, in order. */
function childrenOf(codes: readonly string[], parents: Int32Array): Map<string, string[]> {
  return Map.groupBy(codes, (_, node) => codes[parents[node] ?? -1] ?? '');
}

/** The authorization tree with the nodes that the draft deletes, where they stood, so that they can be taken back. */
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
  const isGone = stored.keys.map((code) => !numberOf.has(code));
  if (!isGone.includes(true)) return null;
  /** By code of the parent, '' = the top: codes in order. */
  const children = new Map<string, string[]>();
  const below = (parent: string): string[] => {
    const known = children.get(parent);
    if (known !== undefined) return known;
    const list: string[] = [];
    children.set(parent, list);
    return list;
  };
  nodes.codes.forEach((code, node) => {
    below(nodes.codes[nodes.parents[node] ?? -1] ?? '').push(code);
  });
  /** By code of the parent: the sibling seen last, behind which the next deleted one goes. */
  const last = new Map<string, string>();
  const gone = new Map<string, number>();
  stored.keys.forEach((code, at) => {
    const parent = stored.keys[stored.parents[at] ?? -1] ?? '';
    if (isGone[at] === true) {
      const siblings = below(parent);
      siblings.splice(siblings.indexOf(last.get(parent) ?? '') + 1, 0, code);
      gone.set(code, at);
    }
    last.set(parent, code);
  });
  return numbered(nodes, stored, children, numberOf, gone);
}

function numbered(
  nodes: Nodes,
  stored: StoredNodes,
  children: ReadonlyMap<string, readonly string[]>,
  numberOf: ReadonlyMap<string, number>,
  gone: ReadonlyMap<string, number>,
): NodesWithDeleted {
  const codes: string[] = [];
  const own: number[] = [];
  const parents: number[] = [];
  const depths: number[] = [];
  const ends: number[] = [];
  const visit = (code: string, parent: number, depth: number): void => {
    const number = codes.length;
    codes.push(code);
    own.push(numberOf.get(code) ?? -1);
    parents.push(parent);
    depths.push(depth);
    for (const child of children.get(code) ?? []) visit(child, number, depth + 1);
    ends[number] = codes.length;
  };
  for (const code of children.get('') ?? []) visit(code, -1, 0);
  const each = (of: Uint8Array): Uint8Array => Uint8Array.from(own, (node) => of[node] ?? 0);
  const at = (number: number): number => gone.get(codes[number] ?? '') ?? -1;
  return {
    nodes: {
      codes,
      names: own.map((node, number) => nodes.names[node] ?? stored.names[at(number)] ?? ''),
      kinds: Uint8Array.from(own, (node, number) => nodes.kinds[node] ?? stored.kinds[at(number)] ?? 0),
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

/** The authorization tree for the grid, and the search in it. Nodes are numbered as in the directory, in tree order. */
import type { Directory } from '../../shared/api.ts';
import { type RowId, rowIdOf, type TreeSource } from '../grid/rows.ts';
import { preorderSource } from '../grid/sources.ts';
import { folded } from '../ui/search.ts';

export type Nodes = Directory['nodes'];

/** All nodes, or only those marked in `shown`. */
export function nodeTree(nodes: Nodes, shown: Uint8Array | null = null): TreeSource {
  return preorderSource(nodes.codes, nodes.ends, shown);
}

/** The node and all above it, from the top. */
export function pathTo({ parents }: Nodes, node: number): number[] {
  const path: number[] = [];
  for (let at = node; at >= 0; at = parents[at] ?? -1) path.push(at);
  return path.reverse();
}

export function nodeRowId(nodes: Nodes, node: number): RowId {
  return rowIdOf(pathTo(nodes, node).map((above) => nodes.codes[above] ?? ''));
}

/** The codes of the nodes that are open, the uppermost first: shorter to keep between starts than their paths. */
export function openNodes({ codes, parents, depths }: Nodes, open: ReadonlySet<RowId>): string[] {
  const paths: RowId[] = [];
  const found: number[] = [];
  codes.forEach((code, node) => {
    const above = paths[parents[node] ?? -1];
    const path = above === undefined ? code : rowIdOf([above, code]);
    paths.push(path);
    if (open.has(path)) found.push(node);
  });
  return found.sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0)).map((node) => codes[node] ?? '');
}

/** What `openNodes` gave, as paths again; a code that no longer exists is left out. */
export function openPaths(nodes: Nodes, codes: readonly string[]): RowId[] {
  const wanted = new Set(codes);
  return nodes.codes.flatMap((code, node) => (wanted.has(code) ? [nodeRowId(nodes, node)] : []));
}

/** Names and codes as they are compared, made once per directory. */
export interface SearchableNodes {
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** How many characters of the code are those of the code above. */
  readonly inherited: readonly number[];
}

export function searchableNodes({ names, codes, parents }: Nodes): SearchableNodes {
  const foldedCodes = codes.map(folded);
  const inherited = foldedCodes.map((code, node) => {
    const above = foldedCodes[parents[node] ?? -1];
    return above !== undefined && code.startsWith(above) ? above.length : 0;
  });
  return { names: names.map(folded), codes: foldedCodes, inherited };
}

/**
 * Whether a node's code holds the folded text. Where codes repeat those of the nodes above (`goods.issues.invoice`),
 * the text has to reach into what the code adds: else every node below a hit would be one as well.
 */
export function isInCode({ codes, inherited }: SearchableNodes, node: number, needle: string): boolean {
  const at = codes[node]?.lastIndexOf(needle) ?? -1;
  return at >= 0 && at + needle.length > (inherited[node] ?? 0);
}

/** Marks all nodes. */
export function everyNode({ codes }: Nodes): Uint8Array {
  return new Uint8Array(codes.length).fill(1);
}

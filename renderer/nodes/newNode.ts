/** What a new node is before anybody types: beside its kind, the code that its place suggests. */
import type { Directory } from '../../shared/api.ts';
import { NODE_KINDS, type NodeKind } from '../../shared/model/types.ts';
import { folded } from '../ui/search.ts';

type Nodes = Directory['nodes'];

/** Where a new node is made: as the last one below a node, or right after it. */
export type NewPlace = 'below' | 'after';

/** What most often stands below a node of each kind. */
const BELOW: Readonly<Record<NodeKind, NodeKind>> = {
  module: 'menu',
  menu: 'form',
  form: 'section',
  report: 'section',
  section: 'field',
  field: 'field',
  documentType: 'documentStatus',
  documentStatus: 'feature',
  data: 'data',
  feature: 'feature',
  administration: 'administration',
};

/** As its siblings are; else what usually stands below the parent. */
export function suggestedKind(
  { kinds, parents, ends, codes }: Nodes,
  node: number,
  place: NewPlace,
): NodeKind {
  if (node < 0) return 'module';
  if (place === 'after') return kindOf(kinds[node]);
  const hasChildren = (ends[node] ?? 0) > node + 1 && node + 1 < codes.length && parents[node + 1] === node;
  return hasChildren ? kindOf(kinds[node + 1]) : BELOW[kindOf(kinds[node])];
}

/** A code that no node has, from the parent's and the name: `goods.warehouses` and “New York” → `goods.warehouses.newYork`. */
export function suggestedCode(nodes: Nodes, parent: number, name: string): string {
  const words = folded(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const own = words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  if (own === '') return '';
  const above = nodes.codes[parent];
  const code = above === undefined ? own : `${above}.${own}`;
  const taken = new Set(nodes.codes);
  if (!taken.has(code)) return code;
  let number = 2;
  while (taken.has(`${code}${number}`)) number++;
  return `${code}${number}`;
}

function kindOf(position: number | undefined): NodeKind {
  return NODE_KINDS[position ?? 0] ?? 'menu';
}

/** What a new node is before anybody types: beside its kind, the code that its place suggests. */
import type { Directory } from '../../shared/api.ts';
import { NODE_KINDS, type NodeKind } from '../../shared/model/types.ts';
import { codeFrom } from '../records/codes.ts';

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

/** A code that no node has, from the parent's and the name: `goods.stores` and “New York” → `goods.stores.newYork`. */
export function suggestedCode({ codes }: Nodes, parent: number, name: string): string {
  const above = codes[parent];
  return codeFrom(name, codes, above === undefined ? '' : `${above}.`);
}

function kindOf(position: number | undefined): NodeKind {
  return NODE_KINDS[position ?? 0] ?? 'menu';
}

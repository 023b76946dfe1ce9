/** The tree of a large model: modules of 500 nodes, menus of 50, forms of 10, and what stands on a form. */
import type { NodeKind, Scale, TreeNode } from '../../model/types.ts';

/** Code of the node at a position in tree order, counted from 0. */
export function largeNodeCode(position: number): string {
  return `n${position}`;
}

export function nodesOf(count: number, withEntities: boolean): Map<string, TreeNode> {
  const nodes = new Map<string, TreeNode>();
  for (let position = 0; position < count; position++) {
    const code = largeNodeCode(position);
    const depth = depthAt(position);
    const kind = kindAt(position, depth);
    nodes.set(code, {
      code,
      name: `${NAMES[kind]} ${position}`,
      parent: depth === 0 ? null : largeNodeCode(position - (position % (SPANS[depth - 1] ?? 1))),
      kind,
      scale: scaleAt(position, kind),
      dated: kind === 'documentType',
      perEntity: withEntities && Math.floor(position / MODULE_SPAN) % 2 === 1,
    });
  }
  return nodes;
}

const MODULE_SPAN = 500;

/** How many nodes a module, a menu and a form each have, themselves included. */
const SPANS: readonly number[] = [MODULE_SPAN, 50, 10];

/** The first node of a span is its head; what heads nothing stands on the form that was begun last. */
function depthAt(position: number): number {
  const depth = SPANS.findIndex((span) => position % span === 0);
  return depth === -1 ? SPANS.length : depth;
}

function kindAt(position: number, depth: number): LargeKind {
  if (depth === 0) return 'module';
  if (depth === 1) return 'menu';
  if (depth === 2) return 'form';
  return position % 2 === 0 ? 'documentType' : 'field';
}

function scaleAt(position: number, kind: LargeKind): Scale {
  if (kind !== 'field') return 'levels';
  return position % 7 === 0 ? 'switch' : position % 5 === 0 ? 'actions' : 'levels';
}

type LargeKind = Extract<NodeKind, 'module' | 'menu' | 'form' | 'documentType' | 'field'>;

const NAMES: Readonly<Record<LargeKind, string>> = {
  module: 'Module',
  menu: 'Menu',
  form: 'Form',
  documentType: 'Document',
  field: 'Field',
};

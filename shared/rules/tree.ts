/** The authorization tree numbered in tree order, so that a subtree is a range of numbers. */
import type { Rights } from '../model/rights.ts';
import { fit } from '../model/rights.ts';
import { SCALES, type TreeNode } from '../model/types.ts';

/** Columns over nodes; index = number of the node in tree order. */
export interface Tree {
  readonly size: number;
  readonly nodes: readonly TreeNode[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Number of the parent; -1 = root. */
  readonly parent: Int32Array;
  /** The subtree of n is [n, end[n]). */
  readonly end: Int32Array;
  /** 0 = root. */
  readonly depth: Int32Array;
  /** Position in `SCALES`. */
  readonly scale: Uint8Array;
  /** Number of the nearest module, the node itself included; -1 = none. */
  readonly module: Int32Array;
  /** For sections and fields, the nearest form or report above; else -1 (domain.md §6). */
  readonly form: Int32Array;
  /** 1 where the node is of kind `administration` or below one (domain.md §7). */
  readonly administration: Uint8Array;
  readonly dated: Uint8Array;
  readonly perEntity: Uint8Array;
  /** Where runs of nodes begin that are of one module and alike in `perEntity`; `size` at the end. */
  readonly areas: Int32Array;
}

/** `fit` as a table: FIT[scale * 16 + rights]. */
export const FIT: Uint8Array = Uint8Array.from({ length: SCALES.length * 16 }, (_, slot) => {
  const scale = SCALES[slot >> 4];
  return scale === undefined ? 0 : fit(scale, slot & 15);
});

export function fitNumber(tree: Tree, node: number, rights: Rights): Rights {
  return byteAt(FIT, (byteAt(tree.scale, node) << 4) | rights);
}

/** A typed array's element; the numbers used here are always in range. */
export function at(array: Int32Array | Uint8Array, position: number): number {
  return array[position] as number;
}

/** As `at`, for where millions are read: one kind of array alone, so that the compiler knows what it reads. */
export function intAt(array: Int32Array, position: number): number {
  return array[position] as number;
}
export function byteAt(array: Uint8Array, position: number): number {
  return array[position] as number;
}

/** Numbers the nodes of a sound model (every parent exists, no cycle); siblings keep the order of the model. */
export function numberTree(nodes: ReadonlyMap<string, TreeNode>): Tree {
  const children = new Map<string | null, TreeNode[]>();
  for (const node of nodes.values()) {
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node);
    else children.set(node.parent, [node]);
  }
  const size = nodes.size;
  const ordered: TreeNode[] = [];
  const numberOf = new Map<string, number>();
  const tree = {
    size,
    nodes: ordered,
    numberOf,
    parent: new Int32Array(size),
    end: new Int32Array(size),
    depth: new Int32Array(size),
    scale: new Uint8Array(size),
    module: new Int32Array(size),
    form: new Int32Array(size),
    administration: new Uint8Array(size),
    dated: new Uint8Array(size),
    perEntity: new Uint8Array(size),
  };

  // An explicit stack: a tree of any depth must not end the program.
  const stack: { siblings: readonly TreeNode[]; next: number; parent: number }[] = [
    { siblings: children.get(null) ?? [], next: 0, parent: -1 },
  ];
  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    const node = level.siblings[level.next++];
    if (node === undefined) {
      if (level.parent >= 0) tree.end[level.parent] = ordered.length;
      stack.pop();
      continue;
    }
    const number = ordered.length;
    ordered.push(node);
    numberOf.set(node.code, number);
    describe(tree, node, number, level.parent);
    stack.push({ siblings: children.get(node.code) ?? [], next: 0, parent: number });
  }
  return { ...tree, areas: areasOf(tree) };
}

function areasOf({ size, module, perEntity }: Omit<Tree, 'areas'>): Int32Array {
  const starts: number[] = [];
  for (let node = 0; node < size; node++) {
    const begins =
      node === 0 ||
      at(module, node) !== at(module, node - 1) ||
      at(perEntity, node) !== at(perEntity, node - 1);
    if (begins) starts.push(node);
  }
  return Int32Array.from([...starts, size]);
}

function describe(tree: Omit<Tree, 'areas'>, node: TreeNode, number: number, parent: number): void {
  const inherited =
    parent < 0
      ? { depth: -1, module: -1, administration: 0 }
      : {
          depth: at(tree.depth, parent),
          module: at(tree.module, parent),
          administration: at(tree.administration, parent),
        };
  tree.parent[number] = parent;
  tree.depth[number] = inherited.depth + 1;
  tree.scale[number] = SCALES.indexOf(node.scale);
  tree.module[number] = node.kind === 'module' ? number : inherited.module;
  tree.dated[number] = Number(node.dated);
  tree.perEntity[number] = Number(node.perEntity);
  tree.administration[number] = node.kind === 'administration' ? 1 : inherited.administration;
  tree.form[number] = node.kind === 'section' || node.kind === 'field' ? formAbove(tree, parent) : -1;
}

function formAbove(tree: Omit<Tree, 'areas'>, from: number): number {
  for (let number = from; number >= 0; number = at(tree.parent, number)) {
    const kind = tree.nodes[number]?.kind;
    if (kind === 'form' || kind === 'report') return number;
  }
  return -1;
}

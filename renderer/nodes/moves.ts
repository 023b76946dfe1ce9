/**
 * Where a node goes: by Alt+Shift and an arrow, as in an outline, or dropped with the mouse. Nodes are numbered as in
 * the directory, in tree order.
 */
import type { Directory, RecordGesture } from '../../shared/api.ts';
import type { RowDrop } from '../grid/rowDrag.ts';

type Nodes = Directory['nodes'];
export type NodeMove = Extract<RecordGesture, { kind: 'move' }>;

/** The keys in the order of the menu: up, down, out of the parent, into the node above. */
export const MOVE_CHORDS = [
  'Alt+Shift+ArrowUp',
  'Alt+Shift+ArrowDown',
  'Alt+Shift+ArrowLeft',
  'Alt+Shift+ArrowRight',
] as const;
export type MoveChord = (typeof MOVE_CHORDS)[number];

export function isMoveChord(chord: string): chord is MoveChord {
  return MOVE_CHORDS.some((each) => each === chord);
}

/** What the key does to a node; null where it is the first, the last, at the top, or has nothing to go into. */
export function moveByKey(nodes: Nodes, node: number, chord: MoveChord): NodeMove | null {
  const before = siblingBefore(nodes, node);
  const after = siblingAfter(nodes, node);
  const parent = nodes.parents[node] ?? -1;
  switch (chord) {
    case 'Alt+Shift+ArrowUp':
      return moveOf(nodes, [node], 'before', before);
    case 'Alt+Shift+ArrowDown':
      return moveOf(nodes, [node], 'after', after);
    case 'Alt+Shift+ArrowLeft':
      return moveOf(nodes, [node], 'after', parent);
    case 'Alt+Shift+ArrowRight':
      return moveOf(nodes, [node], 'into', before);
  }
}

/** What a drop does; null where everything stays as it is. */
export function moveByDrop(nodes: Nodes, { items, target, place }: RowDrop): NodeMove | null {
  const [only] = items;
  if (items.length === 1 && only !== undefined) {
    const stays =
      (place === 'before' && siblingBefore(nodes, target) === only) ||
      (place === 'after' && siblingAfter(nodes, target) === only) ||
      (place === 'into' && nodes.parents[only] === target && siblingAfter(nodes, only) < 0);
    if (stays) return null;
  }
  return moveOf(nodes, items, place, target);
}

function moveOf(
  { codes }: Nodes,
  items: readonly number[],
  place: NodeMove['place'],
  at: number,
): NodeMove | null {
  const target = codes[at];
  if (target === undefined) return null;
  return { kind: 'move', list: 'nodes', keys: items.map((node) => codes[node] ?? ''), place, target };
}

/** -1 = it is the last one below its parent. */
function siblingAfter({ codes, parents, ends }: Nodes, node: number): number {
  const next = ends[node] ?? codes.length;
  return next < codes.length && parents[next] === parents[node] ? next : -1;
}

/** -1 = it is the first one below its parent. */
function siblingBefore({ parents, ends }: Nodes, node: number): number {
  const parent = parents[node] ?? -1;
  let sibling = parent < 0 ? 0 : parent + 1;
  if (sibling === node) return -1;
  while ((ends[sibling] ?? node) < node) sibling = ends[sibling] ?? node;
  return sibling;
}

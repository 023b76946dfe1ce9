/**
 * What lies on top of each other for one holder: its own grants as they arrive, and what it acquires, each by itself and
 * before anything closes a node. For gestures that ask which tier a node stands on (domain.md §9), not what holds.
 */
import { ALL_RIGHTS } from '../model/rights.ts';
import { NOTHING_ASSIGNED } from './assigned.ts';
import { blockOf, DEFINED, type Index } from './compile.ts';
import { ACQUIRED, INHERITED, OWN, UNDEFINED } from './standing.ts';
import { acquiredRow } from './standings.ts';
import { at, fitNumber } from './tree.ts';

export interface Layers {
  /** By node: number of the node whose own grant arrives there, the node itself included; -1 = none. */
  readonly arriving: Int32Array;
  /** By node: rights of that grant, fitted to the node. */
  readonly own: Uint8Array;
  /** By node: DEFINED with the rights that groups and profiles give; without DEFINED, none gives any. */
  readonly acquired: Uint8Array;
}

/** The layers of a holder on the nodes [from, to), where no entity is asked for; empty elsewhere. */
export function layersOf(index: Index, holder: number, from: number, to: number): Layers {
  const { tree, holders } = index;
  const { table, start, end } = blockOf(index, holder);
  const rows = new Int32Array(tree.size).fill(-1);
  for (let row = start; row < end; row++) {
    const node = table.node(row);
    // Outer grants come first in tree order, so a nearer one overwrites a farther one.
    rows.fill(row, Math.max(node, from), Math.max(from, Math.min(at(tree.end, node), to)));
  }
  const arriving = new Int32Array(tree.size).fill(-1);
  const own = new Uint8Array(tree.size);
  for (let node = from; node < to; node++) {
    const row = at(rows, node);
    if (row < 0) continue;
    arriving[node] = table.node(row);
    own[node] = fitNumber(tree, node, table.rights(row));
  }
  if (holder >= holders.users) return { arriving, own, acquired: new Uint8Array(tree.size) };
  const row = acquiredRow(index, holder, index.assigned[holder] ?? NOTHING_ASSIGNED, null, from, to);
  // What the default gate took away is no layer.
  return { arriving, own, acquired: row.map((given) => given & (DEFINED | ALL_RIGHTS)) };
}

/** The tier a node stands on, as a position in STANDINGS: OWN, ACQUIRED, INHERITED or UNDEFINED (domain.md §4). */
export function tierIn(layers: Layers, node: number): number {
  const arriving = at(layers.arriving, node);
  if (arriving === node) return OWN;
  if ((at(layers.acquired, node) & DEFINED) !== 0) return ACQUIRED;
  return arriving >= 0 ? INHERITED : UNDEFINED;
}

/** The rights of the deciding tier. */
export function rightsIn(layers: Layers, node: number): number {
  return tierIn(layers, node) === ACQUIRED ? at(layers.acquired, node) & ~DEFINED : at(layers.own, node);
}

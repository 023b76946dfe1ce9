/** Whole rows and columns of the table principals × nodes, with the columns of domain.md §4, in typed arrays. */
import type { Rights } from '../model/rights.ts';
import { cascadePosition, type Index } from './compile.ts';
import { Found, fittedRights, NO_PERIOD, storedOn, unionRights, widestPeriod } from './resolve.ts';
import { periodInForce } from './ruling.ts';
import { INHERITED, OWN, rightsIn, STANDINGS, standingAt, standingIn } from './standing.ts';
import { standingsOf } from './standings.ts';
import { at } from './tree.ts';

export { STANDINGS };

/** Cells in a row: over nodes by number, or over holders by number. All arrays have the same length. */
export interface Cells {
  readonly rights: Uint8Array;
  /** Position in `STANDINGS`. */
  readonly standing: Uint8Array;
  /** Number of the node the shown grant is stored on; -1 = none. */
  readonly sourceNode: Int32Array;
  /** Number of the holder of the shown grant; -1 = none. */
  readonly sourceHolder: Int32Array;
  /** 1 where no deciding grant is stored on the node itself (domain.md §4, column Inherited). */
  readonly inherited: Uint8Array;
  /** Days back in force; -1 = unlimited, -2 = none applies. */
  readonly period: Int32Array;
}

export function emptyCells(length: number): Cells {
  return {
    rights: new Uint8Array(length),
    standing: new Uint8Array(length),
    sourceNode: new Int32Array(length).fill(-1),
    sourceHolder: new Int32Array(length).fill(-1),
    inherited: new Uint8Array(length),
    period: new Int32Array(length).fill(NO_PERIOD),
  };
}

/** One holder on every node. For groups and profiles, `cascade` alone decides (domain.md §4). */
export function row(index: Index, holder: number, entity: string | null = null): Cells {
  const found = new Found();
  const cells = emptyCells(index.tree.size);
  if (holder >= index.holders.users) {
    for (let node = 0; node < index.tree.size; node++)
      fillCell(index, cells, node, holder, node, entity, found);
    return cells;
  }
  const { rights, standing } = standingsOf(index, holder, entity);
  for (let node = 0; node < index.tree.size; node++) {
    fillUserCell(index, cells, node, holder, node, entity, at(rights, node), at(standing, node), found);
  }
  return cells;
}

/** Every holder on one node. */
export function column(index: Index, node: number, entity: string | null = null): Cells {
  const { keys, users } = index.holders;
  const cells = emptyCells(keys.length);
  const arriving = Int32Array.from({ length: keys.length - users }, (_, position) =>
    cascadePosition(index, users + position, node),
  );
  const found = new Found(arriving);
  for (let holder = 0; holder < keys.length; holder++)
    fillCell(index, cells, holder, holder, node, entity, found);
  return cells;
}

/** One cell alone. */
export function cell(index: Index, holder: number, node: number, entity: string | null = null): Cells {
  const cells = emptyCells(1);
  fillCell(index, cells, 0, holder, node, entity, new Found());
  return cells;
}

function fillCell(
  index: Index,
  cells: Cells,
  slot: number,
  holder: number,
  node: number,
  entity: string | null,
  found: Found,
): void {
  if (holder < index.holders.users) {
    const packed = standingAt(index, holder, node, entity);
    fillUserCell(index, cells, slot, holder, node, entity, rightsIn(packed), standingIn(packed), found);
    return;
  }
  found.count = 0;
  const position = cascadePosition(index, holder, node);
  if (position < 0) return;
  found.add(holder, position);
  cells.rights[slot] = unionRights(index, node, found);
  cells.standing[slot] = storedOn(index, holder, position) === node ? OWN : INHERITED;
  cells.period[slot] = widestPeriod(index, node, found);
  showSource(index, cells, slot, node, found);
}

function fillUserCell(
  index: Index,
  cells: Cells,
  slot: number,
  user: number,
  node: number,
  entity: string | null,
  rights: Rights,
  standing: number,
  found: Found,
): void {
  cells.rights[slot] = rights;
  cells.standing[slot] = standing;
  cells.period[slot] = periodInForce(index, user, node, entity, standing, found);
  showSource(index, cells, slot, node, found);
}

/** Shows the deciding grant that gives most; the first in holder order among equals. */
function showSource(index: Index, cells: Cells, slot: number, node: number, found: Found): void {
  let most = -1;
  let storedHere = false;
  for (let i = 0; i < found.count; i++) {
    const holder = found.holder(i);
    const position = found.position(i);
    const stored = storedOn(index, holder, position);
    if (stored === node) storedHere = true;
    const rights = fittedRights(index, holder, position, node);
    if (rights <= most) continue;
    most = rights;
    cells.sourceHolder[slot] = holder;
    cells.sourceNode[slot] = stored;
  }
  cells.inherited[slot] = found.count > 0 && !storedHere ? 1 : 0;
}

/** Whole rows and columns of the table principals × nodes, with the columns of domain.md §4, in typed arrays. */
import { cascadePosition, type Index } from './compile.ts';
import {
  collectTier,
  Found,
  fittedRights,
  NO_PERIOD,
  storedOn,
  UNLIMITED,
  unionRights,
  widestPeriod,
} from './resolve.ts';
import { stand } from './ruling.ts';
import { STANDINGS, standingsOf } from './standings.ts';

export { STANDINGS };

import { at } from './tree.ts';

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
  cells.rights.set(rights);
  cells.standing.set(standing);
  for (let node = 0; node < index.tree.size; node++) {
    const tier = STANDINGS[at(standing, node)];
    if (tier === 'administrator' && at(index.tree.dated, node) === 1) cells.period[node] = UNLIMITED;
    if (tier !== 'own' && tier !== 'acquired' && tier !== 'inherited') continue;
    collectTier(index, holder, node, entity, tier, found);
    cells.period[node] = widestPeriod(index, node, found);
    showSource(index, cells, node, node, found);
  }
  return cells;
}

/** Every holder on one node. */
export function column(index: Index, node: number, entity: string | null = null): Cells {
  const { keys } = index.holders;
  const cells = emptyCells(keys.length);
  const found = new Found();
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
    const { rights, standing, period } = stand(index, holder, node, entity, found);
    cells.rights[slot] = rights;
    cells.standing[slot] = STANDINGS.indexOf(standing);
    cells.period[slot] = period;
  } else {
    found.count = 0;
    const position = cascadePosition(index, holder, node);
    if (position < 0) return;
    found.add(holder, position);
    cells.rights[slot] = unionRights(index, node, found);
    cells.standing[slot] = STANDINGS.indexOf(
      storedOn(index, holder, position) === node ? 'own' : 'inherited',
    );
    cells.period[slot] = widestPeriod(index, node, found);
  }
  showSource(index, cells, slot, node, found);
}

/** Shows the deciding grant that gives most; the first in holder order among equals. */
function showSource(index: Index, cells: Cells, slot: number, node: number, found: Found): void {
  let most = -1;
  let storedHere = false;
  for (let i = 0; i < found.count; i++) {
    const holder = found.holders[i] ?? -1;
    const position = found.positions[i] ?? -1;
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

/** For every holder: how many of its own grants stand below the node. */
export function ownGrantsBelow(index: Index, node: number): Int32Array {
  const end = at(index.tree.end, node);
  return Int32Array.from(
    index.grants,
    ({ nodes }) => firstAtOrAfter(nodes, end) - firstAtOrAfter(nodes, node + 1),
  );
}

function firstAtOrAfter(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

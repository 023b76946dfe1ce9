/**
 * Where one is in the table principals × nodes: a cell, the way the table is looked at, and the entity. The place of
 * the area (state/places.ts) in words of the table; everything in it may be missing, as at the very first start.
 */
import { type Directory, PIVOTS, type Pivot } from '../../shared/api.ts';
import { type HolderKey, parseHolderKey } from '../../shared/model/types.ts';

type Spot = Readonly<Record<string, string>>;

export interface CellPlace {
  readonly pivot: Pivot;
  readonly node: string | null;
  readonly holder: HolderKey | null;
  /** Column of the cell that has the focus; null = the row itself has it. */
  readonly column: string | null;
  readonly entity: string | null;
}

export function cellPlaceOf(at: Spot): CellPlace {
  const { node = null, holder = '', column = null, entity = null } = at;
  return {
    pivot: PIVOTS.find((pivot) => pivot === at.pivot) ?? 'node',
    node,
    holder: isHolderKey(holder) ? holder : null,
    column,
    entity,
  };
}

export function spotOf({ pivot, node, holder, column, entity }: CellPlace): Spot {
  return {
    pivot,
    ...(node === null ? {} : { node }),
    ...(holder === null ? {} : { holder }),
    ...(column === null ? {} : { column }),
    ...(entity === null ? {} : { entity }),
  };
}

/**
 * A place in this very store: what it does not know is taken as missing; a node that is gone gives way to the nearest
 * one above it, as it stood in the directory before.
 */
export function knownPlace(place: CellPlace, directory: Directory, before: Directory | null): CellPlace {
  const { holder, entity } = place;
  return {
    ...place,
    node: keptNode(place.node, directory, before),
    holder: holder !== null && directory.holders.keys.includes(holder) ? holder : null,
    entity: directory.entities.some(({ code }) => code === entity) ? entity : null,
  };
}

function keptNode(node: string | null, { nodes }: Directory, before: Directory | null): string | null {
  if (node === null || nodes.codes.includes(node)) return node;
  const old = before?.nodes;
  for (let at = old?.codes.indexOf(node) ?? -1; at >= 0; at = old?.parents[at] ?? -1) {
    const code = old?.codes[at];
    if (code !== undefined && nodes.codes.includes(code)) return code;
  }
  return null;
}

function isHolderKey(text: string): text is HolderKey {
  return parseHolderKey(text) !== null;
}

/** What stands below a node: own grants, and whether rights differ from those of the node itself. */
import type { Rights } from '../model/rights.ts';
import type { Cells } from './cells.ts';
import { blockOf, cascadeOf, DEFINED, endOf, type Index, patchEndOf, patchOf, startOf } from './compile.ts';
import { patchedIn } from './grants.ts';
import type { GrantTable } from './grantTable.ts';
import { ACQUIRED, ADMINISTRATOR, INHERITED, OWN, rightsIn, standingAt, standingIn } from './standing.ts';
import { standingsOf } from './standings.ts';
import { at, fitNumber, type Tree } from './tree.ts';

/** For every holder: how many of its own grants stand below the node. */
export function ownGrantsBelow(index: Index, node: number): Int32Array {
  const { table } = index;
  const below = new Int32Array(index.holders.keys.length);
  const behind = at(index.tree.end, node);
  if (behind === node + 1) return below;
  for (let holder = 0; holder < below.length; holder++) {
    const [from, to] = rowsBetween(table, startOf(index, holder), endOf(index, holder), node + 1, behind);
    const [patch, patchEnd] = rowsBetween(
      table,
      patchOf(index, holder),
      patchEndOf(index, holder),
      node + 1,
      behind,
    );
    below[holder] = to - from + patchedIn(table, patch, patchEnd);
  }
  return below;
}

/** Of the rows [start, end), which are in tree order, those on the nodes [node, behind). */
function rowsBetween(
  table: GrantTable,
  start: number,
  end: number,
  node: number,
  behind: number,
): [number, number] {
  const first = table.rowAtOrAfter(start, end, node);
  return [first, table.rowAtOrAfter(first, end, behind)];
}

/** For every node: how many of the holder's own grants stand below it. */
export function ownGrantsBelowEach(index: Index, holder: number): Int32Array {
  const { size, end } = index.tree;
  const own = blockOf(index, holder);
  // Grants up to and including a node, so that those of a subtree are a difference.
  const upTo = new Int32Array(size + 1);
  for (let row = own.start; row < own.end; row++) upTo[own.table.node(row) + 1] = 1;
  for (let node = 0; node < size; node++) upTo[node + 1] = at(upTo, node + 1) + at(upTo, node);
  return upTo.subarray(0, size).map((_, node) => at(upTo, at(end, node)) - at(upTo, node + 1));
}

/**
 * For every node of a row: 1 where a node below it has other rights than those of the node itself, fitted to it
 * (domain.md §1), or is undefined where that is not.
 */
export function variousBelow({ tree }: Index, { rights, standing }: Cells): Uint8Array {
  const various = new Uint8Array(tree.size);
  for (let node = 0; node < tree.size; node++) {
    const defined = isDefined(at(standing, node));
    for (let above = at(tree.parent, node); above >= 0; above = at(tree.parent, above)) {
      const same =
        defined === isDefined(at(standing, above)) &&
        at(rights, node) === fitNumber(tree, node, at(rights, above));
      if (!same) various[above] = 1;
    }
  }
  return various;
}

/**
 * The same for one node and every holder: 1 where the holder's rights differ below it. It yields after every holder,
 * so that the caller can give way to others and stop.
 */
export function* variousOn(
  index: Index,
  node: number,
  entity: string | null,
): Generator<undefined, Uint8Array> {
  const { tree, holders } = index;
  const various = new Uint8Array(holders.keys.length);
  const end = at(tree.end, node);
  if (end === node + 1) return various;
  for (let holder = 0; holder < various.length; holder++) {
    const differs =
      holder < holders.users
        ? userDiffers(index, holder, node, end, entity)
        : cascadeDiffers(tree, cascadeOf(index, holder).rights, node, end);
    if (differs) various[holder] = 1;
    yield undefined;
  }
  return various;
}

/** How many nodes are looked at one by one first: rights that differ mostly do so soon. */
const FIRST = 24;

function userDiffers(index: Index, user: number, node: number, end: number, entity: string | null): boolean {
  const { tree } = index;
  const here = standingAt(index, user, node, entity);
  const [rights, defined] = [rightsIn(here), isDefined(standingIn(here))];
  const differs = (below: number, its: Rights, standing: number): boolean =>
    defined !== isDefined(standing) || its !== fitNumber(tree, below, rights);
  const few = Math.min(end, node + 1 + FIRST);
  for (let below = node + 1; below < few; below++) {
    const its = standingAt(index, user, below, entity);
    if (differs(below, rightsIn(its), standingIn(its))) return true;
  }
  if (few === end) return false;
  const rest = standingsOf(index, user, entity, few, end);
  for (let below = few; below < end; below++) {
    if (differs(below, at(rest.rights, below), at(rest.standing, below))) return true;
  }
  return false;
}

/** A group or a profile, by its cascade alone; a byte of it tells undefined from no rights. */
function cascadeDiffers(tree: Tree, cascade: Uint8Array, node: number, end: number): boolean {
  const here = at(cascade, node);
  for (let below = node + 1; below < end; below++) {
    const expected = here === 0 ? 0 : DEFINED | fitNumber(tree, below, here & ~DEFINED);
    if (at(cascade, below) !== expected) return true;
  }
  return false;
}

function isDefined(standing: number): boolean {
  return standing === OWN || standing === ACQUIRED || standing === INHERITED || standing === ADMINISTRATOR;
}

/**
 * One user over the whole tree at once: the same steps as `standingAt`, taken for all nodes together, so that a row is
 * the union of a few byte rows. Forms come before their sections in tree order, so step 4 finds its answer made.
 */
import { ALL_RIGHTS, R } from '../model/rights.ts';
import { type Assigned, NOTHING_ASSIGNED } from './assigned.ts';
import { acquiredRowOf, blockOf, cascadeOf, DEFINED, type Index, unite } from './compile.ts';
import { arrivingPosition } from './grants.ts';
import { gateOf, generalProfile, hierarchyOn, NONE, opens, profileAt } from './resolve.ts';
import {
  ACQUIRED,
  ADMINISTRATOR,
  ENTITY_CLOSED,
  FORM_CLOSED,
  GATED,
  INHERITED,
  OWN,
  STANDINGS,
  standingAt,
  UNDEFINED,
} from './standing.ts';
import { at, fitNumber } from './tree.ts';

export { STANDINGS };

export interface Standings {
  /** By node. */
  readonly rights: Uint8Array;
  /** By node: position in STANDINGS. */
  readonly standing: Uint8Array;
}

/** Rights and standing of a user on the nodes [from, to), sign-in left aside (domain.md §4–§7); 0 elsewhere. */
export function standingsOf(
  index: Index,
  user: number,
  entity: string | null,
  from = 0,
  to = index.tree.size,
): Standings {
  const { tree } = index;
  const rights = new Uint8Array(tree.size);
  const standing = new Uint8Array(tree.size);
  const assigned = index.assigned[user] ?? NOTHING_ASSIGNED;
  const administrator = index.users[user]?.administrator === true;
  const closedEntity = entity !== null && !assigned.entities.has(entity);
  const others = acquiredRow(index, user, assigned, entity, from, to);

  // The user's own cascade, taken along from node to node.
  const { table, start, end } = blockOf(index, user);
  let next = table.rowAtOrAfter(start, end, from);
  let position = arrivingPosition(table, start, end, tree, from - 1);
  for (let node = from; node < to; node++) {
    const own = next < end && table.node(next) === node;
    if (own) position = next++ - start;
    else
      while (position >= 0 && at(tree.end, table.node(start + position)) <= node)
        position = table.outer(start + position);

    if (administrator && at(tree.administration, node) === 1) {
      rights[node] = ALL_RIGHTS;
      standing[node] = ADMINISTRATOR;
      continue;
    }
    if (closedEntity && at(tree.perEntity, node) === 1) {
      standing[node] = ENTITY_CLOSED;
      continue;
    }
    const form = at(tree.form, node);
    if (form >= 0) {
      const onForm = form >= from ? at(rights, form) : standingAt(index, user, form, entity);
      if ((onForm & R) === 0) {
        standing[node] = FORM_CLOSED;
        continue;
      }
    }
    const acquired = at(others, node);
    if (!own && (acquired & DEFINED) !== 0) {
      rights[node] = acquired & ALL_RIGHTS;
      standing[node] = ACQUIRED;
    } else if (position >= 0) {
      rights[node] = fitNumber(tree, node, table.rights(start + position));
      standing[node] = own ? OWN : INHERITED;
    } else {
      standing[node] = acquired === TAKEN_AWAY ? GATED : UNDEFINED;
    }
  }
  return { rights, standing };
}

/** In a row of what is acquired: the default gate took a profile away here. */
const TAKEN_AWAY = 32;

/** What the user acquires on the nodes [from, to), as in `Cascade`, and TAKEN_AWAY. */
export function acquiredRow(
  index: Index,
  user: number,
  assigned: Assigned,
  entity: string | null,
  from: number,
  to: number,
): Uint8Array {
  const { direct, firstDirect } = index.memberships;
  const row = new Uint8Array(index.tree.size);
  for (let i = at(firstDirect, user); i < at(firstDirect, user + 1); i++) {
    unite(row, acquiredRowOf(index, at(direct, i)), from, to);
  }
  if (assigned === NOTHING_ASSIGNED) return row;
  const { areas, perEntity, module } = index.tree;
  for (let area = 0; area + 1 < areas.length; area++) {
    const first = Math.max(at(areas, area), from);
    const behind = Math.min(at(areas, area + 1), to);
    if (first >= behind) continue;
    if (at(perEntity, first) === 1) uniteHierarchy(index, assigned, entity, row, first, behind);
    else {
      const profile = generalProfile(assigned, at(module, first));
      if (profile !== NONE) unite(row, cascadeOf(index, profile).rights, first, behind);
    }
  }
  return row;
}

/** For nodes [from, to) that are per entity and of one module. */
function uniteHierarchy(
  index: Index,
  assigned: Assigned,
  entity: string | null,
  row: Uint8Array,
  from: number,
  to: number,
): void {
  const hierarchy = hierarchyOn(index.tree, assigned, from);
  const profile = hierarchy === undefined ? NONE : profileAt(hierarchy, entity);
  if (hierarchy === undefined || profile === NONE) return;
  const gate = gateOf(index, hierarchy);
  const { rights } = cascadeOf(index, profile);
  for (let node = from; node < to; node++) {
    row[node] = at(row, node) | (opens(gate, node) ? at(rights, node) : TAKEN_AWAY);
  }
}

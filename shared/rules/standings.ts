/**
 * One user over the whole tree at once: the same steps as `stand`, taken for all nodes together, so that a row is the
 * union of a few byte rows. Forms come before their sections in tree order, so step 4 finds its answer already made.
 */
import { ALL_RIGHTS, R } from '../model/rights.ts';
import { NOTHING_ASSIGNED } from './assigned.ts';
import { cascadeOf, type Index } from './compile.ts';
import { applyingProfile } from './resolve.ts';
import type { Standing } from './ruling.ts';
import { at } from './tree.ts';

/** What a cell stands on; cells hold a position in this list. */
export const STANDINGS = [
  'undefined',
  'own',
  'acquired',
  'inherited',
  'administrator',
  'entity-not-accessible',
  'default-profile-hides',
  'form-not-readable',
] as const satisfies readonly Standing['standing'][];

const UNDEFINED = STANDINGS.indexOf('undefined');
const OWN = STANDINGS.indexOf('own');
const ACQUIRED = STANDINGS.indexOf('acquired');
const INHERITED = STANDINGS.indexOf('inherited');
const ADMINISTRATOR = STANDINGS.indexOf('administrator');
const ENTITY_CLOSED = STANDINGS.indexOf('entity-not-accessible');
const GATED = STANDINGS.indexOf('default-profile-hides');
const FORM_CLOSED = STANDINGS.indexOf('form-not-readable');

export interface Standings {
  /** By node. */
  readonly rights: Uint8Array;
  /** By node: position in STANDINGS. */
  readonly standing: Uint8Array;
}

/** Rights and standing of a user on every node (domain.md §4–§7, sign-in left aside). */
export function standingsOf(index: Index, user: number, entity: string | null): Standings {
  const { tree } = index;
  const rights = new Uint8Array(tree.size);
  const standing = new Uint8Array(tree.size);
  const administrator = index.users[user]?.administrator === true;
  const assigned = index.assigned[user] ?? NOTHING_ASSIGNED;
  const closedEntity = entity !== null && !assigned.entities.has(entity);
  const own = cascadeOf(index, user);
  const ownNodes = index.grants[user]?.nodes ?? NO_NODES;
  const acquired = unionOfGroups(index, user);

  for (let node = 0; node < tree.size; node++) {
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
    if (form >= 0 && (at(rights, form) & R) === 0) {
      standing[node] = FORM_CLOSED;
      continue;
    }
    const position = at(own.positions, node);
    if (position >= 0 && ownNodes[position] === node) {
      rights[node] = at(own.rights, node) & ALL_RIGHTS;
      standing[node] = OWN;
      continue;
    }
    let byOthers = at(acquired, node);
    let hidden = false;
    if (assigned !== NOTHING_ASSIGNED) {
      const applying = applyingProfile(index, user, node, entity);
      if (applying.profile >= 0) byOthers |= at(cascadeOf(index, applying.profile).rights, node);
      hidden = applying.hidden >= 0;
    }
    if (byOthers !== 0) {
      rights[node] = byOthers & ALL_RIGHTS;
      standing[node] = ACQUIRED;
    } else if (position >= 0) {
      rights[node] = at(own.rights, node) & ALL_RIGHTS;
      standing[node] = INHERITED;
    } else {
      standing[node] = hidden ? GATED : UNDEFINED;
    }
  }
  return { rights, standing };
}

const NO_NODES = new Int32Array(0);

function unionOfGroups(index: Index, user: number): Uint8Array {
  const union = new Uint8Array(index.tree.size);
  for (const group of index.groupsOf[user] ?? []) {
    const { rights } = cascadeOf(index, group);
    for (let node = 0; node < union.length; node++) union[node] = at(union, node) | at(rights, node);
  }
  return union;
}

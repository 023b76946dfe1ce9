/**
 * Model → Index: everything numbered, so that a decision is a handful of array reads. Compiling again after a change
 * keeps what the change did not touch, which it sees from the parts that two Models share.
 */
import type { Grant, GrantsOfHolder, Model, User } from '../model/types.ts';
import { type Assigned, compileAssignments } from './assigned.ts';
import { groupsOfUsers, type Holders, numberHolders } from './holders.ts';
import { at, fitNumber, numberTree, type Tree } from './tree.ts';

/** One holder's grants, in tree order. */
export interface HolderGrants {
  readonly source: GrantsOfHolder;
  /** Numbers of the nodes, ascending. */
  readonly nodes: Int32Array;
  /** Rights of each grant. */
  readonly rights: Uint8Array;
  /** Update period of each grant in days; -1 = unlimited. */
  readonly periods: Int32Array;
}

/** A holder's cascade over the whole tree (domain.md §4). */
export interface Cascade {
  /** By node: the position of the grant that arrives there among the holder's grants; -1 = none. */
  readonly positions: Int32Array;
  /** By node: DEFINED with the rights as they arrive, fitted to the node; 0 = nothing arrives. */
  readonly rights: Uint8Array;
}

/** Set in a byte of rights to tell "no rights" from "nothing defined". */
export const DEFINED = 16;

export interface Index {
  readonly model: Model;
  readonly tree: Tree;
  readonly holders: Holders;
  /** By user number. */
  readonly users: readonly User[];
  /** By holder number. */
  readonly grants: readonly HolderGrants[];
  /** By user number: the groups he is in, nested ones included, ascending. */
  readonly groupsOf: readonly Int32Array[];
  /** By user number. */
  readonly assigned: readonly Assigned[];
  /** By holder number: cascades made so far. A cache: the only part of an Index that grows. */
  readonly cascades: (Cascade | undefined)[];
}

const NO_GRANTS: GrantsOfHolder = new Map();

/** Compiles a sound model. `previous` may be the Index of any earlier Model; it is not changed. */
export function compile(model: Model, previous?: Index): Index {
  const before = previous?.model;
  const tree = previous && before?.nodes === model.nodes ? previous.tree : numberTree(model.nodes);
  const holders = numberHolders(model, previous?.holders);
  const sameHolders = previous?.holders === holders;
  const sameNumbers = previous && sameHolders && previous.tree === tree;
  const groupsOf =
    previous && sameHolders && before?.groups === model.groups
      ? previous.groupsOf
      : groupsOfUsers(model, holders);
  const sameAssigned =
    sameNumbers &&
    before?.assignments === model.assignments &&
    before.entityAccessProfiles === model.entityAccessProfiles &&
    before.hierarchyProfiles === model.hierarchyProfiles;
  const assigned = sameAssigned ? previous.assigned : compileAssignments(model, tree, holders);

  const cascades: (Cascade | undefined)[] = new Array(holders.keys.length).fill(undefined);
  const grants = holders.keys.map((key, number) => {
    const source = model.grants.get(key) ?? NO_GRANTS;
    const kept = sameNumbers ? previous.grants[number] : undefined;
    if (kept?.source !== source) return sortGrants(source, tree);
    cascades[number] = previous?.cascades[number];
    return kept;
  });
  const users = previous && before?.users === model.users ? previous.users : [...model.users.values()];
  return { model, tree, holders, users, grants, groupsOf, assigned, cascades };
}

function sortGrants(source: GrantsOfHolder, tree: Tree): HolderGrants {
  const count = source.size;
  // Node and place in one number: sorting a typed array is much faster than sorting by a comparison.
  const keys = new Float64Array(count);
  const stored: Grant[] = [];
  for (const [code, grant] of source) {
    keys[stored.length] = (tree.numberOf.get(code) ?? 0) * PLACES + stored.length;
    stored.push(grant);
  }
  keys.sort();
  const nodes = new Int32Array(count);
  const rights = new Uint8Array(count);
  const periods = new Int32Array(count);
  for (let position = 0; position < count; position++) {
    const key = keys[position] ?? 0;
    const grant = stored[key % PLACES];
    nodes[position] = Math.floor(key / PLACES);
    rights[position] = grant?.rights ?? 0;
    periods[position] = grant?.updatePeriod ?? -1;
  }
  return { source, nodes, rights, periods };
}

/** More grants than one holder can have, and with any node number still a whole number for a float. */
const PLACES = 2 ** 24;

/**
 * Where `cascade(holder, node)` stands among the holder's grants (domain.md §4): the position of the grant on the
 * node or on its nearest ancestor that has one; -1 = none.
 */
export function cascadePosition(index: Index, holder: number, node: number): number {
  // Groups and profiles serve many users, so their rows are made once. A row for each of many users would not fit in
  // memory; users have few grants to search.
  const row = index.cascades[holder] ?? (holder < index.holders.users ? undefined : cascadeOf(index, holder));
  if (row !== undefined) return at(row.positions, node);
  const grants = index.grants[holder];
  if (grants === undefined || grants.nodes.length === 0) return -1;
  for (let above = node; above >= 0; above = at(index.tree.parent, above)) {
    const position = find(grants.nodes, above);
    if (position >= 0) return position;
  }
  return -1;
}

/** The holder's cascade over the whole tree, made in one pass; kept for groups and profiles. */
export function cascadeOf(index: Index, holder: number): Cascade {
  const known = index.cascades[holder];
  if (known !== undefined) return known;
  const { tree } = index;
  const positions = new Int32Array(tree.size).fill(-1);
  const rights = new Uint8Array(tree.size);
  const grants = index.grants[holder];
  const count = grants?.nodes.length ?? 0;
  // Ancestors come before descendants in tree order, so a nearer grant overwrites a farther one.
  for (let position = 0; position < count; position++) {
    const node = grants?.nodes[position] ?? 0;
    positions.fill(position, node, at(tree.end, node));
  }
  for (let node = 0; node < tree.size; node++) {
    const position = at(positions, node);
    if (position >= 0) rights[node] = DEFINED | fitNumber(tree, node, grants?.rights[position] ?? 0);
  }
  const cascade = { positions, rights };
  if (holder >= index.holders.users) index.cascades[holder] = cascade;
  return cascade;
}

function find(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = at(sorted, middle);
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

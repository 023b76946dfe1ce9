/**
 * Model → Index: everything numbered, so that a decision is a handful of array reads. Compiling again after a change
 * keeps what the change did not touch, which it sees from the parts that two Models share.
 */
import { LayeredMap } from '../model/layered.ts';
import type { GrantsOfHolder, HolderKey, Model, User } from '../model/types.ts';
import { type Assigned, compileAssignments } from './assigned.ts';
import { arrivingPosition, carryGrants, type HolderGrants, moveGrants, writeGrants } from './grants.ts';
import { GrantTable } from './grantTable.ts';
import { compileMemberships, type Holders, type Memberships, numberHolders } from './holders.ts';
import { byteAt, fitNumber, intAt, numberTree, type Tree } from './tree.ts';

export type { HolderGrants };

/** A holder's cascade over the whole tree (domain.md §4). */
export interface Cascade {
  /** By node: the position of the grant that arrives there among the holder's grants; -1 = none. */
  readonly positions: Int32Array;
  /** By node: DEFINED with the rights as they arrive, fitted to the node; 0 = nothing arrives. */
  readonly rights: Uint8Array;
}

/** Set in a byte of rights to tell "no rights" from "nothing defined". */
export const DEFINED = 16;

/** Whether a user may sign in at all (domain.md §7 step 2). */
export const MAY_SIGN_IN = 0;
export const INACTIVE = 1;
export const LOCKED = 2;

export interface Index {
  readonly model: Model;
  readonly tree: Tree;
  readonly holders: Holders;
  /** By user number. */
  readonly users: readonly User[];
  /** By user number: MAY_SIGN_IN, INACTIVE or LOCKED. */
  readonly barred: Uint8Array;
  readonly memberships: Memberships;
  /** By user number: the groups he is in, nested ones included, ascending. */
  readonly groupsOf: readonly Int32Array[];
  /** By user number. */
  readonly assigned: readonly Assigned[];
  /** By holder number. */
  readonly grants: readonly HolderGrants[];
  /** What `grants` are rows of, and by holder number where his begin and end: for reading without the objects. */
  readonly table: GrantTable;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Made when first asked for: the only part of an Index that grows. */
  readonly rows: Rows;
}

/** Rows over the tree that serve many users. Groups, and profiles behind them, are counted from the first group. */
interface Rows {
  readonly cascades: (Cascade | undefined)[];
  readonly acquired: Acquired;
}

/** What members acquire through a group and those it is in, all rows in one piece: a decision reads a byte of a few. */
interface Acquired {
  /** By group and node, as in `Cascade`. */
  readonly rights: Uint8Array;
  /** By group: 1 = its row is made. */
  readonly made: Uint8Array;
}

/** Compiles a sound model. `previous` may be the Index of any earlier Model; it is not changed. */
export function compile(model: Model, previous?: Index): Index {
  const before = previous?.model;
  const tree = previous && before?.nodes === model.nodes ? previous.tree : numberTree(model.nodes);
  const holders = numberHolders(model, previous);
  const sameHolders = previous?.holders === holders;
  const memberships =
    previous && sameHolders && before?.groups === model.groups
      ? previous.memberships
      : compileMemberships(model, holders, previous);
  const sameAssigned =
    previous?.tree === tree &&
    sameHolders &&
    before?.assignments === model.assignments &&
    before.entityAccessProfiles === model.entityAccessProfiles &&
    before.hierarchyProfiles === model.hierarchyProfiles;
  const assigned = sameAssigned ? previous.assigned : compileAssignments(model, tree, holders);
  const sameUsers = previous && before?.users === model.users;
  const users = sameUsers ? previous.users : [...model.users.values()];
  const barred = sameUsers ? previous.barred : Uint8Array.from(users, barOf);
  const granted = compileGrants(model, tree, holders, previous && onTree(previous, tree));
  const { groupsOf } = memberships;
  const index = { model, tree, holders, users, barred, memberships, groupsOf, assigned, ...granted };
  return { ...index, rows: keptRows(index, previous) };
}

function barOf({ active, locked }: User): number {
  if (!active) return INACTIVE;
  return locked ? LOCKED : MAY_SIGN_IN;
}

type Granted = Pick<Index, 'grants' | 'table' | 'starts' | 'ends'>;

const NO_GRANTS: GrantsOfHolder = new Map();

/** What of an earlier Index its grants are compiled from again; null = the grants of a holder that no longer hold. */
interface Earlier extends Pick<Index, 'model' | 'holders' | 'table'> {
  readonly grants: readonly (HolderGrants | null)[];
}

/** The grants of an earlier Index on a tree of other numbers: most keep their order, and sorting them anew takes long. */
function onTree(previous: Index, tree: Tree): Earlier {
  if (previous.tree === tree) return previous;
  const numbers = Int32Array.from(previous.tree.nodes, ({ code }) => tree.numberOf.get(code) ?? -1);
  const rows = previous.grants.reduce((sum, { count }) => sum + count, 0);
  const table = new GrantTable(Math.ceil(rows * SLACK) + 1000);
  const grants = previous.grants.map((own) => carryGrants(table, tree, own, numbers));
  return { model: previous.model, holders: previous.holders, table, grants };
}

/** `previous` is of the same tree. */
function compileGrants(model: Model, tree: Tree, holders: Holders, previous?: Earlier): Granted {
  const { keys } = holders;
  const sourceOf = (key: HolderKey | undefined): GrantsOfHolder =>
    (key === undefined ? undefined : model.grants.get(key)) ?? NO_GRANTS;
  const sizeOf = (of: readonly HolderKey[]): number => of.reduce((sum, key) => sum + sourceOf(key).size, 0);
  const sameNumbers = previous?.holders === holders;
  const touched = sameNumbers ? [...LayeredMap.differing(previous.model.grants, model.grants)] : keys;
  const fits = previous !== undefined && sizeOf(touched) <= previous.table.room;
  const table = fits ? previous.table : new GrantTable(Math.ceil(sizeOf(keys) * SLACK) + 1000);

  const grants = sameNumbers ? [...previous.grants] : new Array<HolderGrants | null>(keys.length);
  for (const key of fits ? touched : keys) {
    const source = sourceOf(key);
    const old = previous?.grants[previous.holders.numberOf.get(key) ?? -1];
    // Layers remember whose grants were cleared; a holder that was deleted since has no number any more.
    const number = holders.numberOf.get(key);
    if (number === undefined) continue;
    if (old?.source !== source) grants[number] = writeGrants(table, tree, source, old ?? undefined);
    else grants[number] = fits ? old : moveGrants(table, old);
  }
  const compiled = grants.map((own) => own ?? writeGrants(table, tree, NO_GRANTS));
  const starts = new Int32Array(keys.length);
  const ends = new Int32Array(keys.length);
  compiled.forEach(({ start, end }, number) => {
    starts[number] = start;
    ends[number] = end;
  });
  return { grants: compiled, table, starts, ends };
}

/**
 * Room in a new table for later states, so that only one change in very many has to make a table. What is not written
 * to takes no memory.
 */
const SLACK = 4;

/** The rows of an earlier Index that still hold. */
function keptRows(index: Omit<Index, 'rows'>, previous?: Index): Rows {
  const { users, groups, profiles } = index.holders;
  const sameNumbers =
    previous?.holders === index.holders ||
    (previous?.model.groups === index.model.groups && previous.model.profiles === index.model.profiles);
  if (previous?.tree !== index.tree || !sameNumbers) {
    return { cascades: new Array(groups + profiles), acquired: nothingAcquired(index) };
  }
  const kept = (row: number): boolean =>
    index.grants[users + row]?.source === previous.grants[previous.holders.users + row]?.source;
  return {
    cascades: previous.rows.cascades.map((row, number) => (kept(number) ? row : undefined)),
    acquired: keptAcquired(index, previous, kept),
  };
}

function nothingAcquired({ tree, holders }: Omit<Index, 'rows'>): Acquired {
  return { rights: new Uint8Array(holders.groups * tree.size), made: new Uint8Array(holders.groups) };
}

/** `kept`: whether a group, counted from the first, has the grants it had. */
function keptAcquired(
  index: Omit<Index, 'rows'>,
  previous: Index,
  kept: (group: number) => boolean,
): Acquired {
  const { reach } = index.memberships;
  if (reach !== previous.memberships.reach) return nothingAcquired(index);
  const { rights, made } = previous.rows.acquired;
  const stale = reach.flatMap((groups, group) => (groups.every(kept) ? [] : [group]));
  if (stale.length === 0) return previous.rows.acquired;
  const left = made.slice();
  for (const group of stale) left[group] = 0;
  return { rights: rights.slice(), made: left };
}

/**
 * Where `cascade(holder, node)` stands among the holder's grants (domain.md §4): the position of the grant on the
 * node or on its nearest ancestor that has one; -1 = none.
 */
export function cascadePosition(index: Index, holder: number, node: number): number {
  // Groups and profiles serve many users, so their rows are made once. A row for each of many users would not fit in
  // memory; users have few grants to search.
  if (holder >= index.holders.users) return intAt(cascadeOf(index, holder).positions, node);
  return arrivingPosition(
    index.table,
    intAt(index.starts, holder),
    intAt(index.ends, holder),
    index.tree,
    node,
  );
}

/** The cascade of a group or profile over the whole tree, made in one pass and kept. */
export function cascadeOf(index: Index, holder: number): Cascade {
  const { tree, table, rows, holders } = index;
  const known = rows.cascades[holder - holders.users];
  if (known !== undefined) return known;
  const positions = new Int32Array(tree.size).fill(-1);
  const rights = new Uint8Array(tree.size);
  const start = intAt(index.starts, holder);
  // Ancestors come before descendants in tree order, so a nearer grant overwrites a farther one.
  for (let row = start; row < intAt(index.ends, holder); row++) {
    const node = table.node(row);
    positions.fill(row - start, node, intAt(tree.end, node));
  }
  for (let node = 0; node < tree.size; node++) {
    const position = intAt(positions, node);
    if (position >= 0) rights[node] = DEFINED | fitNumber(tree, node, table.rights(start + position));
  }
  const cascade = { positions, rights };
  rows.cascades[holder - holders.users] = cascade;
  return cascade;
}

/** Where in `acquired.rights` the row of a group begins, counted from the first group; the row is made, and kept. */
export function acquiredThrough(index: Index, group: number): number {
  const { rights, made } = index.rows.acquired;
  const { size } = index.tree;
  const first = group * size;
  if (byteAt(made, group) === 1) return first;
  const row = rights.subarray(first, first + size).fill(0);
  for (const outer of index.memberships.reach[group] ?? []) {
    unite(row, cascadeOf(index, index.holders.users + outer).rights, 0, size);
  }
  made[group] = 1;
  return first;
}

/** The same as a row of its own, by node. */
export function acquiredRowOf(index: Index, group: number): Uint8Array {
  const first = acquiredThrough(index, group);
  return index.rows.acquired.rights.subarray(first, first + index.tree.size);
}

/** Adds the rights of one row to another, for the nodes [from, to). */
export function unite(union: Uint8Array, row: Uint8Array, from: number, to: number): void {
  for (let node = from; node < to; node++) union[node] = byteAt(union, node) | byteAt(row, node);
}

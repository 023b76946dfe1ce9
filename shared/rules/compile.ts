/**
 * Model → Index: everything numbered, so that a decision is a handful of array reads. Compiling again after a change
 * keeps what the change did not touch, which it sees from the parts that two Models share.
 */
import { LayeredMap } from '../model/layered.ts';
import type { GrantsOfHolder, HolderKey, Model, User } from '../model/types.ts';
import { type Assigned, compileAssignments } from './assigned.ts';
import {
  arrivingOver,
  arrivingPosition,
  carryGrants,
  type HolderGrants,
  moveGrants,
  rowsNeeded,
  writeGrants,
} from './grants.ts';
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
  /** What `grants` are rows of. */
  readonly table: GrantTable;
  /**
   * Four numbers a holder, for reading without the objects: where his block begins and ends, and the patch over it.
   * They stand side by side so that a decision finds them in one line of the processor's cache.
   */
  readonly spans: Int32Array;
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
  const tree = previous?.model.nodes === model.nodes ? previous.tree : numberTree(model.nodes);
  const holders = numberHolders(model, previous);
  const memberships =
    previous?.holders === holders && previous.model.groups === model.groups
      ? previous.memberships
      : compileMemberships(model, holders, previous);
  const sameAssigned =
    previous?.tree === tree &&
    previous.holders === holders &&
    previous.model.assignments === model.assignments &&
    previous.model.entityAccessProfiles === model.entityAccessProfiles &&
    previous.model.hierarchyProfiles === model.hierarchyProfiles;
  const assigned = sameAssigned ? previous.assigned : compileAssignments(model, tree, holders);
  const sameUsers = previous?.model.users === model.users;
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

type Granted = Pick<Index, 'grants' | 'table' | 'spans'>;

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
  const grants = previous.grants.map((own) => carryGrants(table, tree, own, previous.tree, numbers));
  return { model: previous.model, holders: previous.holders, table, grants };
}

/** `previous` is of the same tree. */
function compileGrants(model: Model, tree: Tree, holders: Holders, previous?: Earlier): Granted {
  return (
    (previous && writeBehind(model, tree, holders, previous)) ?? writeAnew(model, tree, holders, previous)
  );
}

/** Writes what differs behind the rows of the earlier Index; null = there is no room for it. */
function writeBehind(model: Model, tree: Tree, holders: Holders, previous: Earlier): Granted | null {
  const { table } = previous;
  const sameNumbers = previous.holders === holders;
  const grants = sameNumbers ? [...previous.grants] : new Array<HolderGrants | null>(holders.keys.length);
  const touched = sameNumbers ? LayeredMap.differing(previous.model.grants, model.grants) : holders.keys;
  for (const key of touched) {
    // Layers remember whose grants were cleared; a holder that was deleted since has no number any more.
    const number = holders.numberOf.get(key);
    if (number === undefined) continue;
    const source = sourceOf(model, key);
    const old = earlierOf(previous, key);
    if (old?.source !== source && rowsNeeded(source) > table.room) return null;
    // What a group or a profile gives is found by positions in its block, which are kept.
    const patched = number < holders.users;
    grants[number] =
      old?.source === source ? old : writeGrants(table, tree, source, old ?? undefined, patched);
  }
  return grantedIn(table, tree, grants);
}

/** Writes everything into a new table, as blocks alone. */
function writeAnew(model: Model, tree: Tree, holders: Holders, previous?: Earlier): Granted {
  const rows = holders.keys.reduce((sum, key) => sum + sourceOf(model, key).size, 0);
  const table = new GrantTable(Math.ceil(rows * SLACK) + 1000);
  const grants = holders.keys.map((key) => {
    const source = sourceOf(model, key);
    const old = previous && earlierOf(previous, key);
    return old?.source === source
      ? moveGrants(table, tree, old)
      : writeGrants(table, tree, source, old ?? undefined);
  });
  return grantedIn(table, tree, grants);
}

function sourceOf({ grants }: Model, key: HolderKey): GrantsOfHolder {
  return grants.get(key) ?? NO_GRANTS;
}

function earlierOf({ grants, holders }: Earlier, key: HolderKey): HolderGrants | null | undefined {
  return grants[holders.numberOf.get(key) ?? -1];
}

function grantedIn(table: GrantTable, tree: Tree, grants: readonly (HolderGrants | null)[]): Granted {
  const spans = new Int32Array(grants.length * SPAN);
  const compiled = grants.map((each, holder) => {
    const own = each ?? writeGrants(table, tree, NO_GRANTS);
    spans[holder * SPAN] = own.start;
    spans[holder * SPAN + 1] = own.end;
    spans[holder * SPAN + 2] = own.patch;
    spans[holder * SPAN + 3] = own.patchEnd;
    return own;
  });
  return { grants: compiled, table, spans };
}

/** How many numbers of `spans` are one holder's. */
const SPAN = 4;

/** Where in the table the block of a holder begins; positions of his grants are counted from there. */
export function startOf({ spans }: Index, holder: number): number {
  return intAt(spans, holder * SPAN);
}

/** Where the block of a holder ends. */
export function endOf({ spans }: Index, holder: number): number {
  return intAt(spans, holder * SPAN + 1);
}

/** Where the patch over a user's block begins. */
export function patchOf({ spans }: Index, holder: number): number {
  return intAt(spans, holder * SPAN + 2);
}

/** Where the patch over a user's block ends. */
export function patchEndOf({ spans }: Index, holder: number): number {
  return intAt(spans, holder * SPAN + 3);
}

/** All grants of a holder as one block in tree order, perhaps in a table of its own. */
export function blockOf({ grants, tree }: Index, holder: number): HolderGrants {
  const own = grants[holder];
  if (own === undefined) throw new Error(`no holder of number ${holder}`);
  return own.inOrder(tree);
}

/**
 * Room in a new table for later states, so that only one change in very many has to make a table. What is not written
 * to takes no memory.
 */
const SLACK = 4;

/** The rows of an earlier Index that still hold: a row follows from the grants and the tree, whoever holds them. */
function keptRows(index: Omit<Index, 'rows'>, previous?: Index): Rows {
  const { users, groups, profiles } = index.holders;
  if (previous?.tree !== index.tree) {
    return { cascades: new Array(groups + profiles), acquired: nothingAcquired(index) };
  }
  const kept = (row: number): boolean =>
    index.grants[users + row]?.source === previous.grants[previous.holders.users + row]?.source;
  return {
    cascades: Array.from({ length: groups + profiles }, (_, row) =>
      kept(row) ? previous.rows.cascades[row] : undefined,
    ),
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
  const { table, tree } = index;
  const start = startOf(index, holder);
  const position = arrivingPosition(table, start, endOf(index, holder), tree, node);
  const [patch, patchEnd] = [patchOf(index, holder), patchEndOf(index, holder)];
  if (patch === patchEnd) return position;
  const row = position < 0 ? -1 : start + position;
  const over = arrivingOver(table, start, row, patch, patchEnd, tree, node);
  return over < 0 ? -1 : over - start;
}

/** The cascade of a group or profile over the whole tree, made in one pass and kept. */
export function cascadeOf(index: Index, holder: number): Cascade {
  const { tree, table, rows, holders } = index;
  const known = rows.cascades[holder - holders.users];
  if (known !== undefined) return known;
  const positions = new Int32Array(tree.size).fill(-1);
  const rights = new Uint8Array(tree.size);
  const start = startOf(index, holder);
  const end = endOf(index, holder);
  // Ancestors come before descendants in tree order, so a nearer grant overwrites a farther one.
  for (let row = start; row < end; row++) {
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

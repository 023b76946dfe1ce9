/**
 * Model → Index: everything numbered, so that a decision is a handful of array reads. Compiling again after a change
 * keeps what the change did not touch, which it sees from the parts that two Models share.
 */
import type { GrantsOfHolder, Model } from '../model/types.ts';
import { type Assigned, compileAssignments } from './assigned.ts';
import { groupsOfUsers, type Holders, numberHolders } from './holders.ts';
import { at, numberTree, type Tree } from './tree.ts';

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

export interface Index {
  readonly model: Model;
  readonly tree: Tree;
  readonly holders: Holders;
  /** By holder number. */
  readonly grants: readonly HolderGrants[];
  /** By user number: the groups he is in, nested ones included, ascending. */
  readonly groupsOf: readonly Int32Array[];
  /** By user number. */
  readonly assigned: readonly Assigned[];
  /** By holder number: cascade rows made so far. A cache: the only part of an Index that grows. */
  readonly cascades: (Int32Array | undefined)[];
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

  const cascades: (Int32Array | undefined)[] = new Array(holders.keys.length).fill(undefined);
  const grants = holders.keys.map((key, number) => {
    const source = model.grants.get(key) ?? NO_GRANTS;
    const kept = sameNumbers ? previous.grants[number] : undefined;
    if (kept?.source !== source) return sortGrants(source, tree);
    cascades[number] = previous?.cascades[number];
    return kept;
  });
  return { model, tree, holders, grants, groupsOf, assigned, cascades };
}

function sortGrants(source: GrantsOfHolder, tree: Tree): HolderGrants {
  const nodes = new Int32Array(source.size);
  let count = 0;
  for (const code of source.keys()) nodes[count++] = tree.numberOf.get(code) ?? -1;
  nodes.sort();
  const rights = new Uint8Array(count);
  const periods = new Int32Array(count);
  for (let position = 0; position < count; position++) {
    const grant = source.get(tree.nodes[at(nodes, position)]?.code ?? '');
    rights[position] = grant?.rights ?? 0;
    periods[position] = grant?.updatePeriod ?? -1;
  }
  return { source, nodes, rights, periods };
}

/**
 * Where `cascade(holder, node)` stands among the holder's grants (domain.md §4): the position of the grant on the
 * node or on its nearest ancestor that has one; -1 = none.
 */
export function cascadePosition(index: Index, holder: number, node: number): number {
  const row = index.cascades[holder];
  if (row !== undefined) return at(row, node);
  const grants = index.grants[holder];
  if (grants === undefined || grants.nodes.length === 0) return -1;
  for (let above = node; above >= 0; above = at(index.tree.parent, above)) {
    const position = find(grants.nodes, above);
    if (position >= 0) return position;
  }
  return -1;
}

/** The holder's cascade over the whole tree, as positions among his grants; made once in one pass and kept. */
export function cascadeRow(index: Index, holder: number): Int32Array {
  const known = index.cascades[holder];
  if (known !== undefined) return known;
  const { tree } = index;
  const row = new Int32Array(tree.size).fill(-1);
  const nodes = index.grants[holder]?.nodes ?? new Int32Array(0);
  // Ancestors come before descendants in tree order, so a nearer grant overwrites a farther one.
  for (let position = 0; position < nodes.length; position++) {
    const node = at(nodes, position);
    row.fill(position, node, at(tree.end, node));
  }
  index.cascades[holder] = row;
  return row;
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

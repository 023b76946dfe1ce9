/** Which answers can differ between two states at all: of whom, and on which nodes. The rest need not be asked. */
import { LayeredMap } from '../model/layered.ts';
import type { Assignment, GrantsOfHolder, HolderKey, Model, TreeNode } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import { at } from '../rules/tree.ts';

/** Nothing, what was touched, or everything of a user can differ. */
const UNREACHED = 0;
const REACHED_IN_PART = 1;
const REACHED_WHOLLY = 2;

interface Reach {
  /** By number of a user in the later state: one of the three above. */
  readonly users: Uint8Array;
  /** Numbers, in the later state, of the nodes that are touched; ascending. */
  readonly touched: readonly number[];
}

/** Users and nodes are matched by code. Says rather too much than too little. */
function* reaching(before: Index, after: Index, entity: string | null): Generator<undefined, Reach> {
  const touched = new Uint8Array(after.tree.size);
  const isTreeTouched = touchChangedNodes(before, after, touched);
  const changed = yield* touchGrants(before, after, touched);
  const { holders, groupsOf } = after;
  const anyProfile = changed.indexOf(1, holders.users + holders.groups) >= 0;
  const hasMoved = movedUsers(before, after, entity);
  const users = Uint8Array.from(after.users, (_, user) => {
    if (hasMoved(user)) return REACHED_WHOLLY;
    const byGrants =
      anyProfile || changed[user] === 1 || groupsOf[user]?.some((group) => changed[group] === 1) === true;
    return isTreeTouched || byGrants ? REACHED_IN_PART : UNREACHED;
  });
  const nodes: number[] = [];
  touched.forEach((isTouched, node) => {
    if (isTouched === 1) nodes.push(node);
  });
  return { users, touched: nodes };
}

/** Marks what stands elsewhere, is new, or is decided in another way, with all that is below it. */
function touchChangedNodes(before: Index, after: Index, touched: Uint8Array): boolean {
  if (before.tree === after.tree) return false;
  let isAny = false;
  after.tree.nodes.forEach((node, number) => {
    const old = before.model.nodes.get(node.code);
    if (old === node || (old !== undefined && decidesAlike(old, node))) return;
    touched.fill(1, number, after.tree.end[number]);
    isAny = true;
  });
  return isAny;
}

function decidesAlike(one: TreeNode, other: TreeNode): boolean {
  return (
    one.parent === other.parent &&
    one.kind === other.kind &&
    one.scale === other.scale &&
    one.dated === other.dated &&
    one.perEntity === other.perEntity
  );
}

/** Marks the nodes at which grants that differ arrive; the holders of those, by number. */
function* touchGrants(before: Index, after: Index, touched: Uint8Array): Generator<undefined, Uint8Array> {
  const { holders, tree } = after;
  const changed = new Uint8Array(holders.keys.length);
  for (const key of LayeredMap.differing(before.model.grants, after.model.grants)) {
    const holder = holders.numberOf.get(key);
    yield undefined;
    // Who was in a group that is gone has other groups now, and has moved.
    if (holder === undefined) continue;
    const [old, next] = [before.model.grants.get(key) ?? NO_GRANTS, after.model.grants.get(key) ?? NO_GRANTS];
    for (const code of LayeredMap.differing(old, next)) {
      const [was, is] = [old.get(code), next.get(code)];
      if (was?.rights === is?.rights && was?.updatePeriod === is?.updatePeriod) continue;
      const node = tree.numberOf.get(code);
      if (node === undefined) continue;
      touched.fill(1, node, tree.end[node]);
      changed[holder] = 1;
    }
  }
  return changed;
}

const NO_GRANTS: GrantsOfHolder = new Map();

/** Tells of a user, by number, whether he is new, or differs in something that concerns every node. */
function movedUsers(before: Index, after: Index, entity: string | null): (user: number) => boolean {
  const sameGroups = groupComparison(before, after);
  const sameAssigned = assignmentComparison(before, after, entity);
  return (user) => {
    const record = after.users[user];
    const old = record === undefined ? undefined : before.model.users.get(record.login);
    if (record === undefined || old === undefined) return true;
    const userBefore = before.holders.userNumbers.get(record.login) ?? -1;
    return (
      old.administrator !== record.administrator ||
      !sameGroups(userBefore, user) ||
      !sameAssigned(record.login)
    );
  };
}

function groupComparison(before: Index, after: Index): (userBefore: number, user: number) => boolean {
  const codes = (index: Index, user: number): HolderKey[] =>
    Array.from(index.groupsOf[user] ?? [], (group) => index.holders.keys[group] ?? 'group:').sort();
  const sameNumbers = before.holders === after.holders;
  return (userBefore, user) => {
    const [old, next] = [before.groupsOf[userBefore], after.groupsOf[user]];
    if (sameNumbers && old === next) return true;
    if (old?.length !== next?.length) return false;
    const is = codes(after, user);
    return codes(before, userBefore).every((code, place) => code === is[place]);
  };
}

function assignmentComparison(
  before: Index,
  after: Index,
  entity: string | null,
): (login: string) => boolean {
  const [was, is] = [before.model, after.model];
  const sameProfiles = was.profiles === is.profiles || haveSameTypes(was, is);
  const sameHierarchies =
    was.hierarchyProfiles === is.hierarchyProfiles && was.entityAccessProfiles === is.entityAccessProfiles;
  return (login) => {
    const [old, next] = [was.assignments.get(login), is.assignments.get(login)];
    if (next === undefined) return old === undefined;
    if (!sameProfiles || old === undefined) return false;
    const isAtEntities = entity !== null && next.entityAccess !== null;
    const isByHierarchy = isAtEntities || Object.keys(next.hierarchy).length > 0;
    return (old === next || areAlike(old, next)) && (sameHierarchies || !isByHierarchy);
  };
}

function haveSameTypes({ profiles: was }: Model, { profiles: are }: Model): boolean {
  return [...are.values()].every(({ code, type }) => (was.get(code)?.type ?? type) === type);
}

function areAlike(one: Assignment, other: Assignment): boolean {
  return (
    one.entityAccess === other.entityAccess &&
    haveSame(one.general, other.general) &&
    haveSame(one.hierarchy, other.hierarchy)
  );
}

function haveSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** Numbers of the same nodes in both states; -1 where one was not there before. */
export interface Pairs {
  readonly nodes: readonly number[];
  readonly nodesBefore: readonly number[];
}

function pairsOf(before: Index, after: Index, nodes: readonly number[]): Pairs {
  const same = before.tree === after.tree;
  return {
    nodes,
    nodesBefore: same
      ? nodes
      : nodes.map((node) => before.tree.numberOf.get(after.tree.nodes[node]?.code ?? '') ?? -1),
  };
}

/** Tells, after pauses for others, the nodes to compare for a user, asked at an entity or without one; null = none can differ. */
export function* comparing(
  before: Index,
  after: Index,
  entity: string | null,
): Generator<undefined, (user: number) => Pairs | null> {
  const { users, touched } = yield* reaching(before, after, entity);
  const part = pairsOf(before, after, touched);
  let whole: Pairs | null = null;
  return (user) => {
    switch (at(users, user)) {
      case REACHED_WHOLLY:
        whole ??= pairsOf(before, after, Array.from(after.tree.nodes.keys()));
        return whole;
      case REACHED_IN_PART:
        return touched.length === 0 ? null : part;
      default:
        return null;
    }
  };
}

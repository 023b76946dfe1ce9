/**
 * Which answers can differ between two states at all: of whom, and on which nodes. The rest need not be asked. Says rather
 * too much than too little. Users and nodes are matched by code.
 */
import { LayeredMap } from '../model/layered.ts';
import type { Assignment, GrantsOfHolder, HolderKey, TreeNode } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';

/** Numbers of the same nodes in both states; -1 where one was not there before. */
export interface Pairs {
  readonly nodes: readonly number[];
  readonly nodesBefore: readonly number[];
}

/** Tells, after pauses for others, the nodes to compare for a user, by number in the later state; null = none can differ. */
export function* comparing(
  before: Index,
  after: Index,
): Generator<undefined, (user: number) => Pairs | null> {
  const touched = new Uint8Array(after.tree.size);
  touchChangedNodes(before, after, touched);
  const isTreeTouched = touched.includes(1);
  const changed = yield* touchGrants(before, after, touched);
  const concernsAll = isTreeTouched || [...changed].some((holder) => holder.startsWith('profile:'));
  const { holders, groupsOf } = after;
  const isChanged = (holder: number): boolean => changed.has(holders.keys[holder] ?? 'user:');
  const hasMoved = movedUsers(before, after);
  const part = pairsOf(
    before,
    after,
    [...touched.keys()].filter((node) => touched[node] === 1),
  );
  let whole: Pairs | null = null;
  return (user) => {
    if (hasMoved(user)) {
      whole ??= pairsOf(before, after, [...touched.keys()]);
      return whole;
    }
    return concernsAll || isChanged(user) || groupsOf[user]?.some(isChanged) ? part : null;
  };
}

function pairsOf(before: Index, after: Index, nodes: readonly number[]): Pairs {
  const numberBefore = (node: number): number =>
    before.tree.numberOf.get(after.tree.nodes[node]?.code ?? '') ?? -1;
  return { nodes, nodesBefore: nodes.map(numberBefore) };
}

/** What of a node makes a difference to answers on it and below it. */
const DECIDING = ['parent', 'kind', 'scale', 'dated', 'perEntity'] satisfies (keyof TreeNode)[];

/** Marks what stands elsewhere, is new, or is decided in another way, with all that is below it. */
function touchChangedNodes(before: Index, after: Index, touched: Uint8Array): void {
  after.tree.nodes.forEach((node, number) => {
    const old = before.model.nodes.get(node.code);
    if (DECIDING.some((field) => old?.[field] !== node[field]))
      touched.fill(1, number, after.tree.end[number]);
  });
}

/** Marks the nodes at which grants that differ arrive; gives the holders of those. */
function* touchGrants(
  before: Index,
  after: Index,
  touched: Uint8Array,
): Generator<undefined, ReadonlySet<HolderKey>> {
  const { tree } = after;
  const changed = new Set<HolderKey>();
  for (const holder of LayeredMap.differing(before.model.grants, after.model.grants)) {
    yield undefined;
    const old = before.model.grants.get(holder) ?? NO_GRANTS;
    const next = after.model.grants.get(holder) ?? NO_GRANTS;
    for (const code of LayeredMap.differing(old, next)) {
      const [was, is, node] = [old.get(code), next.get(code), tree.numberOf.get(code)];
      if (node === undefined || (was?.rights === is?.rights && was?.updatePeriod === is?.updatePeriod))
        continue;
      touched.fill(1, node, tree.end[node]);
      changed.add(holder);
    }
  }
  return changed;
}

const NO_GRANTS: GrantsOfHolder = new Map();

/** Tells of a user, by number, whether he is new, or differs in something that concerns every node. */
function movedUsers(before: Index, after: Index): (user: number) => boolean {
  const [was, is] = [before.model, after.model];
  const sameLists =
    was.hierarchyProfiles === is.hierarchyProfiles && was.entityAccessProfiles === is.entityAccessProfiles;
  const sameHolders = before.holders === after.holders;
  return (user) => {
    const login = after.users[user]?.login ?? '';
    if (was.users.get(login)?.administrator !== is.users.get(login)?.administrator) return true;
    const assigned = is.assignments.get(login);
    if (!sameLists && typeof assigned?.entityAccess === 'string') return true;
    const assignedBefore = was.assignments.get(login);
    if (assignedBefore !== assigned && contentOf(assignedBefore) !== contentOf(assigned)) return true;
    const userBefore = before.holders.userNumbers.get(login) ?? -1;
    if (sameHolders && before.groupsOf[userBefore] === after.groupsOf[user]) return false;
    return groupsOf(before, userBefore) !== groupsOf(after, user);
  };
}

function contentOf(assignment: Assignment | undefined): string {
  return JSON.stringify([assignment?.entityAccess, assignment?.general, assignment?.hierarchy]);
}

function groupsOf({ groupsOf: groups, holders }: Index, user: number): string {
  return JSON.stringify(Array.from(groups[user] ?? [], (group) => holders.keys[group]).sort());
}

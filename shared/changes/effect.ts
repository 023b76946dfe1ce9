/** What changes mean for people: whose rights become more, whose less, and where (desk.md, Review). */
import { LayeredMap } from '../model/layered.ts';
import { D, NO_RIGHTS, type Rights, U } from '../model/rights.ts';
import type { GrantsOfHolder } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import { Found, NO_PERIOD, UNLIMITED } from '../rules/resolve.ts';
import { periodInForce } from '../rules/ruling.ts';
import { standingsOf } from '../rules/standings.ts';

/** One user's rights on one node before and after. */
export interface CellChange {
  readonly user: string;
  readonly node: string;
  readonly before: Rights;
  readonly after: Rights;
  /** Days back; -1 = unlimited, -2 = none applies. */
  readonly periodBefore: number;
  readonly periodAfter: number;
}

export interface Effect {
  /** Logins that gain a right or a longer period somewhere. */
  readonly gaining: readonly string[];
  /** Logins that lose a right or part of a period somewhere. */
  readonly losing: readonly string[];
  /** The first `limit` cells that change, in the order of users and tree. */
  readonly cells: readonly CellChange[];
  /** All cells that change. */
  readonly cellCount: number;
}

/**
 * Compares two states; users and nodes are matched by code. It yields after every user, so that the caller can give
 * way to others and stop; the last value is the effect.
 */
export function* effectOf(before: Index, after: Index, limit: number): Generator<undefined, Effect> {
  const gaining: string[] = [];
  const losing: string[] = [];
  const cells: CellChange[] = [];
  let cellCount = 0;
  const { users, nodes } = reached(before, after);
  const nodesBefore = nodes.map((node) =>
    before.tree === after.tree ? node : (before.tree.numberOf.get(codeOf(after, node)) ?? -1),
  );
  for (const user of users) {
    const login = after.users[user]?.login ?? '';
    const old = viewOf(before, before.holders.userNumbers.get(login), nodesBefore);
    const next = viewOf(after, user, nodes);
    let gains = false;
    let loses = false;
    nodes.forEach((node, place) => {
      const nodeBefore = nodesBefore[place] ?? -1;
      const [was, is] = [old.rights(nodeBefore), next.rights(node)];
      const [periodBefore, periodAfter] = [old.period(nodeBefore), next.period(node)];
      if (was === is && periodBefore === periodAfter) return;
      const change = {
        user: login,
        node: codeOf(after, node),
        before: was,
        after: is,
        periodBefore,
        periodAfter,
      };
      gains ||= isGain(change);
      loses ||= isLoss(change);
      cellCount++;
      if (cells.length < limit) cells.push(change);
    });
    if (gains) gaining.push(login);
    if (loses) losing.push(login);
    yield undefined;
  }
  return { gaining, losing, cells, cellCount };
}

function codeOf({ tree }: Index, node: number): string {
  return tree.nodes[node]?.code ?? '';
}

/** Something is allowed that was not: a right, or a document farther back. */
export function isGain(change: CellChange): boolean {
  return (change.after & ~change.before) !== 0 || (keepsChanging(change) && farther(change) > 0);
}

/** Something is no longer allowed that was: a right, or a document farther back. */
export function isLoss(change: CellChange): boolean {
  return (change.before & ~change.after) !== 0 || (keepsChanging(change) && farther(change) < 0);
}

/** U or D is held before and after, so that the period says something about both. */
function keepsChanging({ before, after }: CellChange): boolean {
  return (before & after & (U | D)) !== 0;
}

/** Above 0 when documents farther back may be changed, below 0 when only nearer ones. */
function farther({ periodBefore, periodAfter }: CellChange): number {
  return reach(periodAfter) - reach(periodBefore);
}

/** How far back a period reaches; unlimited is farthest. */
function reach(period: number): number {
  return period === UNLIMITED ? Number.MAX_SAFE_INTEGER : period;
}

/** One user's answers by node number; nothing for a user or node that is not there. */
interface View {
  rights(node: number): Rights;
  period(node: number): number;
}

const NOTHING: View = { rights: () => NO_RIGHTS, period: () => NO_PERIOD };

/** The answers on some nodes, ascending but for the absent ones, -1. */
function viewOf(index: Index, user: number | undefined, nodes: readonly number[]): View {
  if (user === undefined) return NOTHING;
  const { rights, standing } = standingsOf(index, user, null, ...spanOf(nodes));
  const rightsOn = (node: number): Rights => rights[node] ?? NO_RIGHTS;
  return {
    rights: rightsOn,
    period: (node) =>
      index.tree.dated[node] === 1 && (rightsOn(node) & (U | D)) !== 0
        ? periodInForce(index, user, node, null, standing[node] ?? 0, FOUND)
        : NO_PERIOD,
  };
}

const FOUND = new Found();

/** From the first of the nodes to behind the last. */
function spanOf(nodes: readonly number[]): [number, number] {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const node of nodes) {
    if (node >= 0) from = Math.min(from, node);
    to = Math.max(to, node + 1);
  }
  return [Math.min(from, to), to];
}

/** Numbers in `after` of the users and nodes whose answers can differ. */
function reached(before: Index, after: Index): { users: readonly number[]; nodes: readonly number[] } {
  const allUsers = Array.from(after.users.keys());
  const allNodes = Array.from(after.tree.nodes.keys());
  const sameShape =
    before.tree === after.tree &&
    before.holders === after.holders &&
    before.model.users === after.model.users &&
    before.assigned === after.assigned;
  if (!sameShape) return { users: allUsers, nodes: allNodes };

  const { holders, tree } = after;
  const touched = new Uint8Array(tree.size);
  const changed = new Uint8Array(holders.keys.length);
  for (const key of LayeredMap.differing(before.model.grants, after.model.grants)) {
    const [old, next] = [before.model.grants.get(key) ?? NO_GRANTS, after.model.grants.get(key) ?? NO_GRANTS];
    for (const code of LayeredMap.differing(old, next)) {
      const [was, is] = [old.get(code), next.get(code)];
      if (was?.rights === is?.rights && was?.updatePeriod === is?.updatePeriod) continue;
      const node = tree.numberOf.get(code) ?? 0;
      touched.fill(1, node, tree.end[node]);
      changed[holders.numberOf.get(key) ?? 0] = 1;
    }
  }
  const profileChanged = changed.indexOf(1, holders.users + holders.groups) >= 0;
  const moved = allUsers.map((user) => before.groupsOf[user] !== after.groupsOf[user]);
  const users = allUsers.filter(
    (user) =>
      profileChanged ||
      moved[user] === true ||
      changed[user] === 1 ||
      after.groupsOf[user]?.some((group) => changed[group] === 1) === true,
  );
  return { users, nodes: moved.includes(true) ? allNodes : allNodes.filter((node) => touched[node] === 1) };
}

const NO_GRANTS: GrantsOfHolder = new Map();

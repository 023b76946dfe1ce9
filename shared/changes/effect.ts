/** What changes mean for people: whose rights become more, whose less, and where (desk.md, Review). */
import { D, NO_RIGHTS, type Rights, U } from '../model/rights.ts';
import type { HolderGrants, Index } from '../rules/compile.ts';
import { Found, NO_PERIOD, UNLIMITED } from '../rules/resolve.ts';
import { type Standing, stand } from '../rules/ruling.ts';
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
  for (const user of users) {
    const login = after.users[user]?.login ?? '';
    const old = viewOf(before, before.holders.numberOf.get(`user:${login}`), nodes.length);
    const next = viewOf(after, user, nodes.length);
    let gains = false;
    let loses = false;
    for (const node of nodes) {
      const code = after.tree.nodes[node]?.code ?? '';
      const oldNode = before.tree === after.tree ? node : (before.tree.numberOf.get(code) ?? -1);
      const [was, is] = [old.rights(oldNode), next.rights(node)];
      const [periodBefore, periodAfter] = [old.period(oldNode), next.period(node)];
      if (was === is && periodBefore === periodAfter) continue;
      const change = { user: login, node: code, before: was, after: is, periodBefore, periodAfter };
      gains ||= isGain(change);
      loses ||= isLoss(change);
      cellCount++;
      if (cells.length < limit) cells.push(change);
    }
    if (gains) gaining.push(login);
    if (loses) losing.push(login);
    yield undefined;
  }
  return { gaining, losing, cells, cellCount };
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

/** A whole row is made at once where many nodes will be asked, otherwise each cell when it is. */
function viewOf(index: Index, user: number | undefined, nodes: number): View {
  if (user === undefined) return NOTHING;
  const many = nodes > index.tree.size / 16;
  const whole = many ? standingsOf(index, user, null).rights : null;
  const at = (node: number) => standAt(index, user, node);
  return {
    rights: (node) => whole?.[node] ?? (node < 0 ? NO_RIGHTS : at(node).rights),
    period: (node) => {
      if (node < 0 || index.tree.dated[node] !== 1) return NO_PERIOD;
      return whole !== null && ((whole[node] ?? 0) & (U | D)) === 0 ? NO_PERIOD : at(node).period;
    },
  };
}

const found = new Found();

function standAt(index: Index, user: number, node: number): Standing {
  return stand(index, user, node, null, found);
}

/** Numbers in `after` of the users and nodes whose answers can differ. */
function reached(before: Index, after: Index): { users: readonly number[]; nodes: readonly number[] } {
  const allUsers = Array.from(after.users.keys());
  const allNodes = Array.from(after.tree.nodes.keys());
  const sameShape =
    before.tree === after.tree &&
    before.holders === after.holders &&
    before.model.users === after.model.users &&
    before.groupsOf === after.groupsOf &&
    before.assigned === after.assigned;
  if (!sameShape) return { users: allUsers, nodes: allNodes };

  const changed = new Uint8Array(after.holders.keys.length);
  const touched = new Uint8Array(after.tree.size);
  let profileChanged = false;
  for (let holder = 0; holder < changed.length; holder++) {
    const [old, next] = [before.grants[holder], after.grants[holder]];
    if (old === next || old === undefined || next === undefined) continue;
    changed[holder] = 1;
    profileChanged ||= holder >= after.holders.users + after.holders.groups;
    touch(old, next, after, touched);
    touch(next, old, after, touched);
  }
  return {
    users: allUsers.filter(
      (user) =>
        profileChanged ||
        changed[user] === 1 ||
        after.groupsOf[user]?.some((group) => changed[group] === 1) === true,
    ),
    nodes: allNodes.filter((node) => touched[node] === 1),
  };
}

/** Marks the subtrees of nodes on which `next` has a grant that `old` has not, or not so. */
function touch(old: HolderGrants, next: HolderGrants, { tree }: Index, touched: Uint8Array): void {
  let other = 0;
  next.nodes.forEach((node, position) => {
    while (other < old.nodes.length && (old.nodes[other] ?? 0) < node) other++;
    const same =
      old.nodes[other] === node &&
      old.rights[other] === next.rights[position] &&
      old.periods[other] === next.periods[position];
    if (!same) touched.fill(1, node, tree.end[node]);
  });
}

/** What changes mean for people: whose rights become more, whose less, and where (desk.md, Review). */
import type { Rights } from '../model/rights.ts';
import { emptyCells, row } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { userAt } from '../rules/ruling.ts';

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
 * Compares two states that share their tree and users with each other, or not: users and nodes are matched by code.
 * It yields after every user, so that the caller can give way to others and stop; the last value is the effect.
 */
export function* effectOf(before: Index, after: Index, limit: number): Generator<undefined, Effect> {
  const gaining: string[] = [];
  const losing: string[] = [];
  const cells: CellChange[] = [];
  let cellCount = 0;
  for (const user of reachedUsers(before, after)) {
    const login = userAt(after, user)?.login ?? '';
    const counterpart = before.holders.numberOf.get(`user:${login}`);
    const old = counterpart === undefined ? emptyCells(before.tree.size) : row(before, counterpart);
    const next = row(after, user);
    let gains = false;
    let loses = false;
    for (let node = 0; node < after.tree.size; node++) {
      const code = after.tree.nodes[node]?.code ?? '';
      const oldNode = before.tree === after.tree ? node : (before.tree.numberOf.get(code) ?? -1);
      const [was, is] = [old.rights[oldNode] ?? 0, next.rights[node] ?? 0];
      const [periodBefore, periodAfter] = [old.period[oldNode] ?? -2, next.period[node] ?? -2];
      if (was === is && periodBefore === periodAfter) continue;
      gains ||= (is & ~was) !== 0 || (was === is && reach(periodAfter) > reach(periodBefore));
      loses ||= (was & ~is) !== 0 || (was === is && reach(periodAfter) < reach(periodBefore));
      cellCount++;
      if (cells.length < limit) {
        cells.push({ user: login, node: code, before: was, after: is, periodBefore, periodAfter });
      }
    }
    if (gains) gaining.push(login);
    if (loses) losing.push(login);
    yield undefined;
  }
  return { gaining, losing, cells, cellCount };
}

/** How far back a period reaches; unlimited is farthest. */
function reach(period: number): number {
  return period === -1 ? Number.POSITIVE_INFINITY : period;
}

/** Users of `after` whose answers can differ: a holder that reaches them, or something assigned to them, changed. */
function* reachedUsers(before: Index, after: Index): Generator<number> {
  const sameShape =
    before.tree === after.tree &&
    before.holders === after.holders &&
    before.model.users === after.model.users &&
    before.groupsOf === after.groupsOf &&
    before.assigned === after.assigned;
  if (!sameShape) {
    for (let user = 0; user < after.holders.users; user++) yield user;
    return;
  }
  const changed = new Uint8Array(after.holders.keys.length);
  let profileChanged = false;
  for (let holder = 0; holder < changed.length; holder++) {
    if (before.grants[holder] === after.grants[holder]) continue;
    changed[holder] = 1;
    profileChanged ||= holder >= after.holders.users + after.holders.groups;
  }
  for (let user = 0; user < after.holders.users; user++) {
    const byGroup = after.groupsOf[user]?.some((group) => changed[group] === 1) === true;
    if (changed[user] === 1 || byGroup || profileChanged) yield user;
  }
}

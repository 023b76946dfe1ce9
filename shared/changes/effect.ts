/** What changes mean for people: whose rights become more, whose less, and where (desk.md, Review). */
import { finished } from '../model/finished.ts';
import { D, NO_RIGHTS, type Rights, U } from '../model/rights.ts';
import type { Index } from '../rules/compile.ts';
import { Found, NO_PERIOD, UNLIMITED } from '../rules/resolve.ts';
import { periodInForce } from '../rules/ruling.ts';
import { standingsOf } from '../rules/standings.ts';
import { comparedAtEntities } from './effectEntities.ts';
import { comparing, type Pairs } from './effectReach.ts';

/** One user's rights on one node before and after. */
export interface CellChange {
  readonly user: string;
  readonly node: string;
  /** At which entities, where it is about some: absent = whether the node is available at all (domain.md §6). */
  readonly entities?: readonly string[];
  readonly before: Rights;
  readonly after: Rights;
  /** Days back; -1 = unlimited, -2 = none applies. */
  readonly periodBefore: number;
  readonly periodAfter: number;
}

/** How much changes for one user. */
export interface UserEffect {
  readonly user: string;
  /** Cells that change, and those of them in which something is gained or lost. */
  readonly cells: number;
  readonly gains: number;
  readonly losses: number;
}

export interface Effect {
  /** Logins that gain a right or a longer period somewhere. */
  readonly gaining: readonly string[];
  /** Logins that lose a right or part of a period somewhere. */
  readonly losing: readonly string[];
  /** Everybody for whom something changes. */
  readonly users: readonly UserEffect[];
  /** All cells of the first users, as many users as `limit` cells have room for, in the order of users and tree. */
  readonly cells: readonly CellChange[];
  /** All cells that change. */
  readonly cellCount: number;
}

/**
 * Compares two states; users and nodes are matched by code. It yields while it looks whom a change can reach and after
 * every user it had to ask about, so that the caller can give way to others and stop; the last value is the effect.
 */
export function* effectOf(before: Index, after: Index, limit: number): Generator<undefined, Effect> {
  const users: UserEffect[] = [];
  const cells: CellChange[] = [];
  let cellCount = 0;
  let full = false;
  const cellsOfUser = yield* everywhere(before, after);
  for (const user of after.users.keys()) {
    const own = cellsOfUser(user);
    if (own === null) continue;
    if (own.length > 0) {
      const gains = own.filter(isGain).length;
      const losses = own.filter(isLoss).length;
      users.push({ user: own[0]?.user ?? '', cells: own.length, gains, losses });
      cellCount += own.length;
      full ||= cellCount > limit;
      if (!full) for (const one of own) cells.push(one);
    }
    yield undefined;
  }
  const logins = (those: (effect: UserEffect) => boolean): string[] =>
    users.filter(those).map(({ user }) => user);
  return {
    gaining: logins(({ gains }) => gains > 0),
    losing: logins(({ losses }) => losses > 0),
    users,
    cells,
    cellCount,
  };
}

/** All that changes for a user, by number: available or not, and at each entity; null = nothing can. */
function* everywhere(
  before: Index,
  after: Index,
): Generator<undefined, (user: number) => CellChange[] | null> {
  const compared = yield* comparing(before, after);
  const comparedAt = comparedAtEntities(before, after, compared);
  return (user) => {
    const pairs = compared(user);
    const atEntities = comparedAt(user);
    if (pairs === null && atEntities.length === 0) return null;
    const cells = pairs === null ? [] : cellsOf(before, after, user, pairs, null);
    for (const { entities, pairs: some } of atEntities) {
      for (const cell of cellsOf(before, after, user, some, entities[0] ?? ''))
        cells.push({ ...cell, entities });
    }
    return cells;
  };
}

/** As `effectOf`, for one user; nothing for one who is not there any more. */
export function wholeEffectOnUser(before: Index, after: Index, login: string): CellChange[] {
  const user = after.holders.userNumbers.get(login);
  return user === undefined ? [] : (finished(everywhere(before, after))(user) ?? []);
}

/**
 * What changes for one user, in tree order; nothing for a user who is not there any more. With an entity nodes that
 * depend on it are asked there, without one whether they are available at all (domain.md §6).
 */
export function effectOnUser(
  before: Index,
  after: Index,
  login: string,
  entity: string | null = null,
): CellChange[] {
  const user = after.holders.userNumbers.get(login);
  if (user === undefined) return [];
  const pairs = finished(comparing(before, after))(user);
  return pairs === null ? [] : cellsOf(before, after, user, pairs, entity);
}

function cellsOf(
  before: Index,
  after: Index,
  user: number,
  { nodes, nodesBefore }: Pairs,
  entity: string | null,
): CellChange[] {
  const login = after.users[user]?.login ?? '';
  const old = viewOf(before, before.holders.userNumbers.get(login), nodesBefore, entity);
  const next = viewOf(after, user, nodes, entity);
  const cells: CellChange[] = [];
  nodes.forEach((node, place) => {
    const nodeBefore = nodesBefore[place] ?? -1;
    const [was, is] = [old.rights(nodeBefore), next.rights(node)];
    const [periodBefore, periodAfter] = [old.period(nodeBefore), next.period(node)];
    if (was === is && periodBefore === periodAfter) return;
    cells.push({ user: login, node: codeOf(after, node), before: was, after: is, periodBefore, periodAfter });
  });
  return cells;
}

function codeOf({ tree }: Index, node: number): string {
  return tree.nodes[node]?.code ?? '';
}

/** Something is allowed that was not: a right, or a document farther back. */
export function isGain(change: CellChange): boolean {
  return (change.after & ~change.before) !== 0 || farther(change) > 0;
}

/** Something is no longer allowed that was: a right, or a document farther back. */
export function isLoss(change: CellChange): boolean {
  return (change.before & ~change.after) !== 0 || farther(change) < 0;
}

/** Above 0 when documents farther back may be changed, below 0 when only nearer ones; without U and D there is no period. */
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
function viewOf(
  index: Index,
  user: number | undefined,
  nodes: readonly number[],
  entity: string | null,
): View {
  if (user === undefined) return NOTHING;
  const { rights, standing } = standingsOf(index, user, entity, ...spanOf(nodes));
  const rightsOn = (node: number): Rights => rights[node] ?? NO_RIGHTS;
  return {
    rights: rightsOn,
    period: (node) =>
      index.tree.dated[node] === 1 && (rightsOn(node) & (U | D)) !== 0
        ? periodInForce(index, user, node, entity, standing[node] ?? 0, FOUND)
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

/** What a person should look at before a draft is applied (domain.md §9; desk.md, Review). */
import { type Problem, problem } from '../model/problem.ts';
import { ALL_RIGHTS, type Rights } from '../model/rights.ts';
import { type Grant, type HolderKey, holderKey } from '../model/types.ts';
import { DEFINED, type Index, MAY_SIGN_IN } from '../rules/compile.ts';
import { type Layers, layersOf, tierIn } from '../rules/layers.ts';
import { ACQUIRED, INHERITED } from '../rules/standing.ts';
import { standingsOf } from '../rules/standings.ts';
import { at } from '../rules/tree.ts';
import type { Effect } from './effect.ts';
import { isBlocked } from './gestures/reset.ts';
import { administers } from './soundness.ts';
import type { Change } from './types.ts';

export interface FoundPlace {
  readonly holder: HolderKey;
  /** Code; null = it is about the holder as a whole. */
  readonly node: string | null;
}

/** A warning, with the first places it is about. */
export interface Finding {
  readonly problem: Problem;
  readonly places: readonly FoundPlace[];
}

/** Places that a finding lists; more are counted. */
const LISTED = 24;

/** Looks for everything; it yields after every principal, so that the caller can give way to others. */
export function* findings(
  base: Index,
  current: Index,
  changes: readonly Change[],
  effect: Effect,
  signedIn: string,
): Generator<undefined, readonly Finding[]> {
  const found: Finding[] = [];
  if (mayAdminister(base, signedIn) && !mayAdminister(current, signedIn)) {
    found.push({ problem: problem('locks-yourself-out', { value: signedIn }), places: [] });
  }

  const shut = new Places();
  for (const login of effect.losing) {
    if (hasNothing(current, login)) shut.add(holderKey('user', login), null);
    yield undefined;
  }
  const [kept, blocking, opened] = [new Places(), new Places(), new Places()];
  for (const [key, granted] of grantsSet(changes)) {
    const holder = current.holders.numberOf.get(key);
    if (holder === undefined) continue;
    const set = numbersOf(current, granted);
    const [from, to] = spanBelow(current, set);
    const layers = layersOf(current, holder, from, to);
    for (let node = from; node < to; node++) {
      const source = at(layers.arriving, node);
      if (!set.has(source)) continue;
      if (source === node && (at(layers.acquired, node) & DEFINED) !== 0) {
        blocking.addNode(current, key, node);
      }
      if (keepsAcquired(layers, node)) kept.addNode(current, key, node);
      if (opensSwitch(base, current, key, layers, node)) opened.addNode(current, key, node);
    }
    yield undefined;
  }
  if (shut.count > 0) {
    const names = shut.listed.slice(0, 5).map(({ holder }) => holder.slice('user:'.length));
    const value = names.join(', ') + (shut.count > 5 ? ' …' : '');
    found.push(shut.finding('users-without-any-right', { value }));
  }
  if (kept.count > 0) found.push(kept.finding('levels-stay-acquired'));
  if (blocking.count > 0) found.push(blocking.finding('own-grants-block-groups'));
  if (opened.count > 0) found.push(opened.finding('switches-opened-by-read'));
  return found;
}

/** Own grants that the changes set and that keep from users what groups or profiles give: holder → node codes. */
export function blockingGrants(current: Index, changes: readonly Change[]): Map<HolderKey, string[]> {
  const blocking = new Map<HolderKey, string[]>();
  for (const [key, granted] of grantsSet(changes)) {
    const holder = current.holders.numberOf.get(key) ?? current.holders.users;
    const codes = [...granted.keys()].filter((code) =>
      isBlocked(current, holder, current.tree.numberOf.get(code) ?? 0),
    );
    if (codes.length > 0) blocking.set(key, codes);
  }
  return blocking;
}

class Places {
  count = 0;
  readonly listed: FoundPlace[] = [];

  add(holder: HolderKey, node: string | null): void {
    this.count++;
    if (this.listed.length < LISTED) this.listed.push({ holder, node });
  }

  addNode(index: Index, holder: HolderKey, node: number): void {
    this.add(holder, codeOf(index, node));
  }

  finding(code: string, params: Problem['params'] = {}): Finding {
    return { problem: problem(code, { ...params, count: this.count }), places: this.listed };
  }
}

function grantsSet(changes: readonly Change[]): Map<HolderKey, Map<string, Grant>> {
  const byHolder = new Map<HolderKey, Map<string, Grant>>();
  for (const change of changes) {
    if (change.kind !== 'setGrant') continue;
    const known = byHolder.get(change.holder);
    if (known === undefined) byHolder.set(change.holder, new Map([[change.node, change.grant]]));
    else known.set(change.node, change.grant);
  }
  return byHolder;
}

function numbersOf({ tree }: Index, granted: ReadonlyMap<string, Grant>): Set<number> {
  return new Set([...granted.keys()].flatMap((code) => tree.numberOf.get(code) ?? []));
}

/** From the first of some nodes to behind all that stands below one of them. */
function spanBelow({ tree }: Index, nodes: ReadonlySet<number>): readonly [number, number] {
  let [from, to] = [tree.size, 0];
  for (const node of nodes) {
    from = Math.min(from, node);
    to = Math.max(to, at(tree.end, node));
  }
  return [Math.min(from, to), to];
}

/** The level set above does not reach the node, which has another one from groups or profiles. */
function keepsAcquired(layers: Layers, node: number): boolean {
  return tierIn(layers, node) === ACQUIRED && (at(layers.acquired, node) & ~DEFINED) !== at(layers.own, node);
}

/**
 * A switch that something less than all opens from above, and that was not open before: only a switch makes all of less
 * (domain.md §1).
 */
function opensSwitch(base: Index, current: Index, key: HolderKey, layers: Layers, node: number): boolean {
  if (tierIn(layers, node) !== INHERITED || at(layers.own, node) !== ALL_RIGHTS) return false;
  const source = codeOf(current, at(layers.arriving, node));
  if (current.model.grants.get(key)?.get(source)?.rights === ALL_RIGHTS) return false;
  return rightsComingDown(base, key, codeOf(current, node)) !== ALL_RIGHTS;
}

/** What a holder's own grants gave on a node: asked for a few, so it may walk up. */
function rightsComingDown(index: Index, key: HolderKey, code: string): Rights {
  const { model, tree } = index;
  const own = model.grants.get(key);
  for (let node = tree.numberOf.get(code) ?? -1; node >= 0; node = at(tree.parent, node)) {
    const rights = own?.get(codeOf(index, node))?.rights;
    if (rights !== undefined) return rights === 0 ? 0 : ALL_RIGHTS;
  }
  return 0;
}

function codeOf({ tree }: Index, node: number): string {
  return tree.nodes[node]?.code ?? '';
}

function mayAdminister(index: Index, login: string): boolean {
  const user = index.holders.userNumbers.get(login);
  return user !== undefined && administers(index, user);
}

/** A user who may sign in and can do nothing anywhere. */
function hasNothing(index: Index, login: string): boolean {
  const user = index.holders.userNumbers.get(login);
  if (user === undefined || at(index.barred, user) !== MAY_SIGN_IN) return false;
  // Administrators have what their flag gives even where the tree has no node for it.
  if (index.users[user]?.administrator === true) return false;
  return standingsOf(index, user, null).rights.every((rights) => rights === 0);
}

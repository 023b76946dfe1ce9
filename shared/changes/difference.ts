/** The changes that turn one Model into another: what an import or a restore does, as one list. */
import { LayeredMap } from '../model/layered.ts';
import { type GrantsOfHolder, type Group, holderKey, type Model, sameGrant } from '../model/types.ts';
import { type Change, LIST_NAMES, type ListName, type PutChange, type RecordOf } from './types.ts';

/**
 * Changes that lead from one sound model to another, in an order in which they can be carried out. Equal models give
 * none; the order of members and of grants means nothing.
 */
export function difference(from: Model, to: Model): Change[] {
  return [...steps(from, to)];
}

function* steps(from: Model, to: Model): Generator<Change> {
  const { cleared, set } = grantChanges(from, to);
  const lists = LIST_NAMES.filter((list) => from[list] !== to[list]);
  yield* cleared;
  for (const list of lists) yield* puts(from, to, list);
  for (const list of lists.reverse()) yield* removals(from, to, list);
  if (from.licence.seats !== to.licence.seats) yield { kind: 'setLicence', licence: to.licence };
  yield* set;
}

/** Grants that go and grants that come or change, by holder. */
function grantChanges(from: Model, to: Model): { readonly cleared: Change[]; readonly set: Change[] } {
  const [cleared, set]: [Change[], Change[]] = [[], []];
  for (const holder of LayeredMap.differing(from.grants, to.grants)) {
    const [before, after] = [from.grants.get(holder) ?? NO_GRANTS, to.grants.get(holder) ?? NO_GRANTS];
    for (const node of LayeredMap.differing(before, after)) {
      const [old, grant] = [before.get(node), after.get(node)];
      if (grant !== undefined) {
        if (old === undefined || !sameGrant(old, grant)) set.push({ kind: 'setGrant', holder, node, grant });
      } else if (old !== undefined) cleared.push({ kind: 'clearGrant', holder, node });
    }
  }
  return { cleared, set };
}

const NO_GRANTS: GrantsOfHolder = new Map();

/** Records that are new, different or stand elsewhere. New ones at the end go first, so that the others find them. */
function* puts(from: Model, to: Model, list: ListName): Generator<Change> {
  const before: ReadonlyMap<string, unknown> = from[list];
  const [old, keys] = [[...before.keys()], [...to[list].keys()]];
  if (sameOrder(old, keys)) {
    yield* rewrites(from, to, list, keys);
    return;
  }
  const tail = keys.findLastIndex((key) => before.has(key)) + 1;
  for (const key of keys.slice(tail)) yield put(to, list, key);
  const staying = inOrder(old, keys);
  let next = keys[tail] ?? null;
  for (const key of keys.slice(0, tail).reverse()) {
    if (!staying.has(key)) yield put(to, list, key, next);
    else if (!sameRecord(before.get(key), to[list].get(key))) yield* rewrite(from, to, list, key);
    next = key;
  }
}

function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, place) => key === other[place]);
}

/** Where nothing came, went or moved, who stays in his place need not be found out: most steps change one of ten thousand. */
function* rewrites(from: Model, to: Model, list: ListName, keys: readonly string[]): Generator<Change> {
  const [before, after]: [ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>] = [
    from[list],
    to[list],
  ];
  for (const key of keys.toReversed()) {
    if (!sameRecord(before.get(key), after.get(key))) yield* rewrite(from, to, list, key);
  }
}

/** A changed record where it stands. Members that came or went are changes of their own: they say more. */
function* rewrite(from: Model, to: Model, list: ListName, key: string): Generator<Change> {
  const [before, after] = [from.groups.get(key), to.groups.get(key)];
  const isMembersOnly = list === 'groups' && before !== undefined && before.name === after?.name;
  if (isMembersOnly) yield* memberChanges(before, after);
  else yield put(to, list, key);
}

function* memberChanges(before: Group, after: Group): Generator<Change> {
  const group = after.code;
  for (const kind of ['user', 'group'] as const) {
    const [old, next] = kind === 'user' ? [before.users, after.users] : [before.groups, after.groups];
    const [oldSet, nextSet] = [new Set(old), new Set(next)];
    for (const code of old) {
      if (!nextSet.has(code)) yield { kind: 'removeMember', group, member: holderKey(kind, code) };
    }
    for (const code of next) {
      if (!oldSet.has(code)) yield { kind: 'addMember', group, member: holderKey(kind, code) };
    }
  }
}

function put(to: Model, list: ListName, key: string, before?: string | null): PutChange {
  const record: RecordOf[ListName] | undefined = to[list].get(key);
  // List and record come from the same map; the compiler cannot follow a union of lists.
  return { kind: 'put', list, record, ...(before === undefined ? {} : { before }) } as PutChange;
}

function* removals(from: Model, to: Model, list: ListName): Generator<Change> {
  // Children stand after their parents in most files; the last first keeps a half-read log readable.
  for (const key of [...from[list].keys()].reverse()) {
    if (!to[list].has(key)) yield { kind: 'remove', list, key };
  }
}

/** A key with those that stand before it in both lists. */
interface Chain {
  readonly key: string;
  /** In the first list. */
  readonly place: number;
  readonly previous: Chain | null;
}

/**
 * A longest set of keys that stand in the same order in both lists, by patience sorting: of the chains of each length,
 * the one is kept that ends first in the first list.
 */
function inOrder(from: readonly string[], to: readonly string[]): ReadonlySet<string> {
  const places = new Map(from.map((key, place) => [key, place]));
  const chains: Chain[] = [];
  for (const key of to) {
    const place = places.get(key);
    if (place === undefined) continue;
    let [low, high] = [0, chains.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((chains[middle]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    chains[low] = { key, place, previous: chains[low - 1] ?? null };
  }
  const keys = new Set<string>();
  for (let chain = chains.at(-1) ?? null; chain !== null; chain = chain.previous) keys.add(chain.key);
  return keys;
}

/** Equal meaning of two records of one list: every array in a record (members, entities) is a set. */
export function sameRecord(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** The same text for records of equal meaning. */
export function canonical(record: unknown): string {
  return JSON.stringify(record, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return [...value].sort();
    const parts = new Map<string, unknown>(Object.entries(value));
    return Object.fromEntries([...parts.keys()].sort().map((key) => [key, parts.get(key)]));
  });
}

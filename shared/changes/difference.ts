/** The changes that turn one Model into another: what an import or a restore does, as one list. */
import { LayeredMap } from '../model/layered.ts';
import { type GrantsOfHolder, holderKey, type Model, sameGrant } from '../model/types.ts';
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
  yield* cleared;
  for (const list of LIST_NAMES) yield* puts(from, to, list);
  for (const list of [...LIST_NAMES].reverse()) yield* removals(from, to, list);
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
  if (from[list] === to[list]) return;
  const before: ReadonlyMap<string, unknown> = from[list];
  const keys = [...to[list].keys()];
  let tail = keys.length;
  while (tail > 0 && !before.has(keys[tail - 1] ?? '')) tail--;
  for (const key of keys.slice(tail)) yield put(to, list, key);
  const staying = inOrder([...before.keys()], keys);
  for (let position = tail - 1; position >= 0; position--) {
    const key = keys[position] ?? '';
    if (!staying.has(key)) yield put(to, list, key, keys[position + 1] ?? null);
    else if (!sameRecord(list, before.get(key), to[list].get(key))) yield* rewrite(from, to, list, key);
  }
}

/** A changed record where it stands. Members that came or went are changes of their own: they say more. */
function* rewrite(from: Model, to: Model, list: ListName, key: string): Generator<Change> {
  const [before, after] = [from.groups.get(key), to.groups.get(key)];
  if (list !== 'groups' || before === undefined || after === undefined || before.name !== after.name) {
    yield put(to, list, key);
    return;
  }
  for (const kind of ['user', 'group'] as const) {
    const [old, next] = kind === 'user' ? [before.users, after.users] : [before.groups, after.groups];
    const [oldSet, nextSet] = [new Set(old), new Set(next)];
    for (const code of old) {
      if (!nextSet.has(code)) yield { kind: 'removeMember', group: key, member: holderKey(kind, code) };
    }
    for (const code of next) {
      if (!oldSet.has(code)) yield { kind: 'addMember', group: key, member: holderKey(kind, code) };
    }
  }
}

function put(to: Model, list: ListName, key: string, before?: string | null): PutChange {
  const record: RecordOf[ListName] | undefined = to[list].get(key);
  // List and record come from the same map; the compiler cannot follow a union of lists.
  return { kind: 'put', list, record, ...(before === undefined ? {} : { before }) } as PutChange;
}

function* removals(from: Model, to: Model, list: ListName): Generator<Change> {
  if (from[list] === to[list]) return;
  // Children stand after their parents in most files; the last first keeps a half-read log readable.
  for (const key of [...from[list].keys()].reverse()) {
    if (!to[list].has(key)) yield { kind: 'remove', list, key };
  }
}

/** A longest set of keys that stand in the same order in both lists, found by patience sorting. */
function inOrder(from: readonly string[], to: readonly string[]): ReadonlySet<string> {
  // Mostly the lists begin alike, and nothing has to be searched there.
  let alike = 0;
  while (alike < from.length && from[alike] === to[alike]) alike++;
  const staying = new Set(from.slice(0, alike));
  for (const key of longestInOrder(from.slice(alike), to.slice(alike))) staying.add(key);
  return staying;
}

function longestInOrder(from: readonly string[], to: readonly string[]): readonly string[] {
  const place = new Map(from.map((key, position) => [key, position]));
  const common = to.filter((key) => place.has(key));
  const tops: number[] = [];
  const previous: number[] = [];
  common.forEach((key, index) => {
    const wanted = place.get(key) ?? 0;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((place.get(common[tops[middle] ?? 0] ?? '') ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const staying: string[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1)
    staying.push(common[index] ?? '');
  return staying;
}

/** Equal meaning of two records of one list; members and entities are sets. */
function sameRecord(list: ListName, one: unknown, other: unknown): boolean {
  return one === other || canonical(list, one) === canonical(list, other);
}

const SETS: Partial<Record<ListName, readonly string[]>> = {
  groups: ['users', 'groups'],
  entityAccessProfiles: ['entities'],
};

function canonical(list: ListName, record: unknown): string {
  return JSON.stringify(record, (key, value: unknown) => {
    if (Array.isArray(value) && SETS[list]?.includes(key)) return [...value].sort();
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

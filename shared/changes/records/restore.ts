/**
 * Taking a deletion of the draft back for some records, wherever else the draft went on since: they return with what
 * went along, and what was set otherwise meanwhile stays.
 */

import { fit } from '../../model/rights.ts';
import { CODED_LISTS, type Model } from '../../model/types.ts';
import { codeMap } from '../../model/validateLists.ts';
import { difference } from '../difference.ts';
import { type Change, type PutChange, recordKey, type SetGrantChange } from '../types.ts';
import type { RecordListName } from './gesture.ts';
import { Removal } from './removal.ts';

type Keys = ReadonlyMap<RecordListName, ReadonlySet<string>>;

/** The changes of `current` that bring records of `base` back which are gone from it. None are gone: no changes. */
export function restoring(
  base: Model,
  current: Model,
  list: RecordListName,
  keys: readonly string[],
): readonly Change[] {
  const gone: Keys = new Map(CODED_LISTS.map((each) => [each, goneFrom(base, current, each)]));
  const back = comingBack(base, gone, list, keys);
  const without = reducedBy(base, gone);
  const target = reducedBy(base, lessThan(gone, back));
  return difference(without, target).flatMap((change) => carriedOver(change, without, current));
}

function goneFrom(base: Model, current: Model, list: RecordListName): ReadonlySet<string> {
  if (base[list] === current[list]) return new Set();
  return new Set([...base[list].keys()].filter((key) => !current[list].has(key)));
}

/** The base without records, and without what cannot be without them: references to what else is gone lead nowhere. */
function reducedBy(base: Model, keys: Keys): Model {
  let model = base;
  for (const [list, going] of keys) {
    if (going.size === 0) continue;
    const removal = new Removal(model);
    removal.remove(
      list,
      [...going].filter((key) => model[list].has(key)),
    );
    model = removal.result();
  }
  return model;
}

function lessThan(gone: Keys, back: Keys): Keys {
  return new Map(
    [...gone].map(([list, keys]) => {
      const returning = back.get(list) ?? new Set();
      return [list, new Set([...keys].filter((key) => !returning.has(key)))] as const;
    }),
  );
}

/** The records asked for, what they stand below or are made for, and what went because they did. */
function comingBack(base: Model, gone: Keys, list: RecordListName, keys: readonly string[]): Keys {
  const back = new Map(CODED_LISTS.map((each) => [each, new Set<string>()] as const));
  const take = (of: RecordListName, key: string): boolean => {
    const taken = back.get(of);
    if (taken === undefined || taken.has(key) || gone.get(of)?.has(key) !== true) return false;
    taken.add(key);
    return true;
  };
  const takeWithAbove = (code: string): void => {
    for (let at: string | null = code; at !== null && take('nodes', at); )
      at = base.nodes.get(at)?.parent ?? null;
  };
  for (const key of keys) take(list, key);
  const asked = new Set(back.get(list));
  if (list === 'nodes') {
    for (const code of gone.get('nodes') ?? []) {
      if (isBelow(base, code, asked)) take('nodes', code);
    }
    for (const code of asked) takeWithAbove(base.nodes.get(code)?.parent ?? '');
  }
  for (const hierarchy of base.hierarchyProfiles.values()) {
    const { code, module, entityAccess } = hierarchy;
    const wentAlong =
      back.get('nodes')?.has(module) === true || (list === 'entityAccessProfiles' && asked.has(entityAccess));
    if (wentAlong) take('hierarchyProfiles', code);
    if (back.get('hierarchyProfiles')?.has(code) !== true) continue;
    take('entityAccessProfiles', entityAccess);
    takeWithAbove(module);
  }
  return back;
}

function isBelow({ nodes }: Model, code: string, above: ReadonlySet<string>): boolean {
  for (let at = nodes.get(code)?.parent ?? null; at !== null; at = nodes.get(at)?.parent ?? null)
    if (above.has(at)) return true;
  return false;
}

/** A change of the base made fit for the draft, in which the same may have been changed otherwise: then that stays. */
function carriedOver(change: Change, without: Model, current: Model): readonly Change[] {
  switch (change.kind) {
    // What is gone holds nothing, nothing is held on it, and it is in no group: there is nothing that was set otherwise.
    case 'setGrant':
      return [fitted(change, current)];
    case 'addMember':
      return [change];
    case 'put': {
      const key = recordKey(change);
      const now: unknown = current[change.list].get(key);
      if (now === undefined) return [change];
      const before: unknown = without[change.list].get(key);
      const record = merged(fieldsOf(before), fieldsOf(change.record), fieldsOf(now));
      // List and record belong together as they did in `change`.
      return [{ kind: 'put', list: change.list, record } as unknown as PutChange];
    }
    default:
      return [];
  }
}

/** The node may have another scale by now, or no dates. */
function fitted(change: SetGrantChange, { nodes }: Model): SetGrantChange {
  const node = nodes.get(change.node);
  if (node === undefined) return change;
  const { rights, updatePeriod, note } = change.grant;
  const grant = { rights: fit(node.scale, rights), updatePeriod: node.dated ? updatePeriod : null, note };
  return { ...change, grant };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(record: unknown): Fields {
  return typeof record === 'object' && record !== null ? (record as Fields) : {};
}

/** `now`, with what `after` has otherwise than `before`, where `now` still is as `before`. */
function merged(before: Fields, after: Fields, now: Fields): Fields {
  return Object.fromEntries(
    Object.entries(now).map(([field, value]) => [field, mergedValue(before[field], after[field], value)]),
  );
}

function mergedValue(before: unknown, after: unknown, now: unknown): unknown {
  if (Array.isArray(now)) {
    const [was, is] = [new Set(listOf(before)), listOf(after)];
    return [...new Set([...now, ...is.filter((one) => !was.has(one))])];
  }
  if (typeof now !== 'object' || now === null) return (before ?? null) === now ? after : now;
  const [was, is, codes] = [fieldsOf(before), fieldsOf(after), now as Fields];
  const returning = Object.keys(is).filter((key) => was[key] !== is[key] && codes[key] === was[key]);
  const kept = Object.entries(codes) as [string, string][];
  return codeMap([...kept, ...returning.map((key) => [key, String(is[key])] as const)]);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

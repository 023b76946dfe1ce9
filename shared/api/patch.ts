/**
 * What an answer differs in from one given before: a big answer that is asked for after every step travels as that. It
 * may be any plain data: objects, arrays and typed arrays; what did not change stays the same object.
 */

/** An answer, whole or as what it differs in from the one of version `since`, which whoever asked said he has. */
export type Sent<T> =
  | { readonly version: number; readonly whole: T }
  | { readonly version: number; readonly since: number; readonly patch: Patch | null };

export type Patch =
  | { readonly kind: 'whole'; readonly value: unknown }
  /** Of an object: what differs, by name, and the names that are there no more. */
  | {
      readonly kind: 'parts';
      readonly parts: readonly (readonly [string, Patch])[];
      readonly gone: readonly string[];
    }
  /** Of a list as long as before: other values at some places. */
  | { readonly kind: 'places'; readonly places: Int32Array; readonly values: List }
  /** Of a list: `values` in the place of so many from `start` on. */
  | { readonly kind: 'stretch'; readonly start: number; readonly count: number; readonly values: List };

type Numbers = Uint8Array | Int32Array;
type List = readonly unknown[] | Numbers;
type Parts = Readonly<Record<string, unknown>>;

/** What makes the second out of the first; null = they say the same. */
export function patchBetween(before: unknown, after: unknown): Patch | null {
  if (before === after) return null;
  if (isList(before) && isList(after) && sameKind(before, after)) return listPatch(before, after);
  if (isParts(before) && isParts(after)) return partsPatch(before, after);
  return { kind: 'whole', value: after };
}

/** The second of `patchBetween`, made of the first; parts in which they do not differ are those of the first. */
export function patched<T>(before: T, patch: Patch | null): T;
export function patched(before: unknown, patch: Patch | null): unknown {
  if (patch === null) return before;
  if (patch.kind === 'whole') return patch.value;
  if (patch.kind === 'parts') {
    const parts = new Map(Object.entries(before as Parts));
    for (const name of patch.gone) parts.delete(name);
    for (const [name, part] of patch.parts) parts.set(name, patched(parts.get(name), part));
    return Object.fromEntries(parts);
  }
  const list = before as List;
  if (patch.kind === 'places') {
    const next = list.slice() as unknown[];
    patch.places.forEach((place, i) => {
      next[place] = patch.values[i];
    });
    return next;
  }
  const { start, count, values } = patch;
  return joined(list.slice(0, start), values, list.slice(start + count));
}

/** Whether two pieces of plain data say the same. */
export function isSameData(one: unknown, other: unknown): boolean {
  return patchBetween(one, other) === null;
}

/** `after`, in which whatever says the same as in `before` is the very object that stands there. */
export function keptFrom<T>(before: T, after: T): T {
  return patched(before, patchBetween(before, after));
}

function partsPatch(before: Parts, after: Parts): Patch | null {
  const parts = Object.entries(after).flatMap(([name, value]): [string, Patch][] => {
    const isNew = !Object.hasOwn(before, name);
    const patch = isNew ? ({ kind: 'whole', value } as const) : patchBetween(before[name], value);
    return patch === null ? [] : [[name, patch]];
  });
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return parts.length + gone.length === 0 ? null : { kind: 'parts', parts, gone };
}

/** What both begin and end with is left out. Of what lies between, single places are named where they are few. */
function listPatch(before: List, after: List): Patch | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(before[start], after[start])) start++;
  let end = 0;
  const [last, lastAfter] = [before.length - 1, after.length - 1];
  while (end < shorter - start && same(before[last - end], after[lastAfter - end])) end++;
  const [count, comes] = [before.length - start - end, after.length - start - end];
  if (count + comes === 0) return null;
  if (count === comes) {
    const places: number[] = [];
    for (let place = start; place < start + count; place++) {
      if (!same(before[place], after[place])) places.push(place);
    }
    if (places.length * 2 <= count) {
      return { kind: 'places', places: Int32Array.from(places), values: picked(after, places) };
    }
  }
  return { kind: 'stretch', start, count, values: after.slice(start, after.length - end) };
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return typeof one === 'object' && typeof other === 'object' && patchBetween(one, other) === null;
}

function picked(list: List, places: readonly number[]): List {
  if (Array.isArray(list)) return places.map((place): unknown => list[place]);
  const values = list.slice(0, places.length) as Numbers;
  places.forEach((place, i) => {
    values[i] = (list as Numbers)[place] ?? 0;
  });
  return values;
}

function joined(...lists: readonly List[]): List {
  const [first] = lists;
  if (Array.isArray(first)) return lists.flatMap((list) => [...list]);
  const next = emptyAs(
    first as Numbers,
    lists.reduce((sum, list) => sum + list.length, 0),
  );
  let at = 0;
  for (const list of lists) {
    next.set(list as Numbers, at);
    at += list.length;
  }
  return next;
}

function emptyAs(list: Numbers, length: number): Numbers {
  return new (list.constructor as new (length: number) => Numbers)(length);
}

function isList(value: unknown): value is List {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function sameKind(one: List, other: List): boolean {
  return Array.isArray(one) ? Array.isArray(other) : one.constructor === other.constructor;
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !isList(value);
}

/**
 * The order of the rows when they are sorted by a column. Principals: groups first, then profiles, then users, as
 * folders come before files. What is equal stands in the order of names.
 */
import type { Directory, Line, Pivot } from '../../shared/api.ts';
import type { Language } from '../../shared/model/types.ts';
import { nameOrder } from '../../shared/texts/languages.ts';
import type { Sort } from '../grid/columns.ts';
import { loginOf } from '../principals/population.ts';
import { isDefined, isTickColumn, standingIn, type Tick, type TickColumn, tickIn } from './standing.ts';

/** Places in the alphabet of a language, each worked out once, when it is asked for: ten thousand names take a while. */
export interface Ranks {
  /** Of the items of the pivot. */
  readonly name: Int32Array;
  /** Of holders; in the pivot of principals as many as nodes, and of no use. */
  readonly login: Int32Array;
  readonly holders: Int32Array;
}

export function ranksOf({ holders, nodes }: Directory, pivot: Pivot, language: Language): Ranks {
  const compare = nameOrder(language);
  const ofHolders = once(() => ranks(holders.names, compare));
  const ofNodes = once(() => ranks(nodes.names, compare));
  const ofLogins = once(() => ranks(holders.keys.map(loginOf), compare));
  return {
    get name() {
      return pivot === 'node' ? ofHolders() : ofNodes();
    },
    get login() {
      return pivot === 'node' ? ofLogins() : ofNodes();
    },
    get holders() {
      return ofHolders();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A number per item, the smaller the further up when sorted ascending by the column. */
export function sortKeys(ranked: Ranks, { cells }: Line, by: string): ArrayLike<number> {
  if (by === 'login') return ranked.login;
  if (by === 'period') return cells.period.map((days) => (days >= 0 ? days : days === UNLIMITED ? 1e6 : 1e9));
  if (by === 'source') return Float64Array.from(ranked.name, (_, item) => sourceKey(ranked, cells, item));
  if (isTickColumn(by)) return ranked.name.map((_, item) => tickKey(cells, item, by));
  return ranked.name;
}

/** How to put siblings in order; `keys` as of `sortKeys`. */
export function comparison(
  { holders }: Directory,
  pivot: Pivot,
  { name }: Ranks,
  keys: ArrayLike<number>,
  direction: Sort['direction'],
): (a: number, b: number) => number {
  const { users, groups } = holders;
  const sign = direction === 'ascending' ? 1 : -1;
  const kind = (holder: number): number => (holder < users ? 2 : holder < users + groups ? 0 : 1);
  const inKind = (a: number, b: number): number =>
    sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || (name[a] ?? 0) - (name[b] ?? 0);
  return pivot === 'principal' ? inKind : (a, b) => kind(a) - kind(b) || inKind(a, b);
}

const UNLIMITED = -1;
const TICK_ORDER = ['own', 'administrator', 'acquired', 'inherited'] as const satisfies readonly Tick[];

/** Ticked ones first, own before acquired before inherited; then by level, the highest first; undefined ones last. */
function tickKey(cells: Line['cells'], item: number, column: TickColumn): number {
  const tick = tickIn(cells, item, column);
  if (tick === 'undefined' || !isDefined(standingIn(cells, item))) return 100;
  return tick === 'off' ? 20 + 15 - (cells.rights[item] ?? 0) : TICK_ORDER.indexOf(tick);
}

/** By tier, then by the name of what decides; undefined ones last. */
function sourceKey(ranked: Ranks, cells: Line['cells'], item: number): number {
  const standing = standingIn(cells, item);
  if (!isDefined(standing)) return 1e9;
  const source =
    standing === 'acquired' ? ranked.holders[cells.sourceHolder[item] ?? -1] : cells.sourceNode[item];
  return TICK_ORDER.indexOf(standing) * 1e8 + (source ?? 0);
}

function ranks(texts: readonly string[], compare: (a: string, b: string) => number): Int32Array {
  const order = texts.map((_, i) => i).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
  const places = new Int32Array(texts.length);
  order.forEach((i, place) => {
    places[i] = place;
  });
  return places;
}

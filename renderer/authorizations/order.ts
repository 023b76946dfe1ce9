/**
 * The order of the rows when they are sorted by a column: groups first, then profiles, then users, as folders come
 * before files; holders that are equal stand in the order of their names.
 */
import type { Column } from '../../shared/api.ts';
import type { Language } from '../../shared/model/types.ts';
import type { Sort } from '../grid/columns.ts';
import { loginOf, type Population } from './principals.ts';
import { isDefined, isTickColumn, standingIn, type Tick, type TickColumn, tickIn } from './standing.ts';

/** Places of the holders in the alphabet of a language, worked out once per directory. */
export interface Ranks {
  readonly name: Int32Array;
  readonly login: Int32Array;
}

export function ranksOf({ directory }: Population, language: Language): Ranks {
  const { names, keys } = directory.holders;
  const { compare } = new Intl.Collator(language, { numeric: true });
  return { name: ranks(names, compare), login: ranks(keys.map(loginOf), compare) };
}

/** A number per holder, the smaller the further up when sorted ascending by the column. */
export function sortKeys(ranked: Ranks, { cells }: Column, by: string): ArrayLike<number> {
  if (by === 'login') return ranked.login;
  if (by === 'period') return cells.period.map((days) => (days >= 0 ? days : days === UNLIMITED ? 1e6 : 1e9));
  if (by === 'source') return ranked.name.map((_, holder) => sourceKey(ranked, cells, holder));
  if (isTickColumn(by)) return ranked.name.map((_, holder) => tickKey(cells, holder, by));
  return ranked.name;
}

/** How to put siblings in order; `keys` as of `sortKeys`. */
export function comparison(
  { directory }: Population,
  { name }: Ranks,
  keys: ArrayLike<number>,
  direction: Sort['direction'],
): (a: number, b: number) => number {
  const { users, groups } = directory.holders;
  const sign = direction === 'ascending' ? 1 : -1;
  const kind = (holder: number): number => (holder < users ? 2 : holder < users + groups ? 0 : 1);
  return (a, b) =>
    kind(a) - kind(b) || sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || (name[a] ?? 0) - (name[b] ?? 0);
}

const UNLIMITED = -1;
const TICK_ORDER = ['own', 'administrator', 'acquired', 'inherited'] as const satisfies readonly Tick[];

/** Ticked ones first, own before acquired before inherited; then by level, the highest first; undefined ones last. */
function tickKey(cells: Column['cells'], holder: number, column: TickColumn): number {
  const tick = tickIn(cells, holder, column);
  if (tick === 'undefined' || !isDefined(standingIn(cells, holder))) return 100;
  return tick === 'off' ? 20 + 15 - (cells.rights[holder] ?? 0) : TICK_ORDER.indexOf(tick);
}

/** By tier, then by the name of what decides; undefined ones last. */
function sourceKey(ranked: Ranks, cells: Column['cells'], holder: number): number {
  const standing = standingIn(cells, holder);
  if (!isDefined(standing)) return 1e9;
  const source =
    standing === 'acquired' ? ranked.name[cells.sourceHolder[holder] ?? -1] : cells.sourceNode[holder];
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

/**
 * Where the person is: an area and what is shown in it; how he came there, for Alt+Left and Alt+Right. The last place
 * is kept between starts. An area leads to another by `go`, never by importing it.
 */

import { z } from 'zod';
import { create } from 'zustand';
import { useLayout } from './layout.ts';

/** The areas in the order of the rail (desk.md). */
export const AREAS = [
  'authorizations',
  'users',
  'groups',
  'profiles',
  'entities',
  'reports',
  'history',
  'checks',
  'settings',
] as const;
export type Area = (typeof AREAS)[number];

/** What is shown in an area, in its own words: `{ pivot: 'node', node: 'goods' }`, `{ user: 'ann' }`. */
export type Spot = Readonly<Record<string, string>>;

export interface Place {
  readonly area: Area;
  readonly at: Spot;
}

interface PlacesState {
  readonly place: Place;
  readonly past: readonly Place[];
  readonly future: readonly Place[];
  /** Goes to a place, which can be left again by `back`. Without `at`: where the person last was in that area. */
  go(area: Area, at?: Spot): void;
  /** Says where in the shown area the person is now, without a step of the history. */
  settle(at: Spot): void;
  back(): void;
  forward(): void;
  /** Takes up the place of the last start. */
  restore(): void;
}

const KEPT_AS = 'desk.place';
const MOST_STEPS = 100;

const START: Place = { area: 'authorizations', at: {} };
const placeSchema = z.object({ area: z.enum(AREAS), at: z.record(z.string(), z.string()) });

export const usePlaces = create<PlacesState>()((set, get) => {
  const last = new Map<Area, Spot>();
  const show = (place: Place, past: readonly Place[], future: readonly Place[]): void => {
    last.set(place.area, place.at);
    set({ place, past, future });
    useLayout.getState().keep(KEPT_AS, { area: place.area, at: { ...place.at } });
  };
  return {
    place: START,
    past: [],
    future: [],
    go: (area, at) => {
      const { place, past } = get();
      const next = { area, at: at ?? last.get(area) ?? {} };
      if (samePlace(next, place)) return;
      show(next, [...past, place].slice(-MOST_STEPS), []);
    },
    settle: (at) => {
      const { place, past, future } = get();
      if (!samePlace({ area: place.area, at }, place)) show({ area: place.area, at }, past, future);
    },
    back: () => {
      const { place, past, future } = get();
      const before = past.at(-1);
      if (before !== undefined) show(before, past.slice(0, -1), [place, ...future]);
    },
    forward: () => {
      const { place, past, future } = get();
      const [after, ...rest] = future;
      if (after !== undefined) show(after, [...past, place], rest);
    },
    restore: () => {
      const kept = placeSchema.safeParse(useLayout.getState().layout[KEPT_AS]);
      const place = kept.success ? kept.data : START;
      last.set(place.area, place.at);
      set({ place, past: [], future: [] });
    },
  };
});

function samePlace(one: Place, other: Place): boolean {
  const names = new Set([...Object.keys(one.at), ...Object.keys(other.at)]);
  return one.area === other.area && [...names].every((name) => one.at[name] === other.at[name]);
}

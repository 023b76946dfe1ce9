/** The program itself: what it starts with, preferences, and which store is open. */
import { z } from 'zod';
import type { Outcome, Problem } from '../model/problem.ts';
import { LANGUAGES, type Language } from '../model/types.ts';
import { SAMPLE_NAMES } from '../samples/names.ts';
import { nothing } from './values.ts';

/** How the window looks and where things are, kept between starts; the renderer decides what it puts in `layout`. */
export const preferencesSchema = z.object({
  /** What the person chose; null = nothing yet, and main decides (main/language.ts). */
  language: z.enum(LANGUAGES).nullable().default(null),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** At most 64 kB of JSON. */
  layout: z.record(z.string(), z.json()).default({}),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const appCalls = {
  'app.state': nothing,
  'app.ready': nothing,
  'preferences.save': preferencesSchema,
  'store.openDialog': nothing,
  'store.open': z.strictObject({ path: z.string().min(1) }),
  /** Without a name: the trading company. */
  'store.newSample': z.enum(SAMPLE_NAMES).optional(),
  'store.reload': nothing,
} as const;

export interface AppAnswers {
  'app.state': AppState;
  'app.ready': null;
  'preferences.save': null;
  /** null = the person chose nothing. */
  'store.openDialog': Outcome<StoreInfo | null>;
  'store.open': Outcome<StoreInfo>;
  'store.newSample': Outcome<StoreInfo | null>;
  'store.reload': Outcome<StoreInfo>;
}

export interface AppState {
  readonly store: StoreInfo | null;
  /** Name of the store that is being opened since the start: `store.opened` will tell. null = none is. */
  readonly opening: string | null;
  /** Who works here, for the change log and printouts. */
  readonly signedIn: string;
  readonly recent: readonly string[];
  readonly preferences: Preferences;
  /** The language in force. */
  readonly language: Language;
  /** Why the store asked for at start could not be opened, where that is known already. */
  readonly problems: readonly Problem[];
  readonly version: string;
}

export interface StoreInfo {
  readonly path: string;
  readonly name: string;
  readonly readOnly: boolean;
  readonly revision: number;
  readonly counts: {
    readonly nodes: number;
    readonly users: number;
    readonly groups: number;
    readonly grants: number;
  };
  readonly activeUsers: number;
  readonly seats: number | null;
}

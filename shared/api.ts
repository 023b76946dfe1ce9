/**
 * The one contract between renderer and main: every call with the schema of its input and the type of its answer,
 * and every event. Main parses each input with the schema; what main answers is trusted.
 */
import { z } from 'zod';
import type { Gesture } from './changes/gestures.ts';
import { changeSchema } from './changes/schema.ts';
import type { Change } from './changes/types.ts';
import type { Outcome, Problem } from './model/problem.ts';
import { LETTERS, LEVELS } from './model/rights.ts';
import { HOLDER_KINDS, type HolderKey, LANGUAGES, type Language, parseHolderKey } from './model/types.ts';
import { permissionsDefinition } from './reports/definition.ts';
import type { Cells } from './rules/cells.ts';
import type { Evidence, LostEvidence } from './rules/evidence.ts';
import type { Reason } from './rules/ruling.ts';

const holderKeySchema = z.custom<HolderKey>(
  (value) => typeof value === 'string' && parseHolderKey(value) !== null,
  { error: `expected ${HOLDER_KINDS.join(', ')} and a code, as in user:ann` },
);

const code = z.string().min(1).max(1000);
const selection = { holders: z.array(holderKeySchema).readonly(), nodes: z.array(code).readonly() };
const gesture = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setLevel'), ...selection, level: z.enum(LEVELS) }),
  z.strictObject({ kind: z.literal('setRight'), ...selection, right: z.enum(LETTERS), on: z.boolean() }),
  z.strictObject({
    kind: z.literal('setPeriod'),
    ...selection,
    days: z.number().int().min(0).max(36_500).nullable(),
  }),
  z.strictObject({ kind: z.literal('undefine'), ...selection }),
  z.strictObject({ kind: z.literal('defineAsShown'), ...selection }),
]) satisfies z.ZodType<Gesture>;

const nothing = z.undefined();

/** How the window looks and where things are, kept between starts; the renderer decides what it puts in `layout`. */
export const preferencesSchema = z.object({
  language: z.enum(LANGUAGES).default('en'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** At most 64 kB of JSON. */
  layout: z.record(z.string(), z.json()).default({}),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Input schemas by call name. */
export const CALLS = {
  'app.state': nothing,
  'app.ready': nothing,
  'preferences.save': preferencesSchema,
  'store.openDialog': nothing,
  'store.open': z.strictObject({ path: z.string().min(1) }),
  'store.newSample': nothing,
  'store.reload': nothing,
  'desk.directory': nothing,
  'desk.column': z.strictObject({ node: code, entity: code.nullable() }),
  'desk.why': z.strictObject({ holder: holderKeySchema, node: code, entity: code.nullable() }),
  'draft.state': nothing,
  'draft.stage': gesture,
  'draft.stageChanges': z.array(changeSchema).min(1).max(1000).readonly(),
  'draft.undo': nothing,
  'draft.redo': nothing,
  'draft.discard': nothing,
  'draft.review': nothing,
  'draft.apply': z.strictObject({ reason: z.string().max(2000), warningsAccepted: z.boolean() }),
  'report.preview': permissionsDefinition,
  'report.print': permissionsDefinition,
  'report.savePdf': permissionsDefinition,
} as const;

export type CallName = keyof typeof CALLS;
export type Input<C extends CallName> = z.infer<(typeof CALLS)[C]>;
export const CALL_NAMES = Object.keys(CALLS) as CallName[];

/** Answers by call name. */
export interface Answers {
  'app.state': AppState;
  'app.ready': null;
  'preferences.save': null;
  /** null = the person chose nothing. */
  'store.openDialog': Outcome<StoreInfo | null>;
  'store.open': Outcome<StoreInfo>;
  'store.newSample': Outcome<StoreInfo | null>;
  'store.reload': Outcome<StoreInfo>;
  'desk.directory': Directory;
  'desk.column': Outcome<Column>;
  'desk.why': Outcome<Why>;
  'draft.state': DraftState;
  'draft.stage': Outcome<Staged>;
  'draft.stageChanges': Outcome<Staged>;
  'draft.undo': DraftState;
  'draft.redo': DraftState;
  'draft.discard': DraftState;
  'draft.review': Review;
  'draft.apply': Outcome<StoreInfo>;
  'report.preview': Outcome<Uint8Array>;
  /** false = cancelled in the system dialog. */
  'report.print': Outcome<boolean>;
  /** The path written; null = cancelled. */
  'report.savePdf': Outcome<string | null>;
}

/** What main tells the renderer of its own accord. */
export interface Events {
  'store.opened': StoreInfo | null;
  /** Another program wrote to the open store. */
  'store.changedElsewhere': null;
  'draft.changed': DraftState;
  'menu.command': MenuCommand;
  problem: Problem;
}
export type EventName = keyof Events;
export const EVENT_NAMES = [
  'store.opened',
  'store.changedElsewhere',
  'draft.changed',
  'menu.command',
  'problem',
] as const satisfies readonly EventName[];

export const MENU_COMMANDS = [
  'open',
  'newSample',
  'print',
  'undo',
  'redo',
  'review',
  'apply',
  'discard',
  'find',
  'addPrincipals',
  'removePermissions',
  'why',
  'help',
  'themeSystem',
  'themeLight',
  'themeDark',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What the preload script exposes as `window.grantree`. */
export interface Bridge {
  invoke<C extends CallName>(name: C, input: Input<C>): Promise<Answers[C]>;
  /** Returns a function that stops listening. */
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void;
}

export interface AppState {
  readonly store: StoreInfo | null;
  /** Who works here, for the change log and printouts. */
  readonly signedIn: string;
  readonly recent: readonly string[];
  readonly preferences: Preferences;
  /** Why the store asked for at start could not be opened. */
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

/** Names and shape of everything the grid shows; cells refer to it by number. */
export interface Directory {
  /** Goes up whenever the directory differs from the one before. */
  readonly version: number;
  readonly nodes: {
    readonly codes: readonly string[];
    readonly names: readonly string[];
    /** Positions in NODE_KINDS and SCALES. */
    readonly kinds: Uint8Array;
    readonly scales: Uint8Array;
    readonly parents: Int32Array;
    readonly ends: Int32Array;
    readonly depths: Int32Array;
    readonly dated: Uint8Array;
    readonly perEntity: Uint8Array;
  };
  readonly holders: {
    readonly keys: readonly HolderKey[];
    readonly names: readonly string[];
    /** Bits of FLAG_…; groups and profiles have FLAG_ACTIVE alone. */
    readonly flags: Uint8Array;
    readonly users: number;
    readonly groups: number;
    readonly profiles: number;
  };
  /**
   * By group, then by profile (in holder order): the numbers of the direct members, users and groups; of a profile,
   * the users it is assigned to.
   */
  readonly members: readonly Int32Array[];
  readonly entities: readonly { readonly code: string; readonly name: string }[];
}

export const FLAG_ACTIVE = 1;
export const FLAG_LOCKED = 2;
export const FLAG_SHARED = 4;
export const FLAG_ADMINISTRATOR = 8;

/** One node's column: a cell for every holder, with what the draft changes. */
export interface Column {
  readonly directoryVersion: number;
  readonly draftVersion: number;
  readonly node: string;
  readonly cells: Cells;
  /** The same cells in the store, without the draft; null when the draft is empty. */
  readonly before: Cells | null;
  /** Per holder: how many grants of its own stand below the node. */
  readonly ownBelow: Int32Array;
}

/** An answer with its evidence, for the Why pane. */
export interface Why {
  readonly draftVersion: number;
  readonly holder: HolderKey;
  readonly node: string;
  readonly rights: number;
  readonly reason: Reason;
  readonly period: number;
  /** The answer in one sentence. */
  readonly sentence: string;
  readonly deciding: readonly Told<Evidence>[];
  readonly lost: readonly Told<LostEvidence>[];
  /** Ways to another answer; the changes of each can be staged as they are. */
  readonly suggestions: readonly { readonly text: string; readonly changes: readonly Change[] }[];
}

/** Evidence with its sentence. */
export interface Told<E> {
  readonly evidence: E;
  readonly sentence: string;
}

export interface DraftState {
  /** Goes up with every step, undo, redo, discard and apply. */
  readonly version: number;
  /** Net changes against the store. */
  readonly changes: number;
  /** Users who gain and lose; null while it is being worked out. */
  readonly effect: { readonly gaining: number; readonly losing: number } | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly refused: readonly Problem[];
}

export interface Staged {
  readonly draft: DraftState;
  readonly changes: number;
  readonly notices: readonly Problem[];
}

export interface Review {
  readonly draft: DraftState;
  /** Why Apply would refuse. */
  readonly refusals: readonly Problem[];
  /** What Apply asks about first. */
  readonly warnings: readonly Problem[];
  /** Each net change in words. */
  readonly changes: readonly string[];
  /** Cells that change, the first ones. */
  readonly cells: readonly ReviewedCell[];
  readonly cellCount: number;
  readonly gaining: readonly string[];
  readonly losing: readonly string[];
}

export interface ReviewedCell {
  readonly user: string;
  readonly userName: string;
  readonly node: string;
  readonly nodeName: string;
  readonly before: string;
  readonly after: string;
  readonly gains: boolean;
  readonly loses: boolean;
}

export type { Language };

/** The draft: gestures go in, their effect comes out, Apply writes it. */
import { z } from 'zod';
import type { Finding } from '../changes/findings.ts';
import { changeSchema } from '../changes/schema.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { HolderKey } from '../model/types.ts';
import type { StoreInfo } from './app.ts';
import { gestureSchema, gesturesSchema } from './gestures.ts';
import { codeSchema, nothing } from './values.ts';

export const draftCalls = {
  'draft.state': nothing,
  'draft.stage': gestureSchema,
  /** Several gestures as one step. */
  'draft.stageAll': gesturesSchema,
  /** What gestures would do; nothing is staged. A newer question makes an older one end early. */
  'draft.preview': gesturesSchema,
  /** What the Why pane suggests: a handful. Whatever can be more is asked for by what it is, as cures of the checks are. */
  'draft.stageChanges': z.array(changeSchema).min(1).max(1000).readonly(),
  'draft.undo': nothing,
  'draft.redo': nothing,
  'draft.discard': nothing,
  'draft.review': nothing,
  /** All cells that change for one user, for those that the review does not list. */
  'draft.effectOn': z.strictObject({ user: codeSchema }),
  /** Takes back the own grants of the draft that keep from users what their groups give. */
  'draft.clearBlocking': nothing,
  'draft.apply': z.strictObject({ reason: z.string().max(2000), warningsAccepted: z.boolean() }),
} as const;

export interface DraftAnswers {
  'draft.state': DraftState;
  'draft.stage': Outcome<Staged>;
  'draft.stageAll': Outcome<Staged>;
  'draft.preview': Outcome<GesturePreview>;
  'draft.stageChanges': Outcome<Staged>;
  'draft.undo': DraftState;
  'draft.redo': DraftState;
  'draft.discard': DraftState;
  'draft.review': Review;
  'draft.effectOn': ReviewedCells;
  'draft.clearBlocking': Outcome<Staged>;
  'draft.apply': Outcome<StoreInfo>;
}

export interface DraftState {
  /** Goes up with every step, undo, redo, discard and apply. */
  readonly version: number;
  /** The directory's version: another one than is known has to be asked for. */
  readonly directoryVersion: number;
  /** Net changes against the store. */
  readonly changes: number;
  /** Users who gain and lose, and those who are there no more; null while it is being worked out. */
  readonly effect: { readonly gaining: number; readonly losing: number; readonly deleted: number } | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly refused: readonly Problem[];
}

export interface Staged {
  readonly draft: DraftState;
  readonly changes: number;
  readonly notices: readonly Problem[];
}

/** How many changes there are of each kind. */
export interface ChangeCounts {
  readonly permissions: number;
  readonly memberships: number;
  readonly assignments: number;
  readonly others: number;
}

/** What gestures would do. */
export interface GesturePreview {
  readonly counts: ChangeCounts;
  readonly notices: readonly Problem[];
  /** Users who would gain and lose; null when a newer question came. */
  readonly effect: { readonly gaining: number; readonly losing: number } | null;
}

export interface Review {
  readonly draft: DraftState;
  /** Why Apply would refuse. */
  readonly refusals: readonly Problem[];
  /** What Apply asks about first. */
  readonly warnings: readonly Finding[];
  /** The net changes, those of one step together. */
  readonly changes: ReviewedChanges;
  /** Everybody for whom something changes. */
  readonly users: readonly ReviewedUser[];
  /** The cells of the first of them; those of the others are asked for. */
  readonly cells: ReviewedCells;
  readonly cellCount: number;
}

/** Changes in columns: there can be very many. */
export interface ReviewedChanges {
  /** What was done, in words, with how many of the changes that follow belong to it. */
  readonly steps: readonly { readonly title: string; readonly count: number }[];
  /** Per change: a place in `who`, and one in `where`; -1 = the change is told in `texts`. */
  readonly holders: Int32Array;
  readonly nodes: Int32Array;
  /** Own rights before and after; UNDEFINED_RIGHTS = none was or is stored. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Days back of the own grant; -1 = unlimited. */
  readonly periodBefore: Int32Array;
  readonly periodAfter: Int32Array;
  readonly who: readonly { readonly key: HolderKey; readonly name: string }[];
  readonly where: readonly { readonly code: string; readonly path: string; readonly dated: boolean }[];
  /** By change; only what is no permission. */
  readonly texts: Readonly<Record<number, string>>;
  /** Changes beyond those listed. */
  readonly more: number;
}

/** In a byte of rights: nothing is defined. */
export const UNDEFINED_RIGHTS = 255;

export interface ReviewedUser {
  readonly login: string;
  readonly name: string;
  readonly cells: number;
  readonly gains: number;
  readonly losses: number;
}

/** Effective rights before and after, in columns. */
export interface ReviewedCells {
  /** Per cell: a place in `where`, and the user's login as a place in `logins`. */
  readonly users: Int32Array;
  readonly nodes: Int32Array;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Days back; -1 = unlimited, -2 = none applies. */
  readonly periodBefore: Int32Array;
  readonly periodAfter: Int32Array;
  /** GAINS, LOSES, or both. */
  readonly means: Uint8Array;
  readonly logins: readonly string[];
  readonly where: readonly { readonly code: string; readonly path: string }[];
}

export const GAINS = 1;
export const LOSES = 2;

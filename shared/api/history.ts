/** The change log of the open store. */
import { z } from 'zod';
import type { Told } from '../changes/told.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Staged } from './draft.ts';
import { codeSchema, holderKeySchema, nothing } from './values.ts';

const about = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('holder'), holder: holderKeySchema }),
  z.strictObject({ kind: z.literal('node'), node: codeSchema }),
  /** A part of the name or code of whoever or whatever was changed. */
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(200) }),
]);
export type HistoryAbout = z.infer<typeof about>;

const entry = z.strictObject({ seq: z.int().min(1) });

export const historyCalls = {
  'history.list': z.strictObject({ about: about.nullable() }),
  'history.entry': entry,
  /** Stages what undoes an entry, as one step of the draft; refused where something later touched the same. */
  'history.undo': entry,
  /** Reads the whole store: pages, tables, chain of hashes, and whether replaying the log gives the tables. */
  'history.verify': nothing,
  /** Ends a verification that is under way; it then answers null. */
  'history.cancelVerify': nothing,
} as const;

export interface HistoryAnswers {
  'history.list': Outcome<HistoryList>;
  'history.entry': Outcome<HistoryDetails>;
  'history.undo': Outcome<Staged>;
  'history.verify': Outcome<Verified | null>;
  'history.cancelVerify': null;
}

export interface HistoryEntry {
  readonly seq: number;
  /** UTC, `2026-03-03T08:15:00.000Z`. */
  readonly at: string;
  readonly author: string;
  readonly reason: string;
  /** What made the changes, such as `desk` or `import odoo`. */
  readonly source: string;
  readonly revision: number;
  readonly changes: number;
}

export interface HistoryList {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Entries too large to be looked through; they are listed whatever was asked for. */
  readonly unsearched: readonly number[];
}

export interface HistoryDetails {
  readonly entry: HistoryEntry;
  /** The first changes, told. */
  readonly told: readonly Told[];
  /** Changes that are not told. */
  readonly more: number;
  /** Whether what was before is known, so that the entry can be undone. */
  readonly canUndo: boolean;
}

export const VERIFY_STEPS = ['pages', 'tables', 'log', 'content'] as const;

/** How far a verification is: in which of its steps, and which part of that is done, from 0 to 1. */
export interface VerifyProgress {
  readonly step: (typeof VERIFY_STEPS)[number];
  readonly share: number;
}

export interface Verified {
  readonly entries: number;
  readonly changes: number;
  readonly revision: number;
  readonly problems: readonly Problem[];
}

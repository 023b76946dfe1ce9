/**
 * The one contract between renderer and main: every call with the schema of its input and the type of its answer,
 * and every event; one file per area in `api/`. Main parses each input with the schema; what main answers is trusted.
 */
import type { z } from 'zod';
import { type AppAnswers, appCalls, type StoreInfo } from './api/app.ts';
import { type CheckAnswers, checkCalls } from './api/checks.ts';
import { type DeskAnswers, deskCalls } from './api/desk.ts';
import { type DraftAnswers, type DraftState, draftCalls } from './api/draft.ts';
import { type HistoryAnswers, historyCalls, type VerifyProgress } from './api/history.ts';
import { type ListAnswers, listCalls } from './api/lists.ts';
import type { MenuCommand } from './api/menu.ts';
import { type PeopleAnswers, peopleCalls } from './api/people.ts';
import { type ProfileAnswers, profileCalls } from './api/profiles.ts';
import { type RecordAnswers, recordCalls } from './api/records.ts';
import { type ReportAnswers, type ReportProgress, reportCalls } from './api/reports.ts';
import { type UpkeepAnswers, upkeepCalls } from './api/upkeep.ts';
import type { Problem } from './model/problem.ts';
import type { Language } from './model/types.ts';

export * from './api/app.ts';
export * from './api/checks.ts';
export * from './api/desk.ts';
export * from './api/draft.ts';
export * from './api/history.ts';
export * from './api/menu.ts';
export * from './api/patch.ts';
export * from './api/people.ts';
export * from './api/profiles.ts';
export * from './api/records.ts';
export * from './api/reports.ts';
export * from './api/upkeep.ts';

/** Input schemas by call name. */
export const CALLS = {
  ...appCalls,
  ...deskCalls,
  ...draftCalls,
  ...historyCalls,
  ...listCalls,
  ...peopleCalls,
  ...upkeepCalls,
  ...profileCalls,
  ...recordCalls,
  ...checkCalls,
  ...reportCalls,
} as const;

export type CallName = keyof typeof CALLS;
export type Input<C extends CallName> = z.infer<(typeof CALLS)[C]>;
export const CALL_NAMES = Object.keys(CALLS) as CallName[];

/** Answers by call name. */
export interface Answers
  extends AppAnswers,
    DeskAnswers,
    DraftAnswers,
    HistoryAnswers,
    ListAnswers,
    PeopleAnswers,
    UpkeepAnswers,
    ProfileAnswers,
    RecordAnswers,
    CheckAnswers,
    ReportAnswers {}

/** What main tells the renderer of its own accord. */
export interface Events {
  /** null = the one being opened since the start could not be; problems tell why. */
  'store.opened': StoreInfo | null;
  /** Another program wrote to the open store. */
  'store.changedElsewhere': null;
  'draft.changed': DraftState;
  'menu.command': MenuCommand;
  /** The language in force from now on; whatever main says after it is in that language. */
  'language.changed': Language;
  'report.progress': ReportProgress;
  'verify.progress': VerifyProgress;
  problem: Problem;
}
export type EventName = keyof Events;
export const EVENT_NAMES = [
  'store.opened',
  'store.changedElsewhere',
  'draft.changed',
  'menu.command',
  'language.changed',
  'report.progress',
  'verify.progress',
  'problem',
] as const satisfies readonly EventName[];

/** What the preload script exposes as `window.grantree`. */
export interface Bridge {
  invoke<C extends CallName>(name: C, input: Input<C>): Promise<Answers[C]>;
  /** Returns a function that stops listening. */
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void;
}

/** The draft: gestures go in, their effect comes out, Apply writes it. */
import { z } from 'zod';
import type { Gesture } from '../changes/gestures.ts';
import { changeSchema } from '../changes/schema.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { LETTERS, LEVELS } from '../model/rights.ts';
import type { StoreInfo } from './app.ts';
import { codeSchema, holderKeySchema, nothing } from './values.ts';

const selection = { holders: z.array(holderKeySchema).readonly(), nodes: z.array(codeSchema).readonly() };
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

export const draftCalls = {
  'draft.state': nothing,
  'draft.stage': gesture,
  'draft.stageChanges': z.array(changeSchema).min(1).max(1000).readonly(),
  'draft.undo': nothing,
  'draft.redo': nothing,
  'draft.discard': nothing,
  'draft.review': nothing,
  'draft.apply': z.strictObject({ reason: z.string().max(2000), warningsAccepted: z.boolean() }),
} as const;

export interface DraftAnswers {
  'draft.state': DraftState;
  'draft.stage': Outcome<Staged>;
  'draft.stageChanges': Outcome<Staged>;
  'draft.undo': DraftState;
  'draft.redo': DraftState;
  'draft.discard': DraftState;
  'draft.review': Review;
  'draft.apply': Outcome<StoreInfo>;
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

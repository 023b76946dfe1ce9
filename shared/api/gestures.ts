/** Gestures as they come from the window (shared/changes/gestures). */
import { z } from 'zod';
import { BULK_ACTIONS, type Gesture, PROPAGATIONS } from '../changes/gestures/types.ts';
import { ALL_RIGHTS, LETTERS, LEVELS } from '../model/rights.ts';
import { codeSchema, holderKeySchema } from './values.ts';

const days = z.number().int().min(0).max(36_500).nullable();
const holders = z.array(holderKeySchema).readonly();
const nodes = z.array(codeSchema).readonly();
const selection = { holders, nodes };
const where = z.union([z.strictObject({ nodes }), z.strictObject({ under: codeSchema.nullable() })]);
const cell = z.strictObject({
  holder: holderKeySchema,
  node: codeSchema,
  rights: z.number().int().min(0).max(ALL_RIGHTS).nullable(),
  updatePeriod: days,
});

export const gestureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setLevel'), ...selection, level: z.enum(LEVELS) }),
  z.strictObject({ kind: z.literal('setRight'), ...selection, right: z.enum(LETTERS), on: z.boolean() }),
  z.strictObject({ kind: z.literal('setPeriod'), ...selection, days }),
  z.strictObject({ kind: z.literal('undefine'), ...selection }),
  z.strictObject({ kind: z.literal('defineAsShown'), ...selection }),
  z.strictObject({
    kind: z.literal('bulk'),
    holders,
    where,
    action: z.enum(BULK_ACTIONS),
    level: z.enum(LEVELS),
  }),
  z.strictObject({ kind: z.literal('propagate'), ...selection, form: z.enum(PROPAGATIONS) }),
  z.strictObject({
    kind: z.literal('copy'),
    source: holderKeySchema,
    targets: holders,
    permissions: z.boolean(),
    membership: z.boolean(),
    under: codeSchema.nullable(),
    exact: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('copyCells'), source: holderKeySchema, targets: holders, nodes }),
  z.strictObject({ kind: z.literal('paste'), cells: z.array(cell).readonly() }),
  z.strictObject({ kind: z.literal('resetToGroup'), holders, where }),
  z.strictObject({ kind: z.literal('join'), members: holders, groups: z.array(codeSchema).readonly() }),
  z.strictObject({ kind: z.literal('assign'), users: holders, module: codeSchema, profile: codeSchema }),
  z.strictObject({ kind: z.literal('assignHierarchy'), users: holders, hierarchy: codeSchema }),
]) satisfies z.ZodType<Gesture>;

/** Several gestures, each on what the one before made. */
export const gesturesSchema = z.array(gestureSchema).min(1).max(50).readonly();

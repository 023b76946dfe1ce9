/** Works out who gains and who loses by the draft without holding the window up. */
import { type Effect, effectOf } from '../../shared/changes/effect.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { inSlices } from './slices.ts';

/** Cells a review lists at once; those of further users are asked for. */
export const REVIEWED_CELLS = 5000;

/** Resolves to null when `abandoned` becomes true: another step was made meanwhile. */
export function workOutEffect(before: Index, after: Index, abandoned: () => boolean): Promise<Effect | null> {
  return inSlices(effectOf(before, after, REVIEWED_CELLS), abandoned);
}

/** Works out who gains and who loses by the draft without holding the window up. */
import { setImmediate } from 'node:timers/promises';
import { type Effect, effectOf } from '../../shared/changes/effect.ts';
import type { Index } from '../../shared/rules/compile.ts';

/** Cells a review shows; the rest is counted. */
export const REVIEWED_CELLS = 2000;

/** How long the work may go on before others get their turn, in milliseconds. */
const SLICE_MS = 8;

/** Resolves to null when `abandoned` becomes true: another step was made meanwhile. */
export async function workOutEffect(
  before: Index,
  after: Index,
  abandoned: () => boolean,
): Promise<Effect | null> {
  const work = effectOf(before, after, REVIEWED_CELLS);
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    if (abandoned()) return null;
    sliceEnd = performance.now() + SLICE_MS;
  }
}

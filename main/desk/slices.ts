/** Long work without holding the window up: a generator is run for a few milliseconds at a time. */
import { setImmediate } from 'node:timers/promises';

/** How long the work may go on before others get their turn, in milliseconds. */
const SLICE_MS = 8;

/** What the work gives in the end; null when `abandoned` becomes true meanwhile. */
export async function inSlices<T>(work: Generator<unknown, T>, abandoned: () => boolean): Promise<T | null> {
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

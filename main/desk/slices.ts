/** Long work without holding the window up: a generator is run for a few milliseconds at a time. */
import { setImmediate, setTimeout } from 'node:timers/promises';

/** How long the work may go on before others get their turn, in milliseconds. */
const SLICE_MS = 8;

/** What is waited for between two slices. */
export type Rest = () => Promise<unknown>;

/** Others get their turn, and the work goes on as soon as it can. */
export const AT_ONCE: Rest = () => setImmediate();

/** As much time as a slice took is left to others, for what goes to and fro many times, such as the loading of a page. */
export const HALF_THE_TIME: Rest = () => setTimeout(SLICE_MS);

/** What the work gives in the end, whatever happens meanwhile. */
export async function inSlicesToTheEnd<T>(work: Generator<unknown, T>, rest = AT_ONCE): Promise<T> {
  for (;;) {
    const step = sliceOf(work);
    if (step.done === true) return step.value;
    await rest();
  }
}

/** What the work gives in the end; null when `abandoned` becomes true meanwhile. */
export async function inSlices<T>(work: Generator<unknown, T>, abandoned: () => boolean): Promise<T | null> {
  for (;;) {
    const step = sliceOf(work);
    if (step.done === true) return step.value;
    await AT_ONCE();
    if (abandoned()) return null;
  }
}

/** Goes on with the work for a slice, or to its end. */
function sliceOf<T>(work: Generator<unknown, T>): IteratorResult<unknown, T> {
  const end = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done === true || performance.now() >= end) return step;
  }
}

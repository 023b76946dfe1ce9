/** Long work done in slices, so that others get their turn in between, and it can be stopped there. */
import { setImmediate } from 'node:timers/promises';

/** How long the work may go on before others get their turn, in milliseconds. */
const SLICE_MS = 8;

/** To be awaited often; rejects with the signal's reason once it is aborted. */
export function turnTaker(signal?: AbortSignal): () => Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() < sliceEnd) return;
    await setImmediate();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE_MS;
  };
}

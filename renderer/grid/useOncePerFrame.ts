/** Changes that come faster than frames: those between are left out, and the last one is drawn with the next frame. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

export interface OncePerFrame<T> {
  /** What waits for the next frame; null = nothing. */
  pending(): T | null;
  put(value: T): void;
  /** Takes what waits at once. */
  flush(): void;
  /** Lets go of what waits: something came that says it all. */
  drop(): void;
}

export function useOncePerFrame<T>(take: (value: T) => void): OncePerFrame<T> {
  const taking = useRef(take);
  const waiting = useRef<{ value: T; readonly frame: number } | null>(null);
  useLayoutEffect(() => {
    taking.current = take;
  });
  const drop = (): void => {
    if (waiting.current !== null) cancelAnimationFrame(waiting.current.frame);
    waiting.current = null;
  };
  const flush = (): void => {
    const last = waiting.current;
    drop();
    if (last !== null) taking.current(last.value);
  };
  useEffect(
    () => () => {
      if (waiting.current !== null) cancelAnimationFrame(waiting.current.frame);
    },
    [],
  );
  return {
    pending: () => waiting.current?.value ?? null,
    put: (value) => {
      if (waiting.current !== null) waiting.current.value = value;
      else waiting.current = { value, frame: requestAnimationFrame(() => flushSync(flush)) };
    },
    flush,
    drop,
  };
}

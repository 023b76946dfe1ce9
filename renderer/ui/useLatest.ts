/** Functions that may be handed to what is drawn again only when its properties change. */
import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for as long as the component is there, which does what the last drawing meant. Not for drawing itself. */
export function useLatest<Args extends readonly unknown[]>(
  does: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(does);
  useLayoutEffect(() => {
    latest.current = does;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}

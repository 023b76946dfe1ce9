/** What was shown last, until the next is known: a row must not go and come back. */
import { useState } from 'react';

/** The last value that was not null; `first` makes one where there was none yet. */
export function useHeld<T>(next: T | null, first: () => T): T {
  const [held, setHeld] = useState(first);
  if (next !== null && next !== held) setHeld(next);
  return next ?? held;
}

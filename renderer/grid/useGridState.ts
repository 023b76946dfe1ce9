/** Keeps a grid's state in a component, and carries it over whenever the source is another one. */
import { useState } from 'react';
import type { TreeSource } from './rows.ts';
import { type GridState, openGrid, withSource } from './state.ts';

/** The source must stay the same object while it says the same; `at` is asked the first time only. */
export function useGridState(
  source: TreeSource,
  at?: () => Parameters<typeof openGrid>[1],
): [GridState, (next: GridState) => void] {
  const [kept, setState] = useState(() => openGrid(source, at?.()));
  const state = withSource(kept, source);
  if (state !== kept) setState(state);
  return [state, setState];
}

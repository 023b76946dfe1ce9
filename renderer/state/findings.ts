/**
 * What the checks find, for the area, and how many faults there are, for the number on the rail. Both are asked for again
 * when the draft has come to rest; the findings themselves only while somebody looks at them.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { CheckedState } from '../../shared/api.ts';
import { useDesk } from './desk.ts';
import { useLayout } from './layout.ts';

interface FindingsState {
  /** Null = not looked for yet. */
  checked: CheckedState | null;
  /** How many findings are faults; null = not known. Overviews only list. */
  faults: number | null;
  /** They are being looked for. */
  isRunning: boolean;
  run(): Promise<void>;
  count(): Promise<void>;
  forget(): void;
}

export const useFindings = create<FindingsState>()((set, get) => {
  let wanted = 0;
  let counted = 0;
  return {
    checked: null,
    faults: null,
    isRunning: false,
    run: async () => {
      wanted++;
      const mine = wanted;
      set({ isRunning: true });
      const outcome = await window.grantree.invoke('checks.run', undefined);
      if (mine !== wanted) return;
      set({ checked: outcome.ok ? outcome.value : get().checked, isRunning: false });
    },
    count: async () => {
      counted++;
      const mine = counted;
      const outcome = await window.grantree.invoke('checks.count', undefined);
      if (mine === counted && outcome.ok) set({ faults: outcome.value.faults });
    },
    forget: () => {
      wanted++;
      counted++;
      set({ checked: null, faults: null, isRunning: false });
    },
  };
});

/** Long enough that somebody who ticks one cell after the other does not have every step checked, nor the start. */
const RUN_AFTER_MS = 900;

/** The findings, kept up to date as long as the calling component is there. */
export function useFreshFindings(): CheckedState | null {
  useAskedAgain(() => void useFindings.getState().run(), 0);
  return useFindings((state) => state.checked);
}

/** The number on the rail, which is there as long as a store is open. */
export function useFaultCount(): number | null {
  const path = useDesk(({ store }) => store?.path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another store has findings of its own
  useEffect(() => useFindings.getState().forget(), [path]);
  useAskedAgain(() => void useFindings.getState().count(), RUN_AFTER_MS);
  return useFindings((state) => state.faults);
}

/** Asks when the desk has been at rest for so long, in milliseconds, and again after every step of the draft. */
function useAskedAgain(ask: () => void, rest: number): void {
  const version = useDesk(({ draft }) => draft.version);
  const path = useDesk(({ store }) => store?.path);
  const revision = useDesk(({ store }) => store?.revision);
  const language = useLayout((state) => state.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state is checked again, and told in another language
  useEffect(() => {
    if (path === undefined) return;
    if (rest === 0) {
      ask();
      return;
    }
    const waiting = setTimeout(ask, rest);
    return () => clearTimeout(waiting);
  }, [version, revision, path, rest, language]);
}

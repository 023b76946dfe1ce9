/** What the checks find, looked for again when the draft has come to rest; for the area and the number on the rail. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { CheckedState } from '../../shared/api.ts';
import { useDesk } from './desk.ts';
import { useLayout } from './layout.ts';

interface FindingsState {
  /** Null = not looked for yet. */
  checked: CheckedState | null;
  /** They are being looked for. */
  isRunning: boolean;
  run(): Promise<void>;
  forget(): void;
}

export const useFindings = create<FindingsState>()((set, get) => {
  let wanted = 0;
  return {
    checked: null,
    isRunning: false,
    run: async () => {
      wanted++;
      const mine = wanted;
      set({ isRunning: true });
      const outcome = await window.grantree.invoke('checks.run', undefined);
      if (mine !== wanted) return;
      set({ checked: outcome.ok ? outcome.value : get().checked, isRunning: false });
    },
    forget: () => {
      wanted++;
      set({ checked: null, isRunning: false });
    },
  };
});

/** Long enough that somebody who ticks one cell after the other does not have every step checked, nor the start. */
const RUN_AFTER_MS = 900;

/** Keeps the findings up to date as long as the calling component is there; `now` = without waiting. */
export function useFreshFindings(now: boolean): CheckedState | null {
  const version = useDesk(({ draft }) => draft.version);
  const path = useDesk(({ store }) => store?.path);
  const revision = useDesk(({ store }) => store?.revision);
  const language = useLayout((state) => state.language);
  const checked = useFindings((state) => state.checked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another store has findings of its own
  useEffect(() => useFindings.getState().forget(), [path]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state is checked again, and told in another language
  useEffect(() => {
    if (path === undefined) return;
    const { run } = useFindings.getState();
    if (now) {
      void run();
      return;
    }
    const waiting = setTimeout(() => void run(), RUN_AFTER_MS);
    return () => clearTimeout(waiting);
  }, [version, revision, path, now, language]);
  return checked;
}

/** How many findings are faults; null = not known. Overviews only list. */
export function useFaultCount(): number | null {
  const checked = useFreshFindings(false);
  if (checked === null) return null;
  return checked.checks.reduce((sum, { overview, findings }) => sum + (overview ? 0 : findings.length), 0);
}

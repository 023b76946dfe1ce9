/** The verification of the open store: it goes on while other areas are looked at, and what came of it stays. */
import { create } from 'zustand';
import type { Verified, VerifyProgress } from '../../shared/api.ts';
import { useDesk } from './desk.ts';

interface VerifyingState {
  /** Of which store the rest is told. */
  readonly path: string | null;
  readonly askedIn: 'history' | 'settings' | null;
  readonly isRunning: boolean;
  /** Null = it has only begun. */
  readonly progress: VerifyProgress | null;
  /** Null = not known: it is under way, was ended, or nobody asked. */
  readonly verified: Verified | null;
  /** `askedIn`: the area that shows what comes of it. */
  start(askedIn: 'history' | 'settings'): Promise<void>;
  cancel(): void;
  /** Puts away what came of it. */
  forget(): void;
}

const NOTHING = { path: null, askedIn: null, isRunning: false, progress: null, verified: null };

export const useVerifying = create<VerifyingState>()((set, get) => ({
  ...NOTHING,
  start: async (askedIn) => {
    const { store } = useDesk.getState();
    if (store === null || (get().isRunning && get().path === store.path)) return;
    set({ ...NOTHING, path: store.path, askedIn, isRunning: true });
    const stop = window.grantree.on('verify.progress', (progress) => {
      if (get().path === store.path) set({ progress });
    });
    try {
      const answer = await window.grantree.invoke('history.verify', undefined);
      if (get().path !== store.path) return;
      set({ isRunning: false, progress: null, verified: answer.ok ? answer.value : null });
      if (!answer.ok) useDesk.getState().tell({ tone: 'problem', problems: answer.problems });
    } finally {
      stop();
    }
  },
  cancel: () => void window.grantree.invoke('history.cancelVerify', undefined),
  forget: () => set(NOTHING),
}));

/** The permissions copied last (Ctrl+C), for pasting them in either table (Ctrl+V). */
import { create } from 'zustand';
import type { Copied } from '../../shared/changes/gestures/pasting.ts';

interface CopiedCellsState {
  readonly copied: Copied | null;
  keep(copied: Copied): void;
}

export const useCopiedCells = create<CopiedCellsState>()((set) => ({
  copied: null,
  keep: (copied) => set({ copied }),
}));

/** The table of people that was chosen: the menu bar and any area choose one, the frame shows what it would do. */
import { create } from 'zustand';
import type { ChosenTable } from '../../shared/api.ts';
import { useDesk } from './desk.ts';

interface ImportingState {
  /** Null = the dialog is closed. */
  readonly table: ChosenTable | null;
  /** Asks for a file; what was chosen before stays where nothing is. */
  choose(): Promise<void>;
  close(): void;
}

export const useImporting = create<ImportingState>()((set) => ({
  table: null,
  choose: async () => {
    if (useDesk.getState().store === null) return;
    const chosen = await window.grantree.invoke('people.choose', undefined);
    if (!chosen.ok) useDesk.getState().tell({ tone: 'problem', problems: chosen.problems });
    else if (chosen.value !== null) set({ table: chosen.value });
  },
  close: () => set({ table: null }),
}));

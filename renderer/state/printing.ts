/** What is to be printed: any area opens the preview of a printout through this. */
import { create } from 'zustand';
import type { HolderKey } from '../../shared/model/types.ts';
import { defaultPermissions, type PermissionsDefinition } from '../../shared/reports/definition.ts';
import { useDesk } from './desk.ts';

interface PrintingState {
  /** What the preview was opened for; null = it is closed. */
  initial: PermissionsDefinition | null;
  /** Opens the preview for these principals. */
  open(principals: readonly HolderKey[]): void;
  close(): void;
}

export const usePrinting = create<PrintingState>()((set) => ({
  initial: null,
  open: (principals) => {
    if (principals.length === 0) {
      useDesk.getState().tell({ tone: 'notice', key: 'desk.nothingToPrint' });
      return;
    }
    set({ initial: { ...defaultPermissions('permissions'), principals: [...principals] } });
  },
  close: () => set({ initial: null }),
}));

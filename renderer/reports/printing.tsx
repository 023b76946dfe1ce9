/** The print preview over the desk: opened for a selection, fed and carried out by main. */
import { create } from 'zustand';
import type { HolderKey } from '../../shared/model/types.ts';
import type { PermissionsDefinition } from '../../shared/reports/definition.ts';
import { useDesk } from '../state/desk.ts';
import { PermissionPreview } from './PermissionPreview.tsx';

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
    set({
      initial: {
        kind: 'permissions',
        principals: [...principals],
        subtree: null,
        entity: null,
        show: 'defined',
        separate: true,
        paper: 'A4',
        orientation: 'portrait',
      },
    });
  },
  close: () => set({ initial: null }),
}));

export function PrintPermissions() {
  const initial = usePrinting((state) => state.initial);
  const close = usePrinting((state) => state.close);
  if (initial === null) return null;
  const { tell } = useDesk.getState();
  return (
    <PermissionPreview
      definition={initial}
      load={(definition) => window.grantree.invoke('report.preview', definition)}
      onPrint={async (definition) => {
        const printed = await window.grantree.invoke('report.print', definition);
        if (!printed.ok) tell({ tone: 'problem', problems: printed.problems });
      }}
      onSave={async (definition) => {
        const saved = await window.grantree.invoke('report.savePdf', definition);
        if (!saved.ok) tell({ tone: 'problem', problems: saved.problems });
        else if (saved.value !== null)
          tell({ tone: 'done', key: 'desk.saved', params: { path: saved.value } });
      }}
      onClose={close}
    />
  );
}

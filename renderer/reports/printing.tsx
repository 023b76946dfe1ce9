/** The print preview over the desk: opened for a selection, fed and carried out by main. */
import { useDesk } from '../state/desk.ts';
import { usePrinting } from '../state/printing.ts';
import { PermissionPreview } from './PermissionPreview.tsx';
import { printIt } from './printIt.ts';

export function PrintPermissions() {
  const initial = usePrinting((state) => state.initial);
  const close = usePrinting((state) => state.close);
  if (initial === null) return null;
  const { tell } = useDesk.getState();
  return (
    <PermissionPreview
      definition={initial}
      load={(definition) => window.grantree.invoke('report.preview', definition)}
      onPrint={printIt}
      onSave={async (definition) => {
        const saved = await window.grantree.invoke('report.save', { definition, format: 'pdf' });
        if (!saved.ok) tell({ tone: 'problem', problems: saved.problems });
        else if (saved.value !== null)
          tell({ tone: 'done', key: 'desk.saved', params: { path: saved.value } });
      }}
      onClose={close}
    />
  );
}

/** Shows the dialog that is open, whoever opened it. */
import { useDesk } from '../state/desk.ts';
import { useGestureDialogs } from '../state/gestureDialogs.ts';
import { WhatIfDialog } from '../whatIf/WhatIfDialog.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { PropagateDialog } from './PropagateDialog.tsx';

export function GestureDialogs() {
  const dialog = useGestureDialogs((state) => state.dialog);
  const directory = useDesk((state) => state.directory);
  const { close } = useGestureDialogs.getState();
  if (dialog === null || directory === null) return null;
  switch (dialog.kind) {
    case 'bulk':
      return <BulkDialog {...dialog} onClose={close} />;
    case 'propagate':
      return <PropagateDialog {...dialog} onClose={close} />;
    case 'copyFrom':
      return <CopyDialog {...dialog} directory={directory} direction="from" onClose={close} />;
    case 'copyTo':
      return <CopyDialog {...dialog} directory={directory} direction="to" onClose={close} />;
    case 'whatIf':
      return <WhatIfDialog user={dialog.user} directory={directory} onClose={close} />;
  }
}

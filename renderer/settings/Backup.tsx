/** A copy of the store, and putting one back: asked first, with what is lost and what is kept. */
import { History as Clock, DatabaseBackup } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { FactRow } from '../records/form.tsx';
import { useDesk } from '../state/desk.ts';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { useText } from '../ui/text.tsx';
import { Card } from './Card.tsx';

export function Backup() {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const readOnly = useDesk((state) => state.store?.readOnly === true);
  const backUp = async (): Promise<void> => {
    setWorking(true);
    const made = await window.grantree.invoke('upkeep.backup', undefined);
    setWorking(false);
    const { tell } = useDesk.getState();
    if (!made.ok) tell({ tone: 'problem', problems: made.problems });
    else if (made.value !== null)
      tell({ tone: 'done', key: 'settings.backup.made', params: { path: made.value } });
  };
  return (
    <Card id="backup" title={t('settings.backup.section')}>
      <FactRow label={t('settings.backup.title')}>
        <Button className="button" isPending={working} onPress={() => void backUp()}>
          <DatabaseBackup size={15} aria-hidden={true} />
          {t('settings.backup.make')}
        </Button>
        <p className="row__help">{t('settings.backup.makeHelp')}</p>
      </FactRow>
      <FactRow label={t('settings.backup.restoreLabel')}>
        <Button className="button" isDisabled={readOnly} onPress={() => setAsking(true)}>
          <Clock size={15} aria-hidden={true} />
          {t('settings.backup.restore')}
        </Button>
        <p className="row__help">{t('settings.backup.restoreHelp')}</p>
      </FactRow>
      {asking && <RestoreQuestion onClose={() => setAsking(false)} />}
    </Card>
  );
}

function RestoreQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const name = useDesk((state) => state.store?.name ?? '');
  const changes = useDesk((state) => state.draft.changes);
  const restore = async (): Promise<void> => {
    onClose();
    const restored = await window.grantree.invoke('upkeep.restore', undefined);
    const { tell } = useDesk.getState();
    if (!restored.ok) tell({ tone: 'problem', problems: restored.problems });
    else if (restored.value !== null) {
      tell({ tone: 'done', key: 'settings.backup.restored', params: { path: restored.value.kept } });
    }
  };
  return (
    <DeskDialog
      role="alertdialog"
      className="record-dialog"
      title={t('settings.backup.question')}
      isOpen={true}
      onClose={onClose}
      buttons={
        <>
          <Button className="button" autoFocus={true} onPress={onClose}>
            {t('settings.backup.keep')}
          </Button>
          <Button className="button button--danger" onPress={() => void restore()}>
            {t('settings.backup.choose')}
          </Button>
        </>
      }
    >
      <p className="dialog__text">{t('settings.backup.warning', { name })}</p>
      {changes > 0 && <p className="dialog__text">{t('settings.backup.draft', { count: changes })}</p>}
    </DeskDialog>
  );
}

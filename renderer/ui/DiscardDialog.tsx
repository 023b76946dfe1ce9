/** Asks before the draft is thrown away. */
import { Button } from 'react-aria-components';
import { useDesk } from '../state/desk.ts';
import { DeskDialog } from './DeskDialog.tsx';
import { useText } from './text.tsx';

export function DiscardDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useText();
  const changes = useDesk((state) => state.draft.changes);
  return (
    <DeskDialog
      role="alertdialog"
      title={t('desk.discard.title')}
      isOpen={isOpen}
      onClose={onClose}
      buttons={
        <>
          <Button className="button" autoFocus={true} onPress={onClose}>
            {t('desk.discard.keep')}
          </Button>
          <Button
            className="button button--primary"
            onPress={() => {
              onClose();
              void useDesk.getState().discard();
            }}
          >
            {t('desk.discard.discard')}
          </Button>
        </>
      }
    >
      <p className="dialog__text">{t('desk.discard.question', { count: changes })}</p>
    </DeskDialog>
  );
}

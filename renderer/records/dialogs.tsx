/** The dialogs every list of records has: a new one or a copy of one, and deleting with what would go along. */
import { TriangleAlert } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { Button, Form } from 'react-aria-components';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { useText } from '../ui/text.tsx';
import './records.css';

interface RecordDialogProps {
  readonly title: string;
  /** What the button says; `Create` unless given. */
  readonly action?: string;
  /** Everything that is typed can be taken. */
  readonly isReady: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** Rows of a form (form.tsx). */
  readonly children: ReactNode;
}

/** A short form with one button that does it; Enter presses it. */
export function RecordDialog({ title, action, isReady, onDone, onClose, children }: RecordDialogProps) {
  const t = useText();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) onDone();
  };
  return (
    <DeskDialog
      className="record-dialog"
      title={title}
      isOpen={true}
      onClose={onClose}
      buttons={
        <>
          <Button className="button" onPress={onClose}>
            {t('lists.cancel')}
          </Button>
          <Button className="button button--primary" type="submit" form={FORM} isDisabled={!isReady}>
            {action ?? t('lists.create')}
          </Button>
        </>
      }
    >
      <Form className="form" id={FORM} onSubmit={submit}>
        {children}
      </Form>
    </DeskDialog>
  );
}

const FORM = 'record-dialog-form';

interface DeleteDialogProps {
  /** The names of what is to be deleted. */
  readonly names: readonly string[];
  /** What would go with it, in words; null = it is still being looked for. */
  readonly consequences: readonly string[] | null;
  /** Why it cannot be deleted; then there is nothing to confirm. */
  readonly refusals?: readonly string[];
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

export function DeleteDialog({ names, consequences, refusals = [], onDelete, onClose }: DeleteDialogProps) {
  const t = useText();
  const title =
    names.length === 1
      ? t('lists.remove.title', { name: names[0] ?? '' })
      : t('lists.remove.titleMany', { count: names.length });
  return (
    <DeskDialog
      role="alertdialog"
      className="record-dialog"
      title={title}
      isOpen={true}
      onClose={onClose}
      buttons={
        <>
          <Button className="button" autoFocus={true} onPress={onClose}>
            {t('lists.remove.keep')}
          </Button>
          <Button
            className="button button--danger"
            isDisabled={consequences === null || refusals.length > 0}
            onPress={onDelete}
          >
            {t('lists.remove.confirm')}
          </Button>
        </>
      }
    >
      {names.length > 1 && <p className="delete__names">{names.join(', ')}</p>}
      {refusals.length > 0 && (
        <ul className="findings">
          {refusals.map((text) => (
            <li key={text} className="finding finding--refusal">
              <TriangleAlert size={16} aria-hidden={true} />
              {text}
            </li>
          ))}
        </ul>
      )}
      <div className="delete__consequences" role="status">
        {consequences === null && <p className="muted">{t('lists.remove.working')}</p>}
        {consequences?.length === 0 && refusals.length === 0 && <p>{t('lists.remove.alone')}</p>}
        {consequences !== null && consequences.length > 0 && (
          <>
            <p>{t('lists.remove.goes')}</p>
            <ul className="delete__list">
              {consequences.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p className="dialog__text muted">{t('lists.remove.draft')}</p>
    </DeskDialog>
  );
}

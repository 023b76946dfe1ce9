/**
 * A dialog over the desk: title, body, buttons. Escape closes it, the focus returns to where it was, or to the pane if
 * that is gone. Enter in a field, and Ctrl+Enter anywhere, presses the main button.
 */
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useDesk } from '../state/desk.ts';
import { IconButton } from './IconButton.tsx';
import { keepFocus } from './panes.ts';
import { useText } from './text.tsx';

interface DeskDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly buttons?: ReactNode;
  readonly className?: string;
  /** A question that must be answered: it does not close by a click beside it. */
  readonly role?: 'dialog' | 'alertdialog';
}

export function DeskDialog(props: DeskDialogProps) {
  const { title, isOpen, onClose, children, buttons, className = '', role = 'dialog' } = props;
  const t = useText();
  useEffect(() => {
    if (!isOpen) return;
    useDesk.getState().dismissPassing();
    return keepFocus;
  }, [isOpen]);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className={`modal ${className}`}>
        <Dialog className="dialog" role={role}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the fields in it */}
          <div className="dialog__parts" onKeyDown={onKey}>
            <Heading slot="title" level={1} className="dialog__title">
              {title}
            </Heading>
            <div className="dialog__body">{children}</div>
            {buttons !== undefined && <div className="dialog__foot">{buttons}</div>}
            {/* Seen at the top, reached last: Tab begins with what the dialog is about. */}
            <div className="dialog__close">
              <IconButton label={t('desk.close')} onPress={onClose}>
                <X size={16} aria-hidden={true} />
              </IconButton>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function onKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.shiftKey || event.altKey) return;
  if (!event.ctrlKey && !event.metaKey && !takesEnter(event.target)) return;
  const main = event.currentTarget.querySelector<HTMLElement>(
    '.dialog__foot .button--primary:not(:disabled)',
  );
  if (main === null) return;
  event.preventDefault();
  main.click();
}

/** Fields in which Enter has no meaning of its own: no form, no list of choices. */
function takesEnter(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.form === null && target.role !== 'combobox';
}

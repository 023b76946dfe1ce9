/** A dialog over the desk: title, body, buttons. Escape closes it, the focus returns to where it was. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './IconButton.tsx';
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
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className={`modal ${className}`}>
        <Dialog className="dialog" role={role}>
          <div className="dialog__head">
            <Heading slot="title" level={1} className="grow">
              {title}
            </Heading>
            <IconButton label={t('desk.close')} onPress={onClose}>
              <X size={16} aria-hidden={true} />
            </IconButton>
          </div>
          <div className="dialog__body">{children}</div>
          {buttons !== undefined && <div className="dialog__foot">{buttons}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

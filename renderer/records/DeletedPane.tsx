/** What is said of a record that the draft deletes, and the way back. */
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../ui/text.tsx';
import { DetailPane } from './DetailPane.tsx';

interface DeletedPaneProps {
  /** The accessible name of the pane. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly name: string;
  readonly onRestore: () => void;
}

export function DeletedPane({ label, icon, name, onRestore }: DeletedPaneProps) {
  const t = useText();
  return (
    <DetailPane label={label} icon={icon} title={name} facts={t('lists.deleted')}>
      <div className="deleted-note">
        <p>{t('lists.deletedNote')}</p>
        <Button className="button" onPress={onRestore}>
          <Undo2 size={15} aria-hidden={true} />
          {t('lists.restore')}
        </Button>
      </div>
    </DetailPane>
  );
}

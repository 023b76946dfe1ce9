/** Another program wrote to the store: what is shown is old until it is loaded again. The draft is kept. */
import { RefreshCw } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useDesk } from '../state/desk.ts';
import { useText } from './text.tsx';

export function ChangedElsewhere() {
  const t = useText();
  const changed = useDesk((state) => state.changedElsewhere);
  if (!changed) return null;
  return (
    <div className="banner" role="alert">
      <RefreshCw size={16} aria-hidden={true} />
      <span className="grow">{t('desk.changedElsewhere')}</span>
      <Button className="button" onPress={() => void useDesk.getState().reload()}>
        {t('desk.reload')}
      </Button>
    </div>
  );
}

/** The narrow rail of areas. */
import { Printer, ShieldCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { sendToArea } from '../state/areaCommands.ts';
import { useText } from './text.tsx';

export function Rail() {
  const t = useText();
  return (
    <nav className="rail" aria-label={t('desk.areas')}>
      <Button className="rail__area" aria-current="page">
        <ShieldCheck size={20} aria-hidden={true} />
        {t('desk.area.authorizations')}
      </Button>
      <Button className="rail__area" onPress={() => sendToArea('print')}>
        <Printer size={20} aria-hidden={true} />
        {t('desk.area.reports')}
      </Button>
    </nav>
  );
}

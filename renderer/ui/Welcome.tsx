/** What is shown while no store is open. */
import { FilePlus2, FolderOpen } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useDesk } from '../state/desk.ts';
import { useText } from './text.tsx';

export function Welcome() {
  const t = useText();
  const recent = useDesk((state) => state.app?.recent ?? []);
  const { openStore, newSample } = useDesk.getState();
  return (
    <main className="welcome">
      <div className="welcome__card">
        <h1>{t('desk.welcome.title')}</h1>
        <p className="muted">{t('desk.welcome.text')}</p>
        <div className="welcome__actions">
          <Button className="button button--primary" onPress={() => void openStore(null)}>
            <FolderOpen size={16} aria-hidden={true} />
            {t('desk.welcome.open')}
          </Button>
          <Button className="button" onPress={() => void newSample()}>
            <FilePlus2 size={16} aria-hidden={true} />
            {t('desk.welcome.sample')}
          </Button>
        </div>
        {recent.length > 0 && (
          <div className="welcome__recent">
            <h2>{t('desk.welcome.recent')}</h2>
            {recent.map((path) => (
              <Button key={path} className="button button--quiet" onPress={() => void openStore(path)}>
                {path}
              </Button>
            ))}
          </div>
        )}
      </div>
    </main>
  );
}

/** The area Settings: licence, language and look, the store and its backup, who is signed in. */
import { useEffect, useRef } from 'react';
import { usePlaces } from '../state/places.ts';
import { useText } from '../ui/text.tsx';
import { Backup } from './Backup.tsx';
import { Licence } from './Licence.tsx';
import { Look } from './Look.tsx';
import { SignIn } from './SignIn.tsx';
import { StoreFacts } from './StoreFacts.tsx';
import './settings.css';

export function Settings() {
  const t = useText();
  const body = useRef<HTMLElement>(null);
  const section = usePlaces(({ place }) => (place.area === 'settings' ? place.at.section : undefined));
  useEffect(() => {
    if (section !== undefined)
      body.current?.querySelector(`#settings-${CSS.escape(section)}`)?.scrollIntoView();
  }, [section]);
  return (
    // What scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="settings" aria-label={t('settings.title')} tabIndex={0} ref={body}>
      <div className="settings__page">
        <h1>{t('settings.title')}</h1>
        <Licence />
        <Look />
        <StoreFacts />
        <Backup />
        <SignIn />
      </div>
    </section>
  );
}

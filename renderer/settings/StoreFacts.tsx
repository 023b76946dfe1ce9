/** What the open store is, and whether it is sound. */
import { Button } from 'react-aria-components';
import type { Translate } from '../../shared/texts/translate.ts';
import { FactRow } from '../records/form.tsx';
import { useVerified, Verdict, VerifyButton } from '../records/Verify.tsx';
import { useAnswer } from '../state/answers.ts';
import { useLayout } from '../state/layout.ts';
import { usePlaces } from '../state/places.ts';
import { useText } from '../ui/text.tsx';
import { whenText } from '../ui/when.ts';
import { Card } from './Card.tsx';

export function StoreFacts() {
  const t = useText();
  const language = useLayout((state) => state.language);
  const details = useAnswer('details', () => window.grantree.invoke('upkeep.details', undefined));
  if (details === null) return null;
  const { counts, created, changed } = details;
  return (
    <Card id="store" title={t('settings.store.title')}>
      <FactRow label={t('settings.store.path')}>
        <span className="settings__path">{details.path}</span>
        {details.readOnly && <p className="row__help row__help--warns">{t('settings.store.readOnly')}</p>}
      </FactRow>
      <FactRow label={t('settings.store.size')}>{sizeText(details.size, t)}</FactRow>
      <FactRow label={t('settings.store.contents')}>{t('settings.store.counts', counts)}</FactRow>
      <FactRow label={t('settings.store.created')}>
        {created === null ? '' : whenText(created, language)}
      </FactRow>
      <FactRow label={t('settings.store.changed')}>
        {changed === null ? '' : whenText(changed, language)}
      </FactRow>
      <FactRow label={t('settings.store.entries')}>
        <Button className="link-button" onPress={() => usePlaces.getState().go('history')}>
          {t('settings.store.entriesText', { count: details.entries })}
        </Button>
        {' · '}
        {t('desk.status.revision', { revision: details.revision })}
      </FactRow>
      <FactRow label={t('settings.store.integrity')}>
        <Integrity />
      </FactRow>
    </Card>
  );
}

function Integrity() {
  const t = useText();
  const verified = useVerified();
  return (
    <>
      <VerifyButton label={t('settings.store.check')} askedIn="settings" />
      <p className="row__help">{t('settings.store.checkHelp')}</p>
      {verified !== null && <Verdict verified={verified} />}
    </>
  );
}

function sizeText(bytes: number, t: Translate): string {
  if (bytes < 1000) return t('settings.store.bytes', { size: bytes });
  if (bytes < 1_000_000) return t('settings.store.kilobytes', { size: Math.round(bytes / 1000) });
  return t('settings.store.megabytes', { size: Math.round(bytes / 100_000) / 10 });
}

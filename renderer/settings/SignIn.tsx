/** Who is signed in, and what holds for signing in. */
import { holderKey } from '../../shared/model/types.ts';
import { FactRow } from '../records/form.tsx';
import { useDesk } from '../state/desk.ts';
import { useText } from '../ui/text.tsx';
import { Card } from './Card.tsx';

export function SignIn() {
  const t = useText();
  const signedIn = useDesk((state) => state.app?.signedIn ?? '');
  const name = useDesk(({ directory, app }) => {
    const user = directory?.holders.keys.indexOf(holderKey('user', app?.signedIn ?? '')) ?? -1;
    return user < 0 ? null : (directory?.holders.names[user] ?? null);
  });
  return (
    <Card id="signIn" title={t('settings.signIn.title')}>
      <FactRow label={t('settings.signIn.who')}>
        <strong>{signedIn}</strong>
        <p className="row__help">
          {name === null ? t('settings.signIn.unknown') : t('settings.signIn.known', { name })}
        </p>
      </FactRow>
      <FactRow label={t('settings.signIn.rules')}>
        <ul className="settings__rules">
          {(['system', 'barred', 'changing', 'lockout', 'protectedProfiles'] as const).map((rule) => (
            <li key={rule}>{t(`settings.signIn.${rule}`)}</li>
          ))}
        </ul>
      </FactRow>
    </Card>
  );
}

/** Seats: how many users may be active at once (domain.md §10). */
import { Button } from 'react-aria-components';
import { stageRecords } from '../records/asked.ts';
import { FactRow, TextRow } from '../records/form.tsx';
import { useRecords } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';
import { usePlaces } from '../state/places.ts';
import { useNumberText, useText } from '../ui/text.tsx';
import { Card } from './Card.tsx';

const WHOLE = /^[1-9][0-9]{0,8}$/;

export function Licence() {
  const t = useText();
  const numberText = useNumberText();
  const users = useRecords('users');
  const stored = useDesk((state) => state.store?.seats ?? null);
  if (users === null) return null;
  const { seats, activeUsers } = users;
  const words = (value: number | null): string =>
    value === null ? t('settings.licence.unlimited') : String(value);
  return (
    <Card id="licence" title={t('settings.licence.title')}>
      <TextRow
        label={t('settings.licence.seats')}
        value={seats === null ? '' : String(seats)}
        placeholder={t('settings.licence.unlimited')}
        help={t('settings.licence.help')}
        check={(text) => (text.trim() === '' || WHOLE.test(text.trim()) ? null : t('settings.licence.wrong'))}
        changed={
          stored === seats
            ? undefined
            : t('users.field.change', { before: words(stored), after: words(seats) })
        }
        onCommit={(text) =>
          void stageRecords({ kind: 'setLicence', seats: text.trim() === '' ? null : Number(text.trim()) })
        }
      />
      <FactRow label={t('settings.licence.active')}>
        {numberText(activeUsers)}{' '}
        <Button className="link-button" onPress={() => usePlaces.getState().go('users')}>
          {t('settings.licence.users')}
        </Button>
      </FactRow>
    </Card>
  );
}

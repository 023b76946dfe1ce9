/** What has changed: in the draft, or in the store since a day, which can be typed. */
import { Choice } from '../ui/Choice.tsx';
import { DayField } from '../ui/DayField.tsx';
import { useText } from '../ui/text.tsx';
import { CHANGED_FILTERS, type LineFilter } from './filter.ts';

type Changed = Pick<LineFilter, 'changed' | 'day'>;

interface ChangedChoiceProps extends Changed {
  readonly onChange: (next: Changed) => void;
}

export function ChangedChoice({ changed, day, onChange }: ChangedChoiceProps) {
  const t = useText();
  return (
    <>
      <Choice
        label={t('authorizations.filter.changed')}
        options={CHANGED_FILTERS.map((id) => ({ id, text: t(`authorizations.filter.changes.${id}`) }))}
        value={changed}
        labelAt="inside"
        isUnusual={changed !== 'any'}
        onChange={(next) => onChange({ changed: next, day })}
      />
      {changed === 'day' && (
        <DayField
          label={t('authorizations.filter.day')}
          showsLabel={false}
          day={day === '' ? null : day}
          onChange={(next) => onChange({ changed, day: next ?? '' })}
        />
      )}
    </>
  );
}

/** How a report is set on paper. */
import { ORIENTATIONS, PAPERS } from '../../shared/reports/definition.ts';
import { DayField } from '../ui/DayField.tsx';
import { useText } from '../ui/text.tsx';
import { ChoiceField, type FieldsProps, FlagField } from './fields.tsx';

export function LayoutFields({ definition, onChange }: FieldsProps) {
  const t = useText();
  return (
    <>
      {'separate' in definition && (
        <FlagField
          label={t('reports.field.separate')}
          value={definition.separate}
          onChange={(separate) => onChange({ ...definition, separate })}
        />
      )}
      {'cover' in definition && (
        <FlagField
          label={t('reports.field.cover')}
          value={definition.cover}
          onChange={(cover) => onChange({ ...definition, cover })}
        />
      )}
      {'cover' in definition && definition.cover && (
        <div>
          <DayField
            label={t('reports.field.since')}
            day={definition.since}
            onChange={(since) => onChange({ ...definition, since })}
          />
          <p className="reports__hint">{t('reports.field.sincePrinted')}</p>
        </div>
      )}
      <div className="rfield__pair">
        <ChoiceField
          label={t('report.preview.paper')}
          choices={PAPERS}
          chosen={definition.paper}
          name={(paper) => paper}
          onChange={(paper) => onChange({ ...definition, paper })}
        />
        <ChoiceField
          label={t('report.preview.orientation')}
          choices={ORIENTATIONS}
          chosen={definition.orientation}
          name={(orientation) => t(`report.preview.${orientation}`)}
          onChange={(orientation) => onChange({ ...definition, orientation })}
        />
      </div>
    </>
  );
}

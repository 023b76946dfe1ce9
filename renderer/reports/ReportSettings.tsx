/** What a report is to be about: the fields that its kind has. */
import type { FormEvent } from 'react';
import { Button, Form } from 'react-aria-components';
import type { Directory } from '../../shared/api.ts';
import { reportDefinition } from '../../shared/reports/definition.ts';
import { useText } from '../ui/text.tsx';
import type { FieldsProps } from './fields.tsx';
import { LayoutFields } from './LayoutFields.tsx';
import { NarrowingFields } from './NarrowingFields.tsx';
import { SaveSettings } from './SaveSettings.tsx';
import { SubjectFields } from './SubjectFields.tsx';

interface ReportSettingsProps extends FieldsProps {
  readonly directory: Directory;
  readonly onShow: () => void;
  readonly onSave: (name: string) => void;
}

export function ReportSettings({ definition, directory, onChange, onShow, onSave }: ReportSettingsProps) {
  const t = useText();
  const { kind } = definition;
  const ready = reportDefinition.safeParse(definition).success;
  const needed = kind === 'differences' ? 'two' : kind === 'whoCan' ? 'nodes' : 'principals';
  return (
    <Form
      className="reports__form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (ready) onShow();
      }}
    >
      <h1 className="reports__title">{t(`reports.kind.${kind}`)}</h1>
      <p className="reports__hint">{t(`reports.about.${kind}`)}</p>
      <SubjectFields definition={definition} directory={directory} onChange={onChange} />
      <NarrowingFields definition={definition} onChange={onChange} />
      <LayoutFields definition={definition} onChange={onChange} />
      <div className="reports__actions">
        {!ready && <p className="reports__hint">{t(`reports.needs.${needed}`)}</p>}
        <Button type="submit" className="button button--primary" isDisabled={!ready}>
          {t('reports.show')}
        </Button>
        <SaveSettings isDisabled={!ready} onSave={onSave} />
      </div>
    </Form>
  );
}

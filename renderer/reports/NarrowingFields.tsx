/** What a report lists of its subject, and in which order. */
import {
  COMPARED,
  HOLDERS_SHOWN,
  LISTED_LEVELS,
  MOST_SIGNERS,
  ORIGINS,
  SHOWN,
  SORTS,
} from '../../shared/reports/definition.ts';
import { useText } from '../ui/text.tsx';
import { ChoiceField, type FieldsProps, FlagField, SeveralField, TextualField } from './fields.tsx';
import { NamesField } from './NamesField.tsx';

export function NarrowingFields({ definition, onChange }: FieldsProps) {
  const t = useText();
  const isWho = definition.kind === 'whoCan';
  return (
    <>
      {'show' in definition && (
        <ChoiceField
          label={t('reports.field.shown')}
          choices={SHOWN}
          chosen={definition.show}
          name={(shown) => t(isWho ? `reportKinds.whoCan.shown.${shown}` : `report.filter.${shown}`)}
          onChange={(show) => onChange({ ...definition, show })}
        />
      )}
      {'compared' in definition && (
        <ChoiceField
          label={t('reports.field.shown')}
          choices={COMPARED}
          chosen={definition.compared}
          name={(compared) => t(`reportKinds.differences.${compared}`)}
          onChange={(compared) => onChange({ ...definition, compared })}
        />
      )}
      {'holders' in definition && (
        <ChoiceField
          label={t('reports.field.holders')}
          choices={HOLDERS_SHOWN}
          chosen={definition.holders}
          name={(holders) =>
            holders === 'all' ? t('reports.all.holders') : t(`reportKinds.whoCan.holders.${holders}`)
          }
          onChange={(holders) => onChange({ ...definition, holders })}
        />
      )}
      {'levels' in definition && (
        <SeveralField
          label={t('reports.field.levels')}
          choices={LISTED_LEVELS}
          chosen={definition.levels}
          name={(level) => (level === 'other' ? t('report.level.set') : t(`terms.level.${level}`))}
          onChange={(levels) => onChange({ ...definition, levels })}
        />
      )}
      {'origins' in definition && (
        <SeveralField
          label={t('reports.field.origins')}
          choices={ORIGINS}
          chosen={definition.origins}
          name={(origin) => t(`terms.tier.${origin}`)}
          onChange={(origins) => onChange({ ...definition, origins })}
        />
      )}
      {'sort' in definition && (
        <ChoiceField
          label={t('reports.field.sort')}
          choices={SORTS}
          chosen={definition.sort}
          name={(sort) => t(`reports.sort.${sort}`)}
          onChange={(sort) => onChange({ ...definition, sort })}
        />
      )}
      {'depth' in definition && (
        <TextualField
          label={t('reports.field.depth')}
          type="number"
          value={definition.depth === null ? null : String(definition.depth)}
          placeholder={t('reports.all.nodes')}
          onChange={(depth) =>
            onChange({
              ...definition,
              depth: depth === null ? null : Math.min(Math.max(0, Math.trunc(Number(depth))), DEEPEST),
            })
          }
        />
      )}
      {'signers' in definition && (
        <NamesField
          label={t('reports.field.signers')}
          names={definition.signers}
          most={MOST_SIGNERS}
          onChange={(signers) => onChange({ ...definition, signers })}
        />
      )}
      {'activeOnly' in definition && (
        <FlagField
          label={t('reports.field.activeOnly')}
          value={definition.activeOnly}
          onChange={(activeOnly) => onChange({ ...definition, activeOnly })}
        />
      )}
    </>
  );
}

/** More levels than a definition can ask for have no meaning. */
const DEEPEST = 100;

/** Which cells of the line are shown: text, level, where from, what has changed; and of holders, which ones. */
import { FilterX } from 'lucide-react';
import { memo } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Pivot } from '../../shared/api.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { FilterField } from '../ui/FilterField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { keepFocus } from '../ui/panes.ts';
import { useText } from '../ui/text.tsx';
import { ChangedChoice } from './ChangedChoice.tsx';
import { isFiltering, LEVEL_FILTERS, type LineFilter, noFilter, TIER_FILTERS } from './filter.ts';
import { KindsChoice } from './KindsChoice.tsx';
import './lineFilters.css';

interface LineFiltersProps {
  readonly pivot: Pivot;
  readonly filter: LineFilter;
  readonly onFilter: (next: LineFilter) => void;
  /** ↓ in the text goes on into the grid. */
  readonly onLeave: () => void;
}

export const LineFilters = memo(function LineFilters({ pivot, filter, onFilter, onLeave }: LineFiltersProps) {
  const t = useText();
  const label = t(pivot === 'node' ? 'authorizations.filter.text' : 'authorizations.filter.nodes');
  const usual = noFilter(pivot);
  return (
    <section className="filters" aria-label={t('authorizations.filter.label')}>
      <FilterField
        label={label}
        text={filter.text}
        onText={(text) => onFilter({ ...filter, text })}
        onLeave={onLeave}
      />
      {pivot === 'node' && (
        <KindsChoice kinds={filter.kinds} onKinds={(kinds) => onFilter({ ...filter, kinds })} />
      )}
      <Choice
        label={t('authorizations.filter.level')}
        options={LEVEL_FILTERS.map((id) => ({ id, text: t(`authorizations.filter.levels.${id}`) }))}
        value={filter.level}
        labelAt="inside"
        isUnusual={filter.level !== usual.level}
        onChange={(level) => onFilter({ ...filter, level })}
      />
      <Choice
        label={t('authorizations.filter.tier')}
        options={TIER_FILTERS.map((id) => ({ id, text: t(`authorizations.filter.tiers.${id}`) }))}
        value={filter.tier}
        labelAt="inside"
        isUnusual={filter.tier !== usual.tier}
        onChange={(tier) => onFilter({ ...filter, tier })}
      />
      {pivot === 'node' && (
        <Checkbox
          className="checkbox"
          isSelected={filter.activeOnly}
          onChange={(activeOnly) => onFilter({ ...filter, activeOnly })}
        >
          <CheckboxBox />
          {t('authorizations.filter.activeOnly')}
        </Checkbox>
      )}
      <ChangedChoice
        changed={filter.changed}
        day={filter.day}
        onChange={(changed) => onFilter({ ...filter, ...changed })}
      />
      {isFiltering(filter, pivot) && (
        <IconButton
          label={t('authorizations.filter.clearAll')}
          onPress={() => {
            onFilter(usual);
            keepFocus();
          }}
        >
          <FilterX size={16} aria-hidden={true} />
        </IconButton>
      )}
    </section>
  );
});

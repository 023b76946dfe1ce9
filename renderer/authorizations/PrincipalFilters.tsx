/** Which principals are shown: text, kind, active ones, undefined ones. */
import { Search, X } from 'lucide-react';
import { Button, Checkbox, Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { useText } from '../ui/text.tsx';
import { isFiltering, NO_FILTER, PRINCIPAL_KINDS, type PrincipalFilter } from './principals.ts';

interface PrincipalFiltersProps {
  readonly filter: PrincipalFilter;
  readonly onFilter: (next: PrincipalFilter) => void;
  /** ↓ in the text goes on into the grid. */
  readonly onLeave: () => void;
}

export function PrincipalFilters({ filter, onFilter, onLeave }: PrincipalFiltersProps) {
  const t = useText();
  return (
    <section className="filters" aria-label={t('authorizations.filter.label')}>
      <SearchField
        className="search search--filter"
        aria-label={t('authorizations.filter.text')}
        value={filter.text}
        onChange={(text) => onFilter({ ...filter, text })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onLeave();
          else event.continuePropagation();
        }}
      >
        <Search className="search__icon" size={14} aria-hidden={true} />
        <Input className="field search__input" placeholder={t('authorizations.filter.text')} />
        {filter.text !== '' && (
          <span className="search__end">
            <Button className="small-button" aria-label={t('authorizations.filter.clear')}>
              <X size={14} aria-hidden={true} />
            </Button>
          </span>
        )}
      </SearchField>
      <ToggleButtonGroup
        className="segments"
        aria-label={t('authorizations.filter.kinds')}
        selectionMode="single"
        disallowEmptySelection={true}
        selectedKeys={[filter.kinds]}
        onSelectionChange={(keys) => {
          const kinds = PRINCIPAL_KINDS.find((kind) => keys.has(kind));
          if (kinds !== undefined) onFilter({ ...filter, kinds });
        }}
      >
        {PRINCIPAL_KINDS.map((kind) => (
          <ToggleButton key={kind} id={kind} className="segment">
            {t(`authorizations.filter.${kind}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Checkbox
        className="checkbox"
        isSelected={filter.activeOnly}
        onChange={(activeOnly) => onFilter({ ...filter, activeOnly })}
      >
        <CheckboxBox />
        {t('authorizations.filter.activeOnly')}
      </Checkbox>
      <Checkbox
        className="checkbox"
        isSelected={filter.undefinedToo}
        onChange={(undefinedToo) => onFilter({ ...filter, undefinedToo })}
      >
        <CheckboxBox />
        {t('authorizations.filter.undefinedToo')}
      </Checkbox>
      {isFiltering(filter) && (
        <Button
          className="button button--quiet"
          onPress={() => onFilter({ ...NO_FILTER, undefinedToo: filter.undefinedToo })}
        >
          {t('authorizations.filter.clearAll')}
        </Button>
      )}
    </section>
  );
}

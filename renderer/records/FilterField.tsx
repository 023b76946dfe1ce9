/** Free text that filters a list: ↓ goes on into the list, Escape clears. */
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useText } from '../ui/text.tsx';

interface FilterFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

export function FilterField({ ref, label, text, onText, onLeave }: FilterFieldProps) {
  const t = useText();
  return (
    <SearchField
      className="search search--filter"
      aria-label={label}
      value={text}
      onChange={onText}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') onLeave();
        else event.continuePropagation();
      }}
    >
      <Search className="search__icon" size={14} aria-hidden={true} />
      <Input className="field search__input" placeholder={label} {...(ref === undefined ? {} : { ref })} />
      {text !== '' && (
        <span className="search__end">
          <Button className="small-button" aria-label={t('lists.clear')}>
            <X size={14} aria-hidden={true} />
          </Button>
        </span>
      )}
    </SearchField>
  );
}

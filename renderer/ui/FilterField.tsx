/** Free text that filters a list: ↓ goes on into the list, Escape clears. */
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useText } from './text.tsx';

interface FilterFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly className?: string;
  readonly label: string;
  readonly text: string;
  /** How much is found, said as it changes. */
  readonly count?: string;
  readonly autoFocus?: boolean;
  readonly onText: (text: string) => void;
  readonly onEnter?: () => void;
  readonly onLeave: () => void;
}

export function FilterField(props: FilterFieldProps) {
  const { ref, className = 'search--filter', label, text, count, autoFocus = false } = props;
  const t = useText();
  return (
    <SearchField
      className={`search ${className}`}
      aria-label={label}
      autoFocus={autoFocus}
      value={text}
      onChange={props.onText}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') props.onLeave();
        else if (event.key === 'Enter' && props.onEnter !== undefined) props.onEnter();
        else event.continuePropagation();
      }}
    >
      <Search className="search__icon" size={14} aria-hidden={true} />
      <Input className="field search__input" placeholder={label} {...(ref === undefined ? {} : { ref })} />
      <span className="search__end">
        {count !== undefined && (
          <span className="search__count" role="status">
            {count}
          </span>
        )}
        {text !== '' && (
          <Button className="small-button" aria-label={t('lists.clear')}>
            <X size={14} aria-hidden={true} />
          </Button>
        )}
      </span>
    </SearchField>
  );
}

/** Filters that are on or off, several at once. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './records.css';

interface FilterChipsProps<F extends string> {
  readonly label: string;
  readonly filters: readonly F[];
  readonly on: readonly F[];
  readonly name: (filter: F) => string;
  readonly onChange: (on: readonly F[]) => void;
}

export function FilterChips<F extends string>({ label, filters, on, name, onChange }: FilterChipsProps<F>) {
  return (
    <ToggleButtonGroup
      className="chips"
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={on}
      onSelectionChange={(keys) => onChange(filters.filter((filter) => keys.has(filter)))}
    >
      {filters.map((filter) => (
        <ToggleButton key={filter} id={filter} className="chip">
          {name(filter)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

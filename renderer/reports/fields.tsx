/** Fields of the settings, each below its label. */
import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  TextField,
} from 'react-aria-components';
import type { ReportDefinition } from '../../shared/reports/definition.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';

/** Some of the fields of a definition. */
export interface FieldsProps {
  readonly definition: ReportDefinition;
  readonly onChange: (definition: ReportDefinition) => void;
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly name: (choice: T) => string;
  readonly onChange: (choice: T) => void;
}

/** One of several. */
export function ChoiceField<T extends string>({
  label,
  choices,
  chosen,
  name,
  onChange,
}: ChoiceFieldProps<T>) {
  return (
    <Select
      className="rfield"
      value={chosen}
      onChange={(key) => {
        const choice = choices.find((each) => each === key);
        if (choice !== undefined) onChange(choice);
      }}
    >
      <Label>{label}</Label>
      <Button className="button rfield__select">
        <SelectValue />
        <ChevronDown size={14} aria-hidden={true} />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {choices.map((each) => (
            <ListBoxItem key={each} id={each} className="menu__item" textValue={name(each)}>
              <Check size={14} aria-hidden={true} className="menu__check" />
              {name(each)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** Any of several; none = all of them. */
export function SeveralField<T extends string>({
  label,
  choices,
  chosen,
  name,
  onChange,
}: Omit<ChoiceFieldProps<T>, 'chosen' | 'onChange'> & {
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}) {
  return (
    <CheckboxGroup
      className="rfield"
      value={[...chosen]}
      onChange={(keys) => onChange(choices.filter((each) => keys.includes(each)))}
    >
      <Label>{label}</Label>
      <div className="rfield__boxes">
        {choices.map((each) => (
          <Checkbox key={each} className="checkbox" value={each}>
            <CheckboxBox />
            {name(each)}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

export function FlagField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <Checkbox className="checkbox rfield" isSelected={value} onChange={onChange}>
      <CheckboxBox />
      {label}
    </Checkbox>
  );
}

/** A text or a number; empty = null. */
export function TextualField({
  label,
  value,
  type = 'text',
  placeholder = '',
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly type?: 'text' | 'number';
  readonly placeholder?: string;
  readonly onChange: (value: string | null) => void;
}) {
  return (
    <TextField
      className="rfield"
      type={type}
      value={value ?? ''}
      onChange={(text) => onChange(text === '' ? null : text)}
    >
      <Label>{label}</Label>
      <Input className="field" placeholder={placeholder} />
    </TextField>
  );
}

/** A choice of one in little room: its name, what is chosen, and the others in a list below. */
import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import './choice.css';

interface ChoiceProps<Id extends string> {
  /** Shown before what is chosen, and spoken. */
  readonly label: string;
  /** The label stands beside it already: it is only spoken. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** What is chosen is not what it usually is: to be seen at a glance. */
  readonly isUnusual?: boolean;
}

export function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const { label, isLabelHidden = false, options, value, onChange, isUnusual = false } = props;
  return (
    <Select
      className="choice-box"
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'muted'}>{label}</Label>
      <Button className="button choice-box__button" data-unusual={isUnusual || undefined}>
        <SelectValue className="choice-box__value">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown size={14} aria-hidden={true} />
      </Button>
      <Popover className="popover" offset={2}>
        <ListBox className="menu">
          {options.map(({ id, text }) => (
            <ListBoxItem key={id} id={id} className="menu__item" textValue={text}>
              <Check className="menu__check" size={14} aria-hidden={true} />
              {text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

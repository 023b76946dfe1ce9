/** A choice of one in little room: its name, what is chosen, and the others in a list below. */
import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import './choice.css';

interface ChoiceProps<Id extends string> {
  /** Shown before what is chosen, and spoken. */
  readonly label: string;
  /**
   * Where the label stands: before the box, or in it, and what is chosen only where it is unusual; or it stands there
   * already and is only spoken.
   */
  readonly labelAt?: 'before' | 'inside' | 'elsewhere';
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** What is chosen is not what it usually is: to be seen at a glance. */
  readonly isUnusual?: boolean;
}

export function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const { label, labelAt = 'before', options, value, onChange, isUnusual = false } = props;
  const isNameAlone = labelAt === 'inside' && !isUnusual;
  return (
    <Select
      className="choice-box"
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className={labelAt === 'before' ? 'muted' : 'visually-hidden'}>{label}</Label>
      <Button className="button choice-box__button" data-unusual={isUnusual || undefined}>
        {labelAt === 'inside' && <span aria-hidden={true}>{label}</span>}
        <SelectValue className={isNameAlone ? 'choice-box__spoken' : 'choice-box__value'}>
          {({ selectedText }) => selectedText}
        </SelectValue>
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

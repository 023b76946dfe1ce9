/**
 * Rows of a form: label, field, help, what is wrong. A text is handed over when the field is left or on Enter, and only
 * when it is another one; Escape takes it back. Everything else is handed over at once.
 */
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import {
  Button,
  Checkbox,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextField,
} from 'react-aria-components';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { useText } from '../ui/text.tsx';
import './records.css';

interface RowProps {
  readonly label: string;
  readonly help?: ReactNode;
  /** What the draft changes, in words: `Ann → Anna`. */
  readonly changed?: string | undefined;
  readonly isDisabled?: boolean;
}

interface TextRowProps extends RowProps {
  readonly value: string;
  /** What is wrong with a text; null = nothing. */
  readonly check?: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
  readonly placeholder?: string;
  /** Hand over every key, for a form with a button at its end. */
  readonly immediate?: boolean;
  readonly autoFocus?: boolean;
}

export function TextRow(props: TextRowProps) {
  const { label, value, check, onCommit, immediate = false } = props;
  /** What is typed and not handed over; null = the field shows the value. */
  const [typed, setTyped] = useState<string | null>(null);
  const [of, setOf] = useState(value);
  if (of !== value) {
    // The value changed meanwhile, as by undo: it is what counts.
    setOf(value);
    setTyped(null);
  }
  const shown = typed ?? value;
  const wrong = typed === null ? null : (check?.(shown) ?? null);
  const commit = (): void => {
    if (typed === null || wrong !== null) return;
    setTyped(null);
    if (typed !== value) onCommit(typed);
  };
  return (
    <TextField
      className="row"
      value={shown}
      isInvalid={wrong !== null}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      onChange={(text) => {
        setTyped(text);
        if (immediate) onCommit(text);
      }}
      onBlur={() => {
        // Left with something wrong in it, the field goes back to what is stored.
        if (wrong !== null && !immediate) setTyped(null);
        else commit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !immediate) commit();
        else if (event.key === 'Escape' && typed !== null && !immediate) setTyped(null);
        else event.continuePropagation();
      }}
    >
      <Label className="row__label">{label}</Label>
      <div className="row__field">
        <Input
          className={props.changed === undefined ? 'field' : 'field field--changed'}
          title={props.changed}
          placeholder={props.placeholder ?? ''}
        />
        <RowHelp {...props} />
        <FieldError className="row__error">{wrong}</FieldError>
      </div>
    </TextField>
  );
}

interface FlagRowProps extends Omit<RowProps, 'help'> {
  readonly value: boolean;
  /** Some of several records have it and some have not. */
  readonly isMixed?: boolean;
  /** A sentence beside the box; it is a warning where `warns`. */
  readonly help?: string | undefined;
  readonly warns?: boolean;
  readonly onChange: (value: boolean) => void;
}

export function FlagRow(props: FlagRowProps) {
  const id = useId();
  return (
    <div className="row">
      <span className="row__label" />
      <div className="row__field">
        <Checkbox
          className={props.changed === undefined ? 'checkbox' : 'checkbox checkbox--changed'}
          isSelected={props.value}
          isIndeterminate={props.isMixed ?? false}
          isDisabled={props.isDisabled ?? false}
          onChange={props.onChange}
          {...(props.help === undefined ? {} : { 'aria-describedby': id })}
        >
          <CheckboxBox />
          <span title={props.changed}>{props.label}</span>
        </Checkbox>
        {props.help !== undefined && (
          <p id={id} className={props.warns === true ? 'row__help row__help--warns' : 'row__help'}>
            {props.help}
          </p>
        )}
      </div>
    </div>
  );
}

export interface Option {
  readonly key: string;
  readonly name: string;
  /** Beside the name, muted. */
  readonly note?: string;
}

interface ChoiceRowProps extends RowProps {
  /** Null = nothing is chosen yet. */
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onChange: (key: string) => void;
}

/** More than so many are searched by typing. */
const MOST_IN_SIGHT = 12;

/** One of several. */
export function ChoiceRow(props: ChoiceRowProps) {
  const t = useText();
  if (props.options.length > MOST_IN_SIGHT) return <SearchedChoiceRow {...props} />;
  return (
    <Select
      className="row"
      value={props.value}
      isDisabled={props.isDisabled ?? false}
      placeholder={t('lists.form.choose')}
      onChange={(key) => {
        if (key !== null && key !== props.value) props.onChange(String(key));
      }}
    >
      <Label className="row__label">{props.label}</Label>
      <div className="row__field">
        <Button
          className={
            props.changed === undefined ? 'button choice-button' : 'button choice-button field--changed'
          }
        >
          <SelectValue className="choice-button__value" />
          <ChevronDown size={14} aria-hidden={true} />
        </Button>
        <RowHelp {...props} />
      </div>
      <Popover className="popover" offset={2}>
        <ListBox className="menu" items={props.options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </Select>
  );
}

function SearchedChoiceRow(props: ChoiceRowProps) {
  const t = useText();
  return (
    <ComboBox
      className="row"
      defaultItems={props.options}
      value={props.value}
      menuTrigger="focus"
      isDisabled={props.isDisabled ?? false}
      onChange={(key) => {
        if (key !== null && key !== props.value) props.onChange(String(key));
      }}
    >
      <Label className="row__label">{props.label}</Label>
      <div className="row__field">
        <span className="combo">
          <Input
            className={props.changed === undefined ? 'field' : 'field field--changed'}
            placeholder={t('lists.form.search')}
          />
          <Button className="small-button combo__open">
            <ChevronDown size={14} aria-hidden={true} />
          </Button>
        </span>
        <RowHelp {...props} />
      </div>
      <Popover className="popover combo__list" offset={2}>
        <ListBox<Option> className="menu" renderEmptyState={() => t('lists.form.noMatch')}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.key} className="menu__item" textValue={option.name}>
      {option.name}
      {option.note !== undefined && <span className="menu__note">{option.note}</span>}
    </ListBoxItem>
  );
}

/** What cannot be edited here: a fact, a link. */
export function FactRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="row">
      <span className="row__label">{label}</span>
      <div className="row__field row__fact">{children}</div>
    </div>
  );
}

function RowHelp({ help, changed }: Pick<RowProps, 'help' | 'changed'>) {
  if (help === undefined && changed === undefined) return null;
  return (
    <Text slot="description" className="row__help">
      {help}
      {changed !== undefined && <span className="row__changed">{changed}</span>}
    </Text>
  );
}

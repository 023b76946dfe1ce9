/** Principals or nodes chosen by typing part of a name or code; what is chosen stands below and can be taken away. */
import { useMemo, useRef, useState } from 'react';
import { Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { ChosenTags } from './ChosenTags.tsx';
import { offersFor, type Pickable, searchables } from './offers.ts';

interface PickFieldProps<Id extends string> {
  readonly label: string;
  readonly things: readonly Pickable<Id>[];
  readonly chosen: readonly Id[];
  /** The most that can be chosen. */
  readonly most?: number;
  /** Said where nothing is chosen. */
  readonly none: string;
  readonly onChange: (chosen: readonly Id[]) => void;
}

export function PickField<Id extends string>({
  label,
  things,
  chosen,
  most,
  none,
  onChange,
}: PickFieldProps<Id>) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const searchable = useMemo(() => searchables(things), [things]);
  const byId = useMemo(() => new Map(things.map((thing) => [thing.id, thing])), [things]);
  const needle = folded(typed.trim());
  const offered = useMemo(() => offersFor(searchable, needle, chosen), [searchable, needle, chosen]);
  const full = most !== undefined && most > 1 && chosen.length >= most;
  const add = (id: Id): void => {
    setTyped('');
    onChange(most === 1 ? [id] : [...chosen, id]);
  };

  return (
    <div className="rfield">
      <TextField
        className="rfield"
        value={typed}
        onChange={setTyped}
        isDisabled={full}
        onKeyDown={(event) => {
          const [first] = offered;
          if (event.key === 'Enter' && needle !== '') {
            event.preventDefault();
            if (first !== undefined) add(first.id);
          } else if (event.key === 'ArrowDown' && needle !== '') {
            event.preventDefault();
            list.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
          } else if (event.key === 'Escape' && typed !== '') setTyped('');
          else event.continuePropagation();
        }}
      >
        <Label>{label}</Label>
        <Input ref={input} className="field" placeholder={t('reports.search')} />
      </TextField>
      {needle !== '' && (
        <ListBox
          ref={list}
          className="rfield__offers"
          aria-label={t('reports.toAdd')}
          items={offered}
          onAction={(key) => {
            const thing = offered.find(({ id }) => id === key);
            if (thing !== undefined) add(thing.id);
            input.current?.focus();
          }}
        >
          {(thing: Pickable<Id>) => (
            <ListBoxItem id={thing.id} className="menu__item" textValue={`${thing.name} ${thing.code}`}>
              <span className="rfield__offer">
                {thing.name}
                <span>{thing.code}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
      {chosen.length === 0 ? (
        <p className="reports__hint">{none}</p>
      ) : (
        <ChosenTags
          label={label}
          chosen={chosen.map((id) => ({
            id,
            name: byId.get(id)?.name ?? id,
            code: byId.get(id)?.code ?? id,
          }))}
          onRemove={(keys) => onChange(chosen.filter((id) => !keys.has(id)))}
        />
      )}
    </div>
  );
}

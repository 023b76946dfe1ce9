/** Names typed one after the other, each as it is: a comma is part of a name. Enter adds one. */
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { LONGEST_SIGNER } from '../../shared/reports/definition.ts';
import { useText } from '../ui/text.tsx';
import { ChosenTags } from './ChosenTags.tsx';

interface NamesFieldProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly most: number;
  readonly onChange: (names: readonly string[]) => void;
}

export function NamesField({ label, names, most, onChange }: NamesFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const full = names.length >= most;
  /** Gives whether something was there to add. */
  const add = (): boolean => {
    const name = typed.trim();
    if (name === '' || full) return false;
    setTyped('');
    if (!names.includes(name)) onChange([...names, name]);
    return true;
  };
  return (
    <div className="rfield">
      <TextField
        className="rfield"
        value={typed}
        maxLength={LONGEST_SIGNER}
        isDisabled={full}
        onChange={setTyped}
        // Whoever goes on without Enter has named somebody all the same.
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && add()) event.preventDefault();
          else event.continuePropagation();
        }}
      >
        <Label>{label}</Label>
        <Input className="field" placeholder={t('reports.addName')} />
      </TextField>
      {names.length > 0 && (
        <ChosenTags
          label={label}
          chosen={names.map((name) => ({ id: name, name, code: name }))}
          onRemove={(ids) => onChange(names.filter((name) => !ids.has(name)))}
        />
      )}
    </div>
  );
}

/** Keeps the settings under a name, to be run again with one click. */
import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { useText } from '../ui/text.tsx';

interface SaveSettingsProps {
  readonly isDisabled: boolean;
  readonly onSave: (name: string) => void;
}

export function SaveSettings({ isDisabled, onSave }: SaveSettingsProps) {
  const t = useText();
  const [name, setName] = useState('');
  const save = (): void => {
    if (name.trim() === '' || isDisabled) return;
    onSave(name.trim());
    setName('');
  };
  return (
    <div className="reports__save">
      <TextField
        className="rfield"
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return event.continuePropagation();
          event.preventDefault();
          save();
        }}
      >
        <Label>{t('reports.settingsName')}</Label>
        <Input className="field" />
      </TextField>
      <Button className="button" isDisabled={isDisabled || name.trim() === ''} onPress={save}>
        {t('reports.saveSettings')}
      </Button>
    </div>
  );
}

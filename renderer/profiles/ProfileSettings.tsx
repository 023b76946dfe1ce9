/** Name, code and what else is set of a profile as a whole. */
import type { ReactNode } from 'react';
import { FlagRow, TextRow } from '../records/form.tsx';
import { useDesk } from '../state/desk.ts';
import { useText } from '../ui/text.tsx';

interface ProfileSettingsProps {
  readonly list: 'profiles' | 'entityAccessProfiles' | 'hierarchyProfiles';
  readonly code: string;
  readonly name: string;
  /** Codes that are taken. */
  readonly others: readonly string[];
  readonly isReadOnly?: boolean;
  readonly isProtected?: boolean;
  readonly onName: (name: string) => void;
  readonly onProtected?: (isProtected: boolean) => void;
  /** Called when the code has become another one. */
  readonly onCode: (code: string) => void;
  readonly children?: ReactNode;
}

export function ProfileSettings(props: ProfileSettingsProps) {
  const { list, code, name, others, isReadOnly = false } = props;
  const t = useText();
  const recode = async (next: string): Promise<void> => {
    const staged = await useDesk.getState().stageRecords([{ kind: 'recode', list, key: code, code: next }]);
    if (staged !== null) props.onCode(next);
  };
  return (
    <div className="form tab-form">
      <TextRow
        label={t('profiles.name')}
        value={name}
        isDisabled={isReadOnly}
        check={(text) => (text.trim() === '' ? t('lists.form.required') : null)}
        onCommit={(text) => props.onName(text.trim())}
      />
      <TextRow
        label={t('profiles.code')}
        value={code}
        isDisabled={isReadOnly}
        help={t('profiles.codeHelp')}
        check={(text) => {
          if (text.trim() === '') return t('lists.form.required');
          if (text !== text.trim()) return t('lists.form.blanks');
          return text !== code && others.includes(text) ? t('lists.form.taken', { value: text }) : null;
        }}
        onCommit={(text) => void recode(text)}
      />
      {props.onProtected !== undefined && (
        <FlagRow
          label={t('profiles.protectedLabel')}
          value={props.isProtected ?? false}
          isDisabled={isReadOnly}
          help={t('profiles.protectedHelp')}
          onChange={props.onProtected}
        />
      )}
      {props.children}
    </div>
  );
}

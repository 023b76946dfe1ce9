/** Name, code and what else is set of a profile as a whole. */
import { stageRecords } from '../records/asked.ts';
import { codeCheck } from '../records/codes.ts';
import { FlagRow, TextRow } from '../records/form.tsx';
import { useText } from '../ui/text.tsx';
import { goToProfile, LIST_OF, type ProfileKind } from './places.ts';

export interface ProfileSettingsProps {
  readonly kind: ProfileKind;
  readonly code: string;
  readonly name: string;
  /** Codes that are taken. */
  readonly others: readonly string[];
  /** Nothing of it can be changed. */
  readonly isBuiltIn?: boolean;
  /** Undefined where there is no such thing. */
  readonly isProtected?: boolean;
}

export function ProfileSettings(props: ProfileSettingsProps) {
  const { kind, code, name, others, isBuiltIn = false, isProtected } = props;
  const t = useText();
  const list = LIST_OF[kind];
  const recode = async (next: string): Promise<void> => {
    if (await stageRecords({ kind: 'recode', list, key: code, code: next }))
      goToProfile(kind, next, 'settings');
  };
  return (
    <div className="form tab-form">
      <TextRow
        label={t('profiles.name')}
        value={name}
        isDisabled={isBuiltIn}
        check={(text) => (text.trim() === '' ? t('lists.form.required') : null)}
        onCommit={(text) =>
          void stageRecords({ kind: 'edit', list, keys: [code], fields: { name: text.trim() } })
        }
      />
      <TextRow
        label={t('profiles.code')}
        value={code}
        isDisabled={isBuiltIn}
        help={t('profiles.codeHelp')}
        check={codeCheck(t, new Set(others), code)}
        onCommit={(text) => void recode(text)}
      />
      {isProtected !== undefined && (
        <FlagRow
          label={t('profiles.protectedLabel')}
          value={isProtected}
          isDisabled={isBuiltIn}
          help={t('profiles.protectedHelp')}
          onChange={(next) =>
            void stageRecords({ kind: 'edit', list: 'profiles', keys: [code], fields: { protected: next } })
          }
        />
      )}
    </div>
  );
}

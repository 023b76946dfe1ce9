/** A new user, or one like another: invited inactive unless ticked (seed 001). */
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../shared/model/types.ts';
import { stageRecords } from '../records/asked.ts';
import { codeCheck } from '../records/codes.ts';
import { RecordDialog } from '../records/dialogs.tsx';
import { ChoiceRow, FlagRow, TextRow } from '../records/form.tsx';
import { useLayout } from '../state/layout.ts';
import { useText } from '../ui/text.tsx';
import type { UserRow } from './userRows.ts';

interface NewUserProps {
  /** Whom the new user is to be like; null = nobody. */
  readonly like: UserRow | null;
  readonly logins: ReadonlySet<string>;
  readonly onClose: () => void;
  readonly onMade: (login: string) => void;
}

export function NewUser({ like, logins, onClose, onMade }: NewUserProps) {
  const t = useText();
  const own = useLayout((state) => state.language);
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<Language>(like?.language ?? own);
  const [active, setActive] = useState(false);
  const [shared, setShared] = useState(like?.shared ?? false);
  const check = codeCheck(t, logins);

  const make = async (): Promise<void> => {
    const fields = {
      name: name.trim() === '' ? login : name.trim(),
      email: email.trim(),
      language,
      active,
      shared,
    };
    const made =
      like === null
        ? await stageRecords({ kind: 'create', list: 'users', record: { login, ...fields } })
        : await stageRecords(
            { kind: 'copy', list: 'users', key: like.login, code: login, name: fields.name },
            { kind: 'edit', list: 'users', keys: [login], fields },
          );
    if (made) onMade(login);
  };
  return (
    <RecordDialog
      title={like === null ? t('users.new.title') : t('users.new.copyTitle', { name: like.name })}
      {...(like === null ? {} : { action: t('users.new.copy') })}
      isReady={check(login) === null}
      onDone={() => void make()}
      onClose={onClose}
    >
      {like !== null && <p className="muted">{t('users.new.copyAbout')}</p>}
      <TextRow
        label={t('users.field.login')}
        value={login}
        check={check}
        immediate={true}
        autoFocus={true}
        onCommit={setLogin}
      />
      <TextRow label={t('users.field.name')} value={name} immediate={true} onCommit={setName} />
      <TextRow label={t('users.field.email')} value={email} immediate={true} onCommit={setEmail} />
      <ChoiceRow
        label={t('users.field.language')}
        value={language}
        options={LANGUAGES.map((key) => ({ key, name: t(`users.language.${key}`) }))}
        onChange={(key) => {
          const chosen = LANGUAGES.find((each) => each === key);
          if (chosen !== undefined) setLanguage(chosen);
        }}
      />
      <FlagRow
        label={t('users.new.active')}
        value={active}
        help={active ? t('users.field.activeHelp') : t('users.new.invited')}
        onChange={setActive}
      />
      <FlagRow
        label={t('users.field.shared')}
        value={shared}
        help={shared ? t('users.field.sharedHelp') : undefined}
        warns={true}
        onChange={setShared}
      />
    </RecordDialog>
  );
}

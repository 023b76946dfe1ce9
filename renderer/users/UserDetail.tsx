/** Everything about one user: fields, groups, assignments, and what comes of it. */
import { KeyRound } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { isSameData } from '../../shared/api.ts';
import type { User } from '../../shared/model/types.ts';
import { holderKey, LANGUAGES } from '../../shared/model/types.ts';
import { stageRecords, useDetails, useStoredDetails } from '../records/asked.ts';
import { codeCheck } from '../records/codes.ts';
import { DetailPane, DetailSection } from '../records/DetailPane.tsx';
import { ChoiceRow, FlagRow, TextRow } from '../records/form.tsx';
import { showPermissions } from '../records/jumps.ts';
import { usePlaces } from '../state/places.ts';
import { useSame } from '../state/useSame.ts';
import { principalIcon } from '../ui/icons.tsx';
import { useText } from '../ui/text.tsx';
import { AssignmentFields } from './AssignmentFields.tsx';
import { UserSummary } from './UserSummary.tsx';
import { stateOf } from './userColumns.tsx';
import type { UserRow } from './userRows.ts';
import type { UserOptions } from './useUserOptions.ts';

interface UserDetailProps {
  readonly user: UserRow;
  /** His login in the store. */
  readonly storedLogin: string;
  readonly logins: ReadonlySet<string>;
  readonly options: UserOptions;
  readonly tools: ReactNode;
  readonly onGroups: () => void;
}

const NOBODY: readonly string[] = [];

export function UserDetail({ user, storedLogin, logins, options, tools, onGroups }: UserDetailProps) {
  const t = useText();
  const details = useDetails('users', user.login);
  const stored = useStoredDetails('users', storedLogin);
  const users = useSame(details === null ? NOBODY : [details.record.login]);
  if (details === null) return <DetailPane label={t('users.detail')} title={user.name} />;
  const { record, assignment, ownGrants } = details;
  const holder = holderKey('user', record.login);
  const isReassigned = stored !== null && !isSameData(stored.assignment, assignment);
  return (
    <DetailPane
      label={t('users.detail')}
      icon={principalIcon('user', !record.active)}
      title={record.name}
      facts={stateOf({ ...user, ...record }, t)}
      tools={tools}
    >
      <Fields record={record} stored={stored?.record} logins={logins} />
      <DetailSection
        title={t('users.groups.title')}
        note={
          <Button className="link-button" onPress={onGroups}>
            {t('users.groups.change')}
          </Button>
        }
      >
        <Groups codes={details.groups} outer={details.outerGroups} options={options} />
      </DetailSection>
      <DetailSection title={t('users.assignments.title')}>
        <AssignmentFields
          users={users}
          assignment={assignment}
          stored={isReassigned ? stored.assignment : undefined}
          options={options}
        />
      </DetailSection>
      <DetailSection
        title={t('users.summary.title')}
        note={
          <Button className="link-button" onPress={() => showPermissions(holder)}>
            <KeyRound size={13} aria-hidden={true} />
            {t('users.summary.own', { count: ownGrants })}
          </Button>
        }
      >
        <UserSummary login={record.login} name={record.name} isOn={record.active && !record.locked} />
      </DetailSection>
    </DetailPane>
  );
}

interface FieldsProps {
  readonly record: User;
  readonly stored: User | undefined;
  readonly logins: ReadonlySet<string>;
}

function Fields({ record, stored, logins }: FieldsProps) {
  const t = useText();
  const { login } = record;
  const set = (fields: Partial<Omit<User, 'login'>>): void => {
    void stageRecords({ kind: 'edit', list: 'users', keys: [login], fields });
  };
  const changed = <F extends keyof User>(field: F, words: (value: User[F]) => string): string | undefined =>
    stored === undefined || stored[field] === record[field]
      ? undefined
      : t('users.field.change', { before: words(stored[field]), after: words(record[field]) });
  const text = (value: string): string => (value === '' ? t('lists.nothingBefore') : value);
  const yesNo = (value: boolean): string => t(value ? 'lists.yes' : 'lists.no');
  const recode = async (code: string): Promise<void> => {
    if (await stageRecords({ kind: 'recode', list: 'users', key: login, code })) {
      usePlaces.getState().settle({ user: code });
    }
  };
  // The form stays from one user to the next; what is typed belongs to one of them.
  return (
    <div className="detail__section detail__section--first">
      <TextRow
        key={`name ${login}`}
        label={t('users.field.name')}
        value={record.name}
        check={(name) => (name.trim() === '' ? t('lists.form.required') : null)}
        changed={changed('name', text)}
        onCommit={(name) => set({ name: name.trim() })}
      />
      <TextRow
        key={`login ${login}`}
        label={t('users.field.login')}
        value={login}
        check={codeCheck(t, logins, login)}
        changed={changed('login', text)}
        onCommit={(code) => void recode(code)}
      />
      <TextRow
        key={`email ${login}`}
        label={t('users.field.email')}
        value={record.email}
        changed={changed('email', text)}
        onCommit={(email) => set({ email: email.trim() })}
      />
      <ChoiceRow
        label={t('users.field.language')}
        value={record.language}
        options={LANGUAGES.map((language) => ({ key: language, name: t(`users.language.${language}`) }))}
        changed={changed('language', (language) => t(`users.language.${language}`))}
        onChange={(key) => {
          const language = LANGUAGES.find((each) => each === key);
          if (language !== undefined) set({ language });
        }}
      />
      <FlagRow
        label={t('users.field.active')}
        value={record.active}
        help={t(record.active ? 'users.field.activeHelp' : 'users.field.inactiveHelp')}
        changed={changed('active', yesNo)}
        onChange={(active) => set({ active })}
      />
      <FlagRow
        label={t('users.field.locked')}
        value={record.locked}
        help={record.locked ? t('users.field.lockedHelp') : undefined}
        changed={changed('locked', yesNo)}
        onChange={(locked) => set({ locked })}
      />
      <FlagRow
        label={t('users.field.shared')}
        value={record.shared}
        help={record.shared ? t('users.field.sharedHelp') : undefined}
        warns={true}
        changed={changed('shared', yesNo)}
        onChange={(shared) => set({ shared })}
      />
      <FlagRow
        label={t('users.field.administrator')}
        value={record.administrator}
        help={record.administrator ? t('users.field.administratorHelp') : undefined}
        changed={changed('administrator', yesNo)}
        onChange={(administrator) => set({ administrator })}
      />
    </div>
  );
}

interface GroupsProps {
  readonly codes: readonly string[];
  readonly outer: readonly string[];
  readonly options: UserOptions;
}

const Groups = memo(function Groups({ codes, outer, options }: GroupsProps) {
  const t = useText();
  const name = (code: string): string => options.groups.find((group) => group.code === code)?.name ?? code;
  if (codes.length === 0) return <p className="muted">{t('users.groups.none')}</p>;
  const links = (of: readonly string[]): ReactNode => (
    <ul className="links">
      {of.map((code) => (
        <li key={code}>
          <Button
            className="link-button"
            aria-label={t('users.groups.show', { name: name(code) })}
            onPress={() => usePlaces.getState().go('groups', { group: code })}
          >
            {principalIcon('group', false)}
            {name(code)}
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {links(codes)}
      {outer.length > 0 && (
        <div className="through">
          <span className="muted">{t('users.groups.through')}</span>
          {links(outer)}
        </div>
      )}
    </>
  );
});

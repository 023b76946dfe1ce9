/** Several users at once: what is set here is set for all of them, as one change. */
import { Button } from 'react-aria-components';
import { LANGUAGES, type User } from '../../shared/model/types.ts';
import { stageRecords } from '../records/asked.ts';
import { DetailPane, DetailSection } from '../records/DetailPane.tsx';
import { ChoiceRow, FlagRow } from '../records/form.tsx';
import { useSame } from '../state/useSame.ts';
import { principalIcon } from '../ui/icons.tsx';
import { useText } from '../ui/text.tsx';
import { AssignmentFields } from './AssignmentFields.tsx';
import type { UserRow } from './userRows.ts';
import type { UserOptions } from './useUserOptions.ts';

interface SeveralUsersProps {
  readonly users: readonly UserRow[];
  readonly options: UserOptions;
  readonly onGroups: () => void;
}

const NAMED = 12;
const FLAGS = ['active', 'locked', 'shared', 'administrator'] as const;

export function SeveralUsers({ users, options, onGroups }: SeveralUsersProps) {
  const t = useText();
  const keys = useSame(users.map(({ login }) => login));
  const set = (fields: Partial<Omit<User, 'login'>>): void => {
    void stageRecords({ kind: 'edit', list: 'users', keys, fields });
  };
  const language = users[0]?.language ?? 'en';
  const isOneLanguage = users.every((user) => user.language === language);
  const rest = users.length - NAMED;
  return (
    <DetailPane label={t('users.detail')} title={t('users.many.title', { count: users.length })}>
      <p className="detail__note">{t('users.many.about')}</p>
      <ul className="links many">
        {users.slice(0, NAMED).map((user) => (
          <li key={user.login} className={user.active ? 'principal' : 'principal many__inactive'}>
            {principalIcon('user', !user.active)}
            <span className="principal__name">{user.name}</span>
          </li>
        ))}
        {rest > 0 && <li className="muted">{t('users.many.and', { count: rest })}</li>}
      </ul>
      <div className="detail__section">
        {FLAGS.map((flag) => {
          const on = users.filter((user) => user[flag]).length;
          return (
            <FlagRow
              key={flag}
              label={t(`users.field.${flag}`)}
              value={on === users.length}
              isMixed={on > 0 && on < users.length}
              help={
                on > 0 && flag === 'shared'
                  ? t('users.field.sharedHelp')
                  : on > 0 && on < users.length
                    ? t('users.groups.ofThem', { count: on, all: users.length })
                    : undefined
              }
              warns={flag === 'shared'}
              onChange={(value) => set({ [flag]: value })}
            />
          );
        })}
        <ChoiceRow
          label={t('users.field.language')}
          value={isOneLanguage ? language : null}
          options={LANGUAGES.map((key) => ({ key, name: t(`users.language.${key}`) }))}
          onChange={(key) => {
            const chosen = LANGUAGES.find((each) => each === key);
            if (chosen !== undefined) set({ language: chosen });
          }}
        />
      </div>
      <DetailSection
        title={t('users.groups.title')}
        note={
          <Button className="link-button" onPress={onGroups}>
            {t('users.groups.change')}
          </Button>
        }
      >
        <p className="muted">{commonGroups(users, options, t('users.groups.none'))}</p>
      </DetailSection>
      <DetailSection title={t('users.assignments.title')}>
        <AssignmentFields users={keys} assignment={undefined} options={options} />
      </DetailSection>
    </DetailPane>
  );
}

/** The groups in which at least one of them is, in words. */
function commonGroups(users: readonly UserRow[], { groups }: UserOptions, none: string): string {
  const codes = new Set(users.flatMap((user) => user.groups));
  const names = groups.filter(({ code }) => codes.has(code)).map(({ name }) => name);
  return names.length === 0 ? none : names.join(', ');
}

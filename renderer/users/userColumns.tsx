/** The columns of the list of users. */
import type { Translate } from '../../shared/texts/translate.ts';
import type { RecordColumn } from '../records/listColumns.tsx';
import { noteIcon, principalIcon } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';
import type { Note } from '../ui/notes.ts';
import type { UserRow } from './userRows.ts';

/** What is special about a user, in the order it is told. */
export function notesOf(user: Pick<UserRow, 'locked' | 'shared' | 'administrator'>): readonly Note[] {
  return (['locked', 'shared', 'administrator'] as const).filter((note) => user[note]);
}

/** `Inactive, departmental`: what is red, struck through or marked, in words. */
export function stateOf(user: UserRow, t: Translate): string {
  const words = [user.active ? 'active' : 'inactive', ...notesOf(user)].map((word) =>
    t(`users.state.${word}`),
  );
  return words.join(', ');
}

/** `hasProfiles`: there is something that can be assigned. */
export function userColumns(t: Translate, hasProfiles: boolean): RecordColumn<UserRow>[] {
  const assigned: RecordColumn<UserRow>[] = [
    { id: 'role', header: t('users.column.role'), width: 130, searched: true, text: ({ role }) => role },
    {
      id: 'access',
      header: t('users.column.access'),
      width: 130,
      searched: true,
      text: ({ access }) => access,
    },
  ];
  return [
    {
      id: 'name',
      header: t('users.column.name'),
      width: 190,
      minWidth: 120,
      grow: true,
      searched: true,
      text: ({ name }) => name,
      title: (user) => `${user.name} (${stateOf(user, t)})`,
      render: (user, needle) => (
        <span className="principal">
          {principalIcon('user', !user.active)}
          <span className="principal__name">{marked(user.name, needle)}</span>
          {notesOf(user).map((note) => (
            <span key={note} className="principal__note" title={t(`users.state.${note}`)}>
              {noteIcon(note)}
            </span>
          ))}
        </span>
      ),
    },
    {
      id: 'login',
      header: t('users.column.login'),
      width: 96,
      minWidth: 60,
      searched: true,
      text: ({ login }) => login,
    },
    {
      id: 'state',
      header: t('users.column.state'),
      width: 150,
      text: (user) => stateOf(user, t),
    },
    {
      id: 'groups',
      header: t('users.column.groups'),
      width: 170,
      searched: true,
      text: ({ groupNames }) => groupNames,
    },
    ...(hasProfiles ? assigned : []),
    {
      id: 'ownGrants',
      header: t('users.column.ownGrants'),
      width: 60,
      align: 'end',
      text: ({ ownGrants }) => (ownGrants === 0 ? '' : String(ownGrants)),
      title: ({ ownGrants }) => t('users.column.ownGrantsTitle', { count: ownGrants }),
      sortBy: ({ ownGrants }) => ownGrants,
      value: ({ ownGrants }) => ownGrants,
    },
    { id: 'email', header: t('users.column.email'), width: 170, searched: true, text: ({ email }) => email },
    {
      id: 'language',
      header: t('users.column.language'),
      width: 90,
      text: ({ language }) => t(`users.language.${language}`),
    },
  ];
}

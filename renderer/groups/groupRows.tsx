/** Groups as rows of a tree, and everybody who can be a member as candidates. */
import {
  type Directory,
  FLAG_ACTIVE,
  FLAG_ADMINISTRATOR,
  FLAG_LOCKED,
  FLAG_SHARED,
  type GroupList,
} from '../../shared/api.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { RecordColumn } from '../records/listColumns.tsx';
import type { Candidate } from '../records/TwoLists.tsx';
import { noteIcon, principalIcon } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';

export interface GroupRow {
  readonly code: string;
  readonly name: string;
  /** Direct members. */
  readonly users: number;
  readonly groups: number;
  /** With those of groups in it. */
  readonly allUsers: number;
  readonly activeUsers: number;
  readonly memberOf: number;
  /** Codes of the groups directly in it. */
  readonly inside: readonly string[];
  readonly ownGrants: number;
  /** Whether the draft made it, or changed it, its members or its permissions. */
  readonly isChanged: boolean;
}

export function groupRows(list: GroupList): GroupRow[] {
  return list.keys.map((code, group) => ({
    code,
    name: list.names[group] ?? code,
    users: list.users[group] ?? 0,
    groups: list.groups[group] ?? 0,
    allUsers: list.allUsers[group] ?? 0,
    activeUsers: list.activeUsers[group] ?? 0,
    memberOf: list.memberOf[group] ?? 0,
    inside: Array.from(
      list.inside.numbers.subarray(list.inside.starts[group], list.inside.starts[group + 1]),
      (position) => list.keys[position] ?? '',
    ),
    ownGrants: list.ownGrants[group] ?? 0,
    isChanged: (list.changed[group] ?? 0) !== 0,
  }));
}

export const GROUP_FILTERS = ['userless', 'grantless', 'nested'] as const;
export type GroupFilter = (typeof GROUP_FILTERS)[number];

export function passes(filters: readonly GroupFilter[]): (group: GroupRow) => boolean {
  const is: Readonly<Record<GroupFilter, (group: GroupRow) => boolean>> = {
    userless: ({ allUsers }) => allUsers === 0,
    grantless: ({ ownGrants }) => ownGrants === 0,
    nested: ({ memberOf }) => memberOf > 0,
  };
  return (group) => filters.every((filter) => is[filter](group));
}

/** Every user and every group, as members of a group can be; keys are holder keys. */
export function candidates({ holders }: Directory, t: Translate): Candidate[] {
  const { keys, names, flags, users, groups } = holders;
  return Array.from({ length: users + groups }, (_, at) => {
    // Groups first: they are few, and what is looked for more often.
    const holder = at < groups ? users + at : at - groups;
    const key = keys[holder] ?? '';
    const kind = holder < users ? 'user' : 'group';
    const flag = flags[holder] ?? FLAG_ACTIVE;
    const isInactive = (flag & FLAG_ACTIVE) === 0;
    const notes = ([FLAG_LOCKED, FLAG_SHARED, FLAG_ADMINISTRATOR] as const)
      .filter((bit) => kind === 'user' && (flag & bit) !== 0)
      .map((bit) => NOTE_OF[bit]);
    return {
      key,
      name: names[holder] ?? '',
      code: key.slice(kind.length + 1),
      icon: principalIcon(kind, isInactive),
      words: [
        t(`terms.holder.${kind}`),
        ...(isInactive ? [t('users.state.inactive')] : []),
        ...notes.map((note) => t(`users.state.${note}`)),
      ].join(', '),
      isInactive,
      notes: notes.map((note) => (
        <span key={note} className="principal__note">
          {noteIcon(note)}
        </span>
      )),
    };
  });
}

const NOTE_OF = {
  [FLAG_LOCKED]: 'locked',
  [FLAG_SHARED]: 'shared',
  [FLAG_ADMINISTRATOR]: 'administrator',
} as const;

export function groupColumns(t: Translate): RecordColumn<GroupRow>[] {
  const number = (
    id: 'groups' | 'memberOf' | 'ownGrants' | 'activeUsers',
    width: number,
  ): RecordColumn<GroupRow> => ({
    id,
    header: t(`groups.column.${id}`),
    width,
    align: 'end',
    text: (group) => (group[id] === 0 ? '' : String(group[id])),
    sortBy: (group) => Number(group[id]),
    value: (group) => group[id],
  });
  return [
    {
      id: 'name',
      header: t('groups.column.name'),
      width: 172,
      minWidth: 120,
      grow: true,
      searched: true,
      text: ({ name }) => name,
      render: ({ name }, needle) => (
        <span className="principal">
          {principalIcon('group', false)}
          <span className="principal__name">{marked(name, needle)}</span>
        </span>
      ),
    },
    { id: 'code', header: t('groups.column.code'), width: 100, searched: true, text: ({ code }) => code },
    {
      id: 'allUsers',
      header: t('groups.column.users'),
      width: 70,
      align: 'end',
      text: ({ allUsers }) => (allUsers === 0 ? '' : String(allUsers)),
      sortBy: ({ allUsers }) => allUsers,
      value: ({ allUsers }) => allUsers,
      title: ({ allUsers, activeUsers, users }) =>
        t('groups.column.usersTitle', { all: allUsers, active: activeUsers, direct: users }),
    },
    { ...number('activeUsers', 64), header: t('groups.column.active') },
    number('groups', 70),
    number('memberOf', 80),
    number('ownGrants', 56),
  ];
}

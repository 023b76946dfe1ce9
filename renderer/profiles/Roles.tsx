/** Who has which role, that is which general profile for every module; who holds more than one of them; many at once. */
import { FolderLock, UserCog } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { z } from 'zod';
import { type Directory, FLAG_ACTIVE } from '../../shared/api.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { stageRecords } from '../records/asked.ts';
import { ChoiceRow } from '../records/form.tsx';
import type { RecordColumn } from '../records/listColumns.tsx';
import { RecordListPane } from '../records/RecordListPane.tsx';
import { useRecordList } from '../records/useRecordList.ts';
import { type ListOf, useAnswer, useRecords } from '../state/answers.ts';
import { useKept, useKeptFlag } from '../state/kept.ts';
import { goToRecord } from '../state/recordPlaces.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { ContextMenuItem } from '../ui/ContextMenu.tsx';
import { principalIcon } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';
import { useText } from '../ui/text.tsx';
import { LimitDialog } from './LimitDialog.tsx';
import { itemsOf, type ProfileLists } from './profileTree.ts';
import { RoleDialog } from './RoleDialog.tsx';

interface RolesProps {
  readonly lists: ProfileLists;
  readonly directory: Directory;
  readonly announce: (text: string) => void;
}

export interface RoleRecord {
  readonly login: string;
  readonly name: string;
  readonly isActive: boolean;
  /** Code of the general profile for every module; null = none. */
  readonly role: string | null;
  readonly roleName: string;
  readonly accessName: string;
  /** General and hierarchy profiles for named modules. */
  readonly modules: number;
  /** On how many nodes he holds more than the role compared with. */
  readonly more: number;
  readonly first: string;
}

const keptCode = z.string();

export function Roles({ lists, directory, announce }: RolesProps) {
  const users = useRecords('users');
  return users === null ? null : (
    <RoleList users={users} lists={lists} directory={directory} announce={announce} />
  );
}

function RoleList({ users, lists, directory, announce }: RolesProps & { readonly users: ListOf<'users'> }) {
  const t = useText();
  const grid = useRef<TreeGridHandle>(null);
  const roles = useMemo(() => itemsOf(lists, 'general'), [lists]);
  const [keptThan, setThan] = useKept('profiles.roles.than', keptCode, '', (code) => code);
  const than = roles.find(({ code }) => code === keptThan) ?? middle(roles);
  const [moreOnly, setMoreOnly] = useKeptFlag('profiles.roles.moreOnly', false);
  const [isChanging, setChanging] = useState(false);
  const [isLimiting, setLimiting] = useState(false);
  const exceeding = useAnswer(than?.code == null ? null : `exceeding ${than.code}`, () =>
    window.grantree.invoke('profiles.exceeding', { profile: than?.code ?? '' }),
  );
  const records = useMemo((): readonly RoleRecord[] => {
    const more = new Map(exceeding?.users.map((one) => [one.login, one]));
    const nodeName = new Map(
      directory.nodes.codes.map((code, node) => [code, directory.nodes.names[node] ?? code]),
    );
    return users.keys.map((login, at) => {
      const role = lists.profiles.keys[users.role[at] ?? -1] ?? null;
      const found = more.get(login);
      return {
        login,
        name: users.names[at] ?? login,
        isActive: ((users.flags[at] ?? 0) & FLAG_ACTIVE) !== 0,
        role,
        roleName: lists.profiles.names[users.role[at] ?? -1] ?? '',
        accessName: lists.entityAccess.names[users.entityAccess[at] ?? -1] ?? '',
        modules: users.modules[at] ?? 0,
        more: found?.nodes ?? 0,
        first: nodeName.get(found?.first ?? '') ?? '',
      };
    });
  }, [users, lists, exceeding, directory]);
  const thanName = than?.name ?? '';
  const columns = useMemo((): RecordColumn<RoleRecord>[] => {
    return [
      {
        id: 'name',
        header: t('authorizations.column.name'),
        width: 190,
        minWidth: 120,
        grow: true,
        searched: true,
        text: ({ name }) => name,
        render: ({ name, isActive }, needle) => (
          <span className="principal">
            {principalIcon('user', !isActive)}
            <span className="principal__name">{marked(name, needle)}</span>
          </span>
        ),
      },
      {
        id: 'login',
        header: t('authorizations.column.login'),
        width: 100,
        searched: true,
        text: ({ login }) => login,
        render: ({ login }, needle) => <span className="muted">{marked(login, needle)}</span>,
      },
      {
        id: 'role',
        header: t('profiles.roles.role'),
        width: 140,
        searched: true,
        text: ({ roleName }) => roleName,
      },
      {
        id: 'access',
        header: t('profiles.one.entityAccess'),
        width: 150,
        text: ({ accessName }) => accessName,
      },
      {
        id: 'modules',
        header: t('profiles.roles.modules'),
        width: 90,
        align: 'end',
        text: ({ modules }) => (modules === 0 ? '' : String(modules)),
        value: ({ modules }) => modules,
        sortBy: ({ modules }) => modules,
      },
      {
        id: 'more',
        header: t('profiles.roles.moreThan', { name: thanName }),
        width: 170,
        grow: true,
        text: ({ more, first }) => (more === 0 ? '' : t('profiles.roles.more', { count: more, node: first })),
        value: ({ more }) => more,
        sortBy: ({ more }) => -more,
      },
    ];
  }, [t, thanName]);
  const passes = useMemo(
    () =>
      ({ more }: RoleRecord) =>
        !moreOnly || more > 0,
    [moreOnly],
  );
  const list = useRecordList({
    name: 'profiles.roles',
    title: t('profiles.tab.roles'),
    records,
    columns,
    keyOf,
    passes,
    onClearFilters: () => setMoreOnly(false),
  });
  const { selected, focused } = list;
  return (
    <>
      <RecordListPane
        ref={grid}
        title={t('profiles.tab.roles')}
        nameOf={({ name }) => name}
        list={list}
        announce={announce}
        rowClass={rowClass}
        emptyState={<p>{t('profiles.roles.empty')}</p>}
        tools={
          <>
            {directory.entities.length > 0 && (
              <Button className="button" onPress={() => setLimiting(true)}>
                <FolderLock size={15} aria-hidden={true} />
                {t('profiles.limit.button')}
              </Button>
            )}
            <Button className="button" isDisabled={selected.length === 0} onPress={() => setChanging(true)}>
              <UserCog size={15} aria-hidden={true} />
              {t('profiles.roles.change', { count: selected.length })}
            </Button>
          </>
        }
        filters={
          <>
            <div className="roles__than">
              <ChoiceRow
                label={t('profiles.roles.than')}
                value={than?.code ?? null}
                options={roles.map(({ code, name }) => ({ key: code ?? '', name }))}
                onChange={setThan}
              />
            </div>
            <Checkbox className="checkbox" isSelected={moreOnly} onChange={setMoreOnly}>
              <CheckboxBox />
              {t('profiles.roles.moreOnly')}
            </Checkbox>
          </>
        }
        menu={
          <>
            <ContextMenuItem
              label={t('profiles.roles.change', { count: selected.length })}
              keys="F2"
              isDisabled={selected.length === 0}
              onAction={() => setChanging(true)}
            />
            {directory.entities.length > 0 && (
              <ContextMenuItem label={t('profiles.limit.button')} onAction={() => setLimiting(true)} />
            )}
            <ContextMenuItem
              label={t('profiles.roles.openUser')}
              keys="Enter"
              isDisabled={focused === null}
              onAction={() => focused !== null && goToRecord('users', focused.login)}
            />
          </>
        }
        onKey={(chord) => {
          if (chord !== 'F2' || selected.length === 0) return false;
          setChanging(true);
          return true;
        }}
        onOpen={() => focused !== null && goToRecord('users', focused.login)}
      />
      {isLimiting && (
        <LimitDialog
          users={selected.map(keyOf)}
          lists={lists}
          directory={directory}
          onClose={() => setLimiting(false)}
          onLimit={(gesture) => {
            setLimiting(false);
            void stageRecords(gesture).then(
              (isStaged) => isStaged && announce(t('profiles.roles.done', { count: gesture.users.length })),
            );
          }}
        />
      )}
      {isChanging && (
        <RoleDialog
          users={selected}
          lists={lists}
          directory={directory}
          onClose={() => setChanging(false)}
          onAssign={(gesture, count) => {
            setChanging(false);
            void stageRecords(gesture).then(
              (isStaged) => isStaged && announce(t('profiles.roles.done', { count })),
            );
          }}
        />
      )}
    </>
  );
}

const keyOf = ({ login }: RoleRecord): string => login;
const rowClass = ({ isActive }: RoleRecord): string | undefined =>
  isActive ? undefined : 'tg-row--inactive';

/** A role that is called Member, else one in the middle: to compare with until somebody chooses. */
function middle<T extends { readonly code: string | null }>(roles: readonly T[]): T | undefined {
  return roles.find(({ code }) => code === 'member') ?? roles[Math.floor(roles.length / 2)];
}

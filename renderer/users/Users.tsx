/** The area Users: the list with its filters and seats, and everything about the chosen ones. */
import { FileInput, UserRoundPlus } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { holderKey } from '../../shared/model/types.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { restoreRecords, useStoredRecords } from '../records/asked.ts';
import { DeletedPane } from '../records/DeletedPane.tsx';
import { FilterChips } from '../records/FilterChips.tsx';
import { RecordListPane } from '../records/RecordListPane.tsx';
import { RecordsArea } from '../records/RecordsArea.tsx';
import { useBefore } from '../records/useBefore.ts';
import { useDeletion } from '../records/useDeletion.tsx';
import { useRecordList } from '../records/useRecordList.ts';
import { useWithDeleted } from '../records/useWithDeleted.ts';
import { useAnswer, useRecords } from '../state/answers.ts';
import { useAreaCommand } from '../state/areaCommands.ts';
import { useImporting } from '../state/importing.ts';
import { useKeptFilters } from '../state/kept.ts';
import { usePrinting } from '../state/printing.ts';
import { useRecordPlace } from '../state/recordPlaces.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { principalIcon } from '../ui/icons.tsx';
import { LiveRegion, useAnnouncements } from '../ui/LiveRegion.tsx';
import { useText } from '../ui/text.tsx';
import { NewUser } from './NewUser.tsx';
import { Seats } from './Seats.tsx';
import { SeveralUsers } from './SeveralUsers.tsx';
import { UserDetail } from './UserDetail.tsx';
import { UserGroups } from './UserGroups.tsx';
import { UserMenu } from './UserMenu.tsx';
import { stateOf, userColumns } from './userColumns.tsx';
import { passes, USER_FILTERS, type UserRow, UserRows } from './userRows.ts';
import { useUserOptions } from './useUserOptions.ts';
import './users.css';

type Dialog = { readonly kind: 'new'; readonly like: UserRow | null } | { readonly kind: 'groups' };

const keyOf = ({ login }: UserRow): string => login;
const isChanged = (user: UserRow): boolean => user.isChanged;
const NOBODY: readonly UserRow[] = [];
const NO_KEYS: readonly string[] = [];
const FIRST_LOOK = { widths: {}, hidden: ['email', 'language'], sort: null };

export function Users() {
  const t = useText();
  const options = useUserOptions();
  const answer = useRecords('users');
  const stored = useStoredRecords('users');
  const [made] = useState(() => new UserRows());
  const rows = useMemo(() => (answer === null ? NOBODY : made.of(answer)), [answer, made]);
  const storedRows = useMemo(() => (stored === null ? null : made.of(stored)), [stored, made]);
  const hasProfiles = options.general.length > 0 || options.access.length > 0;
  const { records, isDeleted } = useWithDeleted(rows, storedRows, answer?.removed ?? NO_KEYS, keyOf);
  const columns = useMemo(() => userColumns(t, hasProfiles), [t, hasProfiles]);
  const before = useBefore(storedRows, columns, keyOf, isChanged, answer?.recoded);
  const [said, announce] = useAnnouncements();
  const deletion = useDeletion();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const grid = useRef<TreeGridHandle>(null);
  const area = useRef<HTMLDivElement>(null);

  const [filters, keepFilters] = useKeptFilters('users.filters', USER_FILTERS);
  const wantsRightless = filters.includes('rightless');
  const rightless = useAnswer(wantsRightless ? 'rightless' : null, () =>
    window.grantree.invoke('records.rightless', undefined),
  );
  const passesFilters = useMemo(
    () => passes(filters, rightless === null ? null : new Set(rightless)),
    [filters, rightless],
  );
  const place = useRecordPlace('users');
  const list = useRecordList({
    name: 'users.list',
    title: t('users.title'),
    records,
    isDeleted,
    columns,
    keyOf,
    passes: passesFilters,
    initially: FIRST_LOOK,
    ...place,
    onClearFilters: () => keepFilters([]),
  });
  const logins = useMemo(() => new Set(rows.map(keyOf)), [rows]);
  const rowClass = useCallback((user: UserRow) => (user.active ? undefined : 'tg-row--inactive'), []);
  const rowLabel = useCallback(
    (user: UserRow) =>
      [user.name, user.login, stateOf(user, t), user.groupNames, user.role].filter(Boolean).join(', '),
    [t],
  );

  const { selected, focused } = list;
  const restore = (users: readonly UserRow[]): void => void restoreRecords('users', users.map(keyOf));
  const make = (like: UserRow | null): void => setDialog({ kind: 'new', like });
  useAreaCommand('print', () =>
    usePrinting.getState().open(selected.map(({ login }) => holderKey('user', login))),
  );
  useAreaCommand('addPrincipals', () => make(null));
  const close = (): void => setDialog(null);
  const openGroups = (): void => setDialog({ kind: 'groups' });
  const editName = (): void => area.current?.querySelector<HTMLInputElement>('.detail input')?.select();

  const detail =
    selected.length > 1 ? (
      <SeveralUsers users={selected} options={options} onGroups={openGroups} />
    ) : focused === null ? (
      <p className="detail__empty">{t('users.nobody')}</p>
    ) : isDeleted(focused) ? (
      <DeletedPane
        label={t('users.detail')}
        icon={principalIcon('user', !focused.active)}
        name={focused.name}
        onRestore={() => restore([focused])}
      />
    ) : (
      <UserDetail
        user={focused}
        storedLogin={answer?.recoded[focused.login] ?? focused.login}
        logins={logins}
        options={options}
        tools={null}
        onGroups={openGroups}
      />
    );
  return (
    <div className="users" ref={area}>
      <RecordsArea
        name="users"
        list={
          <RecordListPane
            ref={grid}
            title={t('users.title')}
            nameOf={({ name }) => name}
            list={list}
            facts={answer !== null && <Seats active={answer.activeUsers} seats={answer.seats} />}
            tools={
              <>
                <IconButton
                  label={t('menu.importPeople')}
                  onPress={() => void useImporting.getState().choose()}
                >
                  <FileInput size={16} aria-hidden={true} />
                </IconButton>
                <Button className="button" onPress={() => make(null)}>
                  <UserRoundPlus size={15} aria-hidden={true} />
                  {t('users.new.button')}
                </Button>
              </>
            }
            filters={
              <FilterChips
                label={t('users.filter.label')}
                filters={USER_FILTERS}
                on={filters}
                name={(filter) => t(`users.filter.${filter}`)}
                onChange={keepFilters}
              />
            }
            menu={selected.length > 0 && <UserMenu users={selected} onGroups={openGroups} />}
            emptyState={answer === null ? null : <p>{t('users.empty')}</p>}
            before={before}
            rowClass={rowClass}
            rowLabel={rowLabel}
            onEdit={editName}
            onNew={() => make(null)}
            onDuplicate={() => make(selected[0] ?? null)}
            onDelete={() => deletion.ask('users', selected, keyOf)}
            onRestore={() => restore(list.selectedDeleted)}
            announce={announce}
          />
        }
        detail={detail}
      />
      <LiveRegion said={said} />
      {dialog?.kind === 'new' && (
        <NewUser
          like={dialog.like}
          logins={logins}
          onClose={close}
          onMade={(login) => {
            close();
            list.show(login);
            grid.current?.focus();
          }}
        />
      )}
      {deletion.dialog}
      {dialog?.kind === 'groups' && <UserGroups users={selected} groups={options.groups} onClose={close} />}
    </div>
  );
}

/** The area Groups: the tree of groups, and members and use of the chosen one. */
import { UsersRound } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Button, MenuSection } from 'react-aria-components';
import type { Directory } from '../../shared/api.ts';
import { holderKey } from '../../shared/model/types.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { restoreRecords, stageRecords, useStoredRecords } from '../records/asked.ts';
import { DeletedPane } from '../records/DeletedPane.tsx';
import { FilterChips } from '../records/FilterChips.tsx';
import { showHistory, showPermissions } from '../records/jumps.ts';
import { NewCoded } from '../records/NewCoded.tsx';
import { RecordListPane } from '../records/RecordListPane.tsx';
import { RecordsArea } from '../records/RecordsArea.tsx';
import { useBefore } from '../records/useBefore.ts';
import { useDeletion } from '../records/useDeletion.tsx';
import { useRecordList } from '../records/useRecordList.ts';
import { useWithDeleted } from '../records/useWithDeleted.ts';
import { useRecords } from '../state/answers.ts';
import { useAreaCommand } from '../state/areaCommands.ts';
import { useDesk } from '../state/desk.ts';
import { useKeptFilters } from '../state/kept.ts';
import { usePrinting } from '../state/printing.ts';
import { useRecordPlace } from '../state/recordPlaces.ts';
import { ContextMenuItem } from '../ui/ContextMenu.tsx';
import { principalIcon } from '../ui/icons.tsx';
import { LiveRegion, useAnnouncements } from '../ui/LiveRegion.tsx';
import { useText } from '../ui/text.tsx';
import { GroupDetail } from './GroupDetail.tsx';
import { GROUP_FILTERS, type GroupRow, groupColumns, groupRows, passes } from './groupRows.tsx';
import './groups.css';

const keyOf = ({ code }: GroupRow): string => code;
const isChanged = (group: GroupRow): boolean => group.isChanged;
const NOTHING: readonly GroupRow[] = [];
const NO_CODES: readonly string[] = [];
/** In how many groups each is, its details tell: the list fits a small window without. */
const FIRST_LOOK = { widths: {}, hidden: ['memberOf'], sort: null };

export function Groups() {
  const directory = useDesk((state) => state.directory);
  return directory === null ? null : <GroupsOf directory={directory} />;
}

function GroupsOf({ directory }: { readonly directory: Directory }) {
  const t = useText();
  const answer = useRecords('groups');
  const stored = useStoredRecords('groups');
  const rows = useMemo(() => (answer === null ? NOTHING : groupRows(answer)), [answer]);
  const storedRows = useMemo(() => (stored === null ? null : groupRows(stored)), [stored]);
  const columns = useMemo(() => groupColumns(t), [t]);
  const { records, isDeleted } = useWithDeleted(rows, storedRows, answer?.removed ?? NO_CODES, keyOf);
  const before = useBefore(storedRows, columns, keyOf, isChanged, answer?.recoded);
  const below = useMemo(() => {
    // What the draft deletes stays where it stood; the groups in it are on their own.
    const removed = new Set(answer?.removed);
    const insideBefore = new Map(storedRows?.map(({ code, inside }) => [code, inside]));
    return ({ code, inside }: GroupRow) => {
      const deleted = (insideBefore.get(answer?.recoded[code] ?? code) ?? NO_CODES).filter((each) =>
        removed.has(each),
      );
      return removed.has(code) ? deleted : [...inside, ...deleted];
    };
  }, [answer, storedRows]);
  const [said, announce] = useAnnouncements();
  /** What the new group is to be like; null = like none; undefined = none is being made. */
  const [making, setMaking] = useState<GroupRow | null | undefined>(undefined);
  const deletion = useDeletion();
  const grid = useRef<TreeGridHandle>(null);
  const area = useRef<HTMLDivElement>(null);

  const [filters, keepFilters] = useKeptFilters('groups.filters', GROUP_FILTERS);
  const passesFilters = useMemo(() => passes(filters), [filters]);
  const place = useRecordPlace('groups');
  const list = useRecordList({
    name: 'groups.list',
    title: t('groups.title'),
    records,
    isDeleted,
    columns,
    keyOf,
    passes: passesFilters,
    below,
    initially: FIRST_LOOK,
    ...place,
    onClearFilters: () => keepFilters([]),
  });
  const codes = useMemo(() => new Set(rows.map(keyOf)), [rows]);
  const names = useMemo(() => new Map(rows.map(({ code, name }) => [code, name])), [rows]);
  const nameOf = useCallback((code: string) => names.get(code) ?? code, [names]);

  const rowLabel = useCallback(
    ({ name, code, allUsers }: GroupRow) =>
      [name, code, t('groups.members.count', { count: allUsers })].join(', '),
    [t],
  );
  const { selected, focused } = list;
  const restore = (groups: readonly GroupRow[]): void => void restoreRecords('groups', groups.map(keyOf));
  const print = (): void => usePrinting.getState().open(selected.map(({ code }) => holderKey('group', code)));
  useAreaCommand('print', print);
  useAreaCommand('addPrincipals', () => setMaking(null));
  const editName = (): void => area.current?.querySelector<HTMLInputElement>('.detail input')?.select();
  const make = async (code: string, name: string): Promise<void> => {
    const made = await stageRecords(
      making === null || making === undefined
        ? { kind: 'create', list: 'groups', record: { code, name } }
        : { kind: 'copy', list: 'groups', key: making.code, code, name },
    );
    if (!made) return;
    setMaking(undefined);
    list.show(code);
    grid.current?.focus();
  };
  const [first] = selected;
  return (
    <div className="groups" ref={area}>
      <RecordsArea
        name="groups"
        detailWidth={540}
        list={
          <RecordListPane
            ref={grid}
            title={t('groups.title')}
            nameOf={({ name }) => name}
            list={list}
            tools={
              <Button className="button" onPress={() => setMaking(null)}>
                <UsersRound size={15} aria-hidden={true} />
                {t('groups.new.button')}
              </Button>
            }
            filters={
              <FilterChips
                label={t('groups.filter.label')}
                filters={GROUP_FILTERS}
                on={filters}
                name={(filter) => t(`groups.filter.${filter}`)}
                onChange={keepFilters}
              />
            }
            menu={
              first !== undefined && (
                <MenuSection aria-label={t('groups.title')}>
                  <ContextMenuItem
                    label={t('groups.menu.permissions')}
                    isDisabled={selected.length > 1}
                    onAction={() => showPermissions(holderKey('group', first.code))}
                  />
                  <ContextMenuItem
                    label={t('groups.menu.history')}
                    isDisabled={selected.length > 1}
                    onAction={() => showHistory(holderKey('group', first.code))}
                  />
                  <ContextMenuItem label={t('groups.menu.print')} onAction={print} />
                </MenuSection>
              )
            }
            emptyState={answer === null ? null : <p>{t('groups.empty')}</p>}
            before={before}
            rowLabel={rowLabel}
            onEdit={editName}
            onNew={() => setMaking(null)}
            onDuplicate={() => setMaking(selected[0] ?? null)}
            onDelete={() => deletion.ask('groups', selected, keyOf)}
            onRestore={() => restore(list.selectedDeleted)}
            announce={announce}
          />
        }
        detail={
          focused === null ? (
            <p className="detail__empty">{t('groups.nobody')}</p>
          ) : isDeleted(focused) ? (
            <DeletedPane
              label={t('groups.detail')}
              icon={principalIcon('group', false)}
              name={focused.name}
              onRestore={() => restore([focused])}
            />
          ) : (
            <GroupDetail
              group={focused}
              storedCode={answer?.recoded[focused.code] ?? focused.code}
              directory={directory}
              codes={codes}
              nameOf={nameOf}
            />
          )
        }
      />
      <LiveRegion said={said} />
      {deletion.dialog}
      {making !== undefined && (
        <NewCoded
          title={making === null ? t('groups.new.title') : t('groups.new.copyTitle', { name: making.name })}
          {...(making === null ? {} : { action: t('groups.new.copy'), about: t('groups.new.copyAbout') })}
          codeLabel={t('groups.field.code')}
          nameLabel={t('groups.field.name')}
          codes={codes}
          onDone={(code, name) => void make(code, name)}
          onClose={() => setMaking(undefined)}
        />
      )}
    </div>
  );
}

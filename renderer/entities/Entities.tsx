/** The area Entities: sites, plants, companies or projects as a tree, and what reaches the focused one. */
import { Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type RecordGesture, SAME } from '../../shared/api.ts';
import type { RowDrop } from '../grid/rowDrag.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useRowDrag } from '../grid/useRowDrag.tsx';
import { NameEditor } from '../nodes/NameEditor.tsx';
import { restoreRecords, stageRecords, useStoredRecords } from '../records/asked.ts';
import { DeletedPane } from '../records/DeletedPane.tsx';
import type { RecordColumn } from '../records/listColumns.tsx';
import { RecordListPane } from '../records/RecordListPane.tsx';
import { RecordsArea } from '../records/RecordsArea.tsx';
import { useBefore } from '../records/useBefore.ts';
import { useDeletion } from '../records/useDeletion.tsx';
import { useRecordList } from '../records/useRecordList.ts';
import { useWithDeleted } from '../records/useWithDeleted.ts';
import { type ListOf, useRecords } from '../state/answers.ts';
import { useRecordPlace } from '../state/recordPlaces.ts';
import { ContextMenuItem, ContextMenuLine, ContextSubmenu } from '../ui/ContextMenu.tsx';
import { PER_ENTITY } from '../ui/icons.tsx';
import { LiveRegion, useAnnouncements } from '../ui/LiveRegion.tsx';
import { marked } from '../ui/Marked.tsx';
import { useText } from '../ui/text.tsx';
import { EntityPane } from './EntityPane.tsx';
import {
  type EntityMove,
  type EntityRecord,
  entitiesBelow,
  entityMoveByDrop,
  entityMoveByKey,
  entityRecords,
} from './entityRecords.ts';
import { NewEntityDialog } from './NewEntityDialog.tsx';
import './entities.css';

export function Entities() {
  const entities = useRecords('entities');
  const access = useRecords('entityAccessProfiles');
  if (entities === null || access === null) return null;
  return <EntitiesArea entities={entities} access={access} />;
}

const MOVES = {
  'Alt+Shift+ArrowUp': { direction: 'up', shown: 'Alt+Shift+↑' },
  'Alt+Shift+ArrowDown': { direction: 'down', shown: 'Alt+Shift+↓' },
  'Alt+Shift+ArrowLeft': { direction: 'out', shown: 'Alt+Shift+←' },
  'Alt+Shift+ArrowRight': { direction: 'in', shown: 'Alt+Shift+→' },
} as const;

interface EntitiesAreaProps {
  readonly entities: ListOf<'entities'>;
  readonly access: ListOf<'entityAccessProfiles'>;
}

function EntitiesArea({ entities, access }: EntitiesAreaProps) {
  const t = useText();
  const place = useRecordPlace('entities');
  const grid = useRef<TreeGridHandle>(null);
  const [renamed, setRenamed] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [said, announce] = useAnnouncements();
  const deletion = useDeletion((names) => announce(t('entities.done.deleted', { name: names.join(', ') })));

  const storedEntities = useStoredRecords('entities');
  const storedAccess = useStoredRecords('entityAccessProfiles');
  const living = useMemo(() => entityRecords(entities, access), [entities, access]);
  const stored = useMemo(
    () =>
      storedEntities === null || storedAccess === null ? null : entityRecords(storedEntities, storedAccess),
    [storedEntities, storedAccess],
  );
  const { records, isDeleted } = useWithDeleted(living, stored, entities.removed, keyOf);
  const below = useMemo(() => {
    const children = entitiesBelow(records);
    return ({ code }: EntityRecord) => children.get(code) ?? [];
  }, [records]);
  const stage = async (gesture: RecordGesture, done: string): Promise<boolean> => {
    const isStaged = await stageRecords(gesture);
    if (isStaged) announce(done);
    return isStaged;
  };
  const accessNames = useMemo(
    () => new Map(access.keys.map((key, i) => [key, access.names[i] ?? key])),
    [access],
  );
  const columns = useMemo((): RecordColumn<EntityRecord>[] => {
    const close = (refocus: boolean): void => {
      setRenamed(null);
      if (refocus) requestAnimationFrame(() => grid.current?.focus());
    };
    const rename = (code: string, name: string): void => {
      void stageRecords({ kind: 'edit', list: 'entities', keys: [code], fields: { name } });
    };
    return [
      {
        id: 'name',
        header: t('entities.column.name'),
        width: 260,
        minWidth: 140,
        grow: true,
        searched: true,
        text: ({ name }) => name,
        render: ({ code, name }, needle) =>
          code === renamed ? (
            <NameEditor
              label={t('entities.rename', { name })}
              initial={name}
              onCommit={(next) => rename(code, next)}
              onClose={close}
            />
          ) : (
            <span className="node">
              {PER_ENTITY}
              <span className="node__name">{marked(name, needle)}</span>
            </span>
          ),
      },
      {
        id: 'code',
        header: t('entities.column.code'),
        width: 120,
        searched: true,
        text: ({ code }) => code,
        render: ({ code }, needle) => <span className="muted">{marked(code, needle)}</span>,
      },
      {
        id: 'access',
        header: t('entities.column.access'),
        width: 220,
        grow: true,
        text: ({ access: codes }) => codes.map((code) => accessNames.get(code) ?? code).join(', '),
      },
      {
        id: 'users',
        header: t('entities.column.users'),
        width: 70,
        align: 'end',
        text: ({ users }) => String(users),
        value: ({ users }) => users,
        sortBy: ({ users }) => users,
      },
    ];
  }, [t, renamed, accessNames]);

  const list = useRecordList({
    name: 'entities.list',
    title: t('desk.area.entities'),
    records,
    columns,
    keyOf,
    isDeleted,
    below,
    ...place,
  });
  const before = useBefore(stored, columns, keyOf, isChanged);
  const { focused, selected } = list;
  /** What can be changed: not one that is deleted already. */
  const current = focused === null || isDeleted(focused) ? null : focused;
  const restore = (codes: readonly string[]): void => void restoreRecords('entities', codes);
  // Entities are few and their tree is shallow: it is open when one comes.
  const openAll = useEffectEvent(() => list.expandAll());
  useEffect(() => openAll(), []);
  const move = (gesture: EntityMove | null): void => {
    if (gesture === null) return;
    const [first = ''] = gesture.keys;
    void stage(
      gesture,
      t('entities.done.moved', { name: records.find(({ code }) => code === first)?.name ?? first }),
    );
  };
  const dropped = (drop: RowDrop): EntityMove | null =>
    [...drop.items, drop.target].some((item) => isGone(records[item]))
      ? null
      : entityMoveByDrop(records, drop);
  const isGone = (record: EntityRecord | undefined): boolean => record === undefined || isDeleted(record);
  const drag = useRowDrag({
    state: list.grid,
    onStateChange: list.setGrid,
    describe: (drop) =>
      list.text.trim() === '' && dropped(drop) !== null
        ? t(`nodes.drop.${drop.place}`, { name: records[drop.target]?.name ?? '' })
        : null,
    onDrop: (drop) => move(dropped(drop)),
  });
  const onKey = (chord: string): boolean => {
    const step = Object.entries(MOVES).find(([key]) => key === chord)?.[1];
    if (step !== undefined && current !== null) move(entityMoveByKey(living, current.code, step.direction));
    else if (chord === 'F2' && current !== null) setRenamed(current.code);
    else if (chord === 'Insert') setMaking(true);
    else return step !== undefined;
    return true;
  };
  const remove = (): void => deletion.ask('entities', selected, keyOf);

  return (
    <>
      <RecordsArea
        name="entities"
        detailWidth={420}
        list={
          <div className="entities__list" onPointerDown={drag.onPointerDown}>
            <RecordListPane
              ref={grid}
              title={t('desk.area.entities')}
              nameOf={({ name }) => name}
              list={list}
              before={before}
              announce={announce}
              emptyState={<p>{t('entities.empty')}</p>}
              tools={
                <Button className="button" onPress={() => setMaking(true)}>
                  <Plus size={15} aria-hidden={true} />
                  {t('entities.new')}
                </Button>
              }
              menu={
                <>
                  <ContextMenuItem
                    label={t('nodes.menu.rename')}
                    keys="F2"
                    isDisabled={current === null}
                    onAction={() => setRenamed(current?.code ?? null)}
                  />
                  <ContextSubmenu label={t('nodes.menu.move')}>
                    {Object.values(MOVES).map(({ direction, shown }) => {
                      const gesture =
                        current === null ? null : entityMoveByKey(living, current.code, direction);
                      return (
                        <ContextMenuItem
                          key={direction}
                          label={t(`nodes.move.${direction}`)}
                          keys={shown}
                          isDisabled={gesture === null}
                          onAction={() => move(gesture)}
                        />
                      );
                    })}
                  </ContextSubmenu>
                  <ContextMenuLine />
                  <ContextMenuItem label={t('authorizations.menu.expandAll')} onAction={list.expandAll} />
                  <ContextMenuItem label={t('authorizations.menu.collapseAll')} onAction={list.collapseAll} />
                </>
              }
              onKey={onKey}
              onNew={() => setMaking(true)}
              onDelete={remove}
              onRestore={() => restore(list.selectedDeleted.map(keyOf))}
            />
            {drag.mark}
          </div>
        }
        detail={
          focused === null ? (
            <p className="detail__empty">{t('entities.nobody')}</p>
          ) : isDeleted(focused) ? (
            <DeletedPane
              label={t('entities.entity')}
              icon={PER_ENTITY}
              name={focused.name}
              onRestore={() => restore([focused.code])}
            />
          ) : (
            <EntityPane key={focused.code} entity={focused} records={living} onDelete={remove} />
          )
        }
      />
      {isMaking && (
        <NewEntityDialog
          records={living}
          parent={current?.parent ?? null}
          onClose={() => setMaking(false)}
          onCreate={(gesture, code, name) => {
            setMaking(false);
            void stage(gesture, t('entities.done.created', { name })).then((ok) => ok && list.show(code));
          }}
        />
      )}
      {deletion.dialog}
      <LiveRegion said={said} />
    </>
  );
}

const keyOf = ({ code }: EntityRecord): string => code;

const isChanged = ({ changed }: EntityRecord): boolean => changed !== SAME;

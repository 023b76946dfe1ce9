/** A list of records with its header, filters, grid and menus: what Users, Groups, Profiles and the like have alike. */
import { type ReactNode, type Ref, useMemo, useRef } from 'react';
import { MenuSection } from 'react-aria-components';
import type { GridState } from '../grid/state.ts';
import { TreeGrid, type TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useGridMenu } from '../grid/useGridMenu.ts';
import { useSharedHandle } from '../grid/useSharedHandle.ts';
import { useAreaCommand } from '../state/areaCommands.ts';
import { ColumnsMenu } from '../ui/ColumnsMenu.tsx';
import { ContextMenu, ContextMenuItem, ContextMenuLine } from '../ui/ContextMenu.tsx';
import { FilterField } from '../ui/FilterField.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { copyTable, saveTable } from './carry.ts';
import { type BeforeOf, gridColumns } from './listColumns.tsx';
import type { ShownRecords } from './useRecordList.ts';
import './records.css';

export interface RecordListPaneProps<R> {
  readonly ref?: Ref<TreeGridHandle>;
  /** The accessible name of the grid, and what stands in the header. */
  readonly title: string;
  /** The name of one record, for the menu. */
  readonly nameOf: (record: R) => string;
  readonly list: ShownRecords<R>;
  /** Beside the count in the header, such as active / seats. */
  readonly facts?: ReactNode;
  /** Buttons of the header: New and the like. */
  readonly tools?: ReactNode;
  /** Beside the search. */
  readonly filters?: ReactNode;
  /** Items of the right-click menu, above those every list has; for the selected records. */
  readonly menu?: ReactNode;
  readonly emptyState?: ReactNode;
  readonly before?: BeforeOf<R> | undefined;
  /** A class for a row besides `tg-row--changed`; must stay the same function while it says the same. */
  readonly rowClass?: (record: R) => string | undefined;
  /** What is heard for the row as a whole; without it, its cells. */
  readonly rowLabel?: (record: R) => string;
  /** F2; Enter and a double click, too, where `onOpen` says nothing else. */
  readonly onEdit?: () => void;
  /** Enter or a double click. */
  readonly onOpen?: () => void;
  /** Space on a row or on what can be pressed in a cell; `column` null = on the row. */
  readonly onPress?: (column: string | null) => void;
  /** A key the grid has no use for; true when it was used. */
  readonly onKey?: (chord: string) => boolean;
  readonly onNew?: () => void;
  readonly onDuplicate?: () => void;
  readonly onDelete?: () => void;
  /** Takes the deletion of the deleted ones among the selected back. */
  readonly onRestore?: () => void;
  readonly announce?: (text: string) => void;
}

export function RecordListPane<R>(props: RecordListPaneProps<R>) {
  const { title, list, before, rowClass, rowLabel, onNew, onDuplicate, onDelete, onRestore } = props;
  const t = useText();
  const grid = useSharedHandle(props.ref);
  const search = useRef<HTMLInputElement>(null);
  const menu = useGridMenu();
  const columnsMenu = useGridMenu();
  useAreaCommand('find', () => search.current?.select());

  const needle = folded(list.text.trim());
  const { records, isDeleted } = list;
  const columns = useMemo(
    () => gridColumns(list.columns, records, before, needle, t, isDeleted),
    [list.columns, records, before, needle, t, isDeleted],
  );
  const rowClassAt = useMemo(
    () => (item: number) => {
      const record = records[item];
      if (record === undefined) return undefined;
      const changed = isDeleted(record) || before?.(record) !== undefined;
      const classes = [
        rowClass?.(record) ?? '',
        changed ? 'tg-row--changed' : '',
        isDeleted(record) ? 'tg-row--deleted' : '',
      ];
      return classes.filter(Boolean).join(' ') || undefined;
    },
    [records, before, rowClass, isDeleted],
  );
  const rowLabelAt = useMemo(() => {
    if (rowLabel === undefined) return undefined;
    return (item: number) => {
      const record = records[item];
      if (record === undefined) return undefined;
      return isDeleted(record) ? `${rowLabel(record)}, ${t('lists.deleted')}` : rowLabel(record);
    };
  }, [records, rowLabel, isDeleted, t]);

  const [first] = list.selected;
  const canRestore = onRestore !== undefined && list.selectedDeleted.length > 0;
  const onKey = (chord: string): boolean => {
    if (props.onKey?.(chord) === true) return true;
    if (chord === 'F2' && props.onEdit !== undefined) props.onEdit();
    else if (chord === 'Ctrl+C') void copyTable(list.table('selected'));
    else if (chord === 'Ctrl+Insert' && onNew !== undefined) onNew();
    else if ((chord === 'Delete' || chord === 'Ctrl+Delete') && onDelete !== undefined) {
      // On what is deleted already, the same key takes it back.
      if (first === undefined && canRestore) onRestore?.();
      else onDelete();
    } else return false;
    return true;
  };
  const many = list.selected.length > 1;
  const menuTitle =
    first === undefined
      ? title
      : many
        ? t('lists.selected', { count: list.selected.length })
        : props.nameOf(first);
  return (
    <section
      className={list.isTree ? 'pane record-list' : 'pane record-list record-list--flat'}
      aria-label={title}
    >
      <header className="record-list__head">
        <h1>{title}</h1>
        <p className="record-list__count" role="status">
          <span>{t('lists.count', { shown: list.count, all: list.all })}</span>
          {many && <strong>{t('lists.selected', { count: list.selected.length })}</strong>}
        </p>
        {props.facts}
        <span className="grow" />
        {props.tools}
      </header>
      <section className="filters" aria-label={t('lists.filters')}>
        <FilterField
          ref={search}
          label={t('lists.search')}
          text={list.text}
          onText={list.setText}
          onLeave={() => grid.current?.focus()}
        />
        {props.filters}
      </section>
      <div className="pane__grid">
        <TreeGrid
          ref={grid}
          label={title}
          state={list.grid}
          onStateChange={list.setGrid}
          columns={columns}
          columnState={list.columnState}
          onColumnStateChange={list.setColumnState}
          {...(props.announce === undefined ? {} : { announce: props.announce })}
          rowClass={rowClassAt}
          rowLabel={rowLabelAt}
          emptyState={records.length === 0 ? props.emptyState : <p>{t('lists.nothing')}</p>}
          onKey={onKey}
          onPress={({ focus }: GridState) => props.onPress?.(focus.column)}
          onOpen={() => (props.onOpen ?? props.onEdit)?.()}
          onMenu={menu.open}
          onHeaderMenu={columnsMenu.open}
        />
      </div>
      <ContextMenu label={t('lists.menu', { name: menuTitle })} {...menu.place}>
        {props.menu}
        {props.menu !== undefined && props.menu !== false && <ContextMenuLine />}
        <MenuSection aria-label={title}>
          {onNew !== undefined && <ContextMenuItem label={t('lists.new')} keys="Ctrl+Ins" onAction={onNew} />}
          {onDuplicate !== undefined && (
            <ContextMenuItem
              label={t('lists.duplicate')}
              isDisabled={list.selected.length !== 1}
              onAction={onDuplicate}
            />
          )}
          {onDelete !== undefined && (
            <ContextMenuItem
              label={t('lists.delete')}
              keys="Del"
              isDisabled={first === undefined}
              onAction={onDelete}
            />
          )}
          {canRestore && (
            <ContextMenuItem
              label={t('lists.restore')}
              {...(first === undefined ? { keys: 'Del' } : {})}
              onAction={onRestore}
            />
          )}
        </MenuSection>
        <ContextMenuLine />
        <ContextMenuItem
          label={t('lists.copyRows')}
          keys="Ctrl+C"
          isDisabled={first === undefined}
          onAction={() => void copyTable(list.table('selected'))}
        />
        <ContextMenuItem label={t('lists.copyList')} onAction={() => void copyTable(list.table('shown'))} />
        <ContextMenuItem label={t('lists.saveList')} onAction={() => void saveTable(list.table('shown'))} />
      </ContextMenu>
      <ColumnsMenu
        {...columnsMenu.place}
        columns={columns}
        state={list.columnState}
        onChange={list.setColumnState}
      />
    </section>
  );
}

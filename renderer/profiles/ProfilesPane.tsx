/** The list on the left: the guided set-up, the four kinds of profiles, and the profiles below them. */
import { Copy, EyeOff, LockKeyhole, Plus, Trash2 } from 'lucide-react';
import { type Ref, useMemo, useRef } from 'react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import type { Table } from '../../shared/formats/table.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import type { GridState } from '../grid/state.ts';
import { TreeGrid, type TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useGridMenu } from '../grid/useGridMenu.ts';
import { useSharedHandle } from '../grid/useSharedHandle.ts';
import { copyTable, saveTable } from '../records/carry.ts';
import { DeletedBadge } from '../records/DeletedBadge.tsx';
import { useAreaCommand } from '../state/areaCommands.ts';
import { ContextMenu, ContextMenuItem, ContextMenuLine } from '../ui/ContextMenu.tsx';
import { FilterField } from '../ui/FilterField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { marked } from '../ui/Marked.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { kindIcon, SETUP_ICON } from './icons.tsx';
import { PROFILE_KINDS, type ProfileKind } from './places.ts';
import type { ProfileItem, ProfileTree } from './profileTree.ts';

export interface ProfilesPaneProps {
  readonly ref?: Ref<TreeGridHandle>;
  readonly width: number;
  readonly tree: ProfileTree;
  readonly grid: GridState;
  readonly onGrid: (next: GridState) => void;
  readonly focused: ProfileItem | null;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** How the guided set-up stands, beside its name. */
  readonly progress: string;
  readonly onNew: (kind: ProfileKind) => void;
  readonly onCopy: () => void;
  /** Of one that is deleted already: takes that back. */
  readonly onDelete: () => void;
  /** Enter: the keyboard goes to what is shown on the right. */
  readonly onEnter: () => void;
}

export function ProfilesPane(props: ProfilesPaneProps) {
  const { tree, focused, onNew, onCopy, onDelete } = props;
  const t = useText();
  const grid = useSharedHandle(props.ref);
  const search = useRef<HTMLInputElement>(null);
  const menu = useGridMenu();
  useAreaCommand('find', () => search.current?.select());
  const columns = useMemo(
    () => [nameColumn(tree, folded(props.text.trim()), props.progress, t), countColumn(tree, t)],
    [tree, props.text, props.progress, t],
  );
  const rowClass = useMemo(
    () => (item: number) => {
      const one = tree.items[item];
      if (one?.code === null) return 'profile-row--kind';
      if (one?.isDeleted === true) return 'tg-row--changed tg-row--deleted';
      return one !== undefined && one.changed > 0 ? 'tg-row--changed' : undefined;
    },
    [tree],
  );
  const kind = focused?.of ?? 'general';
  const isDeleted = focused?.isDeleted === true;
  const isRecord = focused !== null && focused.code !== null && !isDeleted;
  const canDelete = isRecord && !focused.builtIn;
  const table = (): Table => ({
    title: t('desk.area.profiles'),
    columns: [t('profiles.kindTitle'), t('profiles.name'), t('profiles.code'), t('profiles.column.users')],
    rows: tree.items.flatMap(({ of, code, name, count, isDeleted: isGone }) =>
      of === null || code === null || isGone ? [] : [[t(`profiles.kind.${of}`), name, code, count]],
    ),
  });
  const onKey = (chord: string): boolean => {
    if (chord === 'Insert' || chord === 'Ctrl+Insert') onNew(kind);
    else if (chord === 'Ctrl+D' && isRecord) onCopy();
    else if ((chord === 'Delete' || chord === 'Ctrl+Delete') && (canDelete || isDeleted)) onDelete();
    else return false;
    return true;
  };
  return (
    <section
      className="pane profiles-pane"
      style={{ inlineSize: props.width }}
      aria-label={t('profiles.list')}
    >
      <header className="profiles-pane__head">
        <h1 className="grow">{t('desk.area.profiles')}</h1>
        <MenuTrigger>
          <Button className="button" aria-label={t('profiles.new')}>
            <Plus size={15} aria-hidden={true} />
            {t('profiles.newShort')}
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="menu" aria-label={t('profiles.new')}>
              {PROFILE_KINDS.map((each) => (
                <ContextMenuItem
                  key={each}
                  label={t(`profiles.newOf.${each}`)}
                  onAction={() => onNew(each)}
                />
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <IconButton label={t('profiles.copyKeys')} isDisabled={!isRecord} onPress={onCopy}>
          <Copy size={15} aria-hidden={true} />
        </IconButton>
        <IconButton label={t('profiles.deleteKeys')} isDisabled={!canDelete} onPress={onDelete}>
          <Trash2 size={15} aria-hidden={true} />
        </IconButton>
      </header>
      <div className="profiles-pane__search">
        <FilterField
          ref={search}
          label={t('profiles.search')}
          text={props.text}
          onText={props.onText}
          onLeave={() => grid.current?.focus()}
        />
      </div>
      <div className="pane__grid">
        <TreeGrid
          ref={grid}
          label={t('profiles.list')}
          single={true}
          state={props.grid}
          onStateChange={props.onGrid}
          columns={columns}
          rowClass={rowClass}
          onKey={onKey}
          turnsBranches={true}
          onOpen={props.onEnter}
          onMenu={menu.open}
        />
      </div>
      <ContextMenu label={t('profiles.menu')} {...menu.place}>
        {focused?.of !== null && (
          <ContextMenuItem label={t(`profiles.newOf.${kind}`)} keys="Ins" onAction={() => onNew(kind)} />
        )}
        {isRecord && <ContextMenuItem label={t('profiles.copy')} keys="Ctrl+D" onAction={onCopy} />}
        {isRecord && <ContextMenuLine />}
        {isRecord && (
          <ContextMenuItem
            label={t('profiles.delete')}
            keys="Del"
            isDisabled={!canDelete}
            onAction={onDelete}
          />
        )}
        {isDeleted && <ContextMenuItem label={t('lists.restore')} keys="Del" onAction={onDelete} />}
        {(isRecord || isDeleted || focused?.of !== null) && <ContextMenuLine />}
        <ContextMenuItem label={t('lists.copyList')} onAction={() => void copyTable(table())} />
        <ContextMenuItem label={t('lists.saveList')} onAction={() => void saveTable(table())} />
      </ContextMenu>
    </section>
  );
}

function nameColumn({ items }: ProfileTree, needle: string, progress: string, t: Translate): GridColumn {
  const nameOf = ({ of, code, name }: ProfileItem): string =>
    of === null ? t('setup.title') : code === null ? t(`profiles.kind.${of}`) : name;
  const notes = (one: ProfileItem): string[] => [
    ...(one.of === null ? [progress] : []),
    ...(one.builtIn ? [t('profiles.builtIn')] : []),
    ...(one.protected ? [t('profiles.protected')] : []),
    ...(one.isDeleted ? [t('lists.deleted')] : []),
    ...(one.changed > 0 && !one.isDeleted ? [t('profiles.changed')] : []),
  ];
  return {
    id: 'name',
    header: t('profiles.column.name'),
    width: 180,
    grow: true,
    render: (number) => {
      const one = items[number];
      if (one === undefined) return null;
      return (
        <span className="node">
          {one.of === null ? SETUP_ICON : kindIcon(one.of)}
          <span className="node__name">{one.code === null ? nameOf(one) : marked(one.name, needle)}</span>
          {one.of === null && <span className="profile-row__progress">{progress}</span>}
          {one.builtIn && <LockKeyhole size={12} className="muted" aria-hidden={true} />}
          {one.isDeleted && <DeletedBadge label={t('lists.deleted')} />}
          {one.protected && <EyeOff size={12} className="muted" aria-hidden={true} />}
        </span>
      );
    },
    cellLabel: (number) => {
      const one = items[number];
      return one === undefined ? '' : [nameOf(one), ...notes(one)].join(', ');
    },
    cellTitle: (number) => {
      const one = items[number];
      return one === undefined
        ? undefined
        : [nameOf(one), one.code ?? '', ...notes(one)].filter(Boolean).join('\n');
    },
  };
}

function countColumn({ items }: ProfileTree, t: Translate): GridColumn {
  const words = (one: ProfileItem | undefined): string => {
    if (one === undefined || one.of === null) return '';
    return one.code === null
      ? t('profiles.count', { count: one.count })
      : t('profiles.users', { count: one.count });
  };
  return {
    id: 'users',
    header: t('profiles.column.users'),
    width: 56,
    align: 'end',
    render: (number) => {
      const one = items[number];
      return one === undefined || one.of === null ? null : (
        <span className="muted">{one.code === null ? '' : one.count}</span>
      );
    },
    cellLabel: (number) => words(items[number]),
    cellTitle: (number) => words(items[number]) || undefined,
  };
}

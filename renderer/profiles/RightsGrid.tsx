/** The rights a profile grants, as a tree of the nodes it can decide; ticked by mouse and keys for all selected ones. */
import { useMemo, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Directory, ProfileRights } from '../../shared/api.ts';
import { rightsName } from '../../shared/changes/words.ts';
import { lettersOfRights } from '../../shared/model/rights.ts';
import type { HolderKey, ProfileType } from '../../shared/model/types.ts';
import { STANDINGS } from '../../shared/rules/cells.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { focusedItem, targets } from '../grid/state.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { useGridMenu } from '../grid/useGridMenu.ts';
import { everyItem, gridTable } from '../records/gridTable.ts';
import { TableButtons } from '../records/TableButtons.tsx';
import { useDesk } from '../state/desk.ts';
import { useKeptColumns, useKeptFlag } from '../state/kept.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { ContextMenu, ContextMenuItem, ContextMenuLine } from '../ui/ContextMenu.tsx';
import { FilterField } from '../ui/FilterField.tsx';
import { MARKS } from '../ui/marks.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { nodeNameColumn } from './nameColumns.tsx';
import { nodesSource } from './nodesSource.ts';
import {
  columnOfKey,
  columnsOf,
  DECIDES,
  decidable,
  gestureFor,
  hasColumn,
  onlyDefined,
  RIGHT_COLUMNS,
  type RightColumn,
  scaleOf,
  tickAt,
} from './rights.ts';

interface RightsGridProps {
  readonly directory: Directory;
  readonly row: ProfileRights;
  readonly type: ProfileType;
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly announce: (text: string) => void;
}

export function RightsGrid(props: RightsGridProps) {
  const { directory, row, type, isReadOnly, announce } = props;
  const t = useText();
  const { nodes } = directory;
  const menu = useGridMenu();
  const [text, setText] = useState('');
  const [definedOnly, setDefinedOnly] = useKeptFlag('profiles.definedOnly', false);
  const needle = folded(text.trim());

  const all = useMemo(() => decidable(nodes, type), [nodes, type]);
  const shown = useMemo(
    () => (definedOnly ? onlyDefined(nodes, all, row.cells) : all),
    [nodes, all, row.cells, definedOnly],
  );
  const source = useMemo(() => nodesSource(nodes, shown, needle), [nodes, shown, needle]);
  const grid = useGrid(source, {
    startsOpen: true,
    staysOpen: needle !== '',
    columns: useKeptColumns('profiles.rights.columns'),
  });
  const columns = useMemo(
    () => [
      {
        ...nodeNameColumn(nodes, t, {
          needle,
          note: (node) => (shown[node] === DECIDES ? undefined : t('profiles.rights.passes')),
        }),
        width: 280,
      },
      ...columnsOf(nodes, all).map((column) => rightColumn(nodes, row, column, isReadOnly, t)),
      sourceColumn(nodes, row, t),
    ],
    [nodes, shown, all, row, needle, isReadOnly, t],
  );
  const rowClass = useMemo(
    () => (node: number) =>
      [shown[node] === DECIDES ? '' : 'rights-row--passes', isNodeChanged(row, node) ? 'tg-row--changed' : '']
        .filter(Boolean)
        .join(' '),
    [shown, row],
  );

  const press = async (column: RightColumn, items: readonly number[]): Promise<void> => {
    if (isReadOnly) {
      useDesk.getState().tell({ tone: 'notice', key: 'profiles.readOnlyHint' });
      return;
    }
    const gesture = gestureFor(row.holder, nodes, items, column, row);
    if (gesture === null) return;
    const staged = await useDesk.getState().stage(gesture);
    if (staged !== null) announce(t('profiles.rights.done', { count: staged.changes }));
  };
  const undefine = async (items: readonly number[]): Promise<void> => {
    if (isReadOnly || items.length === 0) return;
    const codes = items.map((node) => nodes.codes[node] ?? '');
    const staged = await useDesk.getState().stage({ kind: 'undefine', holders: [row.holder], nodes: codes });
    if (staged !== null) announce(t('profiles.rights.undefined', { count: staged.changes }));
  };
  const isRight = (column: string | null): column is RightColumn =>
    RIGHT_COLUMNS.some((each) => each === column);
  const scale = scaleOf(nodes, focusedItem(grid.state) ?? 0);

  return (
    <div className="rights">
      <div className="tab-tools">
        <FilterField label={t('profiles.rights.search')} text={text} onText={setText} onLeave={grid.focus} />
        <Checkbox className="checkbox" isSelected={definedOnly} onChange={setDefinedOnly}>
          <CheckboxBox />
          {t('profiles.rights.definedOnly')}
        </Checkbox>
        <span className="grow" />
        <TableButtons table={() => gridTable(props.name, columns, everyItem(source))} />
      </div>
      <div className="pane__grid">
        <TreeGrid
          {...grid.props}
          label={t('profiles.rights.label', { name: props.name })}
          columns={columns}
          announce={announce}
          rowClass={rowClass}
          emptyState={
            <p>
              {needle === ''
                ? t('profiles.rights.empty')
                : t('profiles.rights.nothing', { text: text.trim() })}
            </p>
          }
          onPress={(next) => {
            const { column } = next.focus;
            if (isRight(column)) void press(column, targets(next));
          }}
          turnsBranches={true}
          onKey={(chord, next) => {
            const column = columnOfKey(chord, scaleOf(nodes, focusedItem(next) ?? 0));
            if (column !== null) void press(column, targets(next));
            else if (chord === 'Ctrl+Delete' || chord === 'Delete') void undefine(targets(next));
            else return false;
            return true;
          }}
          onMenu={menu.open}
        />
      </div>
      <ContextMenu label={t('profiles.rights.menu')} {...menu.place}>
        {!isReadOnly &&
          RIGHT_COLUMNS.filter((column) => hasColumn(scale, column)).map((column) => (
            <ContextMenuItem
              key={column}
              label={columnName(column, t)}
              keys={keyOf(column)}
              onAction={() => void press(column, targets(grid.state))}
            />
          ))}
        {!isReadOnly && (
          <ContextMenuItem
            label={t('authorizations.menu.undefine')}
            keys="Ctrl+Del"
            onAction={() => void undefine(targets(grid.state))}
          />
        )}
        {!isReadOnly && <ContextMenuLine />}
        <ContextMenuItem label={t('authorizations.menu.expandAll')} onAction={grid.expandAll} />
        <ContextMenuItem label={t('authorizations.menu.collapseAll')} onAction={grid.collapseAll} />
      </ContextMenu>
    </div>
  );
}

export function profileKey(code: string): HolderKey {
  return `profile:${code}`;
}

function columnName(column: RightColumn, t: Translate): string {
  switch (column) {
    case 'all':
      return t('terms.level.full');
    case 'U':
    case 'A':
    case 'D':
      return t(`terms.right.${column}`);
    default:
      return t(`terms.level.${column}`);
  }
}

function keyOf(column: RightColumn): string {
  return column === 'all' ? 'F' : column.charAt(0).toUpperCase();
}

const WIDTHS: Readonly<Record<RightColumn, number>> = {
  none: 54,
  read: 54,
  write: 56,
  U: 62,
  A: 54,
  D: 60,
  all: 54,
};

function rightColumn(
  nodes: Directory['nodes'],
  row: ProfileRights,
  column: RightColumn,
  isReadOnly: boolean,
  t: Translate,
): GridColumn {
  const header = columnName(column, t);
  const tick = (node: number) => tickAt(row.cells, node, scaleOf(nodes, node), column);
  const before = (node: number) =>
    row.before === null ? tick(node) : tickAt(row.before, node, scaleOf(nodes, node), column);
  return {
    id: column,
    header,
    width: WIDTHS[column],
    minWidth: 40,
    align: 'center',
    render: (node) => {
      if (!hasColumn(scaleOf(nodes, node), column)) return null;
      const is = tick(node);
      if (isReadOnly && (is === 'off' || is === 'undefined')) return null;
      return MARKS[is === 'inherited' ? 'parent' : is];
    },
    cellLabel: (node) =>
      hasColumn(scaleOf(nodes, node), column)
        ? `${header}: ${t(`profiles.tick.${tick(node)}`)}`
        : t('profiles.tick.notHere', { column: header }),
    cellClass: (node) => (tick(node) === before(node) ? undefined : 'tg-cell--changed'),
  };
}

/** What the profile grants in words, and where it comes from. */
function sourceColumn(nodes: Directory['nodes'], { cells }: ProfileRights, t: Translate): GridColumn {
  const words = (node: number): string => {
    const standing = STANDINGS[cells.standing[node] ?? 0];
    const held = cells.rights[node] ?? 0;
    const isSingle = scaleOf(nodes, node) === 'actions' && held !== 0;
    const rights = isSingle ? lettersOfRights(held).join(' ') : rightsName(held, t);
    if (standing === 'own') return rights;
    if (standing !== 'inherited') return t('terms.level.undefined');
    return t('profiles.rights.from', { rights, node: nodes.names[cells.sourceNode[node] ?? -1] ?? '' });
  };
  return {
    id: 'source',
    header: t('profiles.column.rights'),
    width: 170,
    minWidth: 80,
    grow: true,
    render: (node) => (
      <span className={cells.sourceNode[node] === node ? undefined : 'muted'}>{words(node)}</span>
    ),
    cellLabel: (node) => `${t('profiles.column.rights')}: ${words(node)}`,
    cellTitle: words,
  };
}

function isNodeChanged({ cells, before }: ProfileRights, node: number): boolean {
  if (before === null) return false;
  return cells.rights[node] !== before.rights[node] || cells.standing[node] !== before.standing[node];
}

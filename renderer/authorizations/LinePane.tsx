/** One line of the table: header, filters, the tree grid, and everything that is done in it. */
import { type Ref, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { focusedItem, type GridState, targets } from '../grid/state.ts';
import { TreeGrid, type TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useGridMenu } from '../grid/useGridMenu.ts';
import { useSharedHandle } from '../grid/useSharedHandle.ts';
import type { Population } from '../principals/population.ts';
import { useAreaCommand } from '../state/areaCommands.ts';
import { compare } from '../state/comparing.ts';
import { useDesk } from '../state/desk.ts';
import { usePrinting } from '../state/printing.ts';
import { ColumnsMenu } from '../ui/ColumnsMenu.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { useLatest } from '../ui/useLatest.ts';
import { type Addition, AddPrincipals } from './AddPrincipals.tsx';
import { CellMenu } from './CellMenu.tsx';
import { commandOfColumn, commandOfKey, keysOf, selectionOf } from './commands.ts';
import { isFiltering } from './filter.ts';
import { goTo, settleAt, turnTable } from './going.ts';
import { LineFilters } from './LineFilters.tsx';
import { LineHeader } from './LineHeader.tsx';
import { lineColumns, lineRowClass } from './lineColumns.tsx';
import { lineGestures } from './lineGestures.ts';
import { isTickColumn } from './standing.ts';
import type { LineRows } from './useLine.ts';
import type { LineCommands } from './useLineCommands.ts';
import { usePeriodEditing } from './usePeriodEditing.tsx';
import type { LineView } from './view.ts';
import './lineCells.css';

export interface LinePaneProps {
  readonly ref: Ref<TreeGridHandle>;
  readonly view: LineView;
  readonly rows: LineRows;
  readonly population: Population;
  readonly commands: LineCommands;
  readonly whyOpen: boolean;
  readonly onWhyOpen: (open: boolean) => void;
  readonly announce: (text: string) => void;
}

export function LinePane(props: LinePaneProps) {
  const { view, rows, population, commands, announce, onWhyOpen } = props;
  const t = useText();
  const grid = useSharedHandle(props.ref);
  const gridPane = useRef<HTMLDivElement>(null);
  const menu = useGridMenu();
  const columnsMenu = useGridMenu();
  const [adding, setAdding] = useState(false);

  const needle = folded(rows.filter.text.trim());
  const columns = useMemo(() => lineColumns(view, needle), [view, needle]);
  const { isOnlyAbove } = rows;
  const rowClass = useMemo(() => lineRowClass(view, isOnlyAbove), [view, isOnlyAbove]);
  const rowLabel = useMemo(() => (item: number) => view.rowText(item), [view]);
  useCountAnnounced(rows, view, announce);
  const editing = usePeriodEditing({ view, columns, rows, grid, setPeriod: commands.setPeriod });

  // Thousands of rows can be selected: what is said of them is said anew when it is another selection or another line.
  const selected = useMemo(() => targets(rows.grid), [rows.grid]);
  const about = useMemo(
    () => ({ ...selectionOf(view, selected), entity: view.line.entity }),
    [view, selected],
  );
  const focused = focusedItem(rows.grid) ?? -1;
  const undefine = (): void => commands.undefine(selected);
  /** What a command from the menu bar is meant for: a row nobody went to is not among it. */
  const meant = (): number[] => {
    const inGrid = gridPane.current?.contains(document.activeElement) === true;
    return inGrid || rows.grid.selection.count > 0 ? selected : [];
  };
  const add = (): void => {
    if (view.pivot === 'node') setAdding(true);
    // A principal has all nodes before it already: those without a permission are what remains to be given.
    else rows.setFilter({ ...rows.filter, level: 'undefined' });
  };
  // Header and filters stay as they are drawn while the focus moves.
  const onAdd = useLatest(add);
  const onFilter = useLatest(rows.setFilter);
  const onLeaveFilters = useLatest(() => grid.current?.focus());
  const print = (items: readonly number[]): void => usePrinting.getState().open(keysOf(view, items));
  useAreaCommand('addPrincipals', add);
  useAreaCommand('print', () => print(view.pivot === 'node' ? meant() : [view.common]));
  useAreaCommand('removePermissions', () => {
    if (meant().length > 0) undefine();
    else useDesk.getState().tell({ tone: 'notice', key: 'authorizations.nobodySelected' });
  });

  const gestures = useMemo(
    () => lineGestures(view, selected, commands, announce),
    [view, selected, commands, announce],
  );
  useAreaCommand('compare', () => compare(view.pivot === 'node' ? keysOf(view, meant()) : []));

  const onKey = (chord: string, state: GridState): boolean => {
    if (chord === 'Ctrl+Insert') add();
    else if (chord === 'Ctrl+C') gestures.copyCells();
    else if (chord === 'Ctrl+V') gestures.pasteCells();
    else if (chord === 'Ctrl+Delete') commands.undefine(targets(state));
    else if (chord === 'F2') return editing.start(state);
    else if (/^[0-9]$/.test(chord)) return editing.start(state, chord);
    else {
      const command = commandOfKey(chord, view.scale(focusedItem(state) ?? -1));
      if (command === null) return false;
      commands.run(command, targets(state));
    }
    return true;
  };

  const onPress = (state: GridState): void => {
    // In the columns without a tick, and on the row as a whole, Space means that there is a permission at all.
    const column = state.focus.column ?? 'defined';
    if (column === 'source') goToSource(state);
    else if (column === 'period') editing.start(state);
    else {
      const tick = isTickColumn(column) ? column : 'defined';
      const command = commandOfColumn(tick);
      if (command === null) announce(t(`authorizations.tells.${tick}`));
      else commands.run(command, targets(state));
    }
  };

  /** To the same cell in the other pivot. */
  const jump = (state: GridState): void => {
    const item = focusedItem(state);
    if (item === null) return;
    const { column } = state.focus;
    if (view.pivot === 'node') settleAt({ holder: view.holderKey(item), column });
    else settleAt({ node: view.nodeCode(item), column });
    turnTable();
  };

  const onOpen = (state: GridState): void => {
    if (state.focus.column === 'period' && editing.start(state)) return;
    jump(state);
  };

  const goToSource = (state: GridState): void => {
    const item = focusedItem(state);
    const source = item === null ? null : view.source(item);
    if (item === null || source === null) return;
    const { nodes, holders } = view.directory;
    if (view.pivot === 'node') {
      if (source.node !== null) settleAt({ node: nodes.codes[source.node] ?? null });
      else if (source.holder !== null) rows.show(holders.keys[source.holder] ?? '');
    } else if (source.holder !== null) {
      // Where the group or profile holds it.
      const node = nodes.codes[source.node ?? item] ?? null;
      goTo({ holder: holders.keys[source.holder] ?? null, node, column: null });
    } else if (source.node !== null) rows.show(nodes.codes[source.node] ?? '');
  };

  const addPrincipals = async ({ holders, level, days }: Addition): Promise<void> => {
    if (view.line.pivot !== 'node') return;
    const selection = { holders, nodes: [view.line.node] };
    const period = days === null ? [] : [{ kind: 'setPeriod', ...selection, days } as const];
    if (!(await commands.stage({ kind: 'setLevel', ...selection, level }, ...period))) return;
    setAdding(false);
    const [first] = holders;
    if (first !== undefined) rows.show(first);
    grid.current?.focus();
  };

  const menuTitle =
    selected.length === 1
      ? view.name(selected[0] ?? -1)
      : selected.length === 0
        ? ''
        : t(view.pivot === 'node' ? 'authorizations.grid.count' : 'authorizations.grid.nodes', {
            count: selected.length,
          });
  const label = t(view.pivot === 'node' ? 'authorizations.grid.label' : 'authorizations.grid.ofHolder', {
    node: view.title,
  });
  return (
    <section className="pane line" aria-label={label}>
      <LineHeader
        view={view}
        population={population}
        count={rows.count}
        selected={rows.grid.selection.count === 0 ? 0 : selected.length}
        onAdd={view.pivot === 'node' ? onAdd : null}
        whyOpen={props.whyOpen}
        onWhyOpen={onWhyOpen}
      />
      <LineFilters pivot={view.pivot} filter={rows.filter} onFilter={onFilter} onLeave={onLeaveFilters} />
      <div className="pane__grid" ref={gridPane}>
        <TreeGrid
          ref={grid}
          label={label}
          state={rows.grid}
          onStateChange={rows.setGrid}
          columns={editing.columns}
          columnState={rows.columns}
          onColumnStateChange={rows.setColumns}
          announce={announce}
          rowClass={rowClass}
          rowLabel={rowLabel}
          emptyState={<Empty view={view} rows={rows} onAdd={view.pivot === 'node' ? onAdd : null} />}
          onKey={onKey}
          onPress={onPress}
          onOpen={onOpen}
          onMenu={menu.open}
          onHeaderMenu={columnsMenu.open}
        />
      </div>
      <CellMenu
        {...menu.place}
        pivot={view.pivot}
        title={menuTitle}
        scale={view.scale(focused)}
        dated={selected.some((item) => view.isDated(item))}
        gestures={gestures}
        about={about}
        actions={{
          setLevel: (level) => commands.setLevel(level, selected),
          undefine,
          jump: () => jump(rows.grid),
          editPeriod: () => void editing.start(rows.grid),
          why: () => onWhyOpen(true),
          add,
          expandAll: rows.expandAll,
          collapseAll: rows.collapseAll,
          print: () => print(selected),
        }}
      />
      <ColumnsMenu {...columnsMenu.place} columns={columns} state={rows.columns} onChange={rows.setColumns} />
      {adding && view.line.pivot === 'node' && (
        <AddPrincipals
          labels={view.labels}
          column={view.line}
          population={population}
          onClose={() => setAdding(false)}
          onAdd={(addition) => void addPrincipals(addition)}
        />
      )}
    </section>
  );
}

/** Says how many there are once another filter has been drawn, and it has come to rest. */
function useCountAnnounced(rows: LineRows, view: LineView, announce: (text: string) => void): void {
  const { filter, count } = rows;
  const last = useRef(filter);
  const say = useEffectEvent(() => {
    announce(
      view.t(view.pivot === 'node' ? 'authorizations.grid.count' : 'authorizations.grid.nodes', { count }),
    );
  });
  useEffect(() => {
    if (last.current === filter) return;
    const timer = setTimeout(() => {
      last.current = filter;
      say();
    }, SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [filter]);
}

/** Typing goes through many filters. */
const SAID_AFTER_MS = 500;

/** Nothing to show: because it is not known yet, because nobody has a permission, or because the filters leave nothing. */
function Empty(props: {
  readonly view: LineView;
  readonly rows: LineRows;
  /** Null where nothing can be added. */
  readonly onAdd: (() => void) | null;
}) {
  const t = useText();
  const { view, rows, onAdd } = props;
  if (rows.searching) return <p>{t('authorizations.grid.searching')}</p>;
  if (isFiltering(rows.filter, view.pivot)) {
    return <p>{t(`authorizations.grid.emptyFiltered${view.pivot === 'node' ? '' : 'Nodes'}`)}</p>;
  }
  return (
    <>
      <p>{t('authorizations.grid.empty')}</p>
      <p>{t('authorizations.grid.emptyHint')}</p>
      {onAdd !== null && (
        <Button className="button grid-empty__add" onPress={onAdd}>
          {t('authorizations.menu.add')}
        </Button>
      )}
    </>
  );
}

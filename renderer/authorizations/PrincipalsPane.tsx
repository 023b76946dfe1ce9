/** The principals of the selected node: header, filters, the tree grid, and everything that is done in it. */
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { focusedItem, type GridState, targets } from '../grid/state.ts';
import { TreeGrid, type TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useAreaCommand } from '../state/areaCommands.ts';
import { useDesk } from '../state/desk.ts';
import { usePrinting } from '../state/printing.ts';
import { ColumnsMenu } from '../ui/ColumnsMenu.tsx';
import type { MenuPlace } from '../ui/ContextMenu.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { type Addition, AddPrincipals } from './AddPrincipals.tsx';
import { commandOfColumn, commandOfKey, keysOf } from './commands.ts';
import { NodeHeader } from './NodeHeader.tsx';
import { PrincipalFilters } from './PrincipalFilters.tsx';
import { PrincipalMenu } from './PrincipalMenu.tsx';
import { principalColumns, principalRowClass } from './principalColumns.tsx';
import { isFiltering, type PrincipalFilter } from './principals.ts';
import { isTickColumn } from './standing.ts';
import { usePeriodEditing } from './usePeriodEditing.tsx';
import type { PrincipalCommands } from './usePrincipalCommands.ts';
import type { Principals } from './usePrincipals.ts';
import type { PrincipalView } from './view.ts';

export interface PrincipalsPaneProps {
  readonly ref: Ref<TreeGridHandle>;
  readonly view: PrincipalView;
  readonly principals: Principals;
  readonly commands: PrincipalCommands;
  readonly whyOpen: boolean;
  readonly onWhyOpen: (open: boolean) => void;
  readonly announce: (text: string) => void;
}

type OpenMenu = { readonly of: 'principals' | 'columns'; readonly at: MenuPlace };

export function PrincipalsPane(props: PrincipalsPaneProps) {
  const { view, principals, commands, announce, onWhyOpen } = props;
  const t = useText();
  const grid = useRef<TreeGridHandle>(null);
  const gridPane = useRef<HTMLDivElement>(null);
  useImperativeHandle(props.ref, () => ({
    focus: () => grid.current?.focus(),
    reveal: () => grid.current?.reveal(),
  }));
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [adding, setAdding] = useState(false);

  const needle = folded(principals.filter.text.trim());
  const columns = useMemo(() => principalColumns(view, needle), [view, needle]);
  const rowClass = useMemo(() => principalRowClass(view), [view]);
  const rowLabel = useMemo(() => (holder: number) => view.rowText(holder), [view]);
  const editing = usePeriodEditing({ view, columns, principals, grid, setPeriod: commands.setPeriod });

  const selected = targets(principals.grid);
  const undefine = (): void => commands.undefine(selected);
  const print = (): void => usePrinting.getState().open(keysOf(view.directory, selected));
  /** Whom a command from the menu bar is meant for: a row nobody went to is not among them. */
  const meant = (): number[] => {
    const inGrid = gridPane.current?.contains(document.activeElement) === true;
    return inGrid || principals.grid.selection.count > 0 ? selected : [];
  };
  useAreaCommand('addPrincipals', () => setAdding(true));
  useAreaCommand('print', () => usePrinting.getState().open(keysOf(view.directory, meant())));
  useAreaCommand('removePermissions', () => {
    if (meant().length > 0) undefine();
    else useDesk.getState().tell({ tone: 'notice', key: 'authorizations.nobodySelected' });
  });

  const onKey = (chord: string, state: GridState): boolean => {
    if (chord === 'Ctrl+Insert') setAdding(true);
    else if (chord === 'Ctrl+Delete') commands.undefine(targets(state));
    else if (chord === 'F2') return editing.start(state);
    else if (/^[0-9]$/.test(chord)) return editing.start(state, chord);
    else {
      const command = commandOfKey(chord, view.scale);
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

  const onOpen = (state: GridState): void => {
    if (state.focus.column === 'period' && editing.start(state)) return;
    onWhyOpen(true);
  };

  const goToSource = (state: GridState): void => {
    const holder = focusedItem(state);
    const source = holder === null ? null : view.source(holder);
    if (source === null) return;
    const { nodes, holders } = view.directory;
    if (source.node !== null) void useDesk.getState().selectNode(nodes.codes[source.node] ?? '');
    else if (source.holder !== null) principals.show(holders.keys[source.holder] ?? 'user:');
  };

  const add = async ({ holders, level, days }: Addition): Promise<void> => {
    const selection = { holders, nodes: [view.column.node] };
    if (!(await commands.stage({ kind: 'setLevel', ...selection, level }))) return;
    if (days !== null) await commands.stage({ kind: 'setPeriod', ...selection, days });
    setAdding(false);
    const [first] = holders;
    if (first !== undefined) principals.show(first);
    grid.current?.focus();
  };

  const menuTitle =
    selected.length === 1
      ? view.name(selected[0] ?? -1)
      : selected.length === 0
        ? ''
        : t('authorizations.grid.count', { count: selected.length });
  return (
    <section className="pane principals" aria-label={t('authorizations.grid.label', { node: view.nodeName })}>
      <NodeHeader
        view={view}
        count={principals.count}
        selected={principals.grid.selection.count === 0 ? 0 : selected.length}
        onAdd={() => setAdding(true)}
        whyOpen={props.whyOpen}
        onWhyOpen={onWhyOpen}
      />
      <PrincipalFilters
        filter={principals.filter}
        onFilter={principals.setFilter}
        onLeave={() => grid.current?.focus()}
      />
      <div className="pane__grid" ref={gridPane}>
        <TreeGrid
          ref={grid}
          label={t('authorizations.grid.label', { node: view.nodeName })}
          state={principals.grid}
          onStateChange={principals.setGrid}
          columns={editing.columns}
          columnState={principals.columns}
          onColumnStateChange={principals.setColumns}
          translate={t}
          announce={announce}
          rowClass={rowClass}
          rowLabel={rowLabel}
          emptyState={<Empty filter={principals.filter} />}
          onKey={onKey}
          onPress={onPress}
          onOpen={onOpen}
          onMenu={(_, x, y) => setMenu({ of: 'principals', at: { x, y } })}
          onHeaderMenu={(_, x, y) => setMenu({ of: 'columns', at: { x, y } })}
        />
      </div>
      <PrincipalMenu
        at={menu?.of === 'principals' ? menu.at : null}
        onClose={() => setMenu(null)}
        title={menuTitle}
        scale={view.scale}
        dated={view.dated}
        actions={{
          setLevel: (level) => commands.setLevel(level, selected),
          undefine,
          editPeriod: () => void editing.start(principals.grid),
          why: () => onWhyOpen(true),
          add: () => setAdding(true),
          expandAll: principals.expandAll,
          collapseAll: principals.collapseAll,
          print,
        }}
      />
      <ColumnsMenu
        at={menu?.of === 'columns' ? menu.at : null}
        onClose={() => setMenu(null)}
        columns={columns}
        state={principals.columns}
        onChange={principals.setColumns}
      />
      {adding && (
        <AddPrincipals
          view={view}
          population={principals.population}
          onClose={() => setAdding(false)}
          onAdd={(addition) => void add(addition)}
        />
      )}
    </section>
  );
}

/** Nobody to show: because nobody has a permission, or because the filters leave nobody. */
function Empty({ filter }: { readonly filter: PrincipalFilter }) {
  const t = useText();
  if (isFiltering(filter)) return <p>{t('authorizations.grid.emptyFiltered')}</p>;
  return (
    <>
      <p>{t('authorizations.grid.empty')}</p>
      <p>{t('authorizations.grid.emptyHint')}</p>
    </>
  );
}

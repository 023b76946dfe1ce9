/** The left pane: a tree with its search. The focus in it selects what the right side shows. */
import { type PointerEventHandler, type ReactNode, type RefObject, useRef } from 'react';
import type { GridColumn } from '../grid/GridRow.tsx';
import { TreeGrid, type TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useGridMenu } from '../grid/useGridMenu.ts';
import { useAreaCommand } from '../state/areaCommands.ts';
import { ContextMenu, ContextMenuItem } from '../ui/ContextMenu.tsx';
import { useText } from '../ui/text.tsx';
import { ReportItems } from './ReportItems.tsx';
import type { Selected } from './reportsAbout.ts';
import { SideHits, SideSearch } from './SideSearch.tsx';
import type { SideTree } from './useSideTree.ts';
import './sidePane.css';

export interface SidePaneProps {
  readonly label: string;
  readonly searchLabel: string;
  readonly emptyText: string;
  readonly menuLabel: string;
  readonly width: number;
  readonly tree: SideTree;
  readonly columns: readonly GridColumn[];
  readonly rowClass?: (item: number) => string | undefined;
  /** The name of an item, for what is said of a hit. */
  readonly name: (item: number) => string;
  /** Above the search. */
  readonly head: ReactNode;
  /** Below the search. */
  readonly filters?: ReactNode;
  /** Reports about the selected item, for the menu. */
  readonly about: Selected;
  /** What is done in the tree besides going about in it. */
  readonly editing?: SideEditing;
  readonly grid: RefObject<TreeGridHandle | null>;
  readonly announce: (text: string) => void;
  /** Takes the keyboard to the right side. */
  readonly onLeave: () => void;
}

export interface SideEditing {
  /** True when the key was used. */
  readonly onKey: (chord: string) => boolean;
  readonly menu: ReactNode;
  readonly dialogs: ReactNode;
  readonly onPointerDown: PointerEventHandler;
  /** Drawn over the tree. */
  readonly mark: ReactNode;
}

export function SidePane(props: SidePaneProps) {
  const { tree, columns, editing, grid, announce, onLeave } = props;
  const t = useText();
  const search = useRef<HTMLInputElement>(null);
  const menu = useGridMenu();
  useAreaCommand('find', () => {
    search.current?.focus();
    search.current?.select();
  });

  const goToHit = (direction: 1 | -1): void => {
    const hit = tree.goToHit(direction);
    if (hit < 0) return;
    const position = tree.hits.indexOf(hit) + 1;
    announce(t('authorizations.done.hits', { name: props.name(hit), position, count: tree.hits.length }));
  };

  /** What is typed in the tree is searched for. */
  const onKey = (chord: string): boolean => {
    if (editing?.onKey(chord) === true) return true;
    if (chord.length !== 1) return false;
    tree.setText(chord.toLowerCase());
    search.current?.focus();
    return true;
  };

  return (
    <section className="pane side-pane" style={{ inlineSize: props.width }} aria-label={props.label}>
      {props.head}
      <SideSearch
        ref={search}
        tree={tree}
        label={props.searchLabel}
        onHit={goToHit}
        onLeave={() => grid.current?.focus()}
      />
      {props.filters}
      <div className="pane__grid" onPointerDown={editing?.onPointerDown}>
        <SideHits tree={tree} onHit={goToHit} />
        <TreeGrid
          ref={grid}
          label={props.label}
          single={true}
          state={tree.grid}
          onStateChange={tree.setGrid}
          columns={columns}
          rowClass={props.rowClass}
          emptyState={props.emptyText}
          turnsBranches={true}
          onOpen={onLeave}
          onKey={onKey}
          onMenu={menu.open}
        />
        {editing?.mark}
      </div>
      {editing?.dialogs}
      <ContextMenu label={props.menuLabel} {...menu.place}>
        {editing?.menu}
        <ReportItems {...props.about} />
        <ContextMenuItem label={t('authorizations.menu.expandAll')} onAction={tree.expandAll} />
        <ContextMenuItem label={t('authorizations.menu.collapseAll')} onAction={tree.collapseAll} />
      </ContextMenu>
    </section>
  );
}

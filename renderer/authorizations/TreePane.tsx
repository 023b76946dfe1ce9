/** The left pane: the authorization tree with its search. The focus in the tree selects the node. */
import { useMemo, useRef, useState } from 'react';
import type { Directory } from '../../shared/api.ts';
import { NODE_KINDS, SCALES } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { DEFAULT_COLUMN_STATE } from '../grid/columns.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { take } from '../grid/state.ts';
import { TreeGrid, type TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useNodeEditing } from '../nodes/useNodeEditing.tsx';
import { useAreaCommand } from '../state/areaCommands.ts';
import { useDesk } from '../state/desk.ts';
import { ContextMenu, ContextMenuItem, type MenuPlace } from '../ui/ContextMenu.tsx';
import { DATED, nodeIcon, PER_ENTITY, SWITCH } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { isInCode, type SearchableNodes } from './nodeTree.ts';
import { TreeHits, TreeSearch } from './TreeSearch.tsx';
import { useNodeTree } from './useNodeTree.ts';

interface TreePaneProps {
  readonly directory: Directory;
  readonly width: number;
  readonly announce: (text: string) => void;
  /** Takes the keyboard to the principals. */
  readonly onLeave: () => void;
}

export function TreePane({ directory, width, announce, onLeave }: TreePaneProps) {
  const t = useText();
  const tree = useNodeTree(directory);
  const grid = useRef<TreeGridHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const { searchable } = tree;
  const needle = folded(tree.text.trim());
  const columns = useMemo(
    () => [nodeColumn(directory, searchable, needle, t)],
    [directory, searchable, needle, t],
  );
  const editing = useNodeEditing({
    directory,
    grid: tree.grid,
    onGrid: tree.setGrid,
    columns,
    handle: grid,
    onShow: (code) => void useDesk.getState().selectNode(code),
    announce,
  });
  useAreaCommand('find', () => {
    search.current?.focus();
    search.current?.select();
  });

  const goToHit = (direction: 1 | -1): void => {
    const hit = tree.goToHit(direction);
    if (hit < 0) return;
    const name = directory.nodes.names[hit] ?? '';
    announce(
      t('authorizations.done.hits', { name, position: tree.hits.indexOf(hit) + 1, count: tree.hits.length }),
    );
  };

  /** What is typed in the tree is searched for. */
  const onKey = (chord: string): boolean => {
    if (editing.onKey(chord)) return true;
    if (chord.length !== 1) return false;
    tree.setText(chord.toLowerCase());
    search.current?.focus();
    return true;
  };

  return (
    <section
      className="pane tree-pane"
      style={{ inlineSize: width }}
      aria-label={t('authorizations.tree.label')}
    >
      <TreeSearch ref={search} tree={tree} onHit={goToHit} onLeave={() => grid.current?.focus()} />
      <div className="pane__grid" onPointerDown={editing.drag.onPointerDown}>
        <TreeHits tree={tree} onHit={goToHit} />
        <TreeGrid
          ref={grid}
          label={t('authorizations.tree.label')}
          single={true}
          state={tree.grid}
          onStateChange={tree.setGrid}
          columns={editing.columns}
          columnState={DEFAULT_COLUMN_STATE}
          onColumnStateChange={() => {}}
          translate={t}
          emptyState={t('authorizations.tree.nothing', { text: tree.text.trim() })}
          onOpen={(state) => {
            const { row } = state.focus;
            const branch = state.rows.branch(row);
            if (branch === 'leaf') onLeave();
            else
              tree.setGrid(take(state, { type: 'branch', row, open: branch === 'collapsed', deep: false }));
          }}
          onKey={onKey}
          onMenu={(_, x, y) => setMenu({ x, y })}
        />
        {editing.drag.mark}
      </div>
      {editing.dialogs}
      <ContextMenu label={t('authorizations.tree.menu')} at={menu} onClose={() => setMenu(null)}>
        {editing.menu}
        <ContextMenuItem label={t('authorizations.menu.expandAll')} onAction={tree.expandAll} />
        <ContextMenuItem label={t('authorizations.menu.collapseAll')} onAction={tree.collapseAll} />
      </ContextMenu>
    </section>
  );
}

/** Name, and the code where it is the code that was found. */
function nodeColumn(
  { nodes }: Directory,
  searchable: SearchableNodes,
  needle: string,
  t: Translate,
): GridColumn {
  const { codes, names, kinds, scales, dated, perEntity } = nodes;
  const isSwitch = (node: number): boolean => SCALES[scales[node] ?? 0] === 'switch';
  const codeFound = (node: number): string | null => {
    if (needle === '' || searchable.names[node]?.includes(needle) || !isInCode(searchable, node, needle))
      return null;
    const code = codes[node] ?? '';
    const from = Math.min(searchable.inherited[node] ?? 0, searchable.codes[node]?.lastIndexOf(needle) ?? 0);
    return from === 0 ? code : `…${code.slice(from)}`;
  };
  const notes = (node: number): string[] => [
    t(`terms.nodeKind.${NODE_KINDS[kinds[node] ?? 0]}`),
    ...(dated[node] === 1 ? [t('authorizations.tree.dated')] : []),
    ...(isSwitch(node) ? [t('authorizations.tree.switch')] : []),
    ...(perEntity[node] === 1 ? [t('authorizations.tree.perEntity')] : []),
  ];
  return {
    id: 'node',
    header: t('authorizations.tree.header'),
    width: 120,
    grow: true,
    render: (node) => (
      <span className="node">
        {nodeIcon(kinds[node])}
        <span className="node__name">
          {marked(names[node] ?? '', needle)}
          {codeFound(node) !== null && (
            <span className="node__code">{marked(codeFound(node) ?? '', needle)}</span>
          )}
        </span>
        {dated[node] === 1 && <span className="node__badge">{DATED}</span>}
        {isSwitch(node) && <span className="node__badge">{SWITCH}</span>}
        {perEntity[node] === 1 && <span className="node__badge">{PER_ENTITY}</span>}
      </span>
    ),
    cellLabel: (node) => [names[node], ...notes(node)].join(', '),
    cellTitle: (node) => [names[node], codes[node], notes(node).join(', ')].join('\n'),
  };
}

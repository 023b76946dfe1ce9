/** The left pane by authorization: the authorization tree, edited where it stands. */
import { useMemo, useRef } from 'react';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useNodeEditing } from '../nodes/useNodeEditing.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { settleAt } from './going.ts';
import { nodeItems } from './items.ts';
import type { Labels } from './labels.ts';
import { nodeColumn } from './nameColumns.tsx';
import { everyNode, type SearchableNodes } from './nodeTree.ts';
import { SidePane, type SidePaneProps } from './SidePane.tsx';
import { useSideTree } from './useSideTree.ts';

export interface NodesPaneProps extends Pick<SidePaneProps, 'width' | 'head' | 'announce' | 'onLeave'> {
  readonly labels: Labels;
  readonly searchable: SearchableNodes;
  /** Code of the selected node. */
  readonly selected: string | null;
  /** At which entity the table is looked at. */
  readonly entity: string | null;
}

export function NodesPane({ labels, searchable, selected, entity, ...pane }: NodesPaneProps) {
  const t = useText();
  const { nodes } = labels.directory;
  const items = useMemo(() => nodeItems(nodes, searchable), [nodes, searchable]);
  const shown = useMemo(() => everyNode(nodes), [nodes]);
  const tree = useSideTree({
    items,
    shown,
    selected,
    onSelect: (node) => settleAt({ node }),
    keptAs: KEPT_AS,
  });
  const needle = folded(tree.text.trim());
  const columns = useMemo(() => [nodeColumn(labels, searchable, needle)], [labels, searchable, needle]);
  const grid = useRef<TreeGridHandle>(null);
  const editing = useNodeEditing({
    directory: labels.directory,
    grid: tree.grid,
    onGrid: tree.setGrid,
    columns,
    handle: grid,
    onShow: (node) => settleAt({ node }),
    announce: pane.announce,
  });
  return (
    <SidePane
      {...pane}
      label={t('authorizations.tree.label')}
      searchLabel={t('authorizations.tree.search')}
      emptyText={
        nodes.codes.length === 0
          ? t('authorizations.tree.empty')
          : t('authorizations.tree.nothing', { text: tree.text.trim() })
      }
      menuLabel={t('authorizations.tree.menu')}
      about={{ holders: [], nodes: selected === null ? [] : [selected], entity }}
      tree={tree}
      columns={editing.columns}
      editing={{ ...editing, ...editing.drag }}
      grid={grid}
      name={(node) => labels.nodeName(node)}
    />
  );
}

const KEPT_AS = { open: 'authorizations.openNodes', onlyHits: 'authorizations.onlyHits' };

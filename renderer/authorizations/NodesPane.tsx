/** The left pane by authorization: the authorization tree, edited where it stands. */
import { memo, useCallback, useMemo, useRef } from 'react';
import { SAME } from '../../shared/api.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useNodeEditing } from '../nodes/useNodeEditing.tsx';
import { Labels } from '../principals/labels.ts';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import type { NodesWithDeleted } from './deletedNodes.ts';
import { settleAt } from './going.ts';
import { nodeItems } from './items.ts';
import { nodeColumn } from './nameColumns.tsx';
import { everyNode, type SearchableNodes, searchableNodes } from './nodeTree.ts';
import { SidePane, type SidePaneProps } from './SidePane.tsx';
import { useDraftedNodes } from './useDraftedNodes.ts';
import { useSideTree } from './useSideTree.ts';

export interface NodesPaneProps extends Pick<SidePaneProps, 'width' | 'head' | 'announce' | 'onLeave'> {
  readonly labels: Labels;
  readonly searchable: SearchableNodes;
  /** Code of the selected node. */
  readonly selected: string | null;
  /** At which entity the table is looked at. */
  readonly entity: string | null;
}

export const NodesPane = memo(function NodesPane(props: NodesPaneProps) {
  const { labels: _, searchable: __, selected, entity, ...pane } = props;
  const t = useText();
  const drafted = useDraftedNodes(props.labels.directory);
  const { labels, searchable, own } = useShown(props, drafted.withDeleted);
  const { nodes } = labels.directory;
  const items = useMemo(() => nodeItems(nodes, searchable), [nodes, searchable]);
  const isDeleted = useCallback((item: number) => own !== null && own[item] === -1, [own]);
  const shown = useMemo(() => everyNode(nodes), [nodes]);
  const tree = useSideTree({
    items,
    shown,
    selected,
    // What is deleted has no table: the one that is shown stays.
    onSelect: (node) => {
      if (!isDeleted(nodes.codes.indexOf(node))) settleAt({ node });
    },
    keptAs: KEPT_AS,
  });
  const needle = folded(tree.text.trim());
  const columns = useMemo(
    () => [nodeColumn(labels, searchable, needle, isDeleted)],
    [labels, searchable, needle, isDeleted],
  );
  const rowClass = useMemo(() => {
    const { changed } = drafted;
    if (own === null && changed === null) return undefined;
    return (item: number) => {
      if (isDeleted(item)) return 'tg-row--changed tg-row--deleted';
      return (changed?.[own?.[item] ?? item] ?? SAME) === SAME ? undefined : 'tg-row--changed';
    };
  }, [drafted, own, isDeleted]);
  const grid = useRef<TreeGridHandle>(null);
  const editing = useNodeEditing({
    directory: props.labels.directory,
    shown: labels.directory.nodes,
    own,
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
      {...(rowClass === undefined ? {} : { rowClass })}
      editing={{ ...editing, ...editing.drag }}
      grid={grid}
      name={(node) => labels.nodeName(node)}
    />
  );
});

/** The directory's tree, or the one with deleted nodes, with all that is said of it. */
function useShown({ labels, searchable }: NodesPaneProps, withDeleted: NodesWithDeleted | null) {
  return useMemo(() => {
    if (withDeleted === null) return { labels, searchable, own: null };
    const { nodes, own } = withDeleted;
    const shown = new Labels({ ...labels.directory, nodes }, labels.t);
    return { labels: shown, searchable: searchableNodes(nodes), own };
  }, [labels, searchable, withDeleted]);
}

const KEPT_AS = { open: 'authorizations.openNodes', onlyHits: 'authorizations.onlyHits' };

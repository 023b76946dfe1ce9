/** The state of the tree pane: what is searched for, what is open, and which node the focus selects. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Directory } from '../../shared/api.ts';
import { everyBranch } from '../grid/rows.ts';
import { focusedItem, type GridState, withExpanded, withFocus, withFocusSelected } from '../grid/state.ts';
import { useDesk } from '../state/desk.ts';
import { useKeptFlag, useKeptList } from '../state/kept.ts';
import {
  hitsAndParents,
  nextHit,
  nodeHits,
  nodeRowId,
  nodeTree,
  openNodes,
  openPaths,
  type SearchableNodes,
  searchableNodes,
} from './nodeTree.ts';
import { carriedTree, openTree } from './shownTree.ts';

export interface NodeTree {
  readonly grid: GridState;
  readonly text: string;
  readonly searchable: SearchableNodes;
  readonly hits: Int32Array;
  /** Place of the focused node among the hits from 1; 0 = it is none. */
  readonly position: number;
  readonly onlyHits: boolean;
  setGrid(next: GridState): void;
  setText(text: string): void;
  setOnlyHits(only: boolean): void;
  /** Goes to the next hit or the one before and gives its node; -1 without hits. */
  goToHit(direction: 1 | -1): number;
  expandAll(): void;
  collapseAll(): void;
}

export function useNodeTree({ nodes }: Directory): NodeTree {
  const node = useDesk((state) => state.node);
  const select = useNodeSelection();
  const [text, setText] = useState('');
  const [onlyHits, setOnlyHits] = useKeptFlag('authorizations.onlyHits', false);
  const [keptOpen, keepOpen] = useKeptList('authorizations.openNodes');

  const searchable = useMemo(() => searchableNodes(nodes), [nodes]);
  const hits = useMemo(() => nodeHits(searchable, text), [searchable, text]);
  const reduced = onlyHits && text.trim() !== '';
  const shown = useMemo(() => (reduced ? hitsAndParents(nodes, hits) : null), [nodes, hits, reduced]);
  const source = useMemo(() => nodeTree(nodes, shown), [nodes, shown]);

  const [kept, setKept] = useState(() =>
    openTree(source, openPaths(nodes, keptOpen ?? []), nodeRowId(nodes, nodes.codes.indexOf(node ?? ''))),
  );
  const tree = carriedTree(kept, source, reduced);
  if (tree !== kept) setKept(tree);

  const show = (grid: GridState): void => setKept({ ...tree, grid: withFocusSelected(grid) });
  const setGrid = (next: GridState): void => {
    show(next);
    if (!reduced && next.rows.expanded !== tree.grid.rows.expanded) {
      keepOpen(openNodes(nodes, next.rows.expanded));
    }
    const focused = focusedItem(next);
    const code = focused === null ? undefined : nodes.codes[focused];
    if (code !== undefined && focused !== focusedItem(tree.grid)) select.request(code);
  };
  const goTo = (target: number): void => setGrid(withFocus(tree.grid, nodeRowId(nodes, target)));

  // A node chosen elsewhere (the path above the grid, a source): the tree goes there.
  useEffect(() => {
    const target = nodes.codes.indexOf(node ?? '');
    if (node === null || target < 0 || select.isOwn(node)) return;
    setKept((last) => ({ ...last, grid: withFocus(last.grid, nodeRowId(nodes, target)) }));
  }, [node, nodes, select]);

  const focused = focusedItem(tree.grid) ?? -1;
  return {
    grid: tree.grid,
    text,
    searchable,
    hits,
    position: hits.indexOf(focused) + 1,
    onlyHits,
    setGrid,
    setText,
    setOnlyHits,
    goToHit: (direction) => {
      const hit = nextHit(hits, focused, direction);
      if (hit >= 0) goTo(hit);
      return hit;
    },
    expandAll: () => setGrid(withExpanded(tree.grid, everyBranch(source))),
    collapseAll: () => setGrid(withExpanded(tree.grid, new Set())),
  };
}

interface NodeSelection {
  request(code: string): void;
  /** Whether the node selected was asked for here; one that was not is taken note of. */
  isOwn(code: string): boolean;
}

/** One node at a time is fetched: while ↓ is held, only the last one asked for comes after the one under way. */
function useNodeSelection(): NodeSelection {
  const wanted = useRef<string | null>(null);
  const sent = useRef<string | null>(null);
  return useMemo(() => {
    const send = async (): Promise<void> => {
      while (wanted.current !== null && wanted.current !== sent.current) {
        const code = wanted.current;
        sent.current = code;
        await useDesk.getState().selectNode(code);
      }
      wanted.current = null;
    };
    return {
      request: (code) => {
        const underWay = wanted.current !== null;
        wanted.current = code;
        if (!underWay) void send();
      },
      isOwn: (code) => {
        const own = code === sent.current;
        sent.current = code;
        return own;
      },
    };
  }, []);
}

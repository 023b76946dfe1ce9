/** The state of the left pane: what is searched for, what is open, and which item the focus selects. */
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { everyBranch } from '../grid/rows.ts';
import { NOTHING_SELECTED, selectOnly } from '../grid/selection.ts';
import { focusedItem, type GridState, withExpanded, withFocus } from '../grid/state.ts';
import { useKeptFlag, useKeptList } from '../state/kept.ts';
import { folded } from '../ui/search.ts';
import { carriedLine, openLine, wentTo } from './carriedLine.ts';
import { hitsIn, type Items, nextHit, placesIn } from './items.ts';

export interface SideTree {
  readonly grid: GridState;
  readonly text: string;
  readonly hits: Int32Array;
  /** Place of the focused item among the hits from 1; 0 = it is none. */
  readonly position: number;
  readonly onlyHits: boolean;
  setGrid(next: GridState): void;
  setText(text: string): void;
  setOnlyHits(only: boolean): void;
  /** Goes to the next hit or the one before and gives its item; -1 without hits. */
  goToHit(direction: 1 | -1): number;
  expandAll(): void;
  collapseAll(): void;
}

interface SideTreeOptions {
  readonly items: Items;
  /** 1 for items that can be shown at all. */
  readonly shown: Uint8Array;
  /** Key of the selected item. */
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Under which name it is kept what is open, and whether only hits are shown. */
  readonly keptAs: { readonly open: string; readonly onlyHits: string };
}

export function useSideTree({ items, shown, selected, onSelect, keptAs }: SideTreeOptions): SideTree {
  const [text, setText] = useState('');
  const [onlyHits, setOnlyHits] = useKeptFlag(keptAs.onlyHits, false);
  const [keptOpen, keepOpen] = useKeptList(keptAs.open);
  const needle = folded(text.trim());

  const whole = useMemo(() => items.tree(shown), [items, shown]);
  const hits = useMemo(() => hitsIn(items, shown, whole, needle), [items, shown, whole, needle]);
  const reduced = onlyHits && needle !== '';
  const source = useMemo(() => {
    if (!reduced) return whole;
    const marked = new Uint8Array(shown.length);
    for (const hit of hits) marked[hit] = 1;
    return items.tree(items.withAbove(marked));
  }, [items, whole, shown, hits, reduced]);

  const at = (key: string | null): number => (key === null ? -1 : items.keys.indexOf(key));
  const [kept, setKept] = useState(() => {
    const open = openLine('', source, items.openPaths(keptOpen ?? []), reduced);
    const item = at(selected);
    return item < 0 ? open : wentTo(open, withFocus(open.grid, items.rowId(item, shown)));
  });
  const tree = carriedLine(kept, '', source, reduced);
  if (tree !== kept) setKept(tree);

  const setGrid = (next: GridState): void => {
    setKept(wentTo(tree, next));
    if (!reduced && next.rows.expanded !== tree.grid.rows.expanded)
      keepOpen(items.keptOpen(next.rows.expanded));
    const focused = focusedItem(next);
    const key = focused === null ? undefined : items.keys[focused];
    if (key !== undefined && focused !== focusedItem(tree.grid)) onSelect(key);
  };
  const goTo = (item: number): void => setGrid(withFocus(tree.grid, items.rowId(item, shown)));

  // An item selected elsewhere (the path above the grid, a source, a step back): the tree goes there.
  const follow = useEffectEvent((key: string | null) => {
    const item = at(key);
    if (item < 0 || item === focusedItem(tree.grid)) return;
    setKept(wentTo(tree, withFocus(tree.grid, items.rowId(item, shown))));
  });
  useEffect(() => follow(selected), [selected]);

  const focused = focusedItem(tree.grid) ?? -1;
  const isSelected = focused >= 0 && items.keys[focused] === selected;
  const grid = useMemo(
    () => ({
      ...tree.grid,
      selection: isSelected ? selectOnly(tree.grid.focus.row) : NOTHING_SELECTED,
    }),
    [tree.grid, isSelected],
  );
  return {
    grid,
    text,
    hits,
    position: hits.indexOf(focused) + 1,
    onlyHits,
    setGrid,
    setText,
    setOnlyHits,
    goToHit: (direction) => {
      const hit = nextHit(hits, placesIn(items, source), focused, direction);
      if (hit >= 0) goTo(hit);
      return hit;
    },
    expandAll: () => setGrid(withExpanded(tree.grid, everyBranch(source))),
    collapseAll: () => setGrid(withExpanded(tree.grid, new Set())),
  };
}

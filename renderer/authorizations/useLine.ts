/** The state of the grid on the right: which rows, in which order, what is open, focused and selected. */
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { ColumnState } from '../grid/columns.ts';
import { everyBranch, sorted } from '../grid/rows.ts';
import { focusedItem, type GridState, take, withExpanded, withFocus } from '../grid/state.ts';
import type { PrincipalKinds } from '../principals/population.ts';
import { useKeptColumns, useKeptList } from '../state/kept.ts';
import { useLayout } from '../state/layout.ts';
import { useSame } from '../state/useSame.ts';
import { carriedLine, openLine, type ShownLine, wentTo } from './carriedLine.ts';
import { isFiltering, type LineFilter, noFilter, passing, sinceDay } from './filter.ts';
import type { Items } from './items.ts';
import { useKeptFilter } from './keptFilter.ts';
import { comparison, type Ranks, ranksOf, sortKeys } from './order.ts';
import { useChangedSince } from './useChangedSince.ts';
import type { LineView } from './view.ts';

export interface LineRows {
  readonly items: Items;
  readonly grid: GridState;
  readonly filter: LineFilter;
  /** The history is still being looked through for what the filter asks. */
  readonly searching: boolean;
  readonly columns: ColumnState;
  /** How many items are shown, each once, those above a hit left aside. */
  readonly count: number;
  /** Whether an item is shown only because of what stands below it. */
  isOnlyAbove(item: number): boolean;
  setGrid(next: GridState): void;
  setFilter(next: LineFilter): void;
  setColumns(next: ColumnState): void;
  expandAll(): void;
  collapseAll(): void;
  /** Puts the focus on an item, opening what is above it; one that the filters hide is let through first. */
  show(key: string): void;
}

/** What the place wants the focus on: an item and a column in a line. */
export interface Wanted {
  /** Node or principal of the line. */
  readonly of: string;
  readonly key: string | null;
  readonly column: string | null;
}

/** Up to this many principals, groups are open at the very first start. */
const FEW = 500;

export function useLine(
  view: LineView,
  itemsOf: (kinds: PrincipalKinds) => Items,
  wanted: Wanted,
  onFocus: (focus: { readonly item: number; readonly column: string | null }) => void,
): LineRows {
  const { line, pivot, directory } = view;
  const [passingBy, setPassingBy] = useState(NOTHING_PASSING_BY);
  const [keptFilter, keepFilter] = useKeptFilter(pivot);
  const [columns, setColumns] = useKeptColumns(KEPT_AS[pivot].columns);
  const [open, keepOpen] = useKeptList(KEPT_AS[pivot].open);

  const filter = useMemo(() => ({ ...keptFilter, ...passingBy }), [keptFilter, passingBy]);
  const since = useChangedSince(line, sinceDay(filter, new Date()));
  const items = useMemo(() => itemsOf(filter.kinds), [itemsOf, filter.kinds]);
  const passed = useSame(
    useMemo(
      () => passing(line, items, directory, filter, since.changed),
      [line, items, directory, filter, since.changed],
    ),
  );
  const shown = useMemo(() => items.withAbove(passed), [items, passed]);
  const source = useSource(view, items, shown, columns);

  // Hits stand anywhere in the tree of nodes, so all of it is opened; of groups it is enough that they are hits.
  const reduced = pivot === 'principal' && isFiltering(filter, pivot);
  const of = line.pivot === 'node' ? line.node : line.holder;
  const [kept, setKept] = useState((): ShownLine => {
    const few = pivot === 'node' && items.keys.length <= FEW;
    const opened = openLine(
      of,
      source,
      open === null ? (few ? everyBranch(source) : []) : items.openPaths(open),
      reduced,
    );
    return atWanted(opened, items, shown, wanted) ?? opened;
  });
  const carried = carriedLine(kept, of, source, reduced);
  if (carried !== kept) setKept(carried);
  const { grid } = carried;

  const go = (next: ShownLine): void => {
    setKept(next);
    onFocus({ item: focusedItem(next.grid) ?? -1, column: next.grid.focus.column });
  };
  const setGrid = (next: GridState): void => {
    go(wentTo(carried, next));
    if (!reduced && next.rows.expanded !== grid.rows.expanded) keepOpen(items.keptOpen(next.rows.expanded));
  };
  const setFilter = (next: LineFilter): void => {
    setPassingBy({ text: next.text, changed: next.changed, day: next.day });
    keepFilter(next);
  };

  const [asked, setAsked] = useState<Wanted | null>(null);
  const goTo = useEffectEvent((place: Wanted) => {
    // Its line is under way.
    if (place.of !== of) return;
    const item = items.keys.indexOf(place.key ?? '');
    if (item < 0) return setAsked(null);
    const there = atWanted(carried, items, shown, place);
    if (there !== null) {
      go(there);
      setAsked(null);
    } else if (
      isFiltering(filter, pivot) &&
      passing(line, items, directory, noFilter(pivot), null)[item] === 1
    ) {
      setFilter(noFilter(pivot));
    } else setAsked(null);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other rows shown, it is tried again
  useEffect(() => {
    if (asked !== null) goTo(asked);
  }, [asked, shown, of]);

  // Somebody came back to this place, or was led here: the focus goes along. A focus that moves by itself moves the
  // place, and then there is nothing to follow.
  const follow = useEffectEvent((place: Wanted) => {
    const item = focusedItem(grid);
    const here = item !== null && items.keys[item] === place.key && grid.focus.column === place.column;
    if (place.key !== null && !here) setAsked(place);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line alone is no reason to go elsewhere
  useEffect(() => follow(wanted), [wanted.key, wanted.column]);

  return {
    items,
    grid,
    filter,
    searching: since.pending,
    columns,
    count: useMemo(() => passed.reduce((sum, one) => sum + one, 0), [passed]),
    isOnlyAbove: useCallback((item: number) => passed[item] !== 1, [passed]),
    setGrid,
    setFilter,
    setColumns,
    expandAll: () => setGrid(withExpanded(grid, everyBranch(source))),
    collapseAll: () => setGrid(withExpanded(grid, new Set())),
    show: (key) => setAsked({ of, key, column: null }),
  };
}

/** What is looked for at the moment, and forgotten at the next start. */
const NOTHING_PASSING_BY: Pick<LineFilter, 'text' | 'changed' | 'day'> = {
  text: '',
  changed: 'any',
  day: '',
};

const KEPT_AS = {
  node: { columns: 'authorizations.columns', open: 'authorizations.openGroups' },
  principal: { columns: 'authorizations.nodeColumns', open: 'authorizations.openRows' },
};

/** The rows in the order of the tree, or sorted. */
function useSource(view: LineView, items: Items, shown: Uint8Array, { sort }: ColumnState) {
  const { line, pivot, directory } = view;
  const language = useLayout((state) => state.language);
  const ranks = useMemo(() => ranksOf(directory, pivot, language), [directory, pivot, language]);
  const keys = useSame(useMemo(() => keysFor(ranks, view, sort?.column), [ranks, view, sort?.column]));
  return useMemo(() => {
    const tree = items.tree(shown);
    if (sort === null) return tree;
    return sorted(tree, comparison(directory, line.pivot, ranks, keys, sort.direction));
  }, [items, shown, directory, line.pivot, ranks, keys, sort]);
}

const NO_KEYS: ArrayLike<number> = [];

function keysFor(ranks: Ranks, { line }: LineView, by: string | undefined): ArrayLike<number> {
  return by === undefined ? NO_KEYS : sortKeys(ranks, line, by);
}

/** The grid at an item; null where it is not shown. */
function atWanted(
  shown: ShownLine,
  items: Items,
  marks: Uint8Array,
  { key, column }: Wanted,
): ShownLine | null {
  const item = key === null ? -1 : items.keys.indexOf(key);
  if (item < 0 || marks[item] !== 1) return null;
  // An item stands in several rows: the one somebody was at last is meant.
  const { rows } = shown.grid;
  const last = shown.chosen === null ? -1 : rows.indexOf(shown.chosen);
  const there =
    last >= 0 && rows.item(last) === item
      ? take(shown.grid, { type: 'go', row: last, column, select: 'only' })
      : withFocus(shown.grid, items.rowId(item, marks), column);
  return focusedItem(there) === item ? wentTo(shown, there) : null;
}

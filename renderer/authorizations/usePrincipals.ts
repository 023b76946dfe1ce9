/** The state of the principals' grid: who is shown, in which order, what is open, focused and selected. */
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Column, Directory } from '../../shared/api.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import type { ColumnState } from '../grid/columns.ts';
import { everyBranch, sorted } from '../grid/rows.ts';
import { type GridState, openGrid, withExpanded, withFocus } from '../grid/state.ts';
import { useKeptColumns, useKeptList } from '../state/kept.ts';
import { useLayout } from '../state/layout.ts';
import { carriedPrincipals, type ShownPrincipals, wentTo } from './carriedPrincipals.ts';
import { useKeptFilter } from './keptFilter.ts';
import { comparison, type Ranks, ranksOf, sortKeys } from './order.ts';
import {
  NO_FILTER,
  type Population,
  type PrincipalFilter,
  populationOf,
  principalRowId,
  principalTree,
  shownHolders,
} from './principals.ts';
import { isDefined, standingIn } from './standing.ts';

export interface Principals {
  readonly population: Population;
  readonly grid: GridState;
  readonly filter: PrincipalFilter;
  readonly columns: ColumnState;
  /** How many principals are shown, each once. */
  readonly count: number;
  setGrid(next: GridState): void;
  setFilter(next: PrincipalFilter): void;
  setColumns(next: ColumnState): void;
  expandAll(): void;
  collapseAll(): void;
  /** Puts the focus on a principal, opening the groups above it; one that the filters hide is let through first. */
  show(holder: HolderKey): void;
}

/** Up to this many principals, groups are open at the very first start. */
const FEW = 500;

export function usePrincipals(directory: Directory, column: Column): Principals {
  const [text, setText] = useState('');
  const [keptFilter, keepFilter] = useKeptFilter('authorizations.filter');
  const [columns, setColumns] = useKeptColumns('authorizations.columns');
  const [open, keepOpen] = useKeptList('authorizations.openGroups');

  const filter = useMemo(() => ({ ...keptFilter, text }), [keptFilter, text]);
  const population = useMemo(() => populationOf(directory), [directory]);
  const { sort } = columns;
  const inOrder = sort !== null;
  const language = useLayout((state) => state.language);
  const ranks = useMemo(
    () => (inOrder ? ranksOf(population, language) : null),
    [population, inOrder, language],
  );
  const shown = useSame(
    useMemo(() => shownHolders(population, column, filter), [population, column, filter]),
  );
  const keys = useSame(useMemo(() => keysFor(ranks, column, sort?.column), [ranks, column, sort?.column]));
  const source = useMemo(() => {
    const tree = principalTree(population, shown, filter.kinds);
    if (ranks === null || sort === null) return tree;
    return sorted(tree, comparison(population, ranks, keys, sort.direction));
  }, [population, shown, filter.kinds, ranks, keys, sort]);

  const [kept, setKept] = useState((): ShownPrincipals => {
    const few = directory.holders.keys.length <= FEW;
    const expanded = open ?? (few ? everyBranch(source) : []);
    return { node: column.node, grid: openGrid(source, { expanded }), chosen: null };
  });
  const carried = carriedPrincipals(kept, column.node, source);
  if (carried !== kept) setKept(carried);
  const { grid } = carried;

  const setGrid = (next: GridState): void => {
    setKept(wentTo(column.node, next));
    if (next.rows.expanded !== grid.rows.expanded) keepOpen([...next.rows.expanded]);
  };
  const setFilter = (next: PrincipalFilter): void => {
    setText(next.text);
    keepFilter(next);
  };

  const [wanted, setWanted] = useState<HolderKey | null>(null);
  const goTo = useEffectEvent((key: HolderKey) => {
    const holder = directory.holders.keys.indexOf(key);
    if (shown[holder] === 1) {
      setKept(wentTo(column.node, withFocus(grid, principalRowId(population, shown, filter.kinds, holder))));
    } else if (isDefined(standingIn(column.cells, holder))) {
      setFilter(NO_FILTER);
      return;
    }
    setWanted(null);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other rows shown, it is tried again
  useEffect(() => {
    if (wanted !== null) goTo(wanted);
  }, [wanted, shown]);

  return {
    population,
    grid,
    filter,
    columns,
    count: useMemo(() => shown.reduce((sum, one) => sum + one, 0), [shown]),
    setGrid,
    setFilter,
    setColumns,
    expandAll: () => setGrid(withExpanded(grid, everyBranch(source))),
    collapseAll: () => setGrid(withExpanded(grid, new Set())),
    show: setWanted,
  };
}

const NO_KEYS: ArrayLike<number> = [];

function keysFor(ranks: Ranks | null, column: Column, by: string | undefined): ArrayLike<number> {
  return ranks === null || by === undefined ? NO_KEYS : sortKeys(ranks, column, by);
}

/** The numbers of before while they are the same ones: the grid keeps its rows as long as nothing says otherwise. */
function useSame<N extends ArrayLike<number>>(numbers: N): N {
  const [kept, setKept] = useState(numbers);
  if (kept === numbers || sameNumbers(kept, numbers)) return kept;
  setKept(numbers);
  return numbers;
}

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

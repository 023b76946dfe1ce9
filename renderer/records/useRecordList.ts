/** A list of records: what is shown in which order, what is focused and selected, and where it was left. */
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Table } from '../../shared/formats/table.ts';
import type { ColumnState } from '../grid/columns.ts';
import { everyBranch } from '../grid/rows.ts';
import { listSource } from '../grid/sources.ts';
import { focusedItem, type GridState, targets, withExpanded, withFocus } from '../grid/state.ts';
import { useGridState } from '../grid/useGridState.ts';
import { useKeptColumns } from '../state/kept.ts';
import { useLayout } from '../state/layout.ts';
import { useSame } from '../state/useSame.ts';
import { Alphabet, filtered, orderOf, searchTexts, sortKeys } from './arrange.ts';
import { type RecordColumn, tableOf } from './listColumns.tsx';
import { pathTo, treeOf } from './recordTree.ts';

export interface ShownRecordsOptions<R> {
  /** Under which the columns are kept, such as `users.list`. */
  readonly name: string;
  /** What the list is called, for a file made of it. */
  readonly title: string;
  /** Must stay the same array while it says the same; so must `columns`, `keyOf`, `passes` and `below`. */
  readonly records: readonly R[];
  readonly columns: readonly RecordColumn<R>[];
  readonly keyOf: (record: R) => string;
  /** How the columns stand at the very first start; the same object every time. */
  readonly initially?: ColumnState;
  /** The owner's filters. */
  readonly passes?: (record: R) => boolean;
  /** The keys of the records below one, where the list is a tree; a list that is searched is flat. */
  readonly below?: (record: R) => readonly string[];
  /** Records that the draft deletes; no command is meant for them but to take that back. */
  readonly isDeleted?: (record: R) => boolean;
  /** The key of the record the place asks for; the list goes there whenever it is another one. */
  readonly at?: string | undefined;
  /** Called when the person goes to another record. */
  readonly onSettle?: (key: string) => void;
  /** Takes the owner's filters away, when a record is asked for that they hide. */
  readonly onClearFilters?: () => void;
}

export interface ShownRecords<R> {
  readonly records: readonly R[];
  readonly columns: readonly RecordColumn<R>[];
  readonly grid: GridState;
  readonly columnState: ColumnState;
  readonly text: string;
  /** Rows can be opened. */
  readonly isTree: boolean;
  /** How many records are shown, each once, and how many there are; deleted ones do not count. */
  readonly count: number;
  readonly all: number;
  readonly isDeleted: (record: R) => boolean;
  /** The record with the focus; null = the list is empty. */
  readonly focused: R | null;
  /** What a command is meant for: the selected records, else the focused one. */
  readonly selected: readonly R[];
  /** Those among the selected that the draft deletes. */
  readonly selectedDeleted: readonly R[];
  setGrid(next: GridState): void;
  setColumnState(next: ColumnState): void;
  setText(text: string): void;
  /** Goes to a record; filters that hide it are cleared. One that is not there yet is gone to when it comes. */
  show(key: string): void;
  expandAll(): void;
  collapseAll(): void;
  /** The records shown, or the selected ones, as a table. */
  table(which: 'shown' | 'selected'): Table;
}

const NO_TEXTS: readonly string[] = [];
const EVERYONE = (): boolean => true;
const NOBODY = (): boolean => false;

export function useRecordList<R>(options: ShownRecordsOptions<R>): ShownRecords<R> {
  const { name, title, records, columns, keyOf, passes = EVERYONE, below, isDeleted = NOBODY } = options;
  const [columnState, setColumnState] = useKeptColumns(`${name}.columns`, options.initially);
  const [text, setText] = useState('');
  const language = useLayout((state) => state.language);

  // Only what is searched is folded, and only once: ten thousand names are not, with every step of the draft.
  const [folds] = useState(() => new Map<string, string>());
  const isSearched = text.trim() !== '';
  const texts = useMemo(
    () => (isSearched ? searchTexts(records, columns, folds) : NO_TEXTS),
    [isSearched, records, columns, folds],
  );
  // A step of the draft that moves nothing leaves order, keys and rows of the grid as they are.
  const { sort } = columnState;
  const ranked = useSame(useMemo(() => sortKeys(records, columns, sort), [records, columns, sort]));
  const [alphabet] = useState(() => new Alphabet());
  const order = useMemo(
    () => orderOf(records.length, ranked, sort, language, alphabet),
    [records.length, ranked, sort, language, alphabet],
  );
  const shown = useSame(
    useMemo(() => filtered(order, records, texts, text, passes), [order, records, texts, text, passes]),
  );
  const keys = useSame(useMemo(() => records.map(keyOf), [records, keyOf]));
  const isTree = below !== undefined && shown.length === records.length;
  const tree = useMemo(
    () => (isTree && below !== undefined ? treeOf(records, shown, keyOf, below) : null),
    [records, shown, keyOf, below, isTree],
  );
  const flat = useMemo(() => listSource(shown, (item) => keys[item] ?? ''), [keys, shown]);
  const source = tree ?? flat;
  const [grid, setGridState] = useGridState(source);

  const focusedAt = focusedItem(grid);
  const focused = focusedAt === null ? null : (records[focusedAt] ?? null);
  const [selected, selectedDeleted] = useMemo(() => {
    const all = targets(grid).flatMap((item) => records[item] ?? []);
    return [all.filter((record) => !isDeleted(record)), all.filter(isDeleted)];
  }, [grid, records, isDeleted]);
  const living = useMemo(
    () =>
      Array.from(shown).flatMap((item) => {
        const record = records[item];
        return record === undefined || isDeleted(record) ? [] : [record];
      }),
    [shown, records, isDeleted],
  );
  const all = useMemo(() => records.filter((record) => !isDeleted(record)).length, [records, isDeleted]);

  const setGrid = (next: GridState): void => {
    setGridState(next);
    const item = focusedItem(next);
    const record = item === null ? undefined : records[item];
    if (record !== undefined && item !== focusedAt) options.onSettle?.(keyOf(record));
  };

  const [wanted, setWanted] = useState<string | null>(options.at ?? null);
  const goTo = useEffectEvent((key: string) => {
    const item = records.findIndex((record) => keyOf(record) === key);
    if (item < 0) return;
    const id = pathTo(source, item);
    if (id === null) {
      setText('');
      options.onClearFilters?.();
      return;
    }
    setGridState(withFocus(grid, id));
    setWanted(null);
    options.onSettle?.(key);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other rows, it is tried again
  useEffect(() => {
    if (wanted !== null) goTo(wanted);
  }, [wanted, source]);
  const { at } = options;
  const askedFor = useEffectEvent((key: string) => {
    if (focused === null || keyOf(focused) !== key) setWanted(key);
  });
  useEffect(() => {
    if (at !== undefined) askedFor(at);
  }, [at]);

  return {
    records,
    columns,
    grid,
    columnState,
    text,
    isTree,
    count: living.length,
    all,
    isDeleted,
    focused,
    selected,
    selectedDeleted,
    setGrid,
    setColumnState,
    setText,
    show: setWanted,
    expandAll: () => setGridState(withExpanded(grid, everyBranch(source))),
    collapseAll: () => setGridState(withExpanded(grid, new Set())),
    table: (which) => tableOf(title, columns, columnState, which === 'selected' ? selected : living),
  };
}

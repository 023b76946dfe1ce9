/** Lists of records: which are shown, in which order, as which rows, and what goes along to a spreadsheet. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_COLUMN_STATE, type Sort } from '../../../renderer/grid/columns.ts';
import { filtered, orderOf, searchTexts, sortKeys } from '../../../renderer/records/arrange.ts';
import { gridColumns, type RecordColumn, tableOf } from '../../../renderer/records/listColumns.tsx';
import { pathTo, treeOf } from '../../../renderer/records/recordTree.ts';
import type { Language } from '../../../shared/model/types.ts';
import { translator } from '../../../shared/texts/translate.ts';

interface Fruit {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
}

const FRUITS: readonly Fruit[] = [
  { code: 'z', name: 'Žižola', weight: 10 },
  { code: 'a', name: 'apple', weight: 9 },
  { code: 'n', name: '', weight: 100 },
  { code: 'b', name: 'Banana', weight: 9 },
];
const COLUMNS: readonly RecordColumn<Fruit>[] = [
  { id: 'name', header: 'Name', width: 100, searched: true, text: ({ name }) => name },
  {
    id: 'weight',
    header: 'Weight',
    width: 60,
    text: ({ weight }) => `${weight} g`,
    sortBy: ({ weight }) => weight,
    value: ({ weight }) => weight,
  },
  { id: 'code', header: 'Code', width: 60, text: ({ code }) => code },
];
const keyOf = ({ code }: Fruit): string => code;
const names = (order: Int32Array): string[] => Array.from(order, (item) => FRUITS[item]?.code ?? '?');
const ordered = (sort: Sort | null, language: Language): Int32Array =>
  orderOf(FRUITS.length, sortKeys(FRUITS, COLUMNS, sort), sort, language);
const sorted = (column: string, direction: 'ascending' | 'descending'): string[] =>
  names(ordered({ column, direction }, 'sl'));

describe('the order of a list', () => {
  it('is that of the records until somebody sorts, or when the sorted column is gone', () => {
    expect(names(ordered(null, 'sl'))).toEqual(['z', 'a', 'n', 'b']);
    expect(sorted('gone', 'ascending')).toEqual(['z', 'a', 'n', 'b']);
  });

  it('follows the alphabet of the language, with empty cells last', () => {
    expect(sorted('name', 'ascending')).toEqual(['a', 'b', 'z', 'n']);
  });

  it('follows numbers as numbers, and leaves equal ones in the order of the records', () => {
    expect(sorted('weight', 'ascending')).toEqual(['a', 'b', 'z', 'n']);
    expect(sorted('weight', 'descending')).toEqual(['n', 'z', 'a', 'b']);
  });
});

describe('what a list shows', () => {
  const shown = (text: string, passes: (fruit: Fruit) => boolean = () => true): string[] =>
    names(filtered(ordered(null, 'en'), FRUITS, searchTexts(FRUITS, COLUMNS), text, passes));

  it('is what holds the text, whatever its case and accents, in the columns that are searched', () => {
    expect(shown(' ZIZ ')).toEqual(['z']);
    expect(shown('z')).toEqual(['z']);
    expect(shown('g')).toEqual([]);
  });

  it('is what passes the filters and holds the text', () => {
    expect(shown('a', ({ weight }) => weight < 10)).toEqual(['a', 'b']);
  });
});

describe('rows', () => {
  const order = Int32Array.of(3, 2, 1, 0);
  const below = ({ code }: Fruit): string[] =>
    code === 'z' ? ['a', 'n'] : code === 'b' ? ['n', 'gone'] : [];
  const source = treeOf(FRUITS, order, keyOf, below);
  const path = (item: number): string[] | undefined => pathTo(source, item)?.split('\u001f');

  it('are a tree whose siblings stand in the order of the list', () => {
    expect(Array.from(source.roots)).toEqual([3, 0]);
    expect(Array.from(source.children(0))).toEqual([2, 1]);
    expect(Array.from(source.children(3))).toEqual([2]);
  });

  it('lead to the first place of a record', () => {
    expect(path(3)).toEqual(['b']);
    expect(path(2)).toEqual(['b', 'n']);
    expect(path(1)).toEqual(['z', 'a']);
    expect(path(9)).toBeUndefined();
  });
});

describe('cells', () => {
  it('tell what the draft changes in them, and only in those', () => {
    const before = (fruit: Fruit): Fruit | null | undefined =>
      fruit.code === 'a' ? { ...fruit, weight: 8 } : fruit.code === 'b' ? null : undefined;
    const [name, weight] = gridColumns(COLUMNS, FRUITS, before, '', translator('en'));
    expect(weight?.cellTitle?.(1)).toBe('9 g\nWeight: 8 g → 9 g');
    expect(weight?.cellLabel?.(1)).toBe('Weight: 9 g, Weight: 8 g → 9 g');
    expect(weight?.cellClass?.(1)).toBe('tg-cell--changed');
    expect(name?.cellClass?.(1)).toBeUndefined();
    expect(weight?.cellClass?.(3)).toBeUndefined();
  });
});

describe('a list taken along', () => {
  it('has the columns that are shown, with numbers as numbers', () => {
    const state = { ...DEFAULT_COLUMN_STATE, hidden: ['code', 'name'] };
    // The first column cannot be hidden: it names the row.
    expect(tableOf('Fruits', COLUMNS, state, FRUITS.slice(0, 1))).toEqual({
      title: 'Fruits',
      columns: ['Name', 'Weight'],
      rows: [['Žižola', 10]],
    });
  });
});

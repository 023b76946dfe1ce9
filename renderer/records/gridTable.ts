/** A grid as a table, for the clipboard and for files: what is heard of its cells, without the names of their columns. */
import type { Table } from '../../shared/formats/table.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import type { TreeSource } from '../grid/rows.ts';

export function gridTable(title: string, columns: readonly GridColumn[], items: readonly number[]): Table {
  return {
    title,
    columns: columns.map(({ header }) => header),
    rows: items.map((item) =>
      columns.map((column) => {
        const words = column.cellLabel?.(item) ?? '';
        return words.startsWith(`${column.header}: `) ? words.slice(column.header.length + 2) : words;
      }),
    ),
  };
}

/** Every item of a tree, open or not, in its order. */
export function everyItem(source: TreeSource): number[] {
  const items: number[] = [];
  const visit = (list: ArrayLike<number>): void => {
    for (let i = 0; i < list.length; i++) {
      const item = list[i] ?? -1;
      items.push(item);
      visit(source.children(item));
    }
  };
  visit(source.roots);
  return items;
}

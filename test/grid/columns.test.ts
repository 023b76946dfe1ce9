import { describe, expect, it } from 'vitest';
import {
  type ColumnSpec,
  type ColumnState,
  DEFAULT_COLUMN_STATE,
  gridTemplate,
  gridWidth,
  visibleColumns,
  widthOf,
  withColumnShown,
  withSortBy,
  withWidth,
} from '../../renderer/grid/columns.ts';

const NAME: ColumnSpec = { id: 'name', width: 240, minWidth: 120, sortable: true };
const READ: ColumnSpec = { id: 'read', width: 56 };
const SOURCE: ColumnSpec = { id: 'source', width: 160, grow: true };
const COLUMNS = [NAME, READ, SOURCE];

describe('columns', () => {
  it('can be hidden and shown again, except the one that holds the tree', () => {
    const hidden = withColumnShown(withColumnShown(DEFAULT_COLUMN_STATE, 'read', false), 'name', false);
    expect(visibleColumns(COLUMNS, hidden.hidden)).toEqual([NAME, SOURCE]);
    expect(visibleColumns(COLUMNS, withColumnShown(hidden, 'read', true).hidden)).toEqual(COLUMNS);
  });

  it('keep a width that was set, within their bounds', () => {
    expect(widthOf(NAME, withWidth(DEFAULT_COLUMN_STATE, NAME, 199.6))).toBe(200);
    expect(widthOf(NAME, withWidth(DEFAULT_COLUMN_STATE, NAME, 5))).toBe(120);
    expect(widthOf(READ, withWidth(DEFAULT_COLUMN_STATE, READ, -5))).toBe(32);
    expect(widthOf(READ, { ...DEFAULT_COLUMN_STATE, widths: { read: 1e9 } })).toBe(2000);
  });

  it('grow into the room left until they are given a width', () => {
    const source = (state: ColumnState): string => gridTemplate(COLUMNS, state);
    expect(source(DEFAULT_COLUMN_STATE)).toMatch(/56px minmax\(160px, 1fr\)$/);
    expect(source(withWidth(DEFAULT_COLUMN_STATE, SOURCE, 300))).toMatch(/56px 300px$/);
    expect(gridTemplate([NAME, { ...READ, grow: 0.5 }], DEFAULT_COLUMN_STATE)).toMatch(
      /minmax\(\d+px, 0\.5fr\)$/,
    );
  });

  it('leave room beside the tree, however wide that has been made', () => {
    const wide = withWidth(DEFAULT_COLUMN_STATE, NAME, 900);
    expect(gridTemplate(COLUMNS, wide)).toBe('min(900px, var(--tg-tree-limit)) 56px minmax(160px, 1fr)');
    expect(gridWidth(COLUMNS, wide)).toBe('calc(min(900px, var(--tg-tree-limit)) + 216px)');
  });

  it('sort ascending, descending, and then in the order of the tree again', () => {
    const once = withSortBy(DEFAULT_COLUMN_STATE, 'name');
    const twice = withSortBy(once, 'name');
    expect([once.sort, twice.sort, withSortBy(twice, 'name').sort]).toEqual([
      { column: 'name', direction: 'ascending' },
      { column: 'name', direction: 'descending' },
      null,
    ]);
    expect(withSortBy(twice, 'read').sort).toEqual({ column: 'read', direction: 'ascending' });
  });
});

/** What a screen reader is told of headers and rows; how they behave is tested in the application (test/e2e). */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DEFAULT_COLUMN_STATE } from '../../renderer/grid/columns.ts';
import { type GridColumn, GridRow } from '../../renderer/grid/GridRow.tsx';
import { openGrid, take } from '../../renderer/grid/state.ts';
import { TreeGrid, type TreeGridProps } from '../../renderer/grid/TreeGrid.tsx';
import { flatSource } from './forest.ts';

const COLUMNS: readonly GridColumn[] = [
  { id: 'name', header: 'Name', width: 200, sortable: true, render: (item) => `Item ${item}` },
  { id: 'login', header: 'Login', width: 80, render: (item) => `k${item}` },
  { id: 'read', header: 'Read', width: 60, render: () => '✓', cellLabel: (item) => `Read of ${item}: yes` },
];

/** The attributes of the elements with a role, in the order they stand. */
function elements(html: string, role: string): Record<string, string>[] {
  return [...html.matchAll(/<\w+ ([^>]*)>/g)]
    .map(([, inside = '']) =>
      Object.fromEntries([...inside.matchAll(/([\w-]+)="([^"]*)"/g)].map((m) => m.slice(1, 3))),
    )
    .filter((attributes) => attributes.role === role);
}

function grid(props: Partial<TreeGridProps> = {}): string {
  return renderToStaticMarkup(
    <TreeGrid
      label="Principals"
      state={openGrid(flatSource(50_000))}
      onStateChange={() => {}}
      columns={COLUMNS}
      columnState={DEFAULT_COLUMN_STATE}
      onColumnStateChange={() => {}}
      {...props}
    />,
  );
}

function row(props: Partial<Parameters<typeof GridRow>[0]> = {}): string {
  const columns = COLUMNS.map((column, i) => ({ column, place: i + 1 }));
  const place = { index: 7, item: 3, level: 2, position: 4, setSize: 9, top: 182 };
  const state = { branch: 'leaf', selected: false, current: false, currentColumn: null } as const;
  return renderToStaticMarkup(<GridRow {...place} {...state} columns={columns} {...props} />);
}

describe('the grid', () => {
  it('counts all rows and columns, also those that are not drawn', () => {
    const html = grid({ columnState: { ...DEFAULT_COLUMN_STATE, hidden: ['login'] } });
    expect(elements(html, 'treegrid')[0]).toMatchObject({
      'aria-label': 'Principals',
      'aria-rowcount': '50001',
      'aria-colcount': '3',
      'aria-multiselectable': 'true',
    });
    expect(elements(html, 'columnheader').map((header) => header['aria-colindex'])).toEqual(['1', '3']);
  });

  it('says what can be sorted and how it is', () => {
    const sort = { column: 'name', direction: 'descending' } as const;
    const html = grid({ columnState: { ...DEFAULT_COLUMN_STATE, sort } });
    expect(elements(html, 'columnheader').map((header) => header['aria-sort'])).toEqual([
      'descending',
      undefined,
      undefined,
    ]);
    expect(elements(grid(), 'columnheader')[0]?.['aria-sort']).toBe('none');
  });

  it('is what Tab reaches when there is no row, and says why', () => {
    const html = grid({ state: openGrid(flatSource(0)), emptyState: 'Nobody here' });
    expect(elements(html, 'treegrid')[0]?.tabindex).toBe('0');
    expect(html).toContain('Nobody here');
    expect(elements(grid(), 'treegrid')[0]?.tabindex).toBeUndefined();
  });

  it('gives a header to Tab while it has the focus, and takes it from a column that was hidden', () => {
    const onRead = take(openGrid(flatSource(3)), { type: 'go', row: -1, column: 'read', select: 'keep' });
    const tabbable = (hidden: readonly string[]): (string | undefined)[] =>
      elements(grid({ state: onRead, columnState: { ...DEFAULT_COLUMN_STATE, hidden } }), 'columnheader')
        .filter((header) => header.tabindex === '0')
        .map((header) => header['data-header']);
    expect(tabbable([])).toEqual(['read']);
    expect(tabbable(['read'])).toEqual([]);
  });

  it('of one choice says so', () => {
    expect(elements(grid({ single: true }), 'treegrid')[0]?.['aria-multiselectable']).toBe('false');
  });
});

describe('a row', () => {
  it('says where it stands in the tree and in the list', () => {
    expect(elements(row(), 'row')[0]).toMatchObject({
      'aria-rowindex': '9',
      'aria-level': '2',
      'aria-posinset': '4',
      'aria-setsize': '9',
      'aria-selected': 'false',
    });
  });

  it('says whether it is open only when it can be', () => {
    const expanded = (html: string): string | undefined => elements(html, 'row')[0]?.['aria-expanded'];
    expect([
      expanded(row()),
      expanded(row({ branch: 'collapsed' })),
      expanded(row({ branch: 'expanded' })),
    ]).toEqual([undefined, 'false', 'true']);
  });

  it('has one element for Tab: itself, or the cell with the focus, or none when the focus is elsewhere', () => {
    const tabbable = (html: string): (string | undefined)[] =>
      ['row', 'rowheader', 'gridcell'].flatMap((role) =>
        elements(html, role)
          .filter(({ tabindex }) => tabindex === '0')
          .map((element) => element['data-column'] ?? 'row'),
      );
    expect(tabbable(row())).toEqual([]);
    expect(tabbable(row({ current: true }))).toEqual(['row']);
    expect(tabbable(row({ current: true, currentColumn: 'read' }))).toEqual(['read']);
  });

  it('names its cells: the first as header of the row, a mark by its label', () => {
    const html = row({ rowLabel: (item) => `Row of ${item}`, rowClass: () => 'tg-row--inactive' });
    expect(elements(html, 'rowheader')[0]?.['aria-colindex']).toBe('1');
    expect(elements(html, 'gridcell').map((cell) => cell['aria-label'])).toEqual([
      undefined,
      'Read of 3: yes',
    ]);
    expect(elements(html, 'row')[0]).toMatchObject({
      'aria-label': 'Row of 3',
      class: 'tg-row tg-row--inactive',
    });
  });
});

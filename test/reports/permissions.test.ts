import { describe, expect, it } from 'vitest';
import { node, user, world } from '../rules/world.ts';
import {
  cellOf,
  factOf,
  listed,
  reportOf,
  rowOf,
  said,
  sectionOf,
  sectionsOf,
  tableOf,
  tryReport,
} from './printed.ts';

const index = world({
  nodes: [
    node('orders', { name: 'Orders' }),
    node('orders.sales', { name: 'Sales orders' }),
    node('orders.sales.prices', { name: 'Prices' }),
    node('orders.invoices', { name: 'Invoices', dated: true }),
    node('goods', { name: 'Goods' }),
    node('goods.items', { name: 'Items register', scale: 'switch' }),
    node('goods.lots', { name: 'Lots', scale: 'actions' }),
    node('goods.form', { name: 'Card', kind: 'form' }),
    node('goods.form.cost', { name: 'Cost price', kind: 'field' }),
    node('admin', { name: 'Administration', kind: 'administration' }),
  ],
  users: [
    user('ann', { name: 'Ann Novak', email: 'ann@example.com' }),
    user('old', { name: 'Old Hand', active: false, locked: true }),
    user('desk', { name: 'Front desk', shared: true }),
    user('root', { name: 'Root', administrator: true }),
  ],
  groups: [
    { code: 'sales', name: 'Sales', users: ['ann', 'desk'], groups: [] },
    { code: 'stock', name: 'Stock', users: ['ann'], groups: [] },
    { code: 'staff', name: 'Staff', users: [], groups: ['sales'] },
  ],
  profiles: [{ code: 'member', name: 'Member', type: 'general' }],
  assignments: [{ user: 'desk', general: { '*': 'member' } }],
  grants: [
    { holder: 'group:sales', node: 'orders', rights: 'write' },
    { holder: 'group:sales', node: 'orders.invoices', rights: 'write', updatePeriod: 30 },
    { holder: 'group:stock', node: 'goods.lots', rights: ['R', 'D'] },
    { holder: 'group:sales', node: 'goods.lots', rights: ['R', 'U'] },
    { holder: 'group:staff', node: 'goods.lots', rights: ['R'] },
    { holder: 'user:ann', node: 'orders.sales', rights: 'none' },
    { holder: 'user:ann', node: 'goods.items', rights: 'delete' },
    { holder: 'user:ann', node: 'goods.form.cost', rights: 'read' },
    { holder: 'user:old', node: 'orders', rights: 'read' },
    { holder: 'profile:member', node: 'goods', rights: 'read' },
  ],
});

describe('the head of a permission printout', () => {
  it('says what it is, from which store, as of when and by whom, on every page', () => {
    const { title, facts, running } = reportOf(index);
    expect(title).toBe('Permissions of Ann Novak');
    expect(Object.fromEntries(facts.map(({ label, values }) => [label, values]))).toEqual({
      Shown: ['Nodes with a permission', 'Whole tree'],
      Store: ['Trade'],
      'As of': ['23 November 2026 at 14:05 (revision 12)'],
      'Printed by': ['Marta Kovač'],
    });
    expect(running).toEqual({
      title: 'Permissions of Ann Novak',
      store: 'Trade',
      at: '2026-11-23T14:05',
      author: 'Marta Kovač',
      filter: 'Nodes with a permission · Whole tree',
      asOf: '23 November 2026 at 14:05',
      printedBy: 'Printed by Marta Kovač',
      pageOf: 'Page {page} of {pages}',
    });
  });

  it('says when changes are in it that nobody applied yet', () => {
    const { facts, running } = reportOf(index, {}, { unapplied: 3 });
    expect(facts.find(({ label }) => label === 'As of')?.values).toContain(
      'Includes 3 changes that are not applied yet',
    );
    expect(running.asOf).toContain('3 changes not applied yet');
  });

  it('says on every page that the user is inactive', () => {
    const { running } = reportOf(index, { principals: ['user:old'] });
    expect(running.title).toBe('Permissions of Old Hand (inactive, locked)');
  });

  it('names every principal of several, each once', () => {
    const document = reportOf(index, { principals: ['user:ann', 'group:sales', 'user:ann', 'user:old'] });
    expect(document.title).toBe('Permissions of 3 principals');
    expect(document.facts[0]).toEqual({
      label: 'Principals',
      values: ['Ann Novak (User ann)', 'Sales (Group sales)', 'Old Hand (User old), inactive, locked'],
    });
    expect(sectionsOf(document).map(({ title }) => title)).toEqual(['Ann Novak', 'Sales', 'Old Hand']);
  });

  it('refuses codes that the store does not have, all at once', () => {
    const made = tryReport(index, { principals: ['user:nobody', 'profile:x'], subtree: 'no', entity: 'E' });
    expect(made.ok ? [] : made.problems.map(({ code, params }) => [code, params.value])).toEqual([
      ['unknown-user', 'nobody'],
      ['unknown-profile', 'x'],
      ['unknown-node', 'no'],
      ['unknown-entity', 'E'],
    ]);
  });
});

describe('what a permission printout says about a principal', () => {
  it('names the groups, with those that lead to other groups', () => {
    const { caption, marks, blocks } = sectionOf(reportOf(index));
    expect([caption, marks]).toEqual(['User ann', []]);
    expect(factOf(blocks, 'State')).toEqual(['active']);
    expect(factOf(blocks, 'In groups')).toEqual([
      'Sales (sales)',
      'Stock (stock)',
      'Staff (staff), through Sales',
    ]);
    expect(factOf(blocks, 'Profiles')).toEqual(['None']);
  });

  it('names the profiles assigned', () => {
    const { marks, blocks } = sectionOf(reportOf(index, { principals: ['user:desk'] }));
    expect(marks).toEqual(['departmental login']);
    expect(factOf(blocks, 'Profiles')).toEqual(['Member (member) for every module']);
  });

  it('says of an inactive user that nothing of it is in force', () => {
    const { tone, marks, blocks } = sectionOf(reportOf(index, { principals: ['user:old'] }));
    expect([tone, marks]).toEqual(['inactive', ['inactive', 'locked']]);
    expect(blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []))[0]).toMatch(
      /inactive and cannot sign in/,
    );
  });

  it('counts the members of a group, and the users it reaches through other groups', () => {
    const { blocks } = sectionOf(reportOf(index, { principals: ['group:staff'] }));
    expect(factOf(blocks, 'Members')).toEqual(['0 users, 1 group', 'Reaches 2 users in all']);
  });
});

describe('the list of a permission printout', () => {
  it('holds the nodes with a permission, and grey the folders above them', () => {
    expect(listed(reportOf(index))).toEqual([
      'orders',
      'orders.sales',
      'orders.sales.prices',
      'orders.invoices',
      '(goods)',
      'goods.items',
      'goods.lots',
      '(goods.form)',
      'goods.form.cost',
    ]);
  });

  it('holds every node when asked for all, and keeps undefined apart from none', () => {
    const all = reportOf(index, { show: 'all' });
    expect(listed(all)).toHaveLength(index.tree.size);
    expect(said(all, 'goods', 'Permission', 'Rights')).toEqual(['Undefined', null]);
    expect(said(all, 'orders.sales', 'Permission', 'Rights')).toEqual(['None', 0]);
  });

  it('holds one subtree, under the folders it stands in', () => {
    const below = reportOf(index, { subtree: 'orders.sales', show: 'all' });
    expect(listed(below)).toEqual(['(orders)', 'orders.sales', 'orders.sales.prices']);
    expect(below.running.filter).toBe('All nodes · Sales orders (orders.sales) and below');
  });

  it('names the group and the parent a permission comes from', () => {
    const document = reportOf(index);
    const columns = ['Permission', 'Origin', 'Source'] as const;
    expect(said(document, 'orders', ...columns)).toEqual(['Write', 'Acquired', 'Sales']);
    expect(said(document, 'orders.sales', ...columns)).toEqual(['None', 'Own', null]);
    expect(said(document, 'orders.sales.prices', ...columns)).toEqual([
      'Write',
      'Acquired',
      'Sales on Orders',
    ]);
  });

  it('names every group that gives a part of the rights, and apart from them those that give no more', () => {
    expect(said(reportOf(index), 'goods.lots', 'Permission', 'Source')).toEqual([
      'R U D',
      'Stock; Sales; also Staff',
    ]);
  });

  it('names the parent of an inherited permission', () => {
    const document = reportOf(index, { principals: ['user:old'] });
    expect(said(document, 'orders.sales.prices', 'Origin', 'Source')).toEqual(['Inherited', 'Orders']);
  });

  it('names a profile as such', () => {
    const document = reportOf(index, { principals: ['user:desk'] });
    expect(said(document, 'goods.items', 'Permission', 'Source')).toEqual([
      'Delete',
      'Profile Member on Goods',
    ]);
  });

  it('shows the update period on dated nodes, and no such column where there are none', () => {
    const document = reportOf(index);
    expect(said(document, 'orders.invoices', 'Days back')).toEqual([30]);
    expect(said(document, 'orders', 'Days back')).toEqual([null]);
    const goods = tableOf(sectionOf(reportOf(index, { subtree: 'goods' })), 'list');
    expect(goods.columns.map(({ label }) => label)).not.toContain('Days back');
  });

  it('keeps a stored grant in sight that gives nothing because the form is closed', () => {
    expect(said(reportOf(index), 'goods.form.cost', 'Permission', 'Rights', 'Source')).toEqual([
      'Closed',
      0,
      'the form it belongs to cannot be read',
    ]);
  });

  it('says that an administrator has every right on administration', () => {
    const document = reportOf(index, { principals: ['user:root'] });
    expect(said(document, 'admin', 'Permission', 'Rights', 'Origin')).toEqual([
      'Delete',
      15,
      'Administrator',
    ]);
  });

  it('says so where there is nothing to list', () => {
    const { rows, empty } = tableOf(sectionOf(reportOf(index, { subtree: 'admin' })), 'list');
    expect([rows, empty]).toEqual([[], 'No permission is defined here.']);
  });
});

describe('the parts of a permission printout', () => {
  const principals = ['user:ann', 'group:sales'] as const;

  it('begin on new pages, each with its legend, when they are separate', () => {
    const separate = reportOf(index, { principals: [...principals], separate: true });
    expect(sectionsOf(separate).map(({ newPage }) => newPage)).toEqual([false, true]);
    expect(sectionsOf(separate).every(({ blocks }) => blocks.at(-1)?.kind === 'legend')).toBe(true);
    expect(separate.closing).toEqual([]);
  });

  it('follow each other, with one legend at the end, when they are merged', () => {
    const merged = reportOf(index, { principals: [...principals] });
    expect(sectionsOf(merged).map(({ newPage }) => newPage)).toEqual([false, false]);
    expect(merged.closing.map(({ kind }) => kind)).toEqual(['legend']);
  });

  it('can be read as often as they are needed', () => {
    const document = reportOf(index, { principals: [...principals] });
    expect(sectionsOf(document)).toEqual(sectionsOf(document));
  });

  it('explain what can occur in them and leave out the rest', () => {
    const signs = (definition: Parameters<typeof reportOf>[1]) =>
      reportOf(index, definition).closing.flatMap((block) =>
        block.kind === 'legend' ? block.entries.map(({ sign }) => sign) : [],
      );
    expect(signs({ show: 'all' })).toContain('Undefined');
    expect(signs({ principals: ['group:sales'] })).not.toContain('Acquired');
    expect(signs({ principals: ['user:old'] })).toContain('inactive');
  });
});

describe('the totals of a permission printout', () => {
  const numbers = (definition: Parameters<typeof reportOf>[1]) => {
    const table = tableOf(sectionOf(reportOf(index, definition)), 'totals');
    return Object.fromEntries(
      table.rows.map((row) => [
        row.cells[0],
        Object.fromEntries(
          table.columns.slice(1).map(({ label }) => [label, cellOf(table, row, label)] as const),
        ),
      ]),
    );
  };

  it('count every node once, by origin and level, shown or not', () => {
    expect(numbers({})).toEqual({
      Own: { Delete: 1, Write: 0, Read: 0, None: 1, Other: 0, All: 2 },
      Acquired: { Delete: 0, Write: 3, Read: 0, None: 0, Other: 1, All: 4 },
      Inherited: { Delete: 0, Write: 0, Read: 0, None: 0, Other: 0, All: 0 },
      Closed: { Delete: null, Write: null, Read: null, None: null, Other: null, All: 1 },
      Undefined: { Delete: null, Write: null, Read: null, None: null, Other: null, All: 3 },
      All: { Delete: 1, Write: 3, Read: 0, None: 1, Other: 1, All: 10 },
    });
  });

  it('count the chosen subtree alone', () => {
    expect(numbers({ subtree: 'goods.items' }).All).toEqual({
      Delete: 1,
      Write: 0,
      Read: 0,
      None: 0,
      All: 1,
    });
  });

  it('add up to what is listed', () => {
    const table = tableOf(sectionOf(reportOf(index, { show: 'all' })), 'list');
    expect(numbers({}).All?.All).toBe(table.rows.length);
    expect(cellOf(table, rowOf(table, 'goods.items'), 'Permission')).toBe('Delete');
  });
});

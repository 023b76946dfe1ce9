/** Which principals of a node are shown, and below whom. */
import { describe, expect, it } from 'vitest';
import { Directories } from '../../../main/desk/directory.ts';
import { columnOf } from '../../../main/desk/lines.ts';
import { type LineFilter, noFilter, passing, sinceDay } from '../../../renderer/authorizations/filter.ts';
import { holderItems } from '../../../renderer/authorizations/items.ts';
import { everyBranch, flatten } from '../../../renderer/grid/rows.ts';
import { populationOf, principalRowId, principalTree } from '../../../renderer/principals/population.ts';
import { Draft } from '../../../shared/changes/draft.ts';
import { node, user, world } from '../../rules/world.ts';

const index = world({
  nodes: [node('orders')],
  users: [user('ann'), user('bob'), user('old', { active: false }), user('eve'), user('none')],
  groups: [
    { code: 'sales', name: 'Sales', users: ['bob', 'old'], groups: ['field'] },
    { code: 'field', name: 'Field sales', users: ['ann'] },
    { code: 'empty', name: 'Empty', users: ['eve', 'none'], groups: ['sales'] },
  ],
  profiles: [{ code: 'member', name: 'Member', type: 'general' }],
  assignments: [{ user: 'eve', general: { '*': 'member' } }],
  grants: [
    { holder: 'group:sales', node: 'orders', rights: 'write' },
    { holder: 'profile:member', node: 'orders', rights: 'read' },
  ],
});

/** The rows as the grid shows them with everything open: names indented by level. */
function rows(
  filter: Partial<LineFilter>,
  draft = new Draft(index),
  since: Uint8Array | null = null,
): string[] {
  const directory = new Directories().of(draft.current);
  const column = columnOf(draft, { directory: 1, draft: 1 }, 'orders', null);
  if (!column.ok) throw new Error('no column');
  const population = populationOf(directory);
  const items = holderItems(population, filter.kinds ?? 'all');
  const shown = passing(column.value, items, directory, { ...noFilter('node'), ...filter }, since);
  const source = principalTree(population, shown, filter.kinds ?? 'all');
  const list = flatten(source, everyBranch(source));
  const texts = Array.from({ length: list.length }, (_, row) => {
    const holder = list.item(row);
    // Whoever is looked for by holder is found in one of the rows shown.
    expect(
      list.indexOf(principalRowId(population, shown, filter.kinds ?? 'all', holder)),
    ).toBeGreaterThanOrEqual(0);
    return `${'  '.repeat(list.level(row) - 1)}${directory.holders.keys[holder]}`;
  });
  return texts;
}

it('counts days of a filter from today, across the end of a month', () => {
  const since = (filter: Partial<LineFilter>) =>
    sinceDay({ ...noFilter('node'), ...filter }, new Date(2026, 2, 3, 23, 30));
  expect(since({ changed: 'any' })).toBeNull();
  expect(since({ changed: 'draft' })).toBeNull();
  expect(since({ changed: 'today' })).toBe('2026-03-03');
  expect(since({ changed: 'week' })).toBe('2026-02-25');
  expect(since({ changed: 'month' })).toBe('2026-02-02');
  expect(since({ changed: 'day', day: '2025-12-24' })).toBe('2025-12-24');
  expect(since({ changed: 'day', day: '' })).toBeNull();
});

describe('principals of a node', () => {
  it('groups with a permission stand at the top and open to members; one without is no row, its members stand in its place', () => {
    expect(rows({})).toEqual([
      'group:sales',
      '  user:bob',
      '  user:old',
      '  user:ann',
      'profile:member',
      '  user:eve',
    ]);
  });

  it('shows those without a permission too when asked, groups in groups below each other', () => {
    expect(rows({ level: 'all' })).toEqual([
      'group:sales',
      '  group:field',
      '    user:ann',
      '  user:bob',
      '  user:old',
      'group:field',
      '  user:ann',
      'group:empty',
      '  group:sales',
      '    group:field',
      '      user:ann',
      '    user:bob',
      '    user:old',
      '  user:eve',
      '  user:none',
      'profile:member',
      '  user:eve',
    ]);
  });

  it('filters by kind, by activity, and by name or login whatever the case and accents', () => {
    expect(rows({ kinds: 'users' })).toEqual(['user:ann', 'user:bob', 'user:old', 'user:eve']);
    expect(rows({ kinds: 'groups' })).toEqual(['group:sales', 'profile:member']);
    expect(rows({ activeOnly: true })).toEqual([
      'group:sales',
      '  user:bob',
      '  user:ann',
      'profile:member',
      '  user:eve',
    ]);
    expect(rows({ text: 'BÓB' })).toEqual(['user:bob']);
  });

  it('leaves what the draft changes, and with a day what the store has other since then too', () => {
    const draft = new Draft(index);
    draft.stage([{ kind: 'clearGrant', holder: 'profile:member', node: 'orders' }]);
    const users = { kinds: 'users', level: 'all' } as const;
    const since = new Uint8Array(index.holders.keys.length);
    since[index.holders.numberOf.get('user:bob') ?? 0] = 1;
    expect(rows({ ...users, changed: 'draft' }, draft, null)).toEqual(['user:eve']);
    expect(rows({ ...users, changed: 'week' }, draft, since)).toEqual(['user:bob', 'user:eve']);
    expect(rows({ ...users, changed: 'day', day: '' }, draft, null)).toContain('user:old');
  });

  it('keeps a row that loses its permission in the draft until it is applied', () => {
    const draft = new Draft(index);
    draft.stage([{ kind: 'clearGrant', holder: 'profile:member', node: 'orders' }]);
    expect(rows({}, draft)).toContain('profile:member');
    expect(rows({}, new Draft(draft.current))).not.toContain('profile:member');
  });
});

/** How an answer comes about, paragraph by paragraph: sets, tiers, periods, who is asked at all, forms (domain.md §1–§7). */
import { describe, expect, it } from 'vitest';
import { A, ALL_RIGHTS, D, R, U } from '../../shared/model/rights.ts';
import { row } from '../../shared/rules/cells.ts';
import { ask, node, user, world } from './world.ts';

describe('what a set means where it arrives (domain.md §1)', () => {
  const index = world({
    nodes: [
      node('top', { scale: 'actions' }),
      node('top.levels'),
      node('top.levels.actions', { scale: 'actions' }),
      node('top.levels.switch', { scale: 'switch' }),
    ],
    users: [user('ann')],
    grants: [{ holder: 'user:ann', node: 'top', rights: ['R', 'U'] }],
  });

  it('fits the stored grant to each node by itself, not to the nodes on its way', () => {
    expect([...row(index, 0).rights]).toEqual([R | U, R, R | U, ALL_RIGHTS]);
  });
});

describe('the tiers (domain.md §4)', () => {
  it('a group’s none loses to another group, but keeps the inherited tier from being asked', () => {
    const content = {
      nodes: [node('a'), node('a.b')],
      users: [user('ann')],
      groups: [{ code: 'none', users: ['ann'] }],
      grants: [
        { holder: 'user:ann', node: 'a', rights: 'delete' },
        { holder: 'group:none', node: 'a.b', rights: 'none' },
      ],
    };
    const closed = ask(world(content), { user: 'ann', node: 'a.b', right: 'R' });
    expect(closed).toMatchObject({ allow: false, reason: 'not-granted', rights: 0 });
    expect(closed.lost).toMatchObject([{ holder: 'user:ann', node: 'a', why: 'acquired-first' }]);
    const opened = world({
      ...content,
      groups: [...content.groups, { code: 'read', users: ['ann'] }],
      grants: [...content.grants, { holder: 'group:read', node: 'a.b', rights: 'read' }],
    });
    expect(ask(opened, { user: 'ann', node: 'a.b', right: 'R' }).allow).toBe(true);
  });

  it('groups in groups pass on what they hold, and the evidence names the way', () => {
    const index = world({
      nodes: [node('a')],
      users: [user('ann')],
      groups: [
        { code: 'inner', users: ['ann'] },
        { code: 'middle', groups: ['inner'] },
        { code: 'outer', groups: ['middle'] },
      ],
      grants: [{ holder: 'group:outer', node: 'a', rights: 'read' }],
    });
    expect(ask(index, { user: 'ann', node: 'a', right: 'R' }).deciding).toEqual([
      {
        holder: 'group:outer',
        node: 'a',
        rights: R,
        updatePeriod: null,
        tier: 'acquired',
        through: { kind: 'membership', groups: ['inner', 'middle', 'outer'] },
      },
    ]);
  });

  it('a nearer grant of the same holder takes the place of the farther one', () => {
    const index = world({
      nodes: [node('a'), node('a.b')],
      users: [user('ann')],
      groups: [{ code: 'g', users: ['ann'] }],
      grants: [
        { holder: 'group:g', node: 'a', rights: 'delete' },
        { holder: 'group:g', node: 'a.b', rights: 'read' },
      ],
    });
    const answer = ask(index, { user: 'ann', node: 'a.b', right: 'D' });
    expect(answer).toMatchObject({ allow: false, reason: 'not-granted', rights: R });
    expect(answer.lost).toMatchObject([{ holder: 'group:g', node: 'a', why: 'nearer-grant' }]);
  });
});

describe('the update period (domain.md §5)', () => {
  const index = world({
    nodes: [node('d', { dated: true, scale: 'actions' }), node('d.undated', { scale: 'actions' })],
    users: [user('ann')],
    groups: [
      { code: 'week', users: ['ann'] },
      { code: 'reader', users: ['ann'] },
    ],
    grants: [
      { holder: 'group:week', node: 'd', rights: ['R', 'U', 'D'], updatePeriod: 7 },
      { holder: 'group:reader', node: 'd', rights: ['R'] },
    ],
  });
  const about = (nodeCode: string, documentDate: string | undefined) =>
    ask(index, { user: 'ann', node: nodeCode, right: 'U', on: '2026-03-08', documentDate });

  it('shows the widest period of the grants that allow updating, not of those that only read', () => {
    expect(row(index, 0).period[0]).toBe(7);
    expect(about('d', '2026-03-01').allow).toBe(true);
    expect(about('d', '2026-02-28').reason).toBe('period-exceeded');
  });

  it('does not limit a request without a document date, a future document, or a node that is not dated', () => {
    expect(about('d', undefined).allow).toBe(true);
    expect(about('d', '2027-01-01').allow).toBe(true);
    expect(about('d.undated', '1999-01-01').allow).toBe(true);
  });

  it('asks a level as all its rights at once', () => {
    const ages = (documentDate: string) =>
      ask(index, { user: 'ann', node: 'd', right: 'write', on: '2026-03-08', documentDate }).reason;
    expect(ages('2026-03-08')).toBe('not-granted');
    expect(row(index, 0).rights[0]).toBe(R | U | D);
    expect((R | U | D) & A).toBe(0);
  });
});

describe('who is asked at all (domain.md §7)', () => {
  const index = world({
    nodes: [node('admin', { kind: 'administration' }), node('admin.users', { kind: 'form' }), node('goods')],
    users: [
      user('adm', { administrator: true }),
      user('old', { active: false, administrator: true }),
      user('shut', { locked: true }),
    ],
    grants: [
      { holder: 'user:adm', node: 'admin.users', rights: 'none' },
      { holder: 'user:shut', node: 'goods', rights: 'read' },
    ],
  });

  it('an administrator has every right on administration and below, whatever is granted, and nowhere else', () => {
    expect(ask(index, { user: 'adm', node: 'admin.users', right: 'D' })).toMatchObject({
      allow: true,
      reason: 'administrator',
      rights: ALL_RIGHTS,
    });
    expect(ask(index, { user: 'adm', node: 'goods', right: 'R' }).reason).toBe('undefined');
  });

  it('an inactive or locked user is denied before anything else is looked at', () => {
    expect(ask(index, { user: 'old', node: 'admin', right: 'R' }).reason).toBe('user-inactive');
    const locked = ask(index, { user: 'shut', node: 'goods', right: 'R' });
    expect(locked).toMatchObject({ allow: false, reason: 'user-locked', rights: 0, deciding: [] });
    expect(locked.lost).toMatchObject([{ holder: 'user:shut', why: 'closed' }]);
  });
});

describe('sections and fields narrow a form (domain.md §6)', () => {
  it('a section of a form that cannot be read is closed, whatever is granted on it', () => {
    const index = world({
      nodes: [
        node('f', { kind: 'form' }),
        node('f.s', { kind: 'section' }),
        node('f.s.x', { kind: 'field' }),
      ],
      users: [user('ann'), user('bob')],
      grants: [
        { holder: 'user:ann', node: 'f', rights: 'none' },
        { holder: 'user:ann', node: 'f.s.x', rights: 'delete' },
        { holder: 'user:bob', node: 'f', rights: 'read' },
        { holder: 'user:bob', node: 'f.s', rights: 'none' },
        { holder: 'user:bob', node: 'f.s.x', rights: 'write' },
      ],
    });
    expect(ask(index, { user: 'ann', node: 'f.s.x', right: 'R' })).toMatchObject({
      reason: 'form-not-readable',
      rights: 0,
    });
    expect(ask(index, { user: 'bob', node: 'f.s.x', right: 'U' }).allow).toBe(true);
  });
});

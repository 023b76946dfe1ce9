/** Changes: one kind of edit that can be carried out, taken back, compared and refused (domain.md §9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import { Draft } from '../../shared/changes/draft.ts';
import { changesOf, type Gesture } from '../../shared/changes/gestures.ts';
import { merge } from '../../shared/changes/merge.ts';
import { reduce, reduceWithInverse } from '../../shared/changes/reduce.ts';
import { refusals } from '../../shared/changes/soundness.ts';
import type { Change } from '../../shared/changes/types.ts';
import { ALL_RIGHTS, R, U, WRITE_RIGHTS } from '../../shared/model/rights.ts';
import { column, row } from '../../shared/rules/cells.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { node, user, world } from '../rules/world.ts';
import { meaning } from './meaning.ts';

const shop = world({
  nodes: [
    node('goods'),
    node('goods.items', { scale: 'switch' }),
    node('docs', { dated: true }),
    node('actions', { scale: 'actions' }),
  ],
  users: [user('ann', { administrator: true }), user('bob')],
  groups: [{ code: 'sales', users: ['bob'] }],
  grants: [
    { holder: 'group:sales', node: 'docs', rights: 'write', updatePeriod: 30 },
    { holder: 'user:ann', node: 'goods', rights: 'read' },
  ],
});

function applied(index: Index, ...changes: Change[]): Index {
  const reduced = reduce(index.model, changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return compile(reduced.value, index);
}

function gestured(index: Index, gesture: Gesture): Index {
  return applied(index, ...changesOf(index, gesture).changes);
}

describe('gestures', () => {
  const bob = { holders: ['user:bob'] as const };

  it('coerces a level on a switch to full and says so', () => {
    const { changes, notices } = changesOf(shop, {
      kind: 'setLevel',
      ...bob,
      nodes: ['goods.items'],
      level: 'read',
    });
    expect(changes).toMatchObject([{ kind: 'setGrant', grant: { rights: ALL_RIGHTS } }]);
    expect(notices.map(({ code }) => code)).toEqual(['switch-counts-as-delete']);
  });

  it('takes over the period in force, so that a level never widens how far back somebody may change', () => {
    const { changes } = changesOf(shop, { kind: 'setLevel', ...bob, nodes: ['docs'], level: 'delete' });
    expect(changes).toMatchObject([{ grant: { rights: ALL_RIGHTS, updatePeriod: 30 } }]);
  });

  it('makes what is acquired an own permission when only its period is changed', () => {
    const { changes } = changesOf(shop, { kind: 'setPeriod', ...bob, nodes: ['docs'], days: 0 });
    expect(changes).toMatchObject([{ holder: 'user:bob', grant: { rights: WRITE_RIGHTS, updatePeriod: 0 } }]);
  });

  it('leaves a cell alone that cannot hold what is asked, and reports it', () => {
    const ann = { holders: ['user:ann'] as const, nodes: ['goods'] };
    expect(changesOf(shop, { kind: 'setPeriod', ...ann, days: 3 })).toMatchObject({
      changes: [],
      notices: [{ code: 'period-on-undated-node' }],
    });
    expect(changesOf(shop, { kind: 'setRight', ...ann, right: 'U', on: true })).toMatchObject({
      changes: [],
      notices: [{ code: 'single-rights-on-actions-only' }],
    });
    expect(
      changesOf(shop, { kind: 'setPeriod', holders: ['user:ann'], nodes: ['docs'], days: 3 }),
    ).toMatchObject({
      changes: [],
      notices: [{ code: 'period-without-permission' }],
    });
  });

  it('tells that days back mean nothing where neither U nor D is given', () => {
    const { changes, notices } = changesOf(shop, { kind: 'setPeriod', ...bob, nodes: ['docs'], days: 0 });
    expect([changes.length, notices]).toEqual([1, []]);
    const none = gestured(shop, { kind: 'setLevel', ...bob, nodes: ['docs'], level: 'read' });
    expect(changesOf(none, { kind: 'setPeriod', ...bob, nodes: ['docs'], days: 0 })).toMatchObject({
      changes: [{ grant: { updatePeriod: 0 } }],
      notices: [{ code: 'period-without-effect' }],
    });
  });

  it('brings R along with U, and takes all away with R', () => {
    const selection = { holders: ['user:bob'] as const, nodes: ['actions'] };
    const withU = gestured(shop, { kind: 'setRight', ...selection, right: 'U', on: true });
    expect(withU.model.grants.get('user:bob')?.get('actions')?.rights).toBe(R | U);
    const without = gestured(withU, { kind: 'setRight', ...selection, right: 'R', on: false });
    expect(without.model.grants.get('user:bob')?.get('actions')?.rights).toBe(0);
  });

  it('gives no change for a cell that is already as asked', () => {
    const same: Gesture = { kind: 'setLevel', holders: ['user:ann'], nodes: ['goods'], level: 'read' };
    expect(changesOf(shop, same).changes).toEqual([]);
    expect(changesOf(shop, { kind: 'undefine', ...bob, nodes: ['docs'] }).changes).toEqual([]);
  });
});

describe('reduce', () => {
  it('carries out all of a list or nothing of it', () => {
    const clear: Change = { kind: 'clearGrant', holder: 'user:ann', node: 'goods' };
    const reduced = reduce(shop.model, [clear, clear]);
    expect(reduced).toMatchObject({
      ok: false,
      problems: [{ code: 'change-does-not-apply', params: { position: 2 } }],
    });
    expect(shop.model.grants.get('user:ann')?.size).toBe(1);
  });

  it.each<[string, Change, string]>([
    [
      'a period on a node that is not dated',
      {
        kind: 'setGrant',
        holder: 'user:bob',
        node: 'goods',
        grant: { rights: R, updatePeriod: 1, note: '' },
      },
      'period-on-undated-node',
    ],
    [
      'rights the scale cannot hold',
      {
        kind: 'setGrant',
        holder: 'user:bob',
        node: 'goods',
        grant: { rights: R | U, updatePeriod: null, note: '' },
      },
      'rights-do-not-fit',
    ],
    [
      'an unknown node',
      {
        kind: 'setGrant',
        holder: 'user:bob',
        node: 'gone',
        grant: { rights: R, updatePeriod: null, note: '' },
      },
      'unknown-node',
    ],
    [
      'an unknown holder',
      {
        kind: 'setGrant',
        holder: 'user:gone',
        node: 'goods',
        grant: { rights: R, updatePeriod: null, note: '' },
      },
      'unknown-holder',
    ],
    ['an unknown member', { kind: 'addMember', group: 'sales', member: 'user:gone' }, 'unknown-holder'],
  ])('refuses %s', (_, change, code) => {
    expect(reduce(shop.model, [change])).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('refuses a cycle of groups and the removal of what others refer to', () => {
    const group = (code: string, groups: string[]): Change => ({
      kind: 'put',
      list: 'groups',
      record: { code, name: code, users: [], groups },
    });
    expect(reduce(shop.model, [group('x', ['y']), group('y', ['x'])]).ok).toBe(false);
    expect(reduce(shop.model, [{ kind: 'remove', list: 'users', key: 'bob' }]).ok).toBe(false);
    expect(reduce(shop.model, [{ kind: 'remove', list: 'nodes', key: 'docs' }]).ok).toBe(false);
  });

  it('puts a record before another and its inverse puts it back', () => {
    const moved: Change = {
      kind: 'put',
      list: 'nodes',
      record: shop.model.nodes.get('docs') as never,
      before: 'goods',
    };
    const reduced = reduceWithInverse(shop.model, [moved]);
    if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
    expect([...reduced.value.model.nodes.keys()][0]).toBe('docs');
    const back = reduce(reduced.value.model, reduced.value.inverse);
    expect(back.ok && [...back.value.nodes.keys()]).toEqual([...shop.model.nodes.keys()]);
  });
});

describe('what Apply refuses', () => {
  const put = (login: string, more: object): Change => ({
    kind: 'put',
    list: 'users',
    record: { ...(shop.model.users.get(login) as never as object), ...more } as never,
  });
  const codes = (before: Index, next: Index) => refusals(before, next).map(({ code }) => code);

  it('nobody active, nobody who administers, more active users than seats', () => {
    expect(codes(shop, applied(shop, put('ann', { active: false }), put('bob', { active: false })))).toEqual([
      'no-active-user',
      'last-administrator',
    ]);
    expect(codes(shop, applied(shop, put('ann', { administrator: false })))).toEqual(['last-administrator']);
    expect(codes(shop, applied(shop, put('ann', { locked: true })))).toEqual(['last-administrator']);
    expect(codes(shop, applied(shop, { kind: 'setLicence', licence: { seats: 1 } }))).toEqual([
      'seats-exceeded',
    ]);
  });

  it('a store that never had an administrator is not held to having one', () => {
    const without = applied(shop, put('ann', { administrator: false }));
    expect(codes(without, applied(without, put('bob', { name: 'Robert' })))).toEqual([]);
  });

  it('a store over its seats is not stuck: only one more active user is refused', () => {
    const over = applied(shop, { kind: 'setLicence', licence: { seats: 1 } });
    expect(codes(over, applied(over, put('bob', { name: 'Robert' })))).toEqual([]);
    const third = applied(over, {
      kind: 'put',
      list: 'users',
      record: { ...(shop.model.users.get('bob') as never as object), login: 'eve' } as never,
    });
    expect(codes(over, third)).toEqual(['seats-exceeded']);
  });

  it('somebody with U on grantree.authorizations counts as administrator', () => {
    const index = world({
      nodes: [node('grantree'), node('grantree.authorizations', { parent: 'grantree' })],
      users: [user('ann'), user('bob', { administrator: true })],
      grants: [{ holder: 'user:ann', node: 'grantree', rights: 'write' }],
    });
    const flagless: Change = {
      kind: 'put',
      list: 'users',
      record: { ...(index.model.users.get('bob') as never as object), administrator: false } as never,
    };
    expect(codes(index, applied(index, flagless))).toEqual([]);
    expect(
      codes(index, applied(index, flagless, { kind: 'clearGrant', holder: 'user:ann', node: 'grantree' })),
    ).toEqual(['last-administrator']);
  });
});

describe('the draft', () => {
  const level = (draft: Draft, login: string, nodeCode: string, rights: number) =>
    draft.stage([
      {
        kind: 'setGrant',
        holder: `user:${login}`,
        node: nodeCode,
        grant: { rights, updatePeriod: null, note: '' },
      },
    ]);

  it('undoes and redoes step by step, and forgets what was undone when a new step is made', () => {
    const draft = new Draft(shop);
    level(draft, 'bob', 'goods', R);
    level(draft, 'bob', 'goods', WRITE_RIGHTS);
    draft.undo();
    expect(draft.current.model.grants.get('user:bob')?.get('goods')?.rights).toBe(R);
    draft.redo();
    expect(draft.current.model.grants.get('user:bob')?.get('goods')?.rights).toBe(WRITE_RIGHTS);
    draft.undo();
    level(draft, 'ann', 'docs', R);
    expect(draft.canRedo).toBe(false);
  });

  it('applies the net of its steps: there and back is no change', () => {
    const draft = new Draft(shop);
    level(draft, 'bob', 'goods', R);
    level(draft, 'bob', 'goods', WRITE_RIGHTS);
    expect(draft.netChanges()).toHaveLength(1);
    draft.stage([{ kind: 'clearGrant', holder: 'user:bob', node: 'goods' }]);
    expect(draft.netChanges()).toEqual([]);
  });

  it('goes on over another state of the store, and reports the steps that no longer fit', () => {
    const draft = new Draft(shop);
    level(draft, 'bob', 'goods', R);
    draft.stage([{ kind: 'clearGrant', holder: 'user:ann', node: 'goods' }]);
    const elsewhere = applied(shop, { kind: 'clearGrant', holder: 'user:ann', node: 'goods' });
    const { draft: rebased, dropped } = draft.rebased(elsewhere);
    expect(rebased.netChanges()).toHaveLength(1);
    expect(dropped.map(({ code }) => code)).toEqual(['change-does-not-apply']);
  });
});

describe('properties', () => {
  it('the difference of two models leads from one to the other, and its inverse back', () => {
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel(), (from, to) => {
        const changes = difference(from, to);
        const there = reduceWithInverse(from, changes);
        if (!there.ok) throw new Error(JSON.stringify({ changes, problems: there.problems }));
        expect(meaning(there.value.model)).toEqual(meaning(to));
        const back = reduce(there.value.model, there.value.inverse);
        if (!back.ok) throw new Error(JSON.stringify(back.problems));
        expect(meaning(back.value)).toEqual(meaning(from));
      }),
    );
  });

  it('a model differs from itself in nothing, and merging it with itself changes nothing', () => {
    fc.assert(
      fc.property(arbitraryModel(), (one) => {
        expect(difference(one, merge(one, one))).toEqual([]);
      }),
    );
  });

  it('compiling again after changes gives what compiling anew gives', () => {
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel(), (from, to) => {
        const first = compile(from);
        for (let holder = 0; holder < first.holders.keys.length; holder++) row(first, holder);
        const model = merge(from, { ...from, grants: to.grants, licence: from.licence });
        const sound = reduce(
          from,
          difference(from, model).filter((change) => reduce(from, [change]).ok),
        );
        if (!sound.ok) return;
        const again = compile(sound.value, first);
        const anew = compile(sound.value);
        for (let holder = 0; holder < anew.holders.keys.length; holder++) {
          expect(row(again, holder)).toEqual(row(anew, holder));
        }
        for (let number = 0; number < anew.tree.size; number++) {
          expect(column(again, number)).toEqual(column(anew, number));
        }
      }),
    );
  });
});

/** What Review warns of, and how changes are put together by step (domain.md §9; desk.md, Review). */
import { describe, expect, it } from 'vitest';
import { Draft } from '../../shared/changes/draft.ts';
import { type Effect, effectOf } from '../../shared/changes/effect.ts';
import { blockingGrants, type Finding, type FoundPlace, findings } from '../../shared/changes/findings.ts';
import { changesOf, type Gesture } from '../../shared/changes/gestures.ts';
import { changesByStep } from '../../shared/changes/steps.ts';
import type { Change } from '../../shared/changes/types.ts';
import { type Level, rightsOfLevel } from '../../shared/model/rights.ts';
import { node, user, world } from '../rules/world.ts';

const shop = world({
  nodes: [
    node('goods'),
    node('goods.items', { scale: 'switch' }),
    node('goods.orders'),
    node('goods.orders.prices'),
    node('docs'),
  ],
  users: [user('ann', { administrator: true }), user('bob'), user('eve'), user('old', { active: false })],
  groups: [{ code: 'sales', users: ['bob'] }],
  grants: [
    { holder: 'group:sales', node: 'goods.orders', rights: 'read' },
    { holder: 'user:eve', node: 'docs', rights: 'read' },
    { holder: 'user:old', node: 'docs', rights: 'read' },
  ],
});

function end<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function drafted(...gestures: Gesture[]): Draft {
  const draft = new Draft(shop);
  for (const gesture of gestures)
    draft.stage(changesOf(draft.current, gesture).changes, { gestures: [gesture] });
  return draft;
}

function found(draft: Draft, signedIn = 'nobody'): readonly Finding[] {
  const effect: Effect = end(effectOf(draft.base, draft.current, 100));
  return end(findings(draft.base, draft.current, draft.netChanges(), effect, signedIn));
}

const level = (
  holder: `user:${string}`,
  code: string,
  name: 'none' | 'read' | 'write' | 'delete',
): Gesture => {
  return { kind: 'setLevel', holders: [holder], nodes: [code], level: name };
};

describe('findings', () => {
  it('names the children that a level set above does not reach, and the switches that it opens', () => {
    const warnings = found(drafted(level('user:bob', 'goods', 'write')));
    expect(warnings).toMatchObject([
      {
        problem: { code: 'levels-stay-acquired', params: { count: 2 } },
        places: [
          { holder: 'user:bob', node: 'goods.orders' },
          { holder: 'user:bob', node: 'goods.orders.prices' },
        ],
      },
      { problem: { code: 'switches-opened-by-read' }, places: [{ holder: 'user:bob', node: 'goods.items' }] },
    ]);
    // Full says openly what it does, and a level that is there already keeps nothing back.
    expect(found(drafted(level('user:bob', 'goods', 'delete'))).map(({ problem }) => problem.code)).toEqual([
      'levels-stay-acquired',
    ]);
    expect(found(drafted(level('user:eve', 'docs', 'write')))).toEqual([]);
  });

  it('names own grants that block what a group gives, and can find them again to clear them', () => {
    const draft = drafted(level('user:bob', 'goods.orders', 'write'), level('user:bob', 'docs', 'read'));
    const blocking = found(draft).find(({ problem }) => problem.code === 'own-grants-block-groups');
    expect(blocking?.places).toEqual([{ holder: 'user:bob', node: 'goods.orders' }]);
    expect([...blockingGrants(draft.current, draft.netChanges())]).toEqual([['user:bob', ['goods.orders']]]);
  });

  it('names who could do something and now can do nothing; not who cannot sign in anyway', () => {
    const draft = drafted({ kind: 'undefine', holders: ['user:eve', 'user:old'], nodes: ['docs'] });
    expect(found(draft)).toMatchObject([
      {
        problem: { code: 'users-without-any-right', params: { value: 'eve' } },
        places: [{ holder: 'user:eve' }],
      },
    ]);
    // None everywhere locks out as well.
    expect(found(drafted(level('user:eve', 'docs', 'none'))).map(({ problem }) => problem.code)).toEqual([
      'users-without-any-right',
    ]);
  });

  it('warns who would take from himself the right to administer', () => {
    const draft = new Draft(shop);
    const ann = shop.model.users.get('ann');
    const bob = shop.model.users.get('bob');
    if (ann === undefined || bob === undefined) throw new Error('no ann or bob');
    draft.stage([
      { kind: 'put', list: 'users', record: { ...bob, administrator: true } },
      { kind: 'put', list: 'users', record: { ...ann, administrator: false } },
    ]);
    expect(found(draft, 'ann').map(({ problem }) => problem.code)).toContain('locks-yourself-out');
    expect(found(draft, 'bob').map(({ problem }) => problem.code)).not.toContain('locks-yourself-out');
  });
});

describe('each finding, exactly', () => {
  /** Groups give read on orders, and none on the switch `locked`; everything else is free. */
  const store = world({
    nodes: [
      node('goods'),
      node('goods.items', { scale: 'switch' }),
      node('goods.locked', { scale: 'switch' }),
      node('goods.orders'),
      node('goods.sub'),
      node('goods.sub.items', { scale: 'switch' }),
      node('docs'),
    ],
    users: [user('ann', { administrator: true }), user('bob'), user('eve'), user('kim'), user('zoe')],
    groups: [{ code: 'sales', users: ['bob', 'kim'] }],
    grants: [
      { holder: 'user:kim', node: 'goods.orders', rights: 'write' },
      { holder: 'group:sales', node: 'goods.locked', rights: 'none' },
      { holder: 'group:sales', node: 'goods.orders', rights: 'read' },
      { holder: 'user:ann', node: 'docs', rights: 'read' },
      { holder: 'user:eve', node: 'goods', rights: 'read' },
      { holder: 'user:eve', node: 'goods.sub', rights: 'none' },
      { holder: 'user:eve', node: 'docs', rights: 'read' },
    ],
  });
  const staged = (...changes: Change[]): Draft => {
    const draft = new Draft(store);
    const outcome = draft.stage(changes);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return draft;
  };
  const set = (login: string, code: string, name: Level): Change => ({
    kind: 'setGrant',
    holder: `user:${login}`,
    node: code,
    grant: { rights: rightsOfLevel(name), updatePeriod: null, note: '' },
  });
  const clear = (login: string, code: string): Change => ({
    kind: 'clearGrant',
    holder: `user:${login}`,
    node: code,
  });
  const places = (login: string, ...codes: string[]): FoundPlace[] =>
    codes.map((code) => ({ holder: `user:${login}`, node: code }));
  const finding = (code: string, count: number, listed: readonly FoundPlace[]): Finding => ({
    problem: { code, params: { count } },
    places: listed,
  });

  it('a level stays acquired where it is another one, the same one does not', () => {
    expect(found(staged(set('bob', 'goods', 'read')))).toEqual([
      finding('levels-stay-acquired', 1, places('bob', 'goods.locked')),
      finding('switches-opened-by-read', 2, places('bob', 'goods.items', 'goods.sub.items')),
    ]);
    expect(found(staged(set('bob', 'goods', 'none')))).toEqual([
      finding('levels-stay-acquired', 1, places('bob', 'goods.orders')),
    ]);
    // Where a level arrives as it did before nothing is told: neither what it blocks nor what it does not reach.
    expect(found(staged(set('kim', 'goods.items', 'delete'), set('kim', 'docs', 'read')))).toEqual([]);
    expect(found(staged(set('bob', 'goods.sub', 'none'), set('bob', 'docs', 'read')))).toEqual([]);
  });

  it('a switch is opened by less than all, and only if it was not open', () => {
    expect(found(staged(set('eve', 'goods', 'write')))).toEqual([]);
    expect(found(staged(set('eve', 'goods.sub', 'read')))).toEqual([
      finding('switches-opened-by-read', 1, places('eve', 'goods.sub.items')),
    ]);
    expect(found(staged(clear('eve', 'goods.sub'), set('eve', 'goods', 'write')))).toEqual([
      finding('switches-opened-by-read', 1, places('eve', 'goods.sub.items')),
    ]);
    expect(found(staged(set('zoe', 'goods', 'none')))).toEqual([]);
    expect(found(staged(set('zoe', 'goods', 'delete')))).toEqual([]);
    expect(found(staged(set('zoe', 'goods', 'read'), set('zoe', 'goods.items', 'none')))).toEqual([
      finding('switches-opened-by-read', 2, places('zoe', 'goods.locked', 'goods.sub.items')),
    ]);
  });

  it('a new switch is opened by what is set above it; it stood open for nobody', () => {
    const above = store.model.nodes.get('goods.items');
    if (above === undefined) throw new Error('the store has a switch');
    const fresh: Change = {
      kind: 'put',
      list: 'nodes',
      record: { ...above, code: 'docs.fresh', parent: 'docs' },
    };
    for (const login of ['eve', 'zoe']) {
      expect(found(staged(fresh, set(login, 'docs', 'write')))).toEqual([
        finding('switches-opened-by-read', 1, places(login, 'docs.fresh')),
      ]);
    }
  });

  it('own permissions block what groups give where they are set, not where they are cleared', () => {
    const draft = staged(
      set('bob', 'docs', 'read'),
      set('bob', 'goods.orders', 'delete'),
      set('bob', 'goods.locked', 'delete'),
      set('zoe', 'goods.orders', 'delete'),
    );
    const listed = places('bob', 'goods.locked', 'goods.orders');
    expect(found(draft)).toEqual([finding('own-grants-block-groups', 2, listed)]);
    const blocking = blockingGrants(draft.current, draft.netChanges());
    expect([...blocking].map(([holder, codes]) => [holder, codes.toSorted()])).toEqual([
      ['user:bob', ['goods.locked', 'goods.orders']],
    ]);
    expect([...blockingGrants(store, [clear('bob', 'goods.orders')])]).toEqual([]);
  });

  it('who loses something keeps what else he has, and an administrator his flag', () => {
    expect(found(staged(clear('eve', 'docs')))).toEqual([]);
    expect(found(staged(clear('ann', 'docs')), 'ann')).toEqual([]);
    expect(found(staged(clear('eve', 'docs'), clear('eve', 'goods')))).toMatchObject([
      {
        problem: { code: 'users-without-any-right', params: { value: 'eve', count: 1 } },
        places: [{ holder: 'user:eve', node: null }],
      },
    ]);
  });

  it('who locks himself out has been an administrator', () => {
    const removed: Change = { kind: 'remove', list: 'users', key: 'ann' };
    const draft = staged(clear('ann', 'docs'), removed);
    expect(found(draft, 'ann')).toEqual([
      { problem: { code: 'locks-yourself-out', params: { value: 'ann' } }, places: [] },
    ]);
    for (const other of ['bob', 'nobody']) expect(found(draft, other)).toEqual([]);
  });
});

describe('many places', () => {
  const logins = Array.from({ length: 30 }, (_, number) => `u${10 + number}`);
  const crowd = world({
    nodes: [node('docs')],
    users: [user('ann', { administrator: true }), ...logins.map((login) => user(login))],
    grants: logins.map((login) => ({ holder: `user:${login}`, node: 'docs', rights: 'read' })),
  });
  const withdrawn = (count: number): Finding | undefined => {
    const draft = new Draft(crowd);
    draft.stage(
      logins.slice(0, count).map(
        (login): Change => ({
          kind: 'clearGrant',
          holder: `user:${login}`,
          node: 'docs',
        }),
      ),
    );
    return found(draft)[0];
  };

  it('are counted, the first 24 are listed, and five are named', () => {
    const five = 'u10, u11, u12, u13, u14';
    expect(withdrawn(5)?.problem.params).toEqual({ value: five, count: 5 });
    expect(withdrawn(6)?.problem.params).toEqual({ value: `${five} …`, count: 6 });
    expect(withdrawn(24)?.places).toHaveLength(24);
    const all = withdrawn(30);
    expect(all?.problem.params).toMatchObject({ count: 30 });
    expect(all?.places.map(({ holder }) => holder)).toEqual(
      logins.slice(0, 24).map((login) => `user:${login}`),
    );
  });
});

describe('changes by step', () => {
  const codes = (draft: Draft): string[][] =>
    changesByStep(draft).map(({ changes }) => changes.map((change) => ('node' in change ? change.node : '')));

  it('stand under the last step that touched them, and nothing stands under a step that was overtaken', () => {
    const draft = drafted(
      level('user:bob', 'goods', 'read'),
      level('user:bob', 'docs', 'read'),
      level('user:bob', 'goods', 'write'),
    );
    expect(codes(draft)).toEqual([['docs'], ['goods']]);
    draft.undo();
    expect(codes(draft)).toEqual([['goods'], ['docs']]);
    draft.stage(
      changesOf(draft.current, { kind: 'undefine', holders: ['user:bob'], nodes: ['goods'] }).changes,
    );
    expect(codes(draft)).toEqual([['docs']]);
  });

  it('loses none of the net changes', () => {
    const all: Gesture = {
      kind: 'bulk',
      holders: ['user:bob', 'user:eve'],
      where: { under: null },
      action: 'save',
      level: 'read',
    };
    const draft = drafted(level('user:bob', 'goods', 'write'), all, level('user:eve', 'docs', 'none'));
    expect(codes(draft).flat().sort()).toEqual(
      draft
        .netChanges()
        .map((c) => ('node' in c ? c.node : ''))
        .sort(),
    );
  });
});

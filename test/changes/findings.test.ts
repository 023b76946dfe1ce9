/** What Review warns of, and how changes are put together by step (domain.md §9; desk.md, Review). */
import { describe, expect, it } from 'vitest';
import { Draft } from '../../shared/changes/draft.ts';
import { type Effect, effectOf } from '../../shared/changes/effect.ts';
import { blockingGrants, type Finding, findings } from '../../shared/changes/findings.ts';
import { changesOf, type Gesture } from '../../shared/changes/gestures.ts';
import { changesByStep } from '../../shared/changes/steps.ts';
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

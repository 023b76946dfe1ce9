/** The draft: steps that can be undone and redone, and what they come to. */
import { describe, expect, it } from 'vitest';
import { Draft } from '../../shared/changes/draft.ts';
import type { Change } from '../../shared/changes/types.ts';
import { node, user, world } from '../rules/world.ts';

const store = world({ nodes: [node('docs'), node('goods')], users: [user('ann', { administrator: true })] });
const set = (code: string, rights: number): Change => ({
  kind: 'setGrant',
  holder: 'user:ann',
  node: code,
  grant: { rights, updatePeriod: null, note: '' },
});
const state = (draft: Draft) => [draft.canUndo, draft.canRedo, draft.inForce.length];

describe('a draft', () => {
  it('has nothing to undo or to redo when it is new, and doing so does nothing', () => {
    const draft = new Draft(store);
    expect(state(draft)).toEqual([false, false, 0]);
    draft.undo();
    draft.redo();
    expect(state(draft)).toEqual([false, false, 0]);
    expect(draft.current).toBe(store);
    expect(draft.netChanges()).toEqual([]);
    draft.stage([set('docs', 1)]);
    expect(state(draft)).toEqual([true, false, 1]);
  });

  it('takes steps back and forward again, no farther than they go', () => {
    const draft = new Draft(store);
    draft.stage([set('docs', 1)], { text: 'one' });
    draft.stage([set('goods', 7)], { text: 'two' });
    const done = draft.current;
    draft.redo();
    expect([draft.current, ...state(draft)]).toEqual([done, true, false, 2]);
    for (let times = 0; times < 3; times++) draft.undo();
    expect([draft.current, ...state(draft)]).toEqual([store, false, true, 0]);
    draft.redo();
    expect(draft.inForce).toEqual([
      { changes: [set('docs', 1)], about: { text: 'one' }, after: draft.current },
    ]);
    draft.redo();
    expect([draft.current, ...state(draft)]).toEqual([done, true, false, 2]);
  });

  it('forgets what was undone when another step is made, and no step is made of no changes', () => {
    const draft = new Draft(store);
    draft.stage([set('docs', 1)]);
    draft.undo();
    expect(draft.stage([])).toEqual({ ok: true, value: null });
    expect(state(draft)).toEqual([false, true, 0]);
    draft.stage([set('docs', 7)]);
    expect(state(draft)).toEqual([true, false, 1]);
    expect(draft.netChanges()).toEqual([set('docs', 7)]);
  });

  it('refuses a step that does not apply, and stays as it was', () => {
    const draft = new Draft(store);
    draft.stage([set('docs', 1)]);
    expect(draft.stage([set('gone', 1)]).ok).toBe(false);
    expect(state(draft)).toEqual([true, false, 1]);
  });

  it('stands over another state of the store with those steps that still apply; the others are told', () => {
    const draft = new Draft(store);
    draft.stage([set('docs', 1)], { text: 'one' });
    draft.stage([set('goods', 7)], { text: 'two' });
    draft.stage([set('docs', 7)], { text: 'three' });
    draft.undo();
    const without = world({ nodes: [node('goods')], users: [user('ann', { administrator: true })] });
    const { draft: moved, dropped } = draft.rebased(without);
    expect(moved.base).toBe(without);
    expect(moved.inForce.map(({ about }) => about)).toEqual([{ text: 'two' }]);
    expect(moved.netChanges()).toEqual([set('goods', 7)]);
    expect(dropped).toMatchObject([{ code: 'unknown-node' }]);
  });
});

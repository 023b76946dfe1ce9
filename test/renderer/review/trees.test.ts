/** The two trees of Review: changes by step, and cells below the users they are about. */
import { describe, expect, it } from 'vitest';
import { ChangesTree } from '../../../renderer/review/changesTree.ts';
import { EffectTree } from '../../../renderer/review/effectTree.ts';
import { GAINS, type Review, type ReviewedCells, type ReviewedChanges } from '../../../shared/api.ts';

function changes(holders: number[], steps: { title: string; count: number }[]): ReviewedChanges {
  const size = holders.length;
  return {
    steps,
    holders: Int32Array.from(holders),
    nodes: new Int32Array(size),
    before: new Uint8Array(size),
    after: new Uint8Array(size),
    periodBefore: new Int32Array(size),
    periodAfter: new Int32Array(size),
    who: [],
    where: [],
    texts: {},
    more: 0,
  };
}

describe('changes by step', () => {
  it('a step of one change is that change; a longer one is a heading over its changes', () => {
    const tree = new ChangesTree(
      changes(
        [0, 0, 1],
        [
          { title: 'one', count: 1 },
          { title: 'two', count: 2 },
        ],
      ),
    );
    expect(tree.roots.map((item) => tree.item(item))).toEqual([
      { kind: 'change', place: 0 },
      { kind: 'step', title: 'two', count: 2 },
    ]);
    expect(tree.children(tree.roots[1] ?? -1)).toEqual([1, 2]);
    expect(tree.children(tree.roots[0] ?? -1)).toEqual([]);
  });

  it('a long step for several principals is divided by principal; what is no permission stands by itself', () => {
    const holders = [...Array(20).fill(0), ...Array(20).fill(1), 2, -1];
    const tree = new ChangesTree(changes(holders, [{ title: 'bulk', count: holders.length }]));
    const below = tree.children(tree.roots[0] ?? -1);
    expect(below.map((item) => tree.item(item))).toEqual([
      { kind: 'who', who: 0, count: 20 },
      { kind: 'who', who: 1, count: 20 },
      { kind: 'change', place: 40 },
      { kind: 'change', place: 41 },
    ]);
    expect(tree.children(below[1] ?? -1)).toEqual(Array.from({ length: 20 }, (_, i) => 20 + i));
  });
});

describe('cells by user', () => {
  const cells = (logins: string[], users: number[]): ReviewedCells => ({
    users: Int32Array.from(users),
    nodes: Int32Array.from(users, (_, i) => i),
    before: new Uint8Array(users.length),
    after: new Uint8Array(users.length).fill(7),
    periodBefore: new Int32Array(users.length).fill(-1),
    periodAfter: new Int32Array(users.length).fill(-1),
    means: new Uint8Array(users.length).fill(GAINS),
    logins,
    where: users.map((_, i) => ({ code: `n${i}`, path: `Node ${i}` })),
  });
  const user = (login: string, count: number) => ({
    login,
    name: login,
    cells: count,
    gains: count,
    losses: 0,
  });
  const review = {
    users: [user('ann', 2), user('bob', 3)],
    cells: cells(['ann'], [0, 0]),
  } as unknown as Review;

  it('shows the cells that came, and waits for those of others until their row is opened', () => {
    const tree = EffectTree.of(review);
    expect([...tree.children(0)].map((item) => tree.key(item))).toEqual(['n0', 'n1']);
    expect([...tree.children(1)].map((item) => tree.item(item).kind)).toEqual(['waiting']);
    expect(tree.missing(() => false)).toEqual([]);
    expect(tree.missing(() => true)).toEqual(['bob']);

    const more = tree.with(cells(['bob'], [0, 0, 0]));
    expect(more.missing(() => true)).toEqual([]);
    expect([...more.children(1)].map((item) => more.key(item))).toEqual(['n0', 'n1', 'n2']);
    expect([...more.children(0)].map((item) => more.key(item))).toEqual(['n0', 'n1']);
  });
});

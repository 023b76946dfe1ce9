/** Gestures on single cells: a level, one right, the days back, nothing, and as shown (domain.md §1, §5, §9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import { A, D, R, U } from '../../../shared/model/rights.ts';
import type { Grant, HolderKey } from '../../../shared/model/types.ts';
import { row } from '../../../shared/rules/cells.ts';
import { compile } from '../../../shared/rules/compile.ts';
import { arbitraryModel } from '../../model/arbitrary.ts';
import { node, world } from '../../rules/world.ts';
import { carried, isBuiltIn, nodes, users } from './shop.ts';

const shop = world({
  nodes: [...nodes, node('acts', { scale: 'actions' }), node('acts.more', { scale: 'actions' })],
  users,
  groups: [{ code: 'sales', name: 'Sales', users: ['ann'] }],
  grants: [
    { holder: 'group:sales', node: 'docs', rights: 'write', updatePeriod: 0 },
    { holder: 'group:sales', node: 'acts', rights: ['R', 'U'] },
    { holder: 'user:bob', node: 'docs', rights: 'read', updatePeriod: 3, note: 'as agreed' },
    { holder: 'user:bob', node: 'acts', rights: ['R', 'U', 'D'] },
  ],
});

type Cell = [holder: HolderKey, node: string];
const on = ([holder, code]: Cell) => ({ holders: [holder], nodes: [code] });
const result = (gesture: Gesture): (Grant | null)[] =>
  changesOf(shop, gesture).changes.map((change) => (change.kind === 'setGrant' ? change.grant : null));
const grant = (rights: number, updatePeriod: number | null = null, note = ''): Grant => ({
  rights,
  updatePeriod,
  note,
});
const notices = (gesture: Gesture) => changesOf(shop, gesture).notices;

describe('a level', () => {
  const level = (cell: Cell, name: 'none' | 'read' | 'write' | 'delete'): Gesture => ({
    kind: 'setLevel',
    level: name,
    ...on(cell),
  });

  it('keeps the own days and the note, or takes over the days in force', () => {
    expect(result(level(['user:bob', 'docs'], 'write'))).toEqual([grant(R | U | A, 3, 'as agreed')]);
    expect(result(level(['user:ann', 'docs'], 'delete'))).toEqual([grant(15, 0)]);
    expect(result(level(['group:sales', 'docs.invoice'], 'delete'))).toEqual([grant(15, 0)]);
    expect(result(level(['user:eve', 'docs'], 'delete'))).toEqual([grant(15)]);
    expect(result(level(['user:bob', 'docs'], 'read'))).toEqual([]);
  });

  it('on a switch counts as all, and says which level was meant', () => {
    expect(result(level(['user:eve', 'goods.items'], 'read'))).toEqual([grant(15)]);
    expect(notices(level(['user:eve', 'goods.items'], 'read'))).toEqual([
      { code: 'switch-counts-as-delete', params: { value: 'read', count: 1, names: 'goods.items' } },
    ]);
    for (const name of ['none', 'delete'] as const)
      expect(notices(level(['user:eve', 'goods.items'], name))).toEqual([]);
  });

  it('is set on each node once, and not where there is none', () => {
    const gesture: Gesture = {
      kind: 'setLevel',
      level: 'read',
      holders: ['user:eve'],
      nodes: ['goods', 'gone', 'goods'],
    };
    expect(result(gesture)).toEqual([grant(R)]);
    expect(notices(gesture)).toEqual([{ code: 'unknown-node', params: { value: 'gone' } }]);
  });
});

describe('one right', () => {
  const right = (cell: Cell, letter: 'R' | 'U' | 'A' | 'D', given: boolean): Gesture => ({
    kind: 'setRight',
    right: letter,
    on: given,
    ...on(cell),
  });

  it('brings Read along; without Read there is none', () => {
    expect(result(right(['user:eve', 'acts'], 'D', true))).toEqual([grant(R | D)]);
    expect(result(right(['user:bob', 'acts'], 'A', true))).toEqual([grant(15)]);
    expect(result(right(['user:bob', 'acts'], 'D', false))).toEqual([grant(R | U)]);
    expect(result(right(['user:bob', 'acts'], 'A', false))).toEqual([]);
    expect(result(right(['user:bob', 'acts'], 'R', false))).toEqual([grant(0)]);
  });

  it('goes from what is shown, of users, groups and what comes from above', () => {
    expect(result(right(['user:ann', 'acts'], 'A', true))).toEqual([grant(R | U | A)]);
    expect(result(right(['group:sales', 'acts.more'], 'A', true))).toEqual([grant(R | U | A)]);
    expect(result(right(['group:sales', 'acts'], 'U', false))).toEqual([grant(R)]);
  });

  it('stands alone on nodes of actions only', () => {
    expect(result(right(['user:eve', 'goods'], 'U', true))).toEqual([]);
    expect(notices(right(['user:eve', 'goods'], 'U', true))).toMatchObject([
      { code: 'single-rights-on-actions-only', params: { names: 'goods', count: 1 } },
    ]);
  });
});

describe('the days back', () => {
  const days = (cell: Cell, many: number | null): Gesture => ({ kind: 'setPeriod', days: many, ...on(cell) });

  it('change an own permission, and make one of what is shown', () => {
    expect(result(days(['user:bob', 'docs'], 9))).toEqual([grant(R, 9, 'as agreed')]);
    expect(result(days(['user:bob', 'docs'], null))).toEqual([grant(R, null, 'as agreed')]);
    expect(result(days(['user:ann', 'docs'], 5))).toEqual([grant(R | U | A, 5)]);
    expect(result(days(['group:sales', 'docs.invoice'], 5))).toEqual([grant(R | U | A, 5)]);
    expect(result(days(['user:bob', 'docs'], 3))).toEqual([]);
  });

  it('limit who may change documents; of somebody who may only read, it is said that they limit nothing', () => {
    const said = (cell: Cell, many: number | null) =>
      notices(days(cell, many)).map(({ code, params }) => [code, params?.names]);
    expect(said(['user:bob', 'docs'], 9)).toEqual([['period-without-effect', 'docs']]);
    expect(said(['user:bob', 'docs'], null)).toEqual([]);
    expect(said(['user:ann', 'docs'], 9)).toEqual([]);
  });

  it('say nothing where there is no permission, or no documents', () => {
    expect(result(days(['user:eve', 'docs'], 5))).toEqual([]);
    expect(notices(days(['user:eve', 'docs'], 5))).toMatchObject([
      { code: 'period-without-permission', params: { names: 'docs' } },
    ]);
    expect(result(days(['user:bob', 'acts'], 5))).toEqual([]);
    expect(notices(days(['user:bob', 'acts'], 5))).toEqual([
      { code: 'period-on-undated-node', params: { value: 5, node: 'acts' } },
    ]);
    expect(notices(days(['user:bob', 'acts'], null))).toMatchObject([{ params: { value: -1 } }]);
  });
});

describe('nothing', () => {
  it('clears an own permission, and what is not own it leaves', () => {
    expect(result({ kind: 'undefine', ...on(['user:bob', 'docs']) })).toEqual([null]);
    expect(result({ kind: 'undefine', ...on(['user:ann', 'docs']) })).toEqual([]);
  });
});

describe('as shown', () => {
  it('leaves own permissions, and makes own what comes from elsewhere or is not defined', () => {
    const shown = (cell: Cell) => result({ kind: 'defineAsShown', ...on(cell) });
    expect(shown(['user:bob', 'docs'])).toEqual([]);
    expect(shown(['user:ann', 'docs'])).toEqual([grant(R | U | A, 0)]);
    expect(shown(['group:sales', 'docs.invoice'])).toEqual([grant(R | U | A, 0)]);
    expect(shown(['user:eve', 'goods'])).toEqual([grant(0)]);
  });

  it('changes no right and no days of the holder, in any model', () => {
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel({ nodes: 60 }), (few, many) => {
        for (const model of [few, many]) {
          const index = compile(model);
          for (const [number, key] of index.holders.keys.entries()) {
            if (isBuiltIn(index, key)) continue;
            const all = index.tree.nodes.map(({ code }) => code);
            const next = carried(index, { kind: 'defineAsShown', holders: [key], nodes: all });
            expect([...(next.model.grants.get(key)?.keys() ?? [])].sort()).toEqual(all.toSorted());
            const [was, is] = [row(index, number), row(next, number)];
            expect(is.rights).toEqual(was.rights);
            expect(is.period).toEqual(was.period);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is said of many', () => {
  it('names the first three and counts all, also what is so for several principals', () => {
    const many = (count: number, ...holders: HolderKey[]): Gesture => ({
      kind: 'setRight',
      right: 'U',
      on: true,
      holders: ['user:eve', ...holders],
      nodes: ['goods', 'goods.items', 'goods.orders', 'docs'].slice(0, count),
    });
    expect(notices(many(3))).toMatchObject([
      { params: { count: 3, names: 'goods, goods.items, goods.orders' } },
    ]);
    expect(notices(many(2, 'user:bob'))).toMatchObject([
      { params: { count: 4, names: 'goods, goods.items' } },
    ]);
    expect(notices(many(3, 'user:bob'))).toMatchObject([
      { params: { count: 6, names: 'goods, goods.items, goods.orders' } },
    ]);
    expect(notices(many(4))).toMatchObject([
      { params: { count: 4, names: 'goods, goods.items, goods.orders …' } },
    ]);
  });
});

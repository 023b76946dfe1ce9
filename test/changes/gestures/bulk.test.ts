/** Bulk: Add, Update, Save and Remove over many nodes (domain.md §9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import { A, fit, R, U } from '../../../shared/model/rights.ts';
import { STANDINGS } from '../../../shared/rules/cells.ts';
import { compile } from '../../../shared/rules/compile.ts';
import { layersOf, tierIn } from '../../../shared/rules/layers.ts';
import { arbitraryModel } from '../../model/arbitrary.ts';
import { world } from '../../rules/world.ts';
import { carried, grantsIn, isBuiltIn, nodes, users } from './shop.ts';

describe('bulk', () => {
  const shop = world({
    nodes,
    users,
    groups: [{ code: 'sales', users: ['bob'] }],
    grants: [
      { holder: 'group:sales', node: 'goods.orders', rights: 'read' },
      { holder: 'user:bob', node: 'docs', rights: 'write', updatePeriod: 7 },
    ],
  });
  const bulk = (action: 'add' | 'update' | 'save' | 'remove', under: string | null): Gesture => {
    return { kind: 'bulk', holders: ['user:bob'], where: { under }, action, level: 'delete' };
  };

  it('Add sets the undefined nodes alone', () => {
    expect(grantsIn(carried(shop, bulk('add', null)), 'user:bob')).toEqual([
      'user:bob goods 15',
      'user:bob goods.items 15',
      'user:bob docs 7 7',
    ]);
  });

  it('Update sets the defined ones alone, and keeps the days back that were in force', () => {
    expect(grantsIn(carried(shop, bulk('update', null)), 'user:bob')).toEqual([
      'user:bob goods.orders 15',
      'user:bob goods.orders.prices 15',
      'user:bob docs 15 7',
      'user:bob docs.invoice 15 7',
    ]);
  });

  it('Save sets all of them, Remove clears all, below one node or everywhere', () => {
    expect(grantsIn(carried(shop, bulk('save', 'goods.orders')), 'user:bob')).toEqual([
      'user:bob goods.orders 15',
      'user:bob goods.orders.prices 15',
      'user:bob docs 7 7',
    ]);
    const all = carried(shop, bulk('save', null));
    expect(grantsIn(all, 'user:bob')).toHaveLength(nodes.length);
    expect(grantsIn(carried(all, bulk('remove', 'goods')), 'user:bob')).toEqual([
      'user:bob docs 15 7',
      'user:bob docs.invoice 15 7',
    ]);
    expect(grantsIn(carried(all, bulk('remove', null)), 'user:bob')).toEqual([]);
  });

  it('says once of all switches that they were set to full', () => {
    const many = changesOf(shop, {
      kind: 'bulk',
      holders: ['user:bob', 'user:eve'],
      where: { under: 'goods' },
      action: 'save',
      level: 'read',
    });
    expect(many.notices).toMatchObject([{ code: 'switch-counts-as-delete', params: { count: 2 } }]);
  });

  it('does what it says for any model, and nothing else', () => {
    const draw = fc.record({
      model: arbitraryModel(),
      action: fc.constantFrom('add', 'update', 'save', 'remove'),
      level: fc.constantFrom('none', 'read', 'write', 'delete'),
      under: fc.nat({ max: 1000 }),
    });
    fc.assert(
      fc.property(draw, ({ model, action, level, under }) => {
        const index = compile(model);
        const [from, to] = [under % (index.tree.size + 1), index.tree.size];
        const top = index.tree.nodes[from];
        const end = top === undefined ? to : (index.tree.end[from] ?? to);
        const holders = index.holders.keys.filter((key) => !isBuiltIn(index, key));
        const where = { under: top?.code ?? null };
        const next = carried(index, { kind: 'bulk', holders, where, action, level } as Gesture);
        for (const key of index.holders.keys) {
          const holder = index.holders.numberOf.get(key) ?? -1;
          const layers = layersOf(index, holder, 0, to);
          index.tree.nodes.forEach(({ code, scale }, number) => {
            const old = index.model.grants.get(key)?.get(code);
            const now = next.model.grants.get(key)?.get(code);
            const inside = holders.includes(key) && (top === undefined || (number >= from && number < end));
            const defined = STANDINGS[tierIn(layers, number)] !== 'undefined';
            if (!inside || (action === 'add' && defined) || (action === 'update' && !defined)) {
              expect(now).toEqual(old);
            } else if (action === 'remove') expect(now).toBeUndefined();
            else
              expect(now?.rights).toBe(fit(scale, { none: 0, read: R, write: R | U | A, delete: 15 }[level]));
          });
        }
      }),
    );
  });
});

/** Cells pasted, and copied as they are shown. */
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import { R, U } from '../../../shared/model/rights.ts';
import { row } from '../../../shared/rules/cells.ts';
import { node, world } from '../../rules/world.ts';
import { carried, codes, grantsIn, nodes, users } from './shop.ts';

describe('pasting and copying cells', () => {
  const shop = world({
    nodes: [...nodes, node('acts', { scale: 'actions' })],
    users,
    groups: [{ code: 'sales', users: ['ann'] }],
    grants: [
      { holder: 'group:sales', node: 'docs', rights: 'write', updatePeriod: 4 },
      { holder: 'user:bob', node: 'goods', rights: 'write' },
    ],
  });
  const pasted = (nodeCode: string, rights: number | null, updatePeriod: number | null = null): Gesture => {
    return { kind: 'paste', cells: [{ holder: 'user:bob', node: nodeCode, rights, updatePeriod }] };
  };

  it('fits what is pasted to the node, and clears where nothing was copied', () => {
    expect(grantsIn(carried(shop, pasted('goods.items', R)), 'user:bob')).toContain(
      'user:bob goods.items 15',
    );
    expect(grantsIn(carried(shop, pasted('goods.orders', R | U)), 'user:bob')).toContain(
      'user:bob goods.orders 1',
    );
    expect(codes(changesOf(shop, pasted('goods.orders', R | U)))).toEqual(['pasted-rights-fitted']);
    expect(grantsIn(carried(shop, pasted('acts', U)), 'user:bob')).toContain('user:bob acts 3');
    expect(grantsIn(carried(shop, pasted('goods', R, 9)), 'user:bob')).toEqual(['user:bob goods 1']);
    expect(grantsIn(carried(shop, pasted('docs', R, 9)), 'user:bob')).toContain('user:bob docs 1 9');
    expect(grantsIn(carried(shop, pasted('goods', null)), 'user:bob')).toEqual([]);
  });

  it('copies what is shown, acquired levels and their days included, from one principal to another', () => {
    const next = carried(shop, {
      kind: 'copyCells',
      source: 'user:ann',
      targets: ['user:bob'],
      nodes: ['docs', 'goods'],
    });
    expect(grantsIn(next, 'user:bob')).toEqual(['user:bob docs 7 4']);
    const [from, to] = [0, 1].map((holder) => row(next, holder));
    for (const number of [next.tree.numberOf.get('docs'), next.tree.numberOf.get('docs.invoice')]) {
      expect(to?.rights[number ?? -1]).toBe(from?.rights[number ?? -1]);
    }
  });
});

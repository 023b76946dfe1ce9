/** Cells pasted, and copied as they are shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import { R, U } from '../../../shared/model/rights.ts';
import type { HolderKey } from '../../../shared/model/types.ts';
import { row, STANDINGS } from '../../../shared/rules/cells.ts';
import { compile } from '../../../shared/rules/compile.ts';
import { arbitraryModel } from '../../model/arbitrary.ts';
import { crowded } from '../../oracle/models.ts';
import { node, world } from '../../rules/world.ts';
import { carried, codes, grantsIn, isBuiltIn, nodes, users } from './shop.ts';

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

  it('pastes each cell where it is meant for, the last one where two are; says what is not there', () => {
    const cell = (holder: HolderKey, code: string, rights: number | null) => ({
      holder,
      node: code,
      rights,
      updatePeriod: null,
    });
    const pastedThere = changesOf(shop, {
      kind: 'paste',
      cells: [
        cell('user:bob', 'goods', R),
        cell('user:eve', 'docs', 15),
        cell('user:bob', 'goods', 15),
        cell('user:gone', 'goods', R),
        cell('user:eve', 'gone', R),
      ],
    });
    expect(pastedThere.changes).toMatchObject([
      { holder: 'user:bob', node: 'goods', grant: { rights: 15, note: '' } },
      { holder: 'user:eve', node: 'docs', grant: { rights: 15, note: '' } },
    ]);
    expect(pastedThere.notices).toMatchObject([
      { code: 'unknown-holder', params: { value: 'user:gone' } },
      { code: 'unknown-node', params: { value: 'gone' } },
    ]);
    expect(changesOf(shop, pasted('goods', R)).notices).toEqual([]);
  });

  it('leaves the source as it is, and knows which one is meant', () => {
    const onto = (source: HolderKey, ...targets: HolderKey[]) =>
      changesOf(shop, { kind: 'copyCells', source, targets, nodes: ['docs'] });
    expect(onto('user:ann', 'user:ann')).toEqual({ changes: [], notices: [] });
    expect(onto('user:gone', 'user:bob')).toMatchObject({
      changes: [],
      notices: [{ code: 'unknown-holder' }],
    });
  });

  it('gives just what is shown, of users, groups and profiles, in any model', () => {
    const draw = fc.tuple(crowded, arbitraryModel({ nodes: 60, grants: 60 }));
    fc.assert(
      fc.property(draw, fc.nat({ max: 1000 }), (both, chosen) => {
        for (const model of both) {
          const index = compile(model);
          const open = index.holders.keys.filter((key) => !isBuiltIn(index, key));
          const target = open[chosen % Math.max(1, open.length)];
          if (target === undefined) continue;
          for (const [number, source] of index.holders.keys.entries()) {
            if (source === target) continue;
            const cells = row(index, number);
            const codesOfAll = index.tree.nodes.map(({ code }) => code);
            const next = carried(index, { kind: 'copyCells', source, targets: [target], nodes: codesOfAll });
            index.tree.nodes.forEach(({ code, dated }, place) => {
              const standing = STANDINGS[cells.standing[place] ?? 0] ?? '';
              const shown = ['own', 'acquired', 'inherited'].includes(standing);
              const days = dated ? (cells.period[place] ?? -1) : -1;
              const now = next.model.grants.get(target)?.get(code);
              expect([source, code, now?.rights, now?.updatePeriod]).toEqual([
                source,
                code,
                shown ? cells.rights[place] : undefined,
                shown ? (days >= 0 ? days : null) : undefined,
              ]);
            });
          }
        }
      }),
      { numRuns: 30 },
    );
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

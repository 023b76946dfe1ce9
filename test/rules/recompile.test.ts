/** Compiling again after changes gives what compiling anew gives, whatever changed and whichever Index came before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import { type RecordGesture, recordChanges } from '../../shared/changes/records.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { StoredGrants } from '../../shared/model/storedGrants.ts';
import type { HolderKey, Model } from '../../shared/model/types.ts';
import { ownGrantsBelow } from '../../shared/rules/below.ts';
import { column, row } from '../../shared/rules/cells.ts';
import { acquiredRowOf, blockOf, compile, type Index } from '../../shared/rules/compile.ts';
import { draws, smallChange } from '../changes/smallChange.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { models } from '../oracle/models.ts';
import { node, user, world } from './world.ts';

function changed(model: Model, changes: readonly Change[]): Model {
  const reduced = reduce(model, changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return reduced.value;
}

/** Everything an Index answers with; asking also makes all its rows. */
function answers(index: Index) {
  const entities = [null, ...index.model.entities.keys()];
  return {
    rows: index.holders.keys.map((_, holder) => entities.map((entity) => row(index, holder, entity))),
    columns: index.tree.nodes.map((_, number) => entities.map((entity) => column(index, number, entity))),
    below: index.tree.nodes.map((_, number) => ownGrantsBelow(index, number)),
    grants: index.holders.keys.map((_, holder) => {
      const { table, start, end } = blockOf(index, holder);
      return Array.from({ length: end - start }, (_, position) => {
        const row = start + position;
        return [table.node(row), table.rights(row), table.period(row), table.outer(row)];
      });
    }),
    counts: index.grants.map(({ count }) => count),
    groupsOf: index.groupsOf,
    acquired: index.memberships.reach.map((_, group) => acquiredRowOf(index, group)),
  };
}

/** Another model with most of the first one in it: some lists of a second. */
function mixed(one: Model, other: Model, lists: readonly (keyof Model)[]): Model {
  return { ...one, ...Object.fromEntries(lists.map((list) => [list, other[list]])) };
}

describe('compiling again', () => {
  it('equals compiling anew on the way from any model to any other, and back to an earlier Index', () => {
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel(), (one, other) => {
        const first = compile(one);
        answers(first);
        const next = changed(one, difference(one, other));
        const second = compile(next, first);
        expect(answers(second)).toEqual(answers(compile(next)));
        expect(answers(compile(one, second))).toEqual(answers(compile(one)));
        expect(answers(first)).toEqual(answers(compile(one)));
      }),
      { numRuns: 60 },
    );
  });

  it('equals compiling anew when nodes are made, moved, changed and deleted', () => {
    const step = fc.record({
      what: fc.constantFrom('create', 'move', 'edit', 'delete', 'recode'),
      at: fc.nat({ max: 1000 }),
      to: fc.nat({ max: 1000 }),
      scale: fc.constantFrom('levels' as const, 'switch' as const, 'actions' as const),
    });
    fc.assert(
      fc.property(
        arbitraryModel({ nodes: 12, grants: 40 }),
        fc.array(step, { maxLength: 5 }),
        (start, way) => {
          let index = compile(start);
          answers(index);
          way.forEach(({ what, at, to, scale }, number) => {
            const codes = [...index.model.nodes.keys()];
            const [key = '', target = ''] = [codes[at % codes.length], codes[to % codes.length]];
            const code = `new ${number}`;
            const gestures: Record<typeof what, RecordGesture> = {
              create: {
                kind: 'create',
                list: 'nodes',
                record: { code, kind: 'data', parent: target || null },
              },
              move: { kind: 'move', list: 'nodes', keys: [key], place: 'before', target },
              edit: { kind: 'edit', list: 'nodes', keys: [key], fields: { scale } },
              delete: { kind: 'delete', list: 'nodes', keys: [key] },
              recode: { kind: 'recode', list: 'nodes', key, code },
            };
            const made = recordChanges(index.model, [gestures[what]], { login: null });
            if (!made.ok) return;
            const next = changed(index.model, made.value.changes);
            index = compile(next, index);
            expect(answers(index)).toEqual(answers(compile(next)));
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes no grant away for a node that was deleted a step before', () => {
    const grants = ['first', 'second', 'gone'].map((code) => ({
      holder: 'user:ann',
      node: code,
      rights: 'read',
    }));
    const nodes = [node('first'), node('second', { scale: 'actions' }), node('gone')];
    let index = world({ nodes, users: [user('ann')], grants });
    const steps: RecordGesture[] = [
      { kind: 'delete', list: 'nodes', keys: ['gone'] },
      { kind: 'edit', list: 'nodes', keys: ['second'], fields: { scale: 'switch' } },
    ];
    for (const step of steps) {
      const made = recordChanges(index.model, [step], { login: null });
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      index = compile(changed(index.model, made.value.changes), index);
    }
    expect([...row(index, 0).rights]).toEqual([1, 15]);
  });

  it('takes no grant away from anybody for a holder that was deleted a step before', () => {
    const start = world({
      nodes: [node('orders')],
      users: [user('ann'), user('bob')],
      profiles: [{ code: 'old', name: 'Old', type: 'general' }],
      grants: [
        { holder: 'user:ann', node: 'orders', rights: 'read' },
        { holder: 'profile:old', node: 'orders', rights: 'none' },
      ],
    });
    const grant = { rights: 15, updatePeriod: null, note: '' };
    const steps: readonly Change[][] = [
      [
        { kind: 'clearGrant', holder: 'profile:old', node: 'orders' },
        { kind: 'remove', list: 'profiles', key: 'old' },
      ],
      [{ kind: 'setGrant', holder: 'user:bob', node: 'orders', grant }],
    ];
    let index = start;
    for (const step of steps) index = compile(changed(index.model, step), index);
    expect(row(index, 0).rights[0]).toBe(1);
    expect(answers(index)).toEqual(answers(compile(index.model)));
  });

  it('equals compiling anew when members, users or grants alone change, step by step', () => {
    const lists = fc.subarray(['grants', 'groups', 'users'] as const, { minLength: 1 });
    fc.assert(
      fc.property(
        arbitraryModel(),
        fc.array(fc.tuple(arbitraryModel(), lists), { maxLength: 4 }),
        (start, way) => {
          let index = compile(start);
          for (const [other, taken] of way) {
            const wanted = difference(index.model, mixed(index.model, other, taken));
            const changes = wanted.filter((change) => reduce(index.model, [change]).ok);
            const reduced = reduce(index.model, changes);
            if (!reduced.ok) continue;
            index = compile(reduced.value, index);
            expect(answers(index)).toEqual(answers(compile(reduced.value)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('equals compiling anew after every one of a few small changes, and where they are taken back', () => {
    fc.assert(
      fc.property(models, fc.array(draws, { minLength: 1, maxLength: 4 }), (start, drawn) => {
        const first = compile(start);
        const before = answers(first);
        let index = first;
        for (const draw of drawn) {
          const change = smallChange(index.model, draw);
          const reduced = change === null ? null : reduce(index.model, [change]);
          if (!reduced?.ok) continue;
          index = compile(reduced.value, index);
          expect(answers(index)).toEqual(answers(compile(reduced.value)));
        }
        expect(answers(first)).toEqual(before);
        expect(answers(compile(start, index))).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the list of groups of whoever was not moved, and has another one for whoever was', () => {
    const start = world({
      users: [user('ann'), user('bob'), user('eve')],
      groups: [
        { code: 'outer', groups: ['inner'] },
        { code: 'inner', users: ['ann', 'bob'] },
        { code: 'other', users: ['ann'] },
      ],
    });
    const kept = (change: Change) => {
      const next = compile(changed(start.model, [change]), start);
      return next.groupsOf.map((groups, user) => groups === start.groupsOf[user]);
    };
    const join = (group: string, member: HolderKey): Change => ({ kind: 'addMember', group, member });
    const leave = (group: string, member: HolderKey): Change => ({ kind: 'removeMember', group, member });
    expect(kept(join('inner', 'user:eve'))).toEqual([true, true, false]);
    expect(kept(leave('inner', 'user:bob'))).toEqual([true, false, true]);
    // Who is in it already by another way is not moved.
    expect(kept(join('outer', 'user:bob'))).toEqual([true, true, true]);
    expect(kept(leave('outer', 'group:inner'))).toEqual([false, false, true]);
    expect(kept(join('other', 'group:inner'))).toEqual([true, false, true]);
  });

  it('equals compiling anew where changes lie over each other, until a holder is written anew', () => {
    const size = 40;
    const edit = fc.record({
      holder: fc.constantFrom('user:ann' as const, 'user:bob' as const, 'group:sales' as const),
      node: fc.nat({ max: size - 1 }),
      rights: fc.option(fc.constantFrom(0, 1, 7, 15)),
    });
    const exactly = <T>(each: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
      fc.array(each, { minLength: length, maxLength: length });
    let most = 0;
    fc.assert(
      fc.property(
        exactly(fc.nat({ max: 1000 }), size),
        exactly(edit, 60),
        exactly(fc.array(edit, { minLength: 1, maxLength: 8, size: 'max' }), 12),
        (parents, granted, way) => {
          const nodes = parents.map((above, number) =>
            node(`n${number}`, { parent: above % 5 === 0 || number === 0 ? null : `n${above % number}` }),
          );
          const users = [user('ann'), user('bob')];
          const groups = [{ code: 'sales', name: 'Sales', users: ['ann'] }];
          const made = (edits: typeof granted, model: Model): Model => {
            let next = model;
            for (const { holder, node, rights } of edits) {
              const on = { holder, node: `n${node}` };
              const reduced = reduce(next, [
                rights === null
                  ? { kind: 'clearGrant', ...on }
                  : { kind: 'setGrant', ...on, grant: { rights, updatePeriod: null, note: '' } },
              ]);
              if (reduced.ok) next = reduced.value;
            }
            return next;
          };
          const first = compile(made(granted, world({ nodes, users, groups }).model));
          const before = answers(first);
          let index = first;
          for (const edits of way) {
            index = compile(made(edits, index.model), index);
            most = Math.max(most, ...index.grants.map(({ patch, patchEnd }) => patchEnd - patch));
            expect(answers(index)).toEqual(answers(compile(index.model)));
          }
          expect(answers(first)).toEqual(before);
          expect(answers(compile(first.model, index))).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
    // Many lay over a block, and no more than may.
    expect(most).toBeGreaterThan(10);
    expect(most).toBeLessThanOrEqual(16);
  });

  it('takes grants as a store gives them, in the order of the tree or in another, for what they are', () => {
    fc.assert(
      fc.property(models, fc.boolean(), fc.array(draws, { maxLength: 2 }), (model, inOrder, drawn) => {
        const { nodes } = compile(model).tree;
        const codes = (inOrder ? nodes : nodes.toReversed()).map(({ code }) => code);
        const stored = Array.from(model.grants, ([holder, own]) => {
          const list = codes.flatMap((code, place) => {
            const grant = own.get(code);
            return grant === undefined ? [] : [{ place, grant }];
          });
          const rows = Int32Array.from(list.flatMap(({ place }, number) => [place, number]));
          const grants = list.map(({ grant }) => grant);
          return [holder, new StoredGrants(codes, grants, rows)] as const;
        });
        const kept = { ...model, grants: new Map(stored) };
        let index = compile(kept);
        expect(answers(index)).toEqual(answers(compile(model)));
        for (const draw of drawn) {
          const change = smallChange(index.model, draw);
          const reduced = change === null ? null : reduce(index.model, [change]);
          if (!reduced?.ok) continue;
          index = compile(reduced.value, index);
          expect(answers(index)).toEqual(answers(compile(reduced.value)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what a holder of many grants has where one of them changes', () => {
    const nodes = Array.from({ length: 300 }, (_, number) => node(`n${number}`));
    const grants = nodes.map(({ code }, number) => ({
      holder: 'group:all',
      node: code,
      rights: number % 3 === 0 ? 'write' : 'read',
    }));
    const first = world({ nodes, users: [user('ann')], groups: [{ code: 'all', users: ['ann'] }], grants });
    for (const at of ['n0', 'n150', 'n299']) {
      const change: Change = { kind: 'clearGrant', holder: 'group:all', node: at };
      const next = changed(first.model, [change]);
      expect(answers(compile(next, first))).toEqual(answers(compile(next)));
    }
  });

  it('goes on over more changes than a table of grants has room for', () => {
    const nodes = Array.from({ length: 20 }, (_, number) => node(`n${number}`));
    const grants = nodes.map(({ code }) => ({ holder: 'user:ann', node: code, rights: 'read' }));
    const first = world({ nodes, users: [user('ann'), user('bob')], grants });
    let index = first;
    for (let step = 0; step < 400; step++) {
      const code = `n${step % 20}`;
      const change: Change =
        step % 3 === 0
          ? { kind: 'clearGrant', holder: 'user:ann', node: code }
          : {
              kind: 'setGrant',
              holder: 'user:ann',
              node: code,
              grant: { rights: 7, updatePeriod: null, note: '' },
            };
      if (!reduce(index.model, [change]).ok) continue;
      index = compile(changed(index.model, [change]), index);
    }
    expect(index.table).not.toBe(first.table);
    expect(answers(index)).toEqual(answers(compile(index.model)));
    expect(answers(first)).toEqual(answers(compile(first.model)));
  });
});

/** What a line says has changed since a day, from the change log. */
import { describe, expect, it } from 'vitest';
import { changedSince, EarlierStates } from '../../main/desk/since.ts';
import type { ChangeLog } from '../../main/print/past.ts';
import type { LogEntry, LoggedChanges } from '../../main/store/store.ts';
import type { LineAsked } from '../../shared/api.ts';
import { reduceWithInverse } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { finished } from '../../shared/model/finished.ts';
import { success } from '../../shared/model/problem.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { node, user, world } from '../rules/world.ts';

const first = world({
  nodes: [node('goods'), node('goods.orders'), node('stock')],
  users: [user('ann'), user('bob'), user('eve')],
  groups: [{ code: 'sales', users: ['ann'] }],
  grants: [
    { holder: 'user:ann', node: 'stock', rights: 'read' },
    { holder: 'group:sales', node: 'goods', rights: 'read' },
  ],
});

/** What was done to the store, day by day; the first entry made it. */
function storeOf(...days: readonly (readonly [day: string, changes: readonly Change[]])[]) {
  const entries: LogEntry[] = [];
  const done: LoggedChanges[] = [];
  let index: Index = first;
  const write = (day: string, changes: readonly Change[], inverse: readonly Change[]): void => {
    const seq = entries.length + 1;
    const at = new Date(`${day}T12:00:00`).toISOString();
    entries.push({
      seq,
      at,
      author: 'ann',
      reason: '',
      source: 'desk',
      revision: seq,
      changes: changes.length,
    });
    done.push({ changes, inverse });
  };
  write('2026-01-01', [], []);
  for (const [day, changes] of days) {
    const reduced = reduceWithInverse(index.model, changes);
    if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
    index = compile(reduced.value.model, index);
    write(day, changes, reduced.value.inverse);
  }
  const log: ChangeLog = {
    history: ({ before = Number.POSITIVE_INFINITY, limit = 100 } = {}) =>
      success(
        entries
          .filter(({ seq }) => seq < before)
          .toReversed()
          .slice(0, limit),
      ),
    changesOf: (seq) => success(done[seq - 1] ?? { changes: [], inverse: [] }),
  };
  return { log, index };
}

function changed(store: ReturnType<typeof storeOf>, asked: LineAsked, day: string): string[] {
  const past = finished(new EarlierStates().before(store.log, store.index, day));
  if (!past.ok) throw new Error(JSON.stringify(past.problems));
  const marks = changedSince(store.index, store.index, past.value, asked);
  if (!marks.ok) throw new Error(JSON.stringify(marks.problems));
  const { holders, tree } = store.index;
  const names = asked.pivot === 'node' ? holders.keys : tree.nodes.map(({ code }) => code);
  return names.filter((_, item) => marks.value[item] === 1);
}

const set = (holder: 'user:bob' | 'group:sales', on: string, rights: number): Change => {
  return { kind: 'setGrant', holder, node: on, grant: { rights, updatePeriod: null, note: '' } };
};
const orders: LineAsked = { pivot: 'node', node: 'goods.orders', entity: null };
const ofAnn: LineAsked = { pivot: 'principal', holder: 'user:ann', entity: null };

describe('changed since a day', () => {
  it('counts what was done on that day and after it, not before', () => {
    const store = storeOf(
      ['2026-03-01', [set('user:bob', 'goods.orders', 1)]],
      ['2026-03-02', [set('group:sales', 'goods', 7)]],
    );
    expect(changed(store, orders, '2026-03-03')).toEqual([]);
    expect(changed(store, orders, '2026-03-02')).toEqual(['user:ann', 'group:sales']);
    expect(changed(store, orders, '2026-03-01')).toEqual(['user:ann', 'user:bob', 'group:sales']);
  });

  it('sees on a node what came from a group that somebody joined, and from above', () => {
    const store = storeOf(['2026-03-02', [{ kind: 'addMember', group: 'sales', member: 'user:eve' }]]);
    expect(changed(store, orders, '2026-03-02')).toEqual(['user:eve']);
    expect(changed(store, { ...ofAnn, holder: 'user:eve' }, '2026-03-02')).toEqual(['goods', 'goods.orders']);
    expect(changed(store, ofAnn, '2026-03-02')).toEqual([]);
  });

  it('leaves out what came back to what it was', () => {
    const there = storeOf(
      ['2026-03-01', [set('user:bob', 'goods', 7)]],
      ['2026-03-02', [{ kind: 'clearGrant', holder: 'user:bob', node: 'goods' }]],
    );
    expect(changed(there, orders, '2026-03-01')).toEqual([]);
  });

  it('finds everything new that is held where there was no store yet, or no such node', () => {
    expect(changed(storeOf(), ofAnn, '2025-12-31')).toEqual(['goods', 'goods.orders', 'stock']);
    const stock = first.model.nodes.get('stock');
    if (stock === undefined) throw new Error('no stock');
    const made = storeOf([
      '2026-03-01',
      [{ kind: 'put', list: 'nodes', record: { ...stock, code: 'new' } }, set('user:bob', 'new', 1)],
    ]);
    expect(changed(made, { pivot: 'node', node: 'new', entity: null }, '2026-02-01')).toEqual(['user:bob']);
  });

  it('does not take back the entry that made the store', () => {
    const store = storeOf(['2026-03-01', [set('user:bob', 'goods', 1)]]);
    const asked: number[] = [];
    const log: ChangeLog = {
      ...store.log,
      changesOf: (seq) => {
        asked.push(seq);
        return store.log.changesOf(seq);
      },
    };
    expect(finished(new EarlierStates().before(log, store.index, '2025-12-31'))).toEqual(success(null));
    expect(asked).toEqual([]);
  });
});

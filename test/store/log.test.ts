/** The change log: what happened, in order, for good. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/changes/types.ts';
import { R, WRITE_RIGHTS } from '../../shared/model/rights.ts';
import { codes, create, ENTRY, freshPath, grant, open, SHOP, user, value } from './stores.ts';

describe('the change log', () => {
  it('tells who changed what, when and why, newest first', () => {
    const store = create(freshPath(), SHOP);
    const at = '2026-03-03T09:15:00+01:00';
    value(
      store.apply([user('cleo'), user('dora')], [], { author: 'bob', reason: 'new', source: 'desk', at }),
    );
    expect(value(store.history())).toMatchObject([
      {
        seq: 2,
        revision: 2,
        author: 'bob',
        reason: 'new',
        source: 'desk',
        changes: 2,
        at: '2026-03-03T08:15:00.000Z',
      },
      { seq: 1, revision: 1, changes: SHOP.length, ...ENTRY },
    ]);
  });

  it('is read page by page', () => {
    const store = create(freshPath(), SHOP);
    for (const login of ['c', 'd', 'e', 'f']) value(store.apply([user(login)], [], ENTRY));
    const seqs = (options: Parameters<typeof store.history>[0]) =>
      value(store.history(options)).map(({ seq }) => seq);
    expect(seqs({ limit: 2 })).toEqual([5, 4]);
    expect(seqs({ limit: 2, before: 4 })).toEqual([3, 2]);
    expect(seqs({ before: 2 })).toEqual([1]);
    expect(seqs({ before: 1 })).toEqual([]);
  });

  it('keeps changes and their inverse as they were applied', () => {
    const path = freshPath();
    const store = create(path, SHOP);
    const changes: Change[] = [
      { ...user('cleo', { name: 'Žofia “Žo”\0' }), before: 'bob' },
      {
        kind: 'setGrant',
        holder: 'user:cleo',
        node: 'goods',
        grant: grant(WRITE_RIGHTS, { updatePeriod: 3, note: 'n' }),
      },
    ];
    const inverse: Change[] = [
      { kind: 'clearGrant', holder: 'user:cleo', node: 'goods' },
      { kind: 'remove', list: 'users', key: 'cleo' },
    ];
    value(store.apply(changes, inverse, ENTRY));
    store.close();
    expect(value(open(path).changesOf(2))).toEqual({ changes, inverse });
    expect(codes(open(path).changesOf(3))).toEqual(['store-no-entry']);
  });

  it('keeps a long list of changes in parts, in its order', () => {
    const store = create(freshPath(), SHOP);
    const changes: Change[] = Array.from({ length: 25_001 }, (_, index) => ({
      kind: 'setGrant',
      holder: 'user:bob',
      node: 'goods',
      grant: grant(R, { updatePeriod: index }),
    }));
    value(store.apply(changes, changes.slice(0, 10_000), ENTRY));
    expect(value(store.history({ limit: 1 }))).toMatchObject([{ changes: 25_001 }]);
    expect(value(store.changesOf(2))).toEqual({ changes, inverse: changes.slice(0, 10_000) });
  });

  it('takes text with half a character in it as what UTF-8 makes of it', () => {
    const store = create(freshPath(), SHOP);
    value(store.apply([user('cleo')], [], { ...ENTRY, reason: 'half \ud83d' }));
    expect(value(store.history({ limit: 1 }))).toMatchObject([{ reason: 'half \ufffd' }]);
  });

  it.each([
    "UPDATE log SET author = 'nobody' WHERE seq = 1",
    'DELETE FROM log WHERE seq = 2',
    'DELETE FROM log_parts',
    'UPDATE log_parts SET part = part + 1',
    'INSERT OR REPLACE INTO log SELECT * FROM log WHERE seq = 1',
    'INSERT OR REPLACE INTO log_parts SELECT * FROM log_parts WHERE seq = 2',
    "INSERT INTO log_parts VALUES (1, 'changes', 7, x'00')",
    'INSERT INTO log SELECT seq + 5, at, author, reason, source, revision + 5, changes, inverse, hash FROM log LIMIT 1',
  ])('only grows: %s', (sql) => {
    const path = freshPath();
    value(create(path, SHOP).apply([user('cleo')], [user('dora')], ENTRY));
    const db = new Database(path);
    // As other tools have it: with recursive triggers REPLACE would be stopped as the DELETE it is.
    db.pragma('recursive_triggers = OFF');
    expect(() => db.exec(sql)).toThrow('append-only');
    db.close();
  });
});

/** A disk without room refuses a change whole, and the store goes on from where it was. */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitChanges } from '../../main/store/commit.ts';
import { openConnection } from '../../main/store/connection.ts';
import { guarded } from '../../main/store/failures.ts';
import { verifyStore } from '../../main/store/store.ts';
import type { Change } from '../../shared/changes/types.ts';
import { answerWithin } from './children.ts';
import { codes, create, ENTRY, expectSame, freshPath, open, SHOP, user, value } from './stores.ts';

describe('a full disk', () => {
  it('refuses the change, whatever part of it was written already', () => {
    const path = freshPath();
    const before = create(path, SHOP);
    const model = value(before.load());
    const connection = value(openConnection(path, { readOnly: false, busyTimeout: 50 }));
    connection.db.pragma(
      `max_page_count = ${Number(connection.db.pragma('page_count', { simple: true })) + 20}`,
    );
    const many: Change[] = Array.from({ length: 500 }, (_, index) =>
      user(`u${index}`, { name: 'x'.repeat(500) }),
    );

    const commit = (changes: Change[]) =>
      guarded(path, () => commitChanges(connection.db, path, 1, { changes, inverse: [] }, ENTRY));
    expect(codes(commit(many))).toEqual(['store-disk-full']);
    // As soon as there is room for it, the next one goes through.
    expect(value(commit([user('cleo')]))).toBe(2);
    connection.close();

    const store = open(path);
    expect([...value(store.load()).users.keys()]).toEqual([...model.users.keys(), 'cleo']);
    expect(value(verifyStore(path)).problems).toEqual([]);
  });

  // A limit on the size of files is what a test may set without being root; writing fails as late as on a full disk.
  it('found in the middle of writing leaves the changes before it and nothing of that one', () => {
    const path = freshPath();
    create(path, SHOP).close();
    const answer = answerWithin(2000, 'fill', path);
    const store = open(path);
    const reached = store.revision();
    expect(reached).toBeGreaterThan(2);
    expect(answer).toEqual({
      refusal: ['store-unreachable'],
      reached,
      stored: reached,
      entities: (reached - 1) * 20,
    });
    expect(value(verifyStore(path)).problems).toEqual([]);
    expect(value(store.apply([user('cleo')], [], ENTRY)).revision).toBe(reached + 1);
  });

  it('leaves nothing of a store that was being made', () => {
    const path = freshPath();
    expect(answerWithin(2000, 'fill', path, 'create')).toEqual(['store-unreachable']);
    expect(readdirSync(dirname(path))).toEqual([]);
    expectSame(value(create(path, SHOP).load()), value(open(path).load()));
  });
});

/** A program that ends in the middle of writing leaves all of a change or nothing of it. */
import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../main/store/store.ts';
import { killedWhenItSpeaks } from './children.ts';
import { create, ENTRY, expectSame, freshPath, open, SHOP, user, value } from './stores.ts';

describe('a program killed in the middle of Apply', () => {
  it.each(['tables', 'log'])('leaves the store as it was: in the %s', async (where) => {
    const path = freshPath();
    const before = create(path, SHOP);
    const model = value(before.load());
    before.close();

    expect(await killedWhenItSpeaks('stall', path, where)).toBe(where);
    // It had begun to write: otherwise this would be a test of nothing.
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(1_000_000);

    const store = open(path);
    expectSame(value(store.load()), model);
    expect(value(store.history())).toHaveLength(1);
    expect(value(store.apply([user('cleo')], [], ENTRY)).revision).toBe(2);
    expect(value(verifyStore(path))).toMatchObject({ revision: 2, problems: [] });
  });

  it('leaves no store of that name when it was making one', async () => {
    const path = freshPath();
    await killedWhenItSpeaks('stall', path, 'create');
    expect(existsSync(path)).toBe(false);
    expectSame(value(create(path, SHOP).load()), value(open(path).load()));
  });
});

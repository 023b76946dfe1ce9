/** A copy of a store, and putting one back. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Desk } from '../../main/desk/desk.ts';
import { backupStore, restoreStore } from '../../main/store/backup.ts';
import { openStore, verifyStore } from '../../main/store/store.ts';
import { create, ENTRY, freshPath, open, SHOP, user, value } from './stores.ts';

function logins(path: string): string[] {
  const store = value(openStore(path));
  try {
    return [...value(store.load()).users.keys()];
  } finally {
    store.close();
  }
}

function addUser(path: string, login: string): void {
  const store = open(path);
  value(store.load());
  value(store.apply([user(login)], [{ kind: 'remove', list: 'users', key: login }], ENTRY));
  store.close();
}

describe('a backup', () => {
  it('holds what is in the store, also what others have only in its log, with the whole history', async () => {
    const path = freshPath();
    const store = create(path, SHOP);
    value(store.load());
    value(store.apply([user('late')], [{ kind: 'remove', list: 'users', key: 'late' }], ENTRY));
    const copy = join(dirname(path), 'copy.grantree');
    expect(value(await backupStore(path, copy))).toBe(copy);
    store.close();
    expect(logins(copy)).toContain('late');
    expect(value(verifyStore(copy))).toMatchObject({ entries: 2, problems: [] });
    expect(readdirSync(dirname(path)).sort()).toEqual(['copy.grantree', 'shop.grantree']);
  });

  it('is never written over the store itself, and leaves nothing where it cannot be written', async () => {
    const path = freshPath();
    create(path, SHOP).close();
    expect(await backupStore(path, path)).toMatchObject({ problems: [{ code: 'backup-onto-itself' }] });
    const nowhere = join(dirname(path), 'gone', 'copy.grantree');
    expect(await backupStore(path, nowhere)).toMatchObject({ problems: [{ code: 'save-no-folder' }] });
    expect(readdirSync(dirname(path))).toEqual(['shop.grantree']);
  });
});

describe('restoring', () => {
  it('puts the copy in the place of the store and keeps what was there, by its time', async () => {
    const path = freshPath();
    create(path, SHOP).close();
    const copy = join(dirname(path), 'copy.grantree');
    value(await backupStore(path, copy));
    addUser(path, 'late');
    const { kept } = value(await restoreStore(path, copy, new Date('2026-03-04T05:06:07Z')));
    expect(kept).toBe(join(dirname(path), 'shop 2026-03-04 05-06-07.grantree'));
    expect(logins(path)).not.toContain('late');
    expect(logins(kept)).toContain('late');
    expect(value(verifyStore(path)).problems).toEqual([]);
  });

  it('refuses what is no store, and leaves everything as it was', async () => {
    const path = freshPath();
    create(path, SHOP).close();
    const junk = join(dirname(path), 'junk.grantree');
    writeFileSync(junk, 'no store at all');
    expect(await restoreStore(path, junk)).toMatchObject({ ok: false });
    expect(await restoreStore(path, path)).toMatchObject({ problems: [{ code: 'restore-from-itself' }] });
    expect(readdirSync(dirname(path)).sort()).toEqual(['junk.grantree', 'shop.grantree']);
    expect(logins(path).length).toBeGreaterThan(0);
  });

  it('of the open store gives the desk what was restored, or leaves it its draft', async () => {
    const path = freshPath();
    create(path, SHOP).close();
    const copy = join(dirname(path), 'copy.grantree');
    value(await backupStore(path, copy));
    addUser(path, 'late');
    const desk = new Desk({ login: 'tester', hiddenProfile: () => 'Hidden profile' });
    value(await desk.open(path));
    value(desk.stage([user('drafted')]));
    expect(await desk.restore(join(dirname(path), 'gone.grantree'))).toMatchObject({ ok: false });
    expect(desk.index?.model.users.has('drafted')).toBe(true);
    const { kept } = value(await desk.restore(copy));
    expect(existsSync(kept)).toBe(true);
    expect([desk.index?.model.users.has('drafted'), desk.index?.model.users.has('late')]).toEqual([
      false,
      false,
    ]);
    value(desk.stage([user('after')]));
    expect(desk.apply({ author: 'tester', reason: '' })).toMatchObject({ ok: true });
    desk.close();
    expect(logins(path)).toContain('after');
  });
});

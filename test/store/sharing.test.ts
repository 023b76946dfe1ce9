/** Two programs on one store: the second to write is told, and nobody's changes are overwritten. */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../main/store/store.ts';
import { codes, create, ENTRY, freshPath, open, SHOP, user, value } from './stores.ts';

describe('two handles on one store', () => {
  it('refuse the changes of the one who has not seen the other’s', () => {
    const path = freshPath();
    const [one, other] = [create(path, SHOP), open(path)];
    value(one.apply([user('cleo')], [], ENTRY));
    expect(codes(other.apply([user('dora')], [], ENTRY))).toEqual(['store-changed-elsewhere']);
    expect(other.revision()).toBe(1);

    expect([...value(other.load()).users.keys()]).toEqual(['ann', 'bob', 'cleo']);
    expect(value(other.apply([user('dora')], [], ENTRY)).revision).toBe(3);
    expect([...value(one.load()).users.keys()]).toEqual(['ann', 'bob', 'cleo', 'dora']);
    expect(value(one.history()).map(({ revision }) => revision)).toEqual([3, 2, 1]);
  });

  it('see that the other has written, until they load', () => {
    const path = freshPath();
    const [one, other, reader] = [create(path, SHOP), open(path), open(path, { readOnly: true })];
    expect([one, other, reader].map((store) => store.changedElsewhere())).toEqual([false, false, false]);
    value(one.apply([user('cleo')], [], ENTRY));
    expect([one, other, reader].map((store) => store.changedElsewhere())).toEqual([false, true, true]);
    expect(other.changedElsewhere()).toBe(true);
    value(other.load());
    value(reader.load());
    expect([one, other, reader].map((store) => store.changedElsewhere())).toEqual([false, false, false]);
  });

  it('are not told of changes when the other was refused', () => {
    const path = freshPath();
    const [one, other] = [create(path, SHOP), open(path)];
    expect(other.apply([{ kind: 'remove', list: 'users', key: 'missing' }], [], ENTRY).ok).toBe(false);
    expect(one.changedElsewhere()).toBe(false);
  });

  it('keep reading what they began to read while the other writes', () => {
    const path = freshPath();
    const [one, other] = [create(path, SHOP), open(path)];
    const before = value(one.load());
    value(other.apply([{ kind: 'setLicence', licence: { seats: 9 } }], [], ENTRY));
    expect(before.licence.seats).toBeNull();
    expect(value(one.load()).licence.seats).toBe(9);
  });
});

describe('a busy store', () => {
  it('refuses to write after waiting, and can be read meanwhile', () => {
    const path = freshPath();
    const store = create(path, SHOP);
    const patient = open(path);
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    expect(codes(patient.apply([user('cleo')], [], ENTRY))).toEqual(['store-busy']);
    expect(value(patient.load()).users.size).toBe(2);
    other.exec('ROLLBACK');
    other.close();
    expect(value(store.apply([user('cleo')], [], ENTRY)).revision).toBe(2);
  });
});

/** The locks this process holds on a file, where the system tells (Linux). */
function locksOn(path: string): string[] {
  if (!existsSync('/proc/locks')) return [];
  const [own, file] = [` ${process.pid} `, `:${statSync(path).ino} `];
  const lines = readFileSync('/proc/locks', 'utf8').split('\n');
  return lines
    .filter((line) => line.includes(own) && line.includes(file))
    .map((line) => line.replace(/^\d+/, ''));
}

describe('the locks of an open store', () => {
  it('stay when it is opened again, read and verified in the same program', () => {
    const path = freshPath();
    const store = create(path, SHOP);
    value(store.apply([user('cleo')], [], ENTRY));
    const locks = locksOn(path);
    if (process.platform === 'linux') expect(locks).toHaveLength(1);
    open(path).close();
    open(path, { readOnly: true }).close();
    value(verifyStore(path));
    expect(locksOn(path)).toEqual(locks);
  });
});

describe('a store whose file is replaced while it is open', () => {
  it('is not written to any more, and is loaded from the new file', () => {
    const path = freshPath();
    const first = create(path, SHOP);
    value(first.apply([user('cleo')], [], ENTRY));
    first.close();
    copyFileSync(path, `${path}.backup`);
    const store = open(path);
    value(store.apply([user('dora')], [], ENTRY));
    renameSync(`${path}.backup`, path);
    for (const file of [`${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });

    expect(store.changedElsewhere()).toBe(true);
    expect(codes(store.apply([user('eva')], [], ENTRY))).toEqual(['store-changed-elsewhere']);
    expect([...value(store.load()).users.keys()]).toEqual(['ann', 'bob', 'cleo']);
    expect(store.revision()).toBe(2);
    expect(value(store.apply([user('eva')], [], ENTRY)).revision).toBe(3);
    expect([...value(open(path).load()).users.keys()]).toEqual(['ann', 'bob', 'cleo', 'eva']);
  });

  it('says so when the file is gone', () => {
    const path = freshPath();
    const store = create(path, SHOP);
    renameSync(path, `${path}.elsewhere`);
    expect(store.changedElsewhere()).toBe(true);
    expect(codes(store.apply([user('cleo')], [], ENTRY))).toEqual(['store-changed-elsewhere']);
    expect(codes(store.load())).toEqual(['store-missing']);
    renameSync(`${path}.elsewhere`, path);
    expect(value(store.apply([user('cleo')], [], ENTRY)).revision).toBe(2);
  });
});

/** Files that are no store of this program: each is told apart, and none is changed. */
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openStore, verifyStore } from '../../main/store/store.ts';
import { codes, create, freshPath, SHOP, value } from './stores.ts';

/** Opens in every way; says how each was refused, after making sure that nothing was changed or left behind. */
function refusals(path: string): readonly string[] {
  const before = readFileSync(path);
  const found = [openStore(path), openStore(path, { readOnly: true }), verifyStore(path)].flatMap(codes);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(path))).toHaveLength(1);
  return found;
}

function thrice(code: string): readonly string[] {
  return [code, code, code];
}

describe('what is no store', () => {
  it('is a name that does not exist', () => {
    expect(codes(openStore(freshPath()))).toEqual(['store-missing']);
    expect(codes(verifyStore(freshPath('a/b.grantree')))).toEqual(['store-missing']);
  });

  it('is a folder', () => {
    const path = freshPath();
    mkdirSync(path);
    expect(codes(openStore(path))).toEqual(['store-is-folder']);
  });

  it.each([
    ['an empty file', ''],
    ['a text', 'format=grantree/1'],
    ['a longer text', 'All work and no play makes Jack a dull boy. '.repeat(1000)],
  ])('is %s', (_, content) => {
    const path = freshPath();
    writeFileSync(path, content);
    expect(refusals(path)).toEqual(thrice('store-not-a-database'));
  });

  it.each(['DELETE', 'WAL'])('is a database of another program, journal mode %s', (mode) => {
    const path = freshPath();
    const db = new Database(path);
    db.pragma(`journal_mode = ${mode}`);
    db.exec('CREATE TABLE nodes (id INTEGER PRIMARY KEY); PRAGMA user_version = 1');
    db.close();
    expect(refusals(path)).toEqual(thrice('store-of-another-program'));
  });

  it('is a store of a newer program', () => {
    const path = freshPath();
    create(path, SHOP).close();
    const db = new Database(path);
    db.pragma('user_version = 3');
    db.close();
    expect(refusals(path)).toEqual(thrice('store-newer'));
    const [refused] = [openStore(path)];
    expect(refused).toMatchObject({ problems: [{ params: { store: path, value: 3, expected: 2 } }] });
  });

  it('is a store that a newer program has just opened', () => {
    const path = freshPath();
    create(path, SHOP).close();
    const db = new Database(path);
    db.pragma('user_version = 3');
    // The new version is in the write-ahead log only.
    expect(readFileSync(path).readUInt32BE(60)).toBe(2);
    expect([openStore(path), openStore(path, { readOnly: true })].flatMap(codes)).toEqual([
      'store-newer',
      'store-newer',
    ]);
    expect(db.pragma('user_version', { simple: true })).toBe(3);
    db.close();
  });

  it('is a store with its first bytes gone: damaged rather than strange', () => {
    const path = freshPath();
    create(path, SHOP).close();
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(16), 0, 16, 0);
    closeSync(file);
    expect(refusals(path)).toEqual(thrice('store-damaged'));
  });
});

describe('a name with blanks around it', () => {
  it('is refused, since SQLite’s driver would take another file for it', () => {
    const path = freshPath();
    create(path, SHOP).close();
    expect(codes(openStore(`${path} `))).toEqual(['store-bad-name']);
    expect(value(openStore(path)).close()).toBeUndefined();
  });
});

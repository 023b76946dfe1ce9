/** Bringing a store's tables up to date: all pending steps or none. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../main/store/file.ts';
import { checkedMigrations, type Migration, migrate } from '../../main/store/migrate.ts';
import { MIGRATIONS } from '../../main/store/migrations/index.ts';
import { openStore } from '../../main/store/store.ts';
import { codes, freshPath, value } from './stores.ts';

const first: Migration = { number: 1, name: 'first', sql: 'CREATE TABLE one (x)' };
const second: Migration = {
  number: 2,
  name: 'second',
  sql: 'CREATE TABLE two (x); INSERT INTO one VALUES (1)',
};
const broken: Migration = {
  number: 3,
  name: 'broken',
  sql: 'CREATE TABLE three (x); INSERT INTO missing VALUES (1)',
};

function tables(db: Database.Database): unknown[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
}

describe('the list of migrations', () => {
  it('counts from 1 without gaps, or the program does not start', () => {
    expect(checkedMigrations([first, second])).toEqual([first, second]);
    expect(() => checkedMigrations([second, first])).toThrow('"second" has number 2, expected 1');
    expect(() => checkedMigrations([first, broken])).toThrow('"broken" has number 3, expected 2');
    expect(() => checkedMigrations([first, first])).toThrow('"first" has number 1, expected 2');
  });
});

describe('migrating', () => {
  it('runs what is pending, once', () => {
    const db = new Database(':memory:');
    expect(value(migrate(db, 'shop', [first]))).toEqual({ version: 1 });
    expect(value(migrate(db, 'shop', [first, second]))).toEqual({ version: 2 });
    expect(value(migrate(db, 'shop', [first, second]))).toEqual({ version: 2 });
    expect(tables(db)).toEqual(['one', 'two']);
    expect(db.prepare('SELECT count(*) FROM one').pluck().get()).toBe(1);
  });

  it('leaves the store at its version when one of the steps fails', () => {
    const db = new Database(':memory:');
    value(migrate(db, 'shop', [first]));
    expect(() => migrate(db, 'shop', [first, second, broken])).toThrow('no such table: missing');
    expect(tables(db)).toEqual(['one']);
    expect(db.pragma('user_version', { simple: true })).toBe(1);
  });

  it('refuses a store that is ahead of the program', () => {
    const db = new Database(':memory:');
    value(migrate(db, 'shop', [first, second]));
    expect(codes(migrate(db, 'shop', [first]))).toEqual(['store-newer']);
  });
});

describe('a store of an older version', () => {
  /** As the program of version 1 left it. */
  function oldStore(): string {
    const path = freshPath();
    const db = new Database(path);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma('journal_mode = WAL');
    value(migrate(db, path, MIGRATIONS.slice(0, 1)));
    db.exec(
      "INSERT INTO meta VALUES (1, 'old', '2026-01-01T00:00:00.000Z', 0); INSERT INTO licence VALUES (1, 7)",
    );
    db.close();
    return path;
  }

  it('is brought up to date when it is opened, and keeps what is in it', () => {
    const path = oldStore();
    const store = value(openStore(path));
    expect(value(store.load()).licence).toEqual({ seats: 7 });
    store.close();
    expect(readFileSync(path).readUInt32BE(60)).toBe(MIGRATIONS.length);
  });

  it('cannot be opened for reading only, since that would take writing', () => {
    const path = oldStore();
    expect(codes(openStore(path, { readOnly: true }))).toEqual(['store-older']);
    expect(readFileSync(path).readUInt32BE(60)).toBe(1);
  });
});

/** Step 2: a log that only grows. What the triggers refuse is in log.test.ts, on a log with entries. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../main/store/migrate.ts';
import { MIGRATIONS } from '../../../main/store/migrations/index.ts';
import { value } from '../stores.ts';

function log(): Database.Database {
  const db = new Database(':memory:');
  value(migrate(db, 'shop', MIGRATIONS.slice(0, 2)));
  db.pragma('foreign_keys = ON');
  return db;
}

function entry(seq: number, more: { at?: string; hash?: string } = {}): string {
  const { at = '2026-03-03T08:15:00.000Z', hash = 'randomblob(32)' } = more;
  return `INSERT INTO log VALUES (${seq}, '${at}', 'ann', '', 'desk', ${seq}, 1, 0, ${hash})`;
}

describe('migration 0002', () => {
  it('adds to the tables of step 1', () => {
    const db = new Database(':memory:');
    value(migrate(db, 'shop', MIGRATIONS.slice(0, 1)));
    db.exec('INSERT INTO licence VALUES (1, 7)');
    value(migrate(db, 'shop', MIGRATIONS.slice(0, 2)));
    expect(db.prepare('SELECT seats FROM licence').pluck().get()).toBe(7);
    expect(db.prepare('SELECT count(*) FROM log').pluck().get()).toBe(0);
  });

  it('takes entries one after the other, with parts of the last one', () => {
    const db = log();
    db.exec(`${entry(1)}; INSERT INTO log_parts VALUES (1, 'changes', 0, x'00'), (1, 'changes', 1, x'00')`);
    db.exec(`${entry(2)}; INSERT INTO log_parts VALUES (2, 'inverse', 0, x'00')`);
    expect(db.prepare('SELECT count(*) FROM log_parts').pluck().get()).toBe(3);
  });

  it.each([
    ['an entry that leaves a number out', entry(3)],
    ['an entry before the first', entry(0)],
    ['an entry of a number that there is', entry(1)],
    ['a part of an earlier entry', `${entry(2)}; INSERT INTO log_parts VALUES (1, 'changes', 0, x'00')`],
    ['a part of no entry', "INSERT INTO log_parts VALUES (2, 'changes', 0, x'00')"],
    ['a hash of another length', entry(2, { hash: 'randomblob(31)' })],
    ['a time that is not UTC', entry(2, { at: '2026-03-03T08:15:00.000+01:00' })],
  ])('refuses %s', (_, sql) => {
    const db = log();
    db.exec(entry(1));
    expect(() => db.exec(sql)).toThrow(/append-only|constraint failed/);
  });
});

/** Verify finds whatever was done to a store behind Grantree's back. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openStore, type Store, verifyStore } from '../../main/store/store.ts';
import { VERIFY_STEPS, type VerifyProgress } from '../../shared/api.ts';
import { R } from '../../shared/model/rights.ts';
import { tradeSample } from '../../shared/samples/trade.ts';
import { create, ENTRY, freshPath, grant, making, open, SHOP, user, value } from './stores.ts';

/** A store with a few entries in its log. */
function history(path: string): Store {
  const store = create(path, SHOP);
  value(store.apply([user('cleo')], [{ kind: 'remove', list: 'users', key: 'cleo' }], ENTRY));
  value(store.apply([{ kind: 'setGrant', holder: 'user:cleo', node: 'goods', grant: grant(R) }], [], ENTRY));
  return store;
}

const NO_TRIGGERS = [
  'log_is_not_updated',
  'log_is_not_deleted',
  'log_parts_are_not_updated',
  'log_parts_are_not_deleted',
]
  .map((name) => `DROP TRIGGER ${name};`)
  .join('');

/** What verify finds after somebody ran SQL on the store; how the tables are made is not compared. */
function findings(sql: string): string[] {
  const path = freshPath();
  history(path).close();
  const db = new Database(path);
  const triggers = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  if (/\blog(_parts)?\b/.test(sql)) {
    db.exec(NO_TRIGGERS);
    db.exec(sql);
    for (const trigger of triggers)
      db.exec(String(trigger).replace('CREATE TRIGGER', 'CREATE TRIGGER IF NOT EXISTS'));
  } else db.exec(sql);
  db.close();
  return value(verifyStore(path)).problems.map(({ code }) => code);
}

describe('a sound store', () => {
  it('is reported with its version, revision and the length of its log', () => {
    const path = freshPath();
    history(path).close();
    expect(value(verifyStore(path))).toEqual({
      store: path,
      version: 2,
      revision: 3,
      entries: 3,
      changes: SHOP.length + 2,
      problems: [],
    });
  });

  it('tells how far it is, of the log by how much of it was read', () => {
    const path = freshPath();
    history(path).close();
    const told: VerifyProgress[] = [];
    value(verifyStore(path, (progress) => told.push(progress)));
    expect([...new Set(told.map(({ step }) => step))]).toEqual(VERIFY_STEPS);
    const shares = told.filter(({ step }) => step === 'log').map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  });

  it('is verified while it is open and written to, and stays as it is to the byte when it is not', () => {
    const path = freshPath();
    const store = create(path, making(tradeSample()));
    value(store.apply([user('zoe')], [], ENTRY));
    expect(value(verifyStore(path))).toMatchObject({ revision: 2, problems: [] });
    store.close();
    const before = readFileSync(path);
    value(verifyStore(path));
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('verify', () => {
  it.each([
    ["UPDATE users SET name = 'Ann Other' WHERE login = 'ann'"],
    ['UPDATE users SET administrator = 1'],
    ['UPDATE users SET position = -position'],
    ['UPDATE grants SET rights = 15'],
    ["UPDATE grants SET note = 'forged' WHERE note <> ''"],
    ['UPDATE grants SET period = NULL'],
    ['DELETE FROM grants WHERE holder = 1'],
    ['DELETE FROM group_users'],
    ['UPDATE licence SET seats = 1000'],
  ])('finds tables that are not what the log says: %s', (sql) => {
    expect(findings(sql)).toContain('store-tables-differ');
  });

  it.each([
    ["UPDATE log SET author = 'nobody' WHERE seq = 2"],
    ["UPDATE log SET at = '2001-01-01T00:00:00.000Z' WHERE seq = 1"],
    ['UPDATE log SET changes = 0 WHERE seq = 3'],
    ['UPDATE log SET hash = randomblob(32) WHERE seq = 3'],
    ["UPDATE log_parts SET content = x'00' WHERE seq = 2"],
    ["DELETE FROM log_parts WHERE list = 'inverse'"],
    ['DELETE FROM log_parts WHERE seq = 1; DELETE FROM log WHERE seq = 1'],
    ['UPDATE log SET seq = seq + 1 WHERE seq = 3'],
    ["UPDATE meta SET store_id = 'another'"],
  ])('finds a log that was altered: %s', (sql) => {
    expect(findings(sql)).toContain('store-log-broken');
  });

  it('finds a log with its end cut off', () => {
    const cut = 'DELETE FROM log_parts WHERE seq = 3; DELETE FROM log WHERE seq = 3';
    expect(findings(cut)).toEqual(['store-log-incomplete']);
    expect(findings(`${cut}; UPDATE meta SET revision = 2`)).toEqual(['store-tables-differ']);
  });

  it('finds a change of the log that was forged together with its hash, but for what follows', () => {
    const path = freshPath();
    history(path).close();
    const other = freshPath();
    const forged = create(other, SHOP);
    value(forged.apply([user('mallory', { administrator: true })], [], ENTRY));
    forged.close();
    const db = new Database(path);
    db.exec(`${NO_TRIGGERS} ATTACH '${other}' AS other;
      DELETE FROM log_parts WHERE seq = 2;
      UPDATE log SET hash = (SELECT hash FROM other.log WHERE seq = 2) WHERE seq = 2;
      UPDATE log_parts SET content = (SELECT content FROM other.log_parts WHERE seq = 2) WHERE seq = 2`);
    db.close();
    expect(value(verifyStore(path)).problems.map(({ code }) => code)).toContain('store-log-broken');
  });

  it('finds a trigger that was taken away, and tables that were added', () => {
    expect(findings('DROP TRIGGER log_is_not_updated; CREATE TABLE notes (x)')).toContain(
      'store-schema-differs',
    );
    const path = freshPath();
    history(path).close();
    const db = new Database(path);
    db.exec('DROP TRIGGER log_is_not_deleted');
    db.close();
    expect(value(verifyStore(path)).problems).toMatchObject([
      { code: 'store-schema-differs', params: { value: 'trigger log_is_not_deleted' } },
    ]);
  });

  it('finds references that lead nowhere and values out of range', () => {
    expect(findings("DELETE FROM nodes WHERE code = 'goods'")).toContain('store-broken-reference');
    expect(findings('UPDATE grants SET rights = 99')).toContain('store-damaged');
    expect(findings("UPDATE nodes SET scale = 'huge'")).toContain('store-damaged');
  });

  it('finds what is no sound Model, even where tables and log agree on it', () => {
    const path = freshPath();
    const store = create(path, SHOP);
    value(
      store.apply(
        [{ kind: 'put', list: 'groups', record: { code: 'sales', name: '', users: [], groups: ['sales'] } }],
        [],
        ENTRY,
      ),
    );
    store.close();
    expect(value(verifyStore(path)).problems.map(({ code }) => code)).toContain('group-cycle');
  });

  it('does not take the place of opening: what it finds, a store opens with', () => {
    const path = freshPath();
    history(path).close();
    const db = new Database(path);
    db.exec('UPDATE grants SET rights = 15');
    db.close();
    const store = value(openStore(path));
    expect(value(store.load()).grants.size).toBe(3);
    store.close();
    open(path).close();
  });
});

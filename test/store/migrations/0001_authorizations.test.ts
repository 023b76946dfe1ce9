/** Step 1: tables that cannot hold what a Model cannot. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../main/store/migrate.ts';
import { MIGRATIONS } from '../../../main/store/migrations/index.ts';
import { value } from '../stores.ts';

/** The tables of step 1 alone, with a node and two users in them. */
function tables(): Database.Database {
  const db = new Database(':memory:');
  value(migrate(db, 'shop', MIGRATIONS.slice(0, 1)));
  db.pragma('foreign_keys = ON');
  db.exec(`
    INSERT INTO licence VALUES (1, NULL);
    INSERT INTO nodes VALUES (1, 1, 'goods', 'Goods', NULL, 'form', 'levels', 0, 0);
    INSERT INTO holders VALUES (1, 'user', 'ann'), (2, 'user', 'bob'), (3, 'group', 'sales');
    INSERT INTO users VALUES (1, 1, 'ann', 'Ann', '', 1, 0, 0, 0, 'en'), (2, 2, 'bob', 'Bob', '', 1, 0, 0, 0, 'en');
    INSERT INTO groups VALUES (1, 1, 'sales', 'Sales');
    INSERT INTO grants VALUES (1, 1, 15, NULL, '')`);
  return db;
}

describe('migration 0001', () => {
  it('makes only STRICT tables, and grants without a row number', () => {
    const list = tables().prepare("SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main'");
    const made = (list.all() as { name: string; strict: number; wr: number }[]).filter(
      ({ name }) => !name.startsWith('sqlite_'),
    );
    expect(made.filter(({ strict }) => strict === 0)).toEqual([]);
    expect(made.filter(({ wr }) => wr === 1).map(({ name }) => name)).toEqual(['grants']);
  });

  it('looks references up by an index, in whichever direction', () => {
    const db = tables();
    const plan = db.prepare("EXPLAIN QUERY PLAN DELETE FROM nodes WHERE code = 'goods'").all();
    expect(JSON.stringify(plan)).toContain('USING');
    const keys = db.prepare(
      `SELECT t.name || '.' || f."from" FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f
       WHERE t.schema = 'main' AND NOT EXISTS (
         SELECT 1 FROM pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
         WHERE c.seqno = 0 AND c.name = f."from")`,
    );
    // A holder's kind is found by way of its code, which is unique.
    const expected = ['groups.holder_kind', 'profiles.holder_kind', 'users.holder_kind'];
    expect(keys.pluck().all().sort()).toEqual(expected);
  });

  it.each([
    ['rights beyond R U A D', "INSERT INTO grants VALUES (2, 1, 16, NULL, '')"],
    ['negative rights', "INSERT INTO grants VALUES (2, 1, -1, NULL, '')"],
    ['no rights at all', "INSERT INTO grants VALUES (2, 1, NULL, NULL, '')"],
    ['a negative period', "INSERT INTO grants VALUES (2, 1, 1, -1, '')"],
    ['text for rights', "INSERT INTO grants VALUES (2, 1, 'all', NULL, '')"],
    ['a second grant of one holder on one node', "INSERT INTO grants VALUES (1, 1, 1, NULL, '')"],
    ['a grant of nobody', "INSERT INTO grants VALUES (9, 1, 1, NULL, '')"],
    ['a grant on nothing', "INSERT INTO grants VALUES (2, 9, 1, NULL, '')"],
    ['a node that goes while a grant is on it', 'DELETE FROM nodes'],
    ['a second node of a code', "INSERT INTO nodes VALUES (2, 2, 'goods', '', NULL, 'form', 'levels', 0, 0)"],
    ['two nodes in one place', "INSERT INTO nodes VALUES (2, 1, 'orders', '', NULL, 'form', 'levels', 0, 0)"],
    ['an unknown scale', "UPDATE nodes SET scale = 'some'"],
    ['a flag that is neither', 'UPDATE users SET active = 2'],
    ['a user who is no holder', "INSERT INTO users VALUES (3, 3, 'cleo', '', '', 1, 0, 0, 0, 'en')"],
    ['a user who is held as a group', "INSERT INTO users VALUES (3, 3, 'sales', '', '', 1, 0, 0, 0, 'en')"],
    [
      'a member twice',
      "INSERT INTO group_users (group_code, login) VALUES ('sales', 'ann'), ('sales', 'ann')",
    ],
    ['a member who is nobody', "INSERT INTO group_users (group_code, login) VALUES ('sales', 'cleo')"],
    ['a second licence', 'INSERT INTO licence VALUES (2, NULL)'],
    ['no seats', 'UPDATE licence SET seats = 0'],
  ])('refuses %s', (_, sql) => {
    expect(() => tables().exec(sql)).toThrow(/constraint failed|cannot store TEXT/);
  });

  it('takes the module * for no node, and any other for one', () => {
    const db = tables();
    db.exec(`INSERT INTO holders VALUES (4, 'profile', 'member');
      INSERT INTO profiles VALUES (1, 1, 'member', '', 'general', 0, 0);
      INSERT INTO assignments VALUES (1, 1, 'ann', NULL)`);
    const assign = db.prepare(
      "INSERT INTO assigned_general (login, module, profile) VALUES ('ann', ?, 'member')",
    );
    expect(assign.run('*').changes).toBe(1);
    expect(assign.run('goods').changes).toBe(1);
    expect(() => assign.run('missing')).toThrow('FOREIGN KEY');
  });
});

/** Brings a store's tables to the version of this program. The version is SQLite's `user_version`. */
import type { Database } from 'better-sqlite3';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { inTransaction } from './transaction.ts';

export interface Migration {
  /** The version a store has after it; 1 for the first. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** The list itself when its numbers run 1, 2, 3 …; anything else is a mistake in the program and stops its start. */
export function checkedMigrations(list: readonly Migration[]): readonly Migration[] {
  list.forEach(({ number, name }, index) => {
    if (number !== index + 1)
      throw new Error(`migration "${name}" has number ${number}, expected ${index + 1}`);
  });
  return list;
}

/** Runs what is pending as one transaction: all steps or none. `store-newer` when the store is ahead of the list. */
export function migrate(
  db: Database,
  store: string,
  migrations: readonly Migration[],
): Outcome<{ version: number }> {
  const wanted = migrations.length;
  if (versionOf(db) === wanted) return success({ version: wanted });
  return inTransaction(db, 'IMMEDIATE', () => {
    // Another program may have migrated it since; asked again now that nobody else can.
    const version = versionOf(db);
    if (version > wanted) return failure(newer(store, version, wanted));
    for (const { number, sql } of migrations.slice(version)) {
      db.exec(sql);
      db.pragma(`user_version = ${number}`);
    }
    return success({ version: wanted });
  });
}

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

export function newer(store: string, version: number, supported: number) {
  return problem('store-newer', { store, value: version, expected: supported });
}

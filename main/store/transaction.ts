/** Transactions whose body answers with an Outcome. */
import Database from 'better-sqlite3';
import { failure, type Outcome, type Problem } from '../../shared/model/problem.ts';

/**
 * Commits when the body succeeds; rolls back when it fails or throws. `explain` says in problems why a COMMIT was
 * refused because of foreign keys; it is asked while the transaction still stands.
 */
export function inTransaction<T>(
  db: Database.Database,
  kind: 'DEFERRED' | 'IMMEDIATE',
  body: () => Outcome<T>,
  explain?: () => readonly Problem[],
): Outcome<T> {
  db.exec(`BEGIN ${kind}`);
  try {
    const outcome = body();
    if (outcome.ok) db.exec('COMMIT');
    return outcome;
  } catch (error) {
    if (explain && error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
      return failure(...explain());
    }
    throw error;
  } finally {
    // SQLite itself may have rolled back already, as it does on a full disk.
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** Reads what is of one moment, pausing for others, who may not use the connection meanwhile. */
export function* readTogether<T>(
  db: Database.Database,
  body: () => Generator<undefined, T>,
): Generator<undefined, T> {
  db.exec('BEGIN DEFERRED');
  try {
    const read = yield* body();
    db.exec('COMMIT');
    return read;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

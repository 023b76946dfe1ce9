/** One unit of change: the tables, the log and the revision move together, or nothing does. */
import type { Database } from 'better-sqlite3';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { TableWriter } from './apply.ts';
import { rowsOf, whole } from './cells.ts';
import { assertDurable } from './connection.ts';
import { appendEntry, type EntryNote, type LoggedChanges } from './log.ts';
import { inTransaction } from './transaction.ts';

export interface Entry extends EntryNote {
  /** When it happened, ISO 8601; now where absent. */
  readonly at?: string;
}

/**
 * Applies changes to a store that is expected at `revision`, and returns the revision after them. Any problem, a
 * revision other than expected included, leaves the store as it was.
 */
export function commitChanges(
  db: Database,
  store: string,
  revision: number,
  logged: LoggedChanges,
  entry: Entry,
): Outcome<number> {
  let writer: TableWriter | undefined;
  return inTransaction(
    db,
    'IMMEDIATE',
    () => {
      if (storedRevision(db) !== revision) return failure(problem('store-changed-elsewhere', { store }));
      writer = new TableWriter(db);
      const problems = writer.write(logged.changes);
      if (problems.length > 0) return failure(...problems);
      const next = revision + 1;
      appendEntry(db, { ...storable(entry), revision: next }, logged);
      db.prepare('UPDATE meta SET revision = ?').run(next);
      assertDurable(db);
      return success(next);
    },
    () => writer?.brokenReferences() ?? [],
  );
}

/** The entry as it will be read back: text that UTF-8 cannot hold would break the chain of hashes. */
function storable({ at, author, reason, source }: Entry): Required<Entry> {
  return {
    at: (at === undefined ? new Date() : new Date(at)).toISOString(),
    author: author.toWellFormed(),
    reason: reason.toWellFormed(),
    source: source.toWellFormed(),
  };
}

export function storedRevision(db: Database): number {
  const [[revision] = []] = rowsOf(db, 'SELECT revision FROM meta');
  return whole(revision, 0);
}

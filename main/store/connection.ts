/** Opens the file of a store as a database, with everything set that SQLite does not keep in the file. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { guarded } from './failures.ts';
import { checkHeader, checkName, hasPendingWal, identityOf, isWritable, stateOf, walOf } from './file.ts';
import { hold, isHeld } from './held.ts';
import { migrate, newer, versionOf } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

export interface Connection {
  readonly db: Database.Database;
  /** Absolute, links followed: SQLite keeps its own files beside what a link leads to. */
  readonly store: string;
  readonly readOnly: boolean;
  /** Whether what the connection reads is still the store of that name: it may have been put back or taken away. */
  isCurrent(): boolean;
  close(): void;
}

export interface ConnectionOptions {
  readonly readOnly: boolean;
  /** How long to wait for another program's transaction, in milliseconds. */
  readonly busyTimeout: number;
}

/** Opens an existing store. One that cannot be written is opened for reading. */
export function openConnection(path: string, options: ConnectionOptions): Outcome<Connection> {
  return guarded(path, () => {
    const named = checkName(path);
    if (!named.ok) return named;
    const store = named.value;
    const isOpenHere = isHeld(identityOf(store) ?? '');
    const checked = isOpenHere ? success(null) : checkHeader(store, MIGRATIONS.length);
    if (!checked.ok) return checked;
    if (options.readOnly || !isWritable(store)) return openToRead(store, options);
    const opened = openToWrite(store, options);
    return failedFor(opened, 'store-read-only') ? openToRead(store, options) : opened;
  });
}

function openToWrite(store: string, { busyTimeout }: ConnectionOptions): Outcome<Connection> {
  return guarded(store, () => {
    const connection = connect(store, false, busyTimeout);
    return closedOnFailure(connection, () => {
      const { db } = connection;
      const durable = makeDurable(db, store);
      if (!durable.ok) return durable;
      const migrated = migrate(db, store, MIGRATIONS);
      return migrated.ok ? success(connection) : migrated;
    });
  });
}

/** What has to be set at every open: SQLite keeps only the journal mode in the file. */
export function makeDurable(db: Database.Database, store: string): Outcome<null> {
  if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
    return failure(problem('store-without-wal', { store }));
  }
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  return success(null);
}

/** Throws unless a transaction that has written will be on the disk when it is committed. */
export function assertDurable(db: Database.Database): void {
  const names = ['journal_mode', 'synchronous', 'foreign_keys'];
  const settings = names.map((name) => db.pragma(name, { simple: true })).join();
  if (settings !== 'wal,2,1') throw new Error(`store settings are ${settings}, expected wal,2,1`);
}

/**
 * Reading must work where nothing can be written, and SQLite needs files of its own beside a store even to read it.
 * So a store that nobody has changes pending in is read from a copy in memory; else beside the program that writes.
 */
function openToRead(store: string, options: ConnectionOptions): Outcome<Connection> {
  const opened = guarded(store, () => {
    const state = stateOf(store);
    const isCopy = !hasPendingWal(store) && !isHeld(identityOf(store) ?? '');
    const connection = isCopy ? copy(store, state) : connect(store, true, options.busyTimeout);
    return closedOnFailure(connection, () => {
      // Written while it was copied: the copy may be half old and half new, and there is a log to read from now.
      if (isCopy && !connection.isCurrent()) return openToRead(store, options);
      return checkVersion(connection);
    });
  });
  // Changes wait in the log, and SQLite needs to write beside it to read them.
  const isUnfinished =
    failedFor(opened, 'store-read-only') || failedFor(opened, 'store-unreachable', CANTOPEN);
  return isUnfinished ? failure(problem('store-unfinished', { store, value: walOf(store) })) : opened;
}

const CANTOPEN = 'SQLITE_CANTOPEN';

function checkVersion(connection: Connection): Outcome<Connection> {
  const { db, store } = connection;
  const [version, wanted] = [versionOf(db), MIGRATIONS.length];
  if (version > wanted) return failure(newer(store, version, wanted));
  if (version < wanted) return failure(problem('store-older', { store, value: version, expected: wanted }));
  return success(connection);
}

function connect(store: string, readOnly: boolean, timeout: number): Connection {
  const identity = identityOf(store) ?? '';
  const db = new Database(store, { readonly: readOnly, fileMustExist: true, timeout });
  const release = hold(identity);
  return {
    db,
    store,
    readOnly,
    isCurrent: () => identityOf(store) === identity,
    close: () => {
      db.close();
      release();
    },
  };
}

/** `state` is the store's as it was before. */
function copy(store: string, state: string): Connection {
  const bytes = readFileSync(store);
  // A database in memory has no write-ahead log; these bytes of the header would say it has.
  bytes.fill(1, 18, 20);
  const db = new Database(bytes, { readonly: true });
  return { db, store, readOnly: true, isCurrent: () => stateOf(store) === state, close: () => db.close() };
}

/** Closes a connection that is not what comes of it. */
function closedOnFailure(connection: Connection, body: () => Outcome<Connection>): Outcome<Connection> {
  let isKept = false;
  try {
    const outcome = body();
    isKept = outcome.ok && outcome.value === connection;
    return outcome;
  } finally {
    if (!isKept) connection.close();
  }
}

function failedFor(outcome: Outcome<unknown>, wanted: string, value?: string): boolean {
  if (outcome.ok) return false;
  return outcome.problems.some(
    ({ code, params }) => code === wanted && (value === undefined || params.value === value),
  );
}

/** Makes a store: complete in a file beside it first, which then takes the name. */
import { randomBytes, randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Change } from '../../shared/changes/types.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { commitChanges, type Entry } from './commit.ts';
import { makeDurable } from './connection.ts';
import { guarded } from './failures.ts';
import { APPLICATION_ID, walOf } from './file.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

export interface Initial extends Entry {
  readonly changes: readonly Change[];
}

/** Makes the file of a new store; whatever goes wrong, or a crash, leaves no store of that name. */
export function createFile(store: string, initial: Initial): Outcome<null> {
  return guarded(store, () => {
    const free = checkFree(store);
    if (!free.ok) return free;
    const draft = `${store}.${randomBytes(4).toString('hex')}.new`;
    try {
      const written = writeStore(draft, store, initial);
      if (!written.ok) return written;
      takeName(draft, store);
      return success(null);
    } finally {
      for (const file of [draft, walOf(draft), `${draft}-shm`]) rmSync(file, { force: true });
    }
  });
}

function checkFree(store: string): Outcome<null> {
  if (store !== store.trim()) return failure(problem('store-bad-name', { store }));
  if (isTaken(store)) return failure(problem('store-exists', { store }));
  const folder = dirname(store);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return failure(problem('store-folder-missing', { store, value: folder }));
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return failure(problem('store-folder-read-only', { store, value: folder }));
  }
  // SQLite would take another store's log for the new store's own, and write it over it.
  const leftover = [walOf(store), `${store}-journal`].find(isTaken);
  if (leftover !== undefined) return failure(problem('store-leftover', { store, value: leftover }));
  return success(null);
}

function writeStore(draft: string, store: string, { changes, ...entry }: Initial): Outcome<null> {
  const db = new Database(draft);
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    const durable = makeDurable(db, store);
    if (!durable.ok) return durable;
    const migrated = migrate(db, store, MIGRATIONS);
    if (!migrated.ok) return migrated;
    const created = new Date().toISOString();
    db.prepare('INSERT INTO meta (id, store_id, created, revision) VALUES (1, ?, ?, 0)').run(
      randomUUID(),
      created,
    );
    db.prepare('INSERT INTO licence (id, seats) VALUES (1, NULL)').run();
    const committed = commitChanges(db, store, 0, { changes, inverse: [] }, entry);
    if (!committed.ok) return committed;
    // Closing would do it too, but would not say when there is no room left to do it.
    db.pragma('wal_checkpoint(TRUNCATE)');
    return success(null);
  } finally {
    db.close();
  }
}

/** Gives the finished file its name unless somebody took it meanwhile (EEXIST). */
function takeName(draft: string, store: string): void {
  try {
    linkSync(draft, store);
  } catch (error) {
    // Some file systems have no links, and renaming there would replace a file.
    if (isTaken(store)) throw error;
    renameSync(draft, store);
  }
  flushFolder(dirname(store));
}

/** Also by a link that leads nowhere. */
function isTaken(name: string): boolean {
  return lstatSync(name, { throwIfNoEntry: false }) !== undefined;
}

/** Waits until the names in a folder are on the disk; SQLite has seen to the file itself. */
function flushFolder(path: string): void {
  // Windows cannot open folders, and keeps names safe by itself.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

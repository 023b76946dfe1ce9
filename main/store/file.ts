/** What can be told about a store from its file alone, before SQLite touches it. */
import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { newer } from './migrate.ts';

/** SQLite's `application_id` of a Grantree store: "Grnt". */
export const APPLICATION_ID = 0x47726e74;

/** The first bytes of every SQLite database. */
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const HEADER_BYTES = 100;
const VERSION_OFFSET = 60;
const APPLICATION_OFFSET = 68;

/** Follows links to the file of a store; refuses what cannot be one. Throws what the file system has against it. */
export function checkName(path: string): Outcome<string> {
  // better-sqlite3 trims names, and would open another file.
  if (path !== path.trim()) return failure(problem('store-bad-name', { store: path }));
  const store = realpathSync(path);
  const stats = statSync(store);
  if (stats.isDirectory()) return failure(problem('store-is-folder', { store }));
  return stats.isFile() ? success(store) : failure(problem('store-not-a-database', { store }));
}

/**
 * Looks at the header only, so that a file of somebody else, or of a newer program, stays as it is to the byte. A
 * version still in the write-ahead log is seen later, by `user_version`. Not for a file that is held (held.ts).
 */
export function checkHeader(store: string, supported: number): Outcome<null> {
  const header = readHeader(store);
  const application = header.length === HEADER_BYTES ? header.readUInt32BE(APPLICATION_OFFSET) : undefined;
  const isDatabase = header.subarray(0, MAGIC.length).equals(MAGIC);
  if (!isDatabase && application !== APPLICATION_ID) {
    return failure(problem('store-not-a-database', { store }));
  }
  if (!isDatabase || application === undefined) {
    return failure(problem('store-damaged', { store, value: 'header' }));
  }
  if (application !== APPLICATION_ID) return failure(problem('store-of-another-program', { store }));
  const version = header.readUInt32BE(VERSION_OFFSET);
  return version > supported ? failure(newer(store, version, supported)) : success(null);
}

/** Whether this process may write the store; its folder counts, since SQLite keeps files beside it. */
export function isWritable(store: string): boolean {
  try {
    accessSync(store, constants.W_OK);
    accessSync(dirname(store), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Tells one file from another that took its name; null = there is none. */
export function identityOf(store: string): string | null {
  const stats = statSync(store, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}

/** Changes with every write to the store or its write-ahead log; an empty log is as good as none. */
export function stateOf(store: string): string {
  return [store, walOf(store)]
    .map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }))
    .map((stats) => (stats?.size ? `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeNs}` : ''))
    .join(' ');
}

/** Whether changes lie in the write-ahead log that may not be in the store's own file. */
export function hasPendingWal(store: string): boolean {
  return (statSync(walOf(store), { throwIfNoEntry: false })?.size ?? 0) > 0;
}

export function walOf(store: string): string {
  return `${store}-wal`;
}

function readHeader(store: string): Buffer {
  const file = openSync(store, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

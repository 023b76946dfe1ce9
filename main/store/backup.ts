/**
 * A copy of a store, consistent whatever other programs write meanwhile, and putting one back. Copies are made by
 * SQLite's own backup, page by page from one moment, so that a log beside the store is in them.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { openConnection } from './connection.ts';
import { problemOf } from './failures.ts';
import { identityOf, walOf } from './file.ts';
import { openStore } from './store.ts';

/** Writes a copy of a store to a file, in the place of one that is there. Nothing is left when it fails. */
export async function backupStore(store: string, target: string): Promise<Outcome<string>> {
  const [from, to] = [resolve(store), resolve(target)];
  if (isOneOf(from, to)) return failure(problem('backup-onto-itself', { value: to }));
  const copied = await copyBeside(from, to);
  if (!copied.ok) return copied;
  try {
    renameSync(copied.value, to);
    return success(to);
  } catch (error) {
    rmSync(copied.value, { force: true });
    return failed(error, to);
  }
}

export interface Restored {
  /** Where the store that was replaced is now. */
  readonly kept: string;
}

/**
 * Puts a copy in the place of a store, which is kept beside it under a name with the time in it. Nobody of this program
 * may have the store open. What is no sound store of this program is refused, and everything stays as it was.
 */
export async function restoreStore(
  store: string,
  source: string,
  now = new Date(),
): Promise<Outcome<Restored>> {
  const [to, from] = [resolve(store), resolve(source)];
  if (isOneOf(to, from)) return failure(problem('restore-from-itself', { value: from }));
  const copied = await copyBeside(from, to);
  if (!copied.ok) return copied;
  const beside = copied.value;
  const opened = readable(beside);
  if (!opened.ok) {
    remove(beside);
    return opened;
  }
  const kept = freeName(to, now);
  try {
    setAside(to, kept);
    try {
      renameSync(beside, to);
    } catch (error) {
      renameSync(kept, to);
      throw error;
    }
    return success({ kept });
  } catch (error) {
    remove(beside);
    return failed(error, to);
  }
}

/** The whole of a store, read once: what cannot be loaded is not put in the place of what can. */
function readable(store: string): Outcome<null> {
  const opened = openStore(store, { readOnly: true });
  if (!opened.ok) return opened;
  const loaded = opened.value.load();
  opened.value.close();
  return loaded.ok ? success(null) : loaded;
}

async function copyBeside(from: string, to: string): Promise<Outcome<string>> {
  const opened = openConnection(from, { readOnly: true, busyTimeout: 5000 });
  if (!opened.ok) return opened;
  const beside = join(dirname(to), `.${basename(to).slice(0, 100)}.${randomUUID()}.part`);
  try {
    await opened.value.db.backup(beside);
    settle(beside);
    return success(beside);
  } catch (error) {
    remove(beside);
    return failed(error, to);
  } finally {
    opened.value.close();
  }
}

/** The copy as one file without a log beside it. */
function settle(file: string): void {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

/** Brings what lies in its log into a store, and gives it another name. */
function setAside(store: string, kept: string): void {
  if (!existsSync(store)) return;
  try {
    const db = new Database(store, { fileMustExist: true });
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  } catch {
    // Damaged, which may be why it is replaced: its log goes with it, as it is.
  }
  renameSync(store, kept);
  for (const ending of ['-wal', '-shm']) {
    if (existsSync(store + ending)) renameSync(store + ending, kept + ending);
  }
}

function freeName(store: string, now: Date): string {
  const ending = extname(store);
  const stem = store.slice(0, store.length - ending.length);
  const time = now.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-');
  for (let number = 1; ; number++) {
    const name = `${stem} ${time}${number === 1 ? '' : ` ${number}`}${ending}`;
    if (!existsSync(name)) return name;
  }
}

/** Whether a file is the store, or belongs to it. */
function isOneOf(store: string, file: string): boolean {
  const [one, other] = [identityOf(store), identityOf(file)];
  return (
    file === store || file === walOf(store) || file === `${store}-shm` || (one !== null && one === other)
  );
}

function remove(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}

function failed(error: unknown, store: string): Outcome<never> {
  if (error instanceof TypeError && !existsSync(dirname(store))) {
    return failure(problem('save-no-folder', { value: store, folder: dirname(store) }));
  }
  const known = problemOf(error, store);
  if (known === null) throw error;
  return failure(known);
}

/** Size of a store with its log, in bytes. */
export function storeSize(store: string): number {
  return [store, walOf(store)]
    .map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

/** Turns what SQLite and the file system throw into problems; anything unexpected is thrown on. */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { failure, type Outcome, type Problem, problem } from '../../shared/model/problem.ts';

/** Content that no Grantree writes: thrown where a row is read, and turned into `store-damaged` by `guarded`. */
export class Damage extends Error {}

/** Runs what touches a store's file; its failures become problems. */
export function guarded<T>(store: string, body: () => Outcome<T>): Outcome<T> {
  try {
    return body();
  } catch (error) {
    const known = problemOf(error, store);
    if (known === null) throw error;
    return failure(known);
  }
}

/** As `guarded`, for work that pauses. */
export function* guardedSteps<T>(
  store: string,
  body: () => Generator<undefined, Outcome<T>>,
): Generator<undefined, Outcome<T>> {
  try {
    return yield* body();
  } catch (error) {
    const known = problemOf(error, store);
    if (known === null) throw error;
    return failure(known);
  }
}

/** The problem an error stands for; null for an error that is a mistake in the program. */
export function problemOf(error: unknown, store: string): Problem | null {
  if (error instanceof Damage) return problem('store-damaged', { store, value: error.message });
  if (error instanceof Database.SqliteError) return sqliteProblem(error, store);
  if (error instanceof Error && 'syscall' in error && 'code' in error)
    return fileProblem(String(error.code), store);
  return null;
}

function sqliteProblem({ code, message }: Error & { code: string }, store: string): Problem | null {
  const [, primary] = code.split('_');
  switch (primary) {
    // The schema lies in the file like the rest: statements that a sound store knows fail on one where a name is another.
    case 'ERROR':
    case 'CORRUPT':
    case 'NOTADB':
      return problem('store-damaged', { store, value: message });
    case 'FULL':
      return problem('store-disk-full', { store });
    case 'BUSY':
    case 'LOCKED':
    case 'PROTOCOL':
      return problem('store-busy', { store });
    case 'READONLY':
      if (code === 'SQLITE_READONLY_DBMOVED') return problem('store-changed-elsewhere', { store });
      return problem('store-read-only', { store });
    case 'IOERR':
      // A full disk shows as this where SQLite cannot grow the shared memory beside the store.
      return diskIsFull(store)
        ? problem('store-disk-full', { store })
        : problem('store-unreachable', { store, value: code });
    case 'CANTOPEN':
    case 'PERM':
    case 'AUTH':
      return problem('store-unreachable', { store, value: code });
    default:
      return null;
  }
}

function fileProblem(code: string, store: string): Problem {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problem('store-missing', { store });
    case 'EISDIR':
      return problem('store-is-folder', { store });
    case 'EEXIST':
      return problem('store-exists', { store });
    case 'ENOSPC':
    case 'EDQUOT':
      return problem('store-disk-full', { store });
    default:
      return problem('store-unreachable', { store, value: code });
  }
}

function diskIsFull(store: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(store));
    return bavail * bsize < 64 * 1024;
  } catch {
    return false;
  }
}

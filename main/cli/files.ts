/** Files that a command reads and writes; what the file system refuses becomes a problem with the name as it was given. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';

/** A file or folder: where it is, and the name to tell people. */
export interface Named {
  readonly path: string;
  readonly shown: string;
}

export function isFolder({ path, shown }: Named): Outcome<boolean> {
  return attempt(shown, () => statSync(path).isDirectory());
}

export function readBytes({ path, shown }: Named): Outcome<Uint8Array> {
  return attempt(shown, () => readFileSync(path));
}

/**
 * The files below a folder whose names end in one of these, sorted, as paths relative to the folder with `/`. Links are
 * followed, each folder once.
 */
export function filesBelow({ path, shown }: Named, endings: readonly string[]): Outcome<string[]> {
  return attempt(shown, () => {
    const found: string[] = [];
    const visited = new Set<string>();
    const visit = (folder: string, prefix: string): void => {
      const real = realpathSync(folder);
      if (visited.has(real)) return;
      visited.add(real);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const name = `${prefix}${entry.name}`;
        const at = join(folder, entry.name);
        const isLinked = entry.isSymbolicLink() && existing(at)?.isDirectory() === true;
        if (entry.isDirectory() || isLinked) visit(at, `${name}/`);
        else if (endings.some((ending) => entry.name.toLowerCase().endsWith(ending))) found.push(name);
      }
    };
    visit(path, '');
    return found.sort();
  });
}

/**
 * Writes a file whole or not at all: into a new one beside it that then takes its name. What is no ordinary file (a
 * pipe, a device) cannot be replaced and is written to as it is.
 */
export function writeWhole({ path, shown }: Named, text: string): Outcome<null> {
  return attempt(shown, () => {
    const stats = existing(path);
    if (stats !== null && !stats.isFile()) {
      writeFileSync(path, text);
      return null;
    }
    // A link keeps leading to the file that is replaced.
    const target = stats === null ? path : realpathSync(path);
    const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
    try {
      const file = openSync(beside, 'wx', stats === null ? 0o666 : stats.mode);
      try {
        writeFileSync(file, text);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
    return null;
  });
}

/** Whether two names lead to one file. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [existing(one), existing(other)];
  return first !== null && second !== null && first.dev === second.dev && first.ino === second.ino;
}

export function existing(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function attempt<T>(shown: string, body: () => T): Outcome<T> {
  try {
    return success(body());
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const code = CODES[String(error.code)];
    const params = { value: shown, reason: error.message };
    return failure(problem(code ?? 'file-failed', params));
  }
}

const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EACCES: 'file-not-permitted',
  EPERM: 'file-not-permitted',
  EROFS: 'file-not-permitted',
  EISDIR: 'file-is-folder',
  ENOSPC: 'file-disk-full',
  EDQUOT: 'file-disk-full',
};

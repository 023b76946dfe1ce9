/** Printouts saved as files, written so that there is either all of a file or nothing. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';

/**
 * Writes a file beside its place and moves it there when it is complete; what stood there before stays until then.
 * When writing fails, or `write` rejects, nothing is left. What the file system refuses is a problem; any other
 * rejection of `write`, such as that of a cancelled report, is passed on.
 */
export async function saveFile(
  path: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<Outcome<string>> {
  // A link keeps leading to the file that is replaced.
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.part`);
  try {
    const file = await open(beside, 'wx');
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
    return success(path);
  } catch (error) {
    await rm(beside, { force: true });
    const refused = saveProblem(path, error);
    if (refused === null) throw error;
    return failure(refused);
  }
}

/** Saves bytes that are all there. */
export function saveBytes(path: string, bytes: Uint8Array): Promise<Outcome<string>> {
  return saveFile(path, (file) => file.writeFile(bytes));
}

/** Writes whatever it is given at the end of a file. */
export function writingTo(file: FileHandle): (bytes: Uint8Array) => Promise<void> {
  return async (bytes) => {
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, written);
      written += bytesWritten;
    }
  };
}

const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'save-no-folder',
  ENOTDIR: 'save-no-folder',
  EACCES: 'save-not-permitted',
  EPERM: 'save-not-permitted',
  EROFS: 'save-not-permitted',
  // Windows: another program, such as a viewer, has the file open.
  EBUSY: 'save-not-permitted',
  EISDIR: 'file-is-folder',
  ENOTEMPTY: 'file-is-folder',
  ENOSPC: 'file-disk-full',
  EDQUOT: 'file-disk-full',
};

/** What the file system says that keeps a file from being written; null = it is something else. */
export function saveProblem(path: string, error: unknown): Problem | null {
  // Only errors of the operating system have a number besides the code.
  if (!(error instanceof Error && 'code' in error && 'errno' in error)) return null;
  const code = CODES[String(error.code)] ?? 'file-failed';
  return problem(code, { value: path, folder: dirname(path), reason: error.message });
}

/** A name for a file made from a title: without what some systems refuse in names. */
export function fileName(title: string): string {
  const allowed = title
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // Windows takes no name that ends in a dot; 120 characters leave room for a long folder.
  return allowed.slice(0, 120).replace(/[. ]+$/, '') || 'report';
}

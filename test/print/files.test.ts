import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileName, saveBytes, saveFile } from '../../main/print/files.ts';
import type { Outcome } from '../../shared/model/problem.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grantree-print-'));
});
afterEach(() => rm(folder, { recursive: true }));

const BYTES = new TextEncoder().encode('%PDF-1.7 new');

/** What the system says when a write fails. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused, write`), { code, errno: -28, syscall: 'write' });
}

function codes(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}

describe('saving a printout', () => {
  it('puts the whole file in its place, also over an older one', async () => {
    const path = join(folder, 'report.pdf');
    await writeFile(path, 'old and longer than what is new');
    expect(await saveBytes(path, BYTES)).toEqual({ ok: true, value: path });
    expect(await readFile(path)).toEqual(Buffer.from(BYTES));
    expect(await readdir(folder)).toEqual(['report.pdf']);
  });

  it.each([
    ['ENOSPC', 'file-disk-full'],
    ['EIO', 'file-failed'],
  ])('leaves what stood there and nothing else when writing ends in %s', async (code, expected) => {
    const path = join(folder, 'report.pdf');
    await writeFile(path, 'old');
    const saved = await saveFile(path, async (file) => {
      await file.writeFile(BYTES.slice(0, 4));
      throw systemError(code);
    });
    expect(codes(saved)).toEqual([expected]);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['report.pdf']);
  });

  it('leaves nothing when it is cancelled, and says so to the caller', async () => {
    const cancelled = new DOMException('cancelled', 'AbortError');
    const saving = saveFile(join(folder, 'report.pdf'), async (file) => {
      await file.writeFile(BYTES);
      throw cancelled;
    });
    await expect(saving).rejects.toBe(cancelled);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says that the folder is not there, or that the name is a folder’s', async () => {
    expect(codes(await saveBytes(join(folder, 'no', 'report.pdf'), BYTES))).toEqual(['save-no-folder']);
    expect(codes(await saveBytes(folder, BYTES))).toEqual(['file-is-folder']);
  });

  it('writes to the file a link leads to', async () => {
    await writeFile(join(folder, 'real.pdf'), 'old');
    await symlink(join(folder, 'real.pdf'), join(folder, 'link.pdf'));
    await saveBytes(join(folder, 'link.pdf'), BYTES);
    expect(await readFile(join(folder, 'real.pdf'))).toEqual(Buffer.from(BYTES));
  });
});

describe('the name of a file', () => {
  it.each([
    ['Permissions of Ann Novak (inactive)', 'Permissions of Ann Novak (inactive)'],
    ['Permissions of a/b\\c: "d"?', 'Permissions of a b c d'],
    ['Inc. Ltd.', 'Inc. Ltd'],
    ['..', 'report'],
    ['x'.repeat(300), 'x'.repeat(120)],
  ])('for %s is %s', (title, name) => {
    expect(fileName(title)).toBe(name);
  });
});

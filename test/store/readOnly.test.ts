/** A store that cannot be written is read all the same. */
import { chmodSync, copyFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { answerOf } from './children.ts';
import { codes, create, ENTRY, expectSame, freshPath, open, SHOP, user, value } from './stores.ts';

const locked: string[] = [];

/** Rights for everybody on a store's file and folder, until the test is over. */
function protect(path: string, file: number, folder: number): void {
  chmodSync(path, file);
  chmodSync(dirname(path), folder);
  locked.push(dirname(path));
}

afterEach(() => {
  for (const folder of locked.splice(0)) chmodSync(folder, 0o755);
});

const READ = {
  readOnly: true,
  revision: 1,
  users: 2,
  apply: ['store-read-only'],
  verify: [],
  changedElsewhere: false,
};

describe('a store that may not be written', () => {
  it.each([
    ['a read-only file', 0o444, 0o777],
    ['a read-only folder', 0o666, 0o555],
    ['a read-only file in a read-only folder', 0o444, 0o555],
  ])('is opened for reading, and nothing is left beside it: %s', (_, file, folder) => {
    const path = freshPath();
    create(path, SHOP).close();
    protect(path, file, folder);
    expect(answerOf('asGuest', path)).toEqual({ ...READ, files: 1 });
  });

  it('is read with the changes of the program that has it open', () => {
    const path = freshPath();
    const writer = create(path, SHOP);
    value(writer.apply([user('cleo')], [], ENTRY));
    protect(path, 0o444, 0o555);
    expect(answerOf('asGuest', path)).toMatchObject({ ...READ, revision: 2, users: 3 });
  });

  it('cannot be read where changes wait that nobody may bring in', () => {
    const path = freshPath();
    const writer = create(freshPath(), SHOP);
    value(writer.apply([user('cleo')], [], ENTRY));
    for (const end of ['', '-wal']) copyFileSync(`${writer.path}${end}`, `${path}${end}`);
    protect(path, 0o444, 0o555);
    expect(answerOf('asGuest', path)).toEqual({ refusal: ['store-unfinished'] });
  });

  it('cannot be read by somebody who may not', () => {
    const path = freshPath();
    create(path, SHOP).close();
    protect(path, 0o000, 0o755);
    expect(answerOf('asGuest', path)).toEqual({ refusal: ['store-unreachable'] });
  });
});

describe('a store opened for reading', () => {
  it('refuses changes and leaves nothing beside the file', () => {
    const path = freshPath();
    create(path, SHOP).close();
    const store = open(path, { readOnly: true });
    expect(codes(store.apply([user('cleo')], [], ENTRY))).toEqual(['store-read-only']);
    expect(value(store.load()).users.size).toBe(2);
    expect(readdirSync(dirname(path))).toHaveLength(1);
  });

  it('sees what a program that comes later writes, before and after that one is gone', () => {
    const path = freshPath();
    create(path, SHOP).close();
    const reader = open(path, { readOnly: true });
    const writer = open(path);
    expect(reader.changedElsewhere()).toBe(false);
    value(writer.apply([user('cleo')], [], ENTRY));
    expect(reader.changedElsewhere()).toBe(true);
    expectSame(value(reader.load()), value(writer.load()));
    expect(reader.revision()).toBe(2);
    value(writer.apply([user('dora')], [], ENTRY));
    writer.close();
    expect(reader.changedElsewhere()).toBe(true);
    expect(value(reader.load()).users.size).toBe(4);
  });
});

/** A store keeps a Model and gives it back. */
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore, openStore } from '../../main/store/store.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import { EMPTY_MODEL } from '../../shared/model/types.ts';
import { tradeSample } from '../../shared/samples/trade.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import {
  codes,
  create,
  ENTRY,
  expectSame,
  freshPath,
  making,
  node,
  open,
  SHOP,
  user,
  value,
} from './stores.ts';

describe('a store', () => {
  it('gives back any model that was put into it, lists in their order', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const store = value(createStore(freshPath(), { changes: making(model), ...ENTRY }));
        try {
          expectSame(value(store.load()), model);
        } finally {
          store.close();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives back the sample, after closing and opening', () => {
    const path = freshPath();
    create(path, making(tradeSample())).close();
    expectSame(value(open(path).load()), tradeSample());
  });

  it('keeps codes apart that differ in case, composition or script, and text as it was written', () => {
    const logins = ['ann', 'Ann', 'é', 'e\u0301', 'ß', 'ss', 'İ', '日本', '😀', '__proto__', "o'hara"];
    const changes = logins.map((login) => user(login, { name: `\0 a\r\nb "${login}" \u2028` }));
    const loaded = value(create(freshPath(), changes).load());
    expect([...loaded.users.keys()]).toEqual(logins);
    expectSame(loaded, value(reduce(EMPTY_MODEL, changes)));
  });

  it('is one file when it is closed', () => {
    const path = freshPath();
    create(path, SHOP).close();
    expect(readdirSync(dirname(path))).toEqual(['shop.grantree']);
  });

  it('is found by a relative name and through a link, with the log beside the file itself', () => {
    const path = freshPath();
    const writer = create(path, SHOP);
    const link = join(dirname(freshPath()), 'link.grantree');
    symlinkSync(path, link);
    value(writer.apply([user('cleo')], [], ENTRY));
    const reader = open(link, { readOnly: true });
    expect(value(reader.load()).users.has('cleo')).toBe(true);
    expect(reader.path).toBe(writer.path);
  });

  it('begins at revision 1, with the making of it as the first entry of its log', () => {
    const store = create(freshPath(), []);
    expect(store.revision()).toBe(1);
    expect(value(store.load())).toEqual(EMPTY_MODEL);
    expect(value(store.history())).toMatchObject([{ seq: 1, revision: 1, changes: 0, ...ENTRY }]);
  });

  it('writes ahead, waits for the disk, and is known by its application id', () => {
    const path = freshPath();
    create(path, SHOP);
    const db = new Database(path);
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('application_id'), pragma('user_version')]).toEqual([
      'wal',
      0x47726e74,
      2,
    ]);
    db.close();
  });
});

describe('making a store', () => {
  it('leaves a file of that name alone, and anything else of that name', () => {
    const path = freshPath();
    writeFileSync(path, 'my notes');
    expect(codes(createStore(path, { changes: SHOP, ...ENTRY }))).toEqual(['store-exists']);
    expect(codes(createStore(dirname(path), { changes: SHOP, ...ENTRY }))).toEqual(['store-exists']);
    const link = join(dirname(path), 'nowhere.grantree');
    symlinkSync(join(dirname(path), 'missing'), link);
    expect(codes(createStore(link, { changes: SHOP, ...ENTRY }))).toEqual(['store-exists']);
    expect(readdirSync(dirname(path)).sort()).toEqual(['nowhere.grantree', 'shop.grantree']);
  });

  it('does not take over the log that another store of that name left behind', () => {
    const path = freshPath();
    writeFileSync(`${path}-wal`, 'frames of another store');
    expect(codes(createStore(path, { changes: SHOP, ...ENTRY }))).toEqual(['store-leftover']);
    expect(existsSync(path)).toBe(false);
  });

  it('asks for a folder that exists and a name without blanks at its end', () => {
    const path = freshPath();
    expect(codes(createStore(join(path, 'a.grantree'), { changes: [], ...ENTRY }))).toEqual([
      'store-folder-missing',
    ]);
    expect(codes(createStore(`${path} `, { changes: [], ...ENTRY }))).toEqual(['store-bad-name']);
  });

  it('leaves nothing when its changes do not apply', () => {
    const path = freshPath();
    const outcome = createStore(path, { changes: [node('a', { parent: 'missing' })], ...ENTRY });
    expect(codes(outcome)).toEqual(['unknown-node']);
    expect(readdirSync(dirname(path))).toEqual([]);
    expect(codes(openStore(path))).toEqual(['store-missing']);
  });
});

/** Damage to a store's file is found and named; it never ends the program, and never goes by as a sound store. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore, verifyStore } from '../../main/store/store.ts';
import { R } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { codes, create, ENTRY, expectSame, freshPath, grant, node, SHOP, user, value } from './stores.ts';

const PAGE = 4096;

/** A store with some of everything a page can hold, as bytes; and its content. */
function soundStore(): { bytes: Buffer; model: Model } {
  const path = freshPath();
  const store = create(path, SHOP);
  const names = Array.from({ length: 300 }, (_, index) => `n${index}`);
  value(
    store.apply(
      names.map((name) => node(name, { name: name.repeat(30) })),
      [],
      ENTRY,
    ),
  );
  value(
    store.apply(
      names.map((name) => ({ kind: 'setGrant', holder: 'user:bob', node: name, grant: grant(R) })),
      names.map((name) => ({ kind: 'clearGrant', holder: 'user:bob', node: name })),
      ENTRY,
    ),
  );
  const model = value(store.load());
  store.close();
  return { bytes: readFileSync(path), model };
}

/** Uses a store in every way; says which problems came up, and what was loaded if it was. */
function used(path: string): { found: string[]; loaded: Model | undefined } {
  const opened = openStore(path);
  const found = codes(opened);
  let loaded: Model | undefined;
  if (opened.ok) {
    const store = opened.value;
    const outcome = store.load();
    if (outcome.ok) loaded = outcome.value;
    found.push(...codes(outcome), ...codes(store.history()), ...codes(store.changesOf(1)));
    found.push(...codes(store.apply([user('cleo')], [], ENTRY)));
    store.close();
  }
  return { found, loaded };
}

function verified(path: string): string[] {
  const outcome = verifyStore(path);
  return outcome.ok ? outcome.value.problems.map(({ code }) => code) : codes(outcome);
}

describe('a damaged store', () => {
  it('is found out whichever of its pages is overwritten', () => {
    const { bytes } = soundStore();
    const folder = dirname(freshPath());
    for (let page = 0; page < bytes.length / PAGE; page++) {
      mkdirSync(join(folder, `${page}`));
      const path = join(folder, `${page}`, 'shop.grantree');
      writeFileSync(path, Buffer.from(bytes).fill(0xa5, page * PAGE, (page + 1) * PAGE));
      expect(verified(path), `page ${page}`).not.toEqual([]);
      const allowed = ['store-damaged', 'store-not-a-database', 'change-does-not-apply'];
      expect(
        used(path).found.filter((code) => !allowed.includes(code)),
        `page ${page}`,
      ).toEqual([]);
    }
  });

  it('is found out when a byte is flipped, or means what it meant', () => {
    const { bytes, model } = soundStore();
    const path = freshPath();
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, mask) => {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(flipped.readUInt8(place) ^ mask, place);
        writeFileSync(path, flipped);
        if (verified(path).length > 0) return;
        const { loaded } = used(path);
        if (loaded === undefined) throw new Error('verified as sound, and cannot be loaded');
        expectSame(loaded, model);
      }),
      { numRuns: 200 },
    );
  });

  it('is found out when a column has another name', () => {
    const { bytes } = soundStore();
    const path = freshPath();
    const renamed = Buffer.from(bytes);
    for (let at = renamed.indexOf('position'); at >= 0; at = renamed.indexOf('position', at + 1)) {
      renamed.write('positiom', at);
    }
    writeFileSync(path, renamed);
    expect(verified(path)).toContain('store-damaged');
    expect(used(path).found).toContain('store-damaged');
  });

  it.each([
    [0, 'store-not-a-database'],
    [50, 'store-damaged'],
    [100, 'store-damaged'],
    [512, 'store-damaged'],
    [PAGE, 'store-damaged'],
    [10 * PAGE, 'store-damaged'],
    [-PAGE, 'store-damaged'],
    // SQLite takes what is missing of the last page for zeros, and the last page is full of log.
    [-100, 'store-log-broken'],
  ])('is found out when it is cut at %d', (length, code) => {
    const { bytes } = soundStore();
    const path = freshPath();
    writeFileSync(path, bytes.subarray(0, length));
    expect(verified(path)).toContain(code);
  });

  it('is refused when a value is none of those that there are', () => {
    const path = freshPath();
    create(path, SHOP).close();
    const bytes = readFileSync(path);
    const place = bytes.indexOf('goodsformactions');
    expect(place).toBeGreaterThan(0);
    bytes.write('farm', place + 'goods'.length);
    writeFileSync(path, bytes);
    const opened = value(openStore(path));
    const outcome = opened.load();
    opened.close();
    expect(outcome).toMatchObject({ problems: [{ code: 'store-damaged' }] });
  });
});

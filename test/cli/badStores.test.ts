import { chmodSync, existsSync, readdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { HOUSE, Shell } from './shell.ts';

/** Every command that needs a store to be there, and reads it only. */
const READING = [
  'export',
  'check --user ann --node goods --right R',
  'decide',
  'effective --user ann',
  'verify',
];

async function house(): Promise<Shell> {
  const shell = new Shell();
  await shell.store('house', HOUSE);
  shell.file('more.json', { format: 'grantree/1', users: [{ login: 'eva', name: 'Eva' }] });
  return shell;
}

/** Runs every command on a store: each must end with the code and message, and leave the file as it was. */
async function expectRefused(shell: Shell, store: string, code: number, message: RegExp): Promise<void> {
  const before = shell.bytes(store);
  for (const command of [...READING, 'import more.json', 'import more.json --dry-run']) {
    const said = await shell.run(`${command} --store ${store}`);
    expect({ command, code: said.code, out: said.out }).toEqual({ command, code, out: '' });
    expect(said.err).toMatch(message);
    const json = await shell.run(`${command} --json --store ${store}`);
    expect(JSON.parse(json.err).error.problems[0].message).toMatch(message);
    expect(shell.bytes(store).equals(before)).toBe(true);
  }
}

describe('a store that cannot be used', () => {
  it.each(READING)('is not there: %s', async (command) => {
    const shell = new Shell();
    const { code, out, err } = await shell.run(`${command} --store none.grantree`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^There is no store “.*none\.grantree”\. Check the name, or make a new store with “init”\.\n$/,
    );
    expect(existsSync(shell.path('none.grantree'))).toBe(false);
  });

  it('is a text file', async () => {
    const shell = await house();
    shell.file(
      'notes.grantree',
      'Dear diary, this file has more than a hundred bytes so that it could have the header of a database.',
    );
    await expectRefused(shell, 'notes.grantree', 2, /is no store of Grantree: it is another kind of file\./);
  });

  it('is an empty file', async () => {
    const shell = await house();
    shell.file('empty.grantree', '');
    await expectRefused(shell, 'empty.grantree', 2, /is no store of Grantree/);
  });

  it('is a database of another program', async () => {
    const shell = await house();
    const db = new Database(shell.path('other.grantree'));
    db.exec('CREATE TABLE notes (text)');
    db.close();
    await expectRefused(shell, 'other.grantree', 2, /it is a database of another program\./);
  });

  it('is of a newer version of Grantree', async () => {
    const shell = await house();
    const db = new Database(shell.path('house.grantree'));
    db.pragma('user_version = 99');
    db.pragma('journal_mode = DELETE');
    db.close();
    await expectRefused(
      shell,
      'house.grantree',
      2,
      /has version 99 and this program knows versions up to \d+\. Use a newer Grantree/,
    );
  });

  it('is damaged: its beginning', async () => {
    const shell = await house();
    shell.file('house.grantree', shell.bytes('house.grantree').fill(0, 0, 60));
    await expectRefused(shell, 'house.grantree', 3, /is damaged \(header\)\. Put a backup back/);
  });

  it('is a folder', async () => {
    const shell = await house();
    const { code, err } = await shell.run('import more.json --store .');
    expect(code).toBe(2);
    expect(err).toContain('is a folder; expected the file of a store.');
  });
});

describe('a store that may only be read', () => {
  it('is read, and not written', async () => {
    const shell = await house();
    const before = shell.bytes('house.grantree');
    chmodSync(shell.folder, 0o555);
    chmodSync(shell.path('house.grantree'), 0o444);
    const said = await unprivileged(async () => ({
      check: await shell.run('check --user bob --node goods --right R --store house.grantree'),
      verify: await shell.run('verify --store house.grantree'),
      again: await shell.run('import house.json --store house.grantree'),
      more: await shell.run('import more.json --store house.grantree'),
      out: await shell.run('export --store house.grantree --out out.json'),
      init: await shell.run('init --store new.grantree'),
    }));
    chmodSync(shell.folder, 0o755);

    expect([said.check.code, said.verify.code, said.again.code]).toEqual([0, 0, 0]);
    expect([said.more.code, said.more.out]).toEqual([2, '']);
    expect(said.more.err).toMatch(
      /cannot be written: the file or its folder is read-only.*\nNothing was changed\.\n$/,
    );
    expect(said.out.code).toBe(2);
    expect(said.out.err).toMatch(/^You may not read or write “out\.json”/);
    expect(said.init.code).toBe(2);
    expect(readdirSync(shell.folder).sort()).toEqual(['house.grantree', 'house.json', 'more.json']);
    expect(shell.bytes('house.grantree').equals(before)).toBe(true);
  });
});

/** Nothing is read-only for root, so the superuser lays that down for a while. */
async function unprivileged<T>(body: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0 || process.seteuid === undefined) return body();
  process.seteuid(65534);
  try {
    return await body();
  } finally {
    process.seteuid(0);
  }
}

describe('verify', () => {
  it('says what it checked', async () => {
    const shell = await house();
    const { code, out, err } = await shell.run('verify --store house.grantree');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Change log: 1 applied, 16 changes in all, up to revision 1; hashes checked\.$/m);
    expect(out).toMatch(/The store is sound\.\n$/);
    const json = JSON.parse((await shell.run('verify --store house.grantree --json')).out);
    expect(json).toMatchObject({ store: 'house.grantree', ok: true, revision: 1, entries: 1, changes: 16 });
  });

  it('finds what was altered outside of Grantree', async () => {
    const shell = await house();
    const db = new Database(shell.path('house.grantree'));
    db.exec("UPDATE users SET administrator = 1 WHERE login = 'bob'");
    db.close();
    const { code, out, err } = await shell.run('verify --store house.grantree');
    expect(code).toBe(3);
    expect(out).not.toContain('The store is sound.');
    expect(err).toMatch(
      /was altered outside of Grantree: “bob” in users is not what the change log says\.\n/,
    );
    expect(err).toMatch(
      /\nThe store is damaged: one finding\. Put a backup back, and keep this file for looking into it\.\n$/,
    );
    const json = await shell.run('verify --store house.grantree --json');
    expect(JSON.parse(json.out)).toMatchObject({ ok: false });
    expect(JSON.parse(json.err).error.problems).toMatchObject([{ code: 'store-tables-differ' }]);
  });
});

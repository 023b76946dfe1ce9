import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { HOUSE, Shell } from './shell.ts';

const SCENARIOS = new URL('../fixtures/scenarios/', import.meta.url);

describe('an export imported again changes nothing', { timeout: 30_000 }, () => {
  it.each(readdirSync(SCENARIOS))('%s', async (file) => {
    const shell = new Shell();
    shell.file('model.json', JSON.parse(readFileSync(new URL(file, SCENARIOS), 'utf8')).model);
    await shell.run('import model.json --store s.grantree');
    shell.file('export.json', (await shell.run('export --store s.grantree')).out);
    const nothing = { code: 0, err: '', out: 'Nothing changes in s.grantree.\n' };
    expect(await shell.run('import export.json --store s.grantree')).toEqual(nothing);
    expect(await shell.run('import export.json --store s.grantree --replace')).toEqual(nothing);
  });

  it('nor in the sample store, and another store made from it exports the same', async () => {
    const shell = new Shell();
    await shell.run('init --store trade.grantree --sample trade');
    await shell.run('export --store trade.grantree --out trade.json');
    expect((await shell.run('import trade.json --store trade.grantree')).out).toBe(
      'Nothing changes in trade.grantree.\n',
    );
    await shell.run('import trade.json --store copy.grantree');
    expect((await shell.run('export --store copy.grantree')).out).toBe(shell.read('trade.json'));
  });
});

describe('export', () => {
  it('writes the grants as a table', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    const { out } = await shell.run(`export --store ${store} --format csv`);
    expect(out.split('\r\n')[0]).toContain('Holder kind,Holder,');
    expect(out.split('\r\n')).toHaveLength(HOUSE.grants.length + 2);
  });

  it('takes the place of the file there was, and leaves nothing else behind', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('out.json', 'old');
    const { code, out } = await shell.run(`export --store ${store} --out out.json`);
    expect(code).toBe(0);
    expect(out).toMatch(/^Wrote out\.json \(grantree, [\d,]+ bytes\)\.\n$/);
    expect(shell.read('out.json')).toBe((await shell.run(`export --store ${store}`)).out);
    expect(readdirSync(shell.folder).sort()).toEqual(['house.grantree', 'house.json', 'out.json']);
  });

  it('says where it wrote as JSON', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    const { out } = await shell.run(`export --store ${store} --out out.json --json`);
    const bytes = shell.bytes('out.json').length;
    expect(JSON.parse(out)).toEqual({ file: 'out.json', format: 'grantree', bytes });
  });

  it('writes through a link', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('real.json', 'old');
    symlinkSync('real.json', shell.path('link.json'));
    await shell.run(`export --store ${store} --out link.json`);
    expect(shell.read('real.json')).toContain('grantree/1');
  });

  it.each([
    [
      'house.grantree',
      '“house.grantree” is the store itself, or belongs to it. Choose another file to write to.',
    ],
    ['./house.grantree-wal', '“./house.grantree-wal” is the store itself, or belongs to it.'],
    ['again.grantree', '“again.grantree” is the store itself'],
    ['folder', '“folder” is a folder; expected a file.'],
    ['missing/out.json', 'There is no file or folder “missing/out.json”.'],
  ])('refuses to write to %s', async (out, message) => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    symlinkSync('house.grantree', shell.path('again.grantree'));
    mkdirSync(shell.path('folder'));
    writeFileSync(shell.path('folder/kept'), '');
    const before = readdirSync(shell.folder);
    const bytes = shell.bytes(store);
    const said = await shell.run(`export --store ${store} --out ${out}`);
    expect([said.code, said.out]).toEqual([2, '']);
    expect(said.err).toContain(message);
    expect(readdirSync(shell.folder)).toEqual(before);
    expect(shell.bytes(store).equals(bytes)).toBe(true);
  });

  it('fails where standard output cannot be written', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
    });
    const { code, err } = await shell.run(`export --store ${store}`, { stdout: full });
    expect([code, err]).toEqual([
      2,
      'The result could not be written: no space left. What was written of it is not complete.\n',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { HOUSE, Shell } from './shell.ts';

describe('history', () => {
  it('lists the newest first, and tells one entry in words', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    await shell.runWords([
      'user',
      'set',
      'bob',
      '--name',
      'Robert',
      '--reason',
      'Typing error',
      '--store',
      store,
    ]);
    const { out } = await shell.run(`history --store ${store}`);
    const [first = '', second = '', ...rest] = out.trim().split('\n');
    expect(first).toMatch(/^2 .*tester +user set +one change +Typing error$/);
    expect(second).toMatch(/^1 .*import grantree/);
    expect(rest).toEqual([]);
    expect((await shell.run(`history --limit 1 --store ${store}`)).out.trim().split('\n')).toHaveLength(1);
    expect((await shell.run(`history --entry 2 --store ${store}`)).out).toContain(
      '  User Robert added or changed',
    );
    const json = JSON.parse((await shell.run(`history --entry 2 --json --store ${store}`)).out) as object;
    expect(json).toMatchObject({ seq: 2, changeList: [{ kind: 'put' }], inverse: [{ kind: 'put' }] });
  });

  it('refuses an entry there is none of', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    expect(await shell.run(`history --entry 7 --store ${store}`)).toMatchObject({ code: 2, out: '' });
    expect((await shell.run(`history --entry x --store ${store}`)).err).toContain('expected a whole number');
  });
});

describe('backup and restore', () => {
  it('put back what was, and keep what stood there', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    expect(await shell.run(`backup --out copy.grantree --store ${store}`)).toMatchObject({
      code: 0,
      err: '',
    });
    await shell.run(`user remove old --store ${store}`);
    const { out, code } = await shell.run(`restore copy.grantree --store ${store} --json`);
    expect(code).toBe(0);
    expect((await shell.run(`user list --store ${store}`)).out).toContain('old');
    const { kept } = JSON.parse(out) as { kept: string };
    expect((await shell.runWords(['user', 'list', '--store', kept])).out).not.toContain('Former');
    expect((await shell.run(`verify --store ${store}`)).code).toBe(0);
  });

  it('leave everything as it is where the copy is none, or would be the store itself', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('note.grantree', 'no store');
    expect((await shell.run(`restore note.grantree --store ${store}`)).code).toBe(2);
    expect((await shell.run(`backup --out ${store} --store ${store}`)).code).toBe(2);
    expect((await shell.run(`verify --store ${store}`)).code).toBe(0);
  });
});

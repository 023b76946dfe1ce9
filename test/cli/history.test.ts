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

describe('undo', () => {
  it('takes back the last entry or another one, as an entry of its own, and not what was changed again since', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    const run = (command: string) => shell.run(`${command} --store ${store}`);
    const name = async () => /^bob +(\w+)/m.exec((await run('user list')).out)?.[1];
    const first = await name();
    await run('user set bob --name Robert');
    await run('user set old --name Olden');
    expect(await run('undo --entry 2 --dry-run')).toMatchObject({ code: 1, err: '' });
    expect(await name()).toBe('Robert');
    expect(await run('undo --entry 2')).toMatchObject({ code: 0, err: '' });
    expect(await name()).toBe(first);
    expect((await run('history --limit 1')).out).toMatch(/^4 .*undo/);
    // Undone once more, it is there again.
    await run('undo');
    expect(await name()).toBe('Robert');
    await run('user set bob --name Bobby');
    const refused = await run('undo --entry 2');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('Robert');
    expect((await run('undo --entry 1')).code).toBe(2);
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

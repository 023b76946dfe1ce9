import { describe, expect, it } from 'vitest';
import { HOUSE, Shell } from './shell.ts';

describe('init', { timeout: 30_000 }, () => {
  it('makes an empty store', async () => {
    const shell = new Shell();
    expect(await shell.run('init --store new.grantree')).toEqual({
      code: 0,
      err: '',
      out: 'Created new.grantree.\n',
    });
    const { out } = await shell.run('export --store new.grantree');
    expect(JSON.parse(out)).toMatchObject({ format: 'grantree/1', nodes: [], users: [], grants: [] });
  });

  it('makes a store with the sample, the same every time', async () => {
    const shell = new Shell();
    const { code, out } = await shell.run('init --store a.grantree --sample trade --json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ store: 'a.grantree', revision: 1 });
    expect(JSON.parse(out).changes.nodes.added).toBeGreaterThanOrEqual(1700);
    await shell.run('init --store b.grantree --sample trade');
    const [a, b] = await Promise.all(['a', 'b'].map((name) => shell.run(`export --store ${name}.grantree`)));
    expect(a?.out).toBe(b?.out);
  });

  it('leaves a file that is there as it is', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    const before = shell.bytes(store);
    const { code, out, err } = await shell.run(`init --store ${store} --sample trade`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/house\.grantree” exists already and stays as it is\./);
    expect(shell.bytes(store).equals(before)).toBe(true);
  });
});

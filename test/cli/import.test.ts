import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../main/store/store.ts';
import { HOUSE, Shell } from './shell.ts';

const MORE = {
  format: 'grantree/1',
  nodes: [{ code: 'orders', name: 'Orders' }],
  users: [{ login: 'eva', name: 'Eva' }],
  groups: [{ code: 'sales', name: 'Sales', users: ['eva'] }],
  grants: [{ holder: 'group:sales', node: 'orders', rights: 'read' }],
};

/** What stands in the history of a store, newest first. */
function history(shell: Shell, store: string): object[] {
  const opened = openStore(shell.path(store), { readOnly: true });
  if (!opened.ok) throw new Error('no store');
  const entries = opened.value.history();
  opened.value.close();
  return entries.ok ? [...entries.value] : [];
}

describe('import into a store that is not there', () => {
  it('makes it, says so and counts what came in', async () => {
    const shell = new Shell();
    shell.file('house.json', { format: 'grantree/1', ...HOUSE });
    expect(await shell.run('import house.json --store house.grantree')).toEqual({
      code: 0,
      err: '',
      out: [
        'Created house.grantree.',
        '  Nodes: 6 added',
        '  Entities: 1 added',
        '  Users: 3 added',
        '  Groups: 2 added',
        '  Grants: 4 added',
        '',
      ].join('\n'),
    });
    expect(history(shell, 'house.grantree')).toMatchObject([
      { author: 'tester', source: 'import grantree', reason: 'house.json', revision: 1 },
    ]);
  });

  it('only says so in a dry run', async () => {
    const shell = new Shell();
    shell.file('house.json', { format: 'grantree/1', ...HOUSE });
    const { code, out } = await shell.run('import house.json --store house.grantree --dry-run');
    expect(code).toBe(1);
    expect(out).toMatch(/^Would create house\.grantree\.\n {2}Nodes: 6 added\n/);
    expect(readdirSync(shell.folder)).toEqual(['house.json']);
  });
});

describe('import into a store', () => {
  it('merges: what is there stays, members are added, and it is one entry of the history', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('more.json', MORE);
    expect(await shell.run(`import more.json --store ${store}`)).toEqual({
      code: 0,
      err: '',
      out: [
        'Changed house.grantree, now at revision 2.',
        '  Nodes: 1 added',
        '  Users: 1 added',
        '  Memberships: 1 added',
        '  Grants: 1 added',
        '',
      ].join('\n'),
    });
    expect(history(shell, store)).toMatchObject([{ seq: 2, changes: 4 }, { seq: 1 }]);
    expect((await shell.run(`check --user eva --node goods --right R --store ${store}`)).code).toBe(0);
    expect((await shell.run(`check --user bob --node orders --right R --store ${store}`)).code).toBe(0);
  });

  it('puts the file in the place of everything with --replace', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('house2.json', {
      format: 'grantree/1',
      ...HOUSE,
      groups: [{ code: 'sales', name: 'Sales', users: ['bob'] }],
      entities: [],
    });
    const { code, out, err } = await shell.run(`import house2.json --store ${store} --replace`);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').slice(1, -1)).toEqual([
      '  Entities: 1 removed',
      '  Groups: 1 removed',
      '  Memberships: 2 removed',
    ]);
  });

  it('names each change with --verbose', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('more.json', MORE);
    const { out } = await shell.run(`import more.json --store ${store} --verbose --dry-run`);
    expect(out.split('\n').slice(0, 5)).toEqual([
      'Node Orders added or changed',
      'User Eva added or changed',
      'Eva joins Sales',
      'Sales: Read on Orders',
      'Would change house.grantree.',
    ]);
  });

  it('changes nothing in a dry run, and its exit code says whether it would', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('more.json', MORE);
    const before = shell.bytes(store);
    expect((await shell.run(`import more.json --store ${store} --dry-run`)).code).toBe(1);
    expect(await shell.run(`import house.json --store ${store} --dry-run`)).toEqual({
      code: 0,
      err: '',
      out: 'Nothing would change in house.grantree.\n',
    });
    expect(shell.bytes(store).equals(before)).toBe(true);
  });

  it('changes nothing when it brings nothing new, and writes no history', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    expect(await shell.run(`import house.json --store ${store}`)).toEqual({
      code: 0,
      err: '',
      out: 'Nothing changes in house.grantree.\n',
    });
    expect(history(shell, store)).toHaveLength(1);
  });

  it('takes several files at once', async () => {
    const shell = new Shell();
    shell.file('house.json', { format: 'grantree/1', ...HOUSE });
    shell.file('more.json', MORE);
    await shell.run('import house.json more.json --store both.grantree');
    expect((await shell.run('check --user eva --node goods --right R --store both.grantree')).code).toBe(0);
  });

  it('tells a grantree/1 file by its content, whatever its name', async () => {
    const shell = new Shell();
    shell.file('house.txt', JSON.stringify({ format: 'grantree/1', ...HOUSE }));
    expect((await shell.run('import house.txt --store house.grantree')).code).toBe(0);
  });

  it('tells what it coerced', async () => {
    const shell = new Shell();
    shell.file('switch.json', {
      format: 'grantree/1',
      nodes: [{ code: 'items', name: 'Items', scale: 'switch' }],
      users: [{ login: 'ann', name: 'Ann' }],
      grants: [{ holder: 'user:ann', node: 'items', rights: 'write' }],
    });
    const { code, out } = await shell.run('import switch.json --store s.grantree');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^switch-coerced \(1\):\n {2}switch\.json:1:\$\.grants\[0\]\.rights: user:ann asked for “write”/,
    );
    expect(out).toMatch(/One notice, listed above: read it before you rely on the result\.\n$/);
  });

  it('gives all of it as JSON', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('more.json', MORE);
    const { out } = await shell.run(`import more.json --store ${store} --json`);
    expect(JSON.parse(out)).toEqual({
      store,
      format: 'grantree',
      created: false,
      dryRun: false,
      revision: 2,
      changes: {
        nodes: { added: 1, changed: 0, removed: 0 },
        users: { added: 1, changed: 0, removed: 0 },
        members: { added: 1, changed: 0, removed: 0 },
        grants: { added: 1, changed: 0, removed: 0 },
      },
      notices: [],
    });
    const dry = await shell.run(`import more.json --store ${store} --json --replace --dry-run --verbose`);
    expect(JSON.parse(dry.err).error.problems).toMatchObject([{ code: 'last-administrator' }]);
  });
});

describe('import refuses, as Apply does, what would make a store unusable', () => {
  it('because nobody could administer it any more', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    const before = shell.bytes(store);
    shell.file('more.json', MORE);
    const { code, out, err } = await shell.run(`import more.json --store ${store} --replace`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Nobody could administer authorizations any more\. .*\nNothing was changed\.\n$/);
    expect(shell.bytes(store).equals(before)).toBe(true);
  });

  it('because there are not seats enough', async () => {
    const shell = new Shell();
    shell.file('house.json', { format: 'grantree/1', ...HOUSE, licence: { seats: 1 } });
    const { code, err } = await shell.run('import house.json --store house.grantree');
    expect(code).toBe(2);
    expect(err).toMatch(/^2 users would be active, but the licence has 1 seats\./);
    expect(readdirSync(shell.folder)).toEqual(['house.json']);
  });

  it('because two sound files are unsound together', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    const before = shell.bytes(store);
    shell.file('turned.json', {
      format: 'grantree/1',
      groups: [{ code: 'west', groups: ['sales'] }, { code: 'sales' }],
    });
    const { code, err } = await shell.run(`import turned.json --store ${store}`);
    expect(code).toBe(2);
    expect(err).toContain('A group cannot be a member of itself');
    expect(shell.bytes(store).equals(before)).toBe(true);
  });
});

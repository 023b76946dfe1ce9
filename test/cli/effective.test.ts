import { describe, expect, it } from 'vitest';
import { HOUSE, Shell } from './shell.ts';

async function house(): Promise<(command: string) => ReturnType<Shell['run']>> {
  const shell = new Shell();
  const store = await shell.store('house', HOUSE);
  return (command) => shell.run(`effective ${command} --store ${store}`);
}

describe('effective for a user', () => {
  it('shows the tree where something is defined, with the columns of the table', async () => {
    const run = await house();
    const { code, out, err } = await run('--user bob');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'Node        Code           Defined  Acquired  Inherited  Full  Read  Write  Delete  None  Back for  Source',
        'Goods       goods          x        x                                x                              group:sales',
        '  Items     goods.items    x        x         x                      x                              group:sales on goods',
        '  Invoices  goods.invoice  x                                         x                    1 day     user:bob',
        '  Export    goods.export   x        x                          R            D                       group:sales',
        '',
      ].join('\n'),
    );
  });

  it('shows every node with --all, and why nothing is defined', async () => {
    const run = await house();
    const { out } = await run('--user bob --all');
    expect(out.split('\n')).toHaveLength(HOUSE.nodes.length + 2);
    expect(out).toMatch(/^ {2}Subjects +settings\.subjects +nothing is defined$/m);
  });

  it('keeps the folders above what it shows', async () => {
    const shell = new Shell();
    const store = await shell.store('deep', {
      nodes: [
        { code: 'a', name: 'Above' },
        { code: 'a.b', name: 'Below', parent: 'a' },
        { code: 'c', name: 'Beside' },
      ],
      users: [{ login: 'ann', name: 'Ann' }],
      grants: [{ holder: 'user:ann', node: 'a.b', rights: 'none' }],
    });
    const lines = (await shell.run(`effective --user ann --store ${store}`)).out.split('\n');
    expect(lines.slice(1, -1)).toEqual([
      'Above    a',
      '  Below  a.b   x                                                        x               user:ann',
    ]);
    const { rows } = JSON.parse((await shell.run(`effective --user ann --store ${store} --json`)).out);
    expect(rows).toMatchObject([{ node: 'a.b', defined: true, level: 'none' }]);
  });

  it('says that an inactive user has none of it', async () => {
    const run = await house();
    const { out } = await run('--user old');
    expect(out).toMatch(/^The user old is inactive, and every request is denied;/);
  });

  it('gives the row as JSON', async () => {
    const run = await house();
    const value = JSON.parse((await run('--user bob --json')).out);
    expect(value).toMatchObject({ user: 'bob', active: true, locked: false, entity: null });
    expect(value.rows[2]).toEqual({
      node: 'goods.invoice',
      name: 'Invoices',
      defined: true,
      acquired: false,
      inherited: false,
      full: false,
      level: 'write',
      rights: ['R', 'U', 'A'],
      updatePeriod: 1,
      standing: 'own',
      source: { holder: 'user:bob', node: 'goods.invoice' },
    });
    // Not dated, so that no period applies.
    expect(value.rows[1]).not.toHaveProperty('updatePeriod');
    expect(value.rows[3]).toMatchObject({ node: 'goods.export', level: null, rights: ['R', 'D'] });
  });

  it('tells unlimited from a number of days', async () => {
    const run = await house();
    const { rows } = JSON.parse((await run('--user ann --json')).out);
    const invoice = rows.find(({ node }: { node: string }) => node === 'goods.invoice');
    expect(invoice.updatePeriod).toBeNull();
    expect((await run('--user ann')).out).toMatch(/^ {2}Invoices .* unlimited +group:sales on goods$/m);
  });

  it('shows what an administrator has without any grant', async () => {
    const shell = new Shell();
    const store = await shell.store('adm', {
      nodes: [{ code: 'administration', name: 'Administration', kind: 'administration' }],
      users: [{ login: 'adm', name: 'Adm', administrator: true }],
    });
    const { out } = await shell.run(`effective --user adm --store ${store}`);
    expect(out).toMatch(/^Administration +administration +x +x +administrator$/m);
  });

  it('says so where nothing is defined', async () => {
    const shell = new Shell();
    const store = await shell.store('none', { nodes: [{ code: 'a' }], users: [{ login: 'ann' }] });
    expect((await shell.run(`effective --user ann --store ${store}`)).out).toBe(
      'Nothing is defined. --all shows it nevertheless.\n',
    );
  });
});

describe('effective for a node', () => {
  it('shows users, groups and profiles, and who is inactive', async () => {
    const run = await house();
    const { code, out } = await run('--node goods.items');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split(/ {2,}/).slice(0, 2).join(' | '))).toEqual([
      'Name | Holder',
      'Ann Novak | user:ann',
      'Bob | user:bob',
      'Former (inactive) | user:old',
      'Sales | group:sales',
      '',
    ]);
  });

  it('gives the column as JSON', async () => {
    const run = await house();
    const value = JSON.parse((await run('--node settings --json')).out);
    expect(value).toMatchObject({ node: 'settings', entity: null });
    expect(value.rows).toMatchObject([
      { holder: 'user:ann', name: 'Ann Novak', active: true, level: 'read', standing: 'own' },
    ]);
    expect(JSON.parse((await run('--node settings --json --all')).out).rows).toHaveLength(5);
  });

  it('looks at one entity where one is given', async () => {
    const shell = new Shell();
    const store = await shell.store('sites', {
      nodes: [
        { code: 'm', kind: 'module' },
        { code: 'm.f', parent: 'm', kind: 'form', perEntity: true },
      ],
      entities: [{ code: 'A' }, { code: 'B' }],
      users: [{ login: 'ann' }],
      entityAccessProfiles: [{ code: 'west', entities: ['A'] }],
      assignments: [{ user: 'ann', entityAccess: 'west' }],
      grants: [{ holder: 'user:ann', node: 'm.f', rights: 'write' }],
    });
    const at = async (entity: string) =>
      JSON.parse(
        (await shell.run(`effective --node m.f --entity ${entity} --all --json --store ${store}`)).out,
      ).rows[0];
    expect(await at('A')).toMatchObject({ defined: true, standing: 'own' });
    expect(await at('B')).toMatchObject({ defined: false, standing: 'entity-not-accessible' });
  });

  it('answers unknown codes with those that come near', async () => {
    const run = await house();
    expect(await run('--node goods.item --entity nort')).toEqual({
      code: 2,
      out: '',
      err: 'There is no entity “nort”. Did you mean “north”?\nThere is no node “goods.item”. Did you mean “goods.items”?\n',
    });
    expect((await run('--user bobb')).err).toBe('There is no user “bobb”. Did you mean “bob”?\n');
  });
});

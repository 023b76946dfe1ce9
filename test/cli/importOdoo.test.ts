import { cpSync, existsSync, readdirSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Shell } from './shell.ts';

const SHOP = fileURLToPath(new URL('../fixtures/odoo/shop', import.meta.url));
/** Real files of others, which are not part of the repository. */
const REAL = fileURLToPath(new URL('../../../shared/data', import.meta.url));

const CSV = 'id,name,model_id:id,group_id:id,perm_read,perm_write,perm_create,perm_unlink\n';

describe('import of a folder of Odoo modules', () => {
  it('makes a store that answers for its users', async () => {
    const shell = new Shell();
    const { code, out, err } = await shell.runWords([
      'import',
      '--format',
      'odoo',
      SHOP,
      '--store',
      'shop.grantree',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Created shop.grantree.\n  Nodes: ');
    const check = 'check --store shop.grantree --node shop.model_shop_order --right';
    expect((await shell.run(`${check} R --user seller`)).code).toBe(0);
    expect((await shell.run(`${check} D --user seller`)).code).toBe(1);
  });

  it('groups what it could not represent, each with file and line, and again in JSON', async () => {
    const shell = new Shell();
    const { out } = await shell.runWords(['import', SHOP, '--store', 'shop.grantree']);
    const listed = out.split('\n').filter((line) => line.startsWith('  ') && !line.includes(' added'));
    expect(listed.length).toBeGreaterThan(3);
    for (const line of listed) expect(line).toMatch(/^ {2}\w+\/\S+:\d+: /);
    const groups = [...out.matchAll(/^(odoo-[a-z-]+) \((\d+)\):$/gm)];
    expect(groups.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(listed.length);
    expect(out).toContain(`${listed.length} notices, listed above`);

    const json = await shell.runWords(['import', SHOP, '--store', 'shop.grantree', '--json']);
    expect(JSON.parse(json.out).notices).toHaveLength(listed.length);
  });

  it('changes nothing the second time', async () => {
    const shell = new Shell();
    await shell.runWords(['import', SHOP, '--store', 'shop.grantree']);
    const { code, out } = await shell.runWords(['import', SHOP, '--store', 'shop.grantree']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing changes in shop.grantree.\n');
  });

  it('takes module folders one by one, as a shell spells out a wildcard', async () => {
    const shell = new Shell();
    await shell.runWords(['import', SHOP, '--store', 'one.grantree']);
    const modules = readdirSync(SHOP).map((name) => `${SHOP}/${name}`);
    await shell.runWords(['import', ...modules, '--store', 'two.grantree']);
    const [one, two] = await Promise.all(
      ['one', 'two'].map((name) => shell.run(`export --store ${name}.grantree`)),
    );
    expect(two).toEqual(one);
  });

  it('follows links, each folder once', async () => {
    const shell = new Shell();
    cpSync(`${SHOP}/base`, shell.path('elsewhere'), { recursive: true });
    shell.file('all/sale/ir.model.access.csv', `${CSV}a,a,model_x,,1,0,0,0\n`);
    symlinkSync('../elsewhere', shell.path('all/base'));
    symlinkSync('..', shell.path('all/sale/up'));
    const { code, out } = await shell.run('import all --store all.grantree');
    expect([code, out.includes('Users: ')]).toEqual([0, true]);
  });
});

describe('import of an Odoo folder refuses', () => {
  async function refused(shell: Shell, source: string): Promise<string> {
    const { code, out, err } = await shell.run(`import --format odoo ${source} --store x.grantree`);
    expect([code, out]).toEqual([2, '']);
    expect(readdirSync(shell.folder)).not.toContain('x.grantree');
    expect(err).toMatch(/\nNothing was changed\.\n$/);
    return err;
  }

  it('a table in another encoding, with file and line', async () => {
    const shell = new Shell();
    shell.file(
      'odoo/sale/ir.model.access.csv',
      Buffer.from(`${CSV}a,Verkäufer,model_x,,1,0,0,0\n`, 'latin1'),
    );
    expect(await refused(shell, 'odoo')).toMatch(
      /^sale\/ir\.model\.access\.csv:2: The byte 0xE4 at offset \d+ is not UTF-8\. Save the file as UTF-8/,
    );
  });

  it('a broken table, with everything that is wrong in it', async () => {
    const shell = new Shell();
    shell.file(
      'odoo/sale/ir.model.access.csv',
      `${CSV}a,a,model_x,,yes please,0,0,0\nb,b,,,1,0,0,0\nc,c,model_x,,1,0,0,0\n`,
    );
    const lines = (await refused(shell, 'odoo')).split('\n');
    expect(lines[0]).toMatch(
      /^sale\/ir\.model\.access\.csv:2: “yes please” in perm_read is neither yes nor no/,
    );
    expect(lines[1]).toMatch(/^sale\/ir\.model\.access\.csv:3: This row names no model/);
  });

  it('a folder without access rights', async () => {
    const shell = new Shell();
    shell.file('odoo/readme.txt', 'nothing here');
    expect(await refused(shell, 'odoo')).toMatch(/^odoo: No access rights of Odoo were found in 0 files/);
  });

  it('a folder that is not there, and a file', async () => {
    const shell = new Shell();
    expect(await refused(shell, 'odoo')).toMatch(/^There is no file or folder “odoo”\./);
    shell.file('sale.csv', CSV);
    expect(await refused(shell, 'sale.csv')).toMatch(/^sale\.csv: This is a file; expected the folder/);
  });
});

describe.runIf(existsSync(REAL))('import of real Odoo files', { timeout: 30_000 }, () => {
  it.each(['odoo', 'odoo19'])('%s: all of it, and its export changes nothing', async (name) => {
    const shell = new Shell();
    const { code, out } = await shell.runWords([
      'import',
      '--format',
      'odoo',
      `${REAL}/${name}`,
      '--store',
      'x.grantree',
    ]);
    expect(code).toBe(0);
    const [nodes = 0, groups = 0] = ['Nodes', 'Groups'].map((list) =>
      Number(new RegExp(`  ${list}: (\\d+) added`).exec(out)?.[1]),
    );
    expect(nodes).toBeGreaterThan(300);
    expect(groups).toBeGreaterThan(60);
    await shell.run('export --store x.grantree --out x.json');
    expect((await shell.run('import x.json --store x.grantree')).out).toBe(
      'Nothing changes in x.grantree.\n',
    );
    expect((await shell.run('verify --store x.grantree')).code).toBe(0);
  });
});

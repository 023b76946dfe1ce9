/** Commands that change a store: one step, one entry, refused as a whole, and --dry-run that changes nothing. */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { HOUSE, Shell } from './shell.ts';

async function house(shell: Shell): Promise<string> {
  return shell.store('house', HOUSE);
}

describe('commands that change a store', () => {
  it('tell the changes and who gains and loses, and write one entry with the reason', async () => {
    const shell = new Shell();
    const store = await house(shell);
    const said = await shell.runWords(
      ['grant', 'delete', 'bob', '--node', 'goods', 'goods.invoice', '--store', store, '--reason', 'Deputy'],
      {},
    );
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toBe(
      [
        'Bob: Delete on Goods',
        'Bob: Delete on Goods › Invoices, 1 day back',
        'Changed house.grantree, now at revision 2.',
        '  One user gains: bob',
        '',
      ].join('\n'),
    );
  });

  it('change nothing with --dry-run, and end with 1 where something would change', async () => {
    const shell = new Shell();
    const store = await house(shell);
    const tried = await shell.run(`user remove old --store ${store} --dry-run`);
    expect(tried).toMatchObject({ code: 1 });
    expect(tried.out).toContain('Would change house.grantree.');
    expect((await shell.run(`user list --store ${store}`)).out).toContain('old');
    expect((await shell.run(`user set old --inactive --store ${store} --dry-run`)).code).toBe(0);
  });

  it('refuse as a whole: a circle with its way, an unknown code with what is near, a login that is taken', async () => {
    const shell = new Shell();
    const store = await house(shell);
    const circle = await shell.run(`group join west group:sales --store ${store}`);
    expect(circle).toMatchObject({ code: 2, out: '' });
    expect(circle.err).toContain('west → sales → west');
    const unknown = await shell.run(`grant read ann --node goods.itms --store ${store}`);
    expect(unknown.err).toContain('Did you mean “goods.items”?');
    expect((await shell.run(`user add bob --store ${store}`)).err).toContain('the login “bob”');
    expect((await shell.run(`verify --store ${store} --json`)).out).toContain('"revision": 1');
  });

  it('ask for --yes before somebody locks himself out', async () => {
    const shell = new Shell();
    const store = await house(shell);
    await shell.run(`user set bob --administrator --store ${store}`);
    const ann = { author: 'ann' };
    const refused = await shell.run(`user set ann --not-administrator --store ${store}`, ann);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain('--yes');
    expect((await shell.run(`user set ann --not-administrator --yes --store ${store}`, ann)).code).toBe(0);
  });

  it('take single rights where rights are single, and a period where documents are', async () => {
    const shell = new Shell();
    const store = await house(shell);
    expect((await shell.run(`grant RU ann --node goods.export --store ${store}`)).code).toBe(0);
    expect((await shell.run(`grant RU ann --node goods --store ${store}`)).err).toContain('scale “levels”');
    expect((await shell.run(`grant read ann --node goods --period 3 --store ${store}`)).err).toContain(
      'not dated',
    );
    await shell.run(`grant write ann --node goods.invoice --period 3 --note Deputy --store ${store}`);
    const { out } = await shell.run(`export --store ${store}`);
    expect(out).toContain(
      '{"holder":"user:ann","node":"goods.invoice","rights":"write","updatePeriod":3,"note":"Deputy"}',
    );
    await shell.run(`grant undefined ann --node goods.invoice --store ${store}`);
    expect((await shell.run(`export --store ${store}`)).out).not.toContain('Deputy');
  });

  it('carry out lines of gestures and changes as one step, or tell every bad line and do nothing', async () => {
    const shell = new Shell();
    const store = await house(shell);
    const lines = [
      '{"kind":"create","list":"users","record":{"login":"zoe"}}',
      '{"kind":"join","groups":["west"],"members":["user:zoe"]}',
      '',
      '{"kind":"setLevel","holders":["user:zoe"],"nodes":["settings"],"level":"read"}',
      '{"kind":"setLicence","licence":{"seats":9}}',
    ];
    const stdin = () => Readable.from([lines.join('\n')]);
    expect(await shell.run(`change --store ${store} --json`, { stdin: stdin() })).toMatchObject({ code: 0 });
    expect((await shell.run(`check --user zoe --node settings --right R --store ${store}`)).code).toBe(0);
    expect((await shell.run(`verify --store ${store} --json`)).out).toContain('"revision": 2');

    const bad = Readable.from([
      '{"kind":"dance"}\nno json\n{"kind":"delete","list":"users","keys":["zoe"]}\n',
    ]);
    const said = await shell.run(`change --store ${store}`, { stdin: bad });
    expect(said.code).toBe(2);
    expect(said.err).toContain('-:1: The line is no gesture and no change (kind “dance”)');
    expect(said.err).toContain('-:2: The line is no JSON');
    expect((await shell.run(`user list --store ${store}`)).out).toContain('zoe');
  });

  it('move nodes beside and below others', async () => {
    const shell = new Shell();
    const store = await house(shell);
    await shell.run(`node move goods --before settings --store ${store}`);
    const { out } = await shell.run(`node list --store ${store}`);
    expect(out.indexOf('goods ')).toBeLessThan(out.indexOf('settings '));
    expect((await shell.run(`node move goods --store ${store}`)).err).toContain('Say where to');
    expect((await shell.run(`node move goods --into goods.items --store ${store}`)).err).toContain(
      'below it',
    );
  });
});

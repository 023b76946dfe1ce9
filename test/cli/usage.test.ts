import { describe, expect, it } from 'vitest';
import { Shell } from './shell.ts';

const COMMANDS = [
  'init',
  'import',
  'export',
  'check',
  'decide',
  'explain',
  'effective',
  'report',
  'verify',
  'grant',
  'assign',
  'licence',
  'change',
  'people',
  'checks',
  'who',
  'history',
  'undo',
  'backup',
  'restore',
];

describe('help', () => {
  it('lists the commands there are, and the exit codes', async () => {
    const { code, out, err } = await new Shell().run('--help');
    expect([code, err]).toEqual([0, '']);
    const listed = [...out.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name]) => name);
    expect(listed).toEqual(COMMANDS);
    expect(out).toContain('3  the store is damaged');
  });

  it.each(COMMANDS)('of %s names its usage and common options', async (name) => {
    const { code, out, err } = await new Shell().run(`${name} --help`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: grantree ${name} .*--store <file>`));
    expect(out).toContain('--json');
    // A text without a translation shows its key.
    // A kind of report and a level are called “undefined”; elsewhere it would be a text that is missing.
    expect(out.replace(/,\s+undefined/g, '')).not.toMatch(/\b(cli|commands)\.\w|undefined/);
  });

  it('is shown where no command is given, and that is bad usage', async () => {
    const { code, out, err } = await new Shell().runWords([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Usage: grantree <command>/);
  });

  it('tells the version', async () => {
    expect(await new Shell().run('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('bad usage ends with exit code 2, says what is wrong and how the command is used', () => {
  const check = 'Usage: grantree check --store <file> --user <login> --node <code> --right <right> [options]';
  const effective = 'Usage: grantree effective --store <file> [options]';
  it.each([
    ['chek', 'There is no command “chek”. Did you mean “check”?', 'Usage: grantree <command>'],
    ['check --store x', 'The option --user <login> is missing.', check],
    ['check --user', 'The option --user <login> needs a value.', check],
    ['check --usr ann', 'There is no option “--usr” here. Did you mean “--user”?', check],
    [
      'check --store x --user a --node n --right R more',
      '“more” is one word too many. Put quotes around a name that has blanks in it.',
      check,
    ],
    ['import --store x', '<source> is missing.', 'Usage: grantree import <source>… --store <file> [options]'],
    ['effective --store x', 'Say --user or --node: whose rights, or rights on what.', effective],
    [
      'effective --store x --user a --node b',
      'The options --user <login> and --node <code> cannot be used together. Leave one of them out.',
      effective,
    ],
  ])('%s', async (command, message, usage) => {
    expect(await new Shell().run(command)).toEqual({ code: 2, out: '', err: `${message}\n${usage}\n` });
  });

  it.each([
    ['export --store x --format xml', '“xml” cannot stand after --format; expected one of: grantree, csv.\n'],
    [
      'init --store x --sample shop',
      '“shop” cannot stand after --sample; expected one of: trade, sites, erp, integration.\n',
    ],
    [
      'import a --store x --format ldif',
      '“ldif” cannot stand after --format; expected one of: grantree, odoo.\nNothing was changed.\n',
    ],
  ])('%s', async (command, message) => {
    expect(await new Shell().run(command)).toEqual({ code: 2, out: '', err: message });
  });

  it('and as JSON where JSON was asked for', async () => {
    const { code, out, err } = await new Shell().run('check --json');
    expect([code, out]).toEqual([2, '']);
    expect(JSON.parse(err)).toMatchObject({
      error: {
        problems: [{ code: 'usage-missing-option', params: { value: '--store <file>' } }],
        usage: `${check}`,
      },
    });
  });
});

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HOUSE, Shell } from './shell.ts';

const TEN_ERRORS = fileURLToPath(new URL('../fixtures/broken/ten-errors.json', import.meta.url));

/** Imports into a store that is there and into one that is not: neither may be touched. */
async function refused(file: string, content: string | Uint8Array | null): Promise<string[]> {
  const shell = new Shell();
  const store = await shell.store('house', HOUSE);
  if (content !== null) shell.file(file, content);
  const [before, files] = [shell.bytes(store), readdirSync(shell.folder)];
  const said = await shell.runWords(['import', file, '--store', store]);
  expect([said.code, said.out]).toEqual([2, '']);
  expect(await shell.runWords(['import', file, '--store', 'new.grantree'])).toEqual(said);
  expect(readdirSync(shell.folder)).toEqual(files);
  expect(shell.bytes(store).equals(before)).toBe(true);
  const lines = said.err.trimEnd().split('\n');
  expect(lines.pop()).toBe('Nothing was changed.');
  return lines;
}

describe('a file that cannot be imported', () => {
  it('has ten different errors, and each is told with line and path', async () => {
    const lines = await refused(TEN_ERRORS, null);
    expect(lines.length).toBeGreaterThanOrEqual(10);
    for (const line of lines) expect(line).toMatch(/ten-errors\.json:\d+:\$[.\w[\]]+: \S/);
    expect(lines[0]).toMatch(/:5:\$\.nodes\[1\]\.parent: There is no node “good”\./);
  });

  it('is cut off', async () => {
    expect(await refused('cut.json', '{"format":"grantree/1",\n"users":[')).toEqual([
      'cut.json:2: The JSON ends too early, at column 10: a quote, bracket or brace is not closed. The file may be cut off.',
    ]);
  });

  it('is in another encoding', async () => {
    const latin = Buffer.from('{"format":"grantree/1",\n"users":[{"login":"zoë"}]}', 'latin1');
    const [line] = await refused('latin.json', latin);
    expect(line).toMatch(/^latin\.json:2: The byte 0xEB at offset 45 is not UTF-8\. Save the file as UTF-8/);
  });

  it('is of another format', async () => {
    expect(await refused('other.json', '{"users":[]}')).toEqual(
      ['other.json:1:$: The field “format” is missing and has no default.'].map(() =>
        expect.stringMatching(/^other\.json.*format/),
      ),
    );
  });

  it('is of no format that can be told', async () => {
    expect(await refused('table.csv', 'id,name\n')).toEqual([
      'table.csv: It cannot be told what format this is; say --format and one of: grantree, odoo.',
    ]);
  });

  it('is not there', async () => {
    expect(await refused('none.json', null)).toEqual([
      'There is no file or folder “none.json”. Check the name and the folder you are in.',
    ]);
  });

  it('spoils a good one beside it', async () => {
    const shell = new Shell();
    shell.file('good.json', { format: 'grantree/1', ...HOUSE });
    shell.file('bad.json', '{');
    const { code, err } = await shell.run('import good.json bad.json --store x.grantree');
    expect(code).toBe(2);
    expect(err).toMatch(/^bad\.json:1: /);
    expect(readdirSync(shell.folder).sort()).toEqual(['bad.json', 'good.json']);
  });

  it('tells ten thousand mistakes one by one and counts the others', async () => {
    const wrong = { format: 'grantree/1', users: new Array(10_007).fill(1) };
    const lines = await refused('wrong.json', JSON.stringify(wrong));
    expect(lines).toHaveLength(10_001);
    expect(lines.at(-2)).toMatch(/^wrong\.json:1:\$\.users\[9999\]: /);
    expect(lines.at(-1)).toBe('… and 7 more problems.');
    const shell = new Shell();
    shell.file('wrong.json', wrong);
    const { error } = JSON.parse((await shell.run('import wrong.json --store s.grantree --json')).err);
    expect([error.problems.length, error.more]).toEqual([10_000, 7]);
  });

  it('does not go together with a folder of another format', async () => {
    const shell = new Shell();
    shell.file('good.json', { format: 'grantree/1', ...HOUSE });
    shell.file('odoo/x.csv', '');
    const { code, err } = await shell.run('import good.json odoo --store x.grantree');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^The sources are of several formats \(grantree, odoo\)\. Import each format by itself\.\n/,
    );
  });
});

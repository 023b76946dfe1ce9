import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeGrantree } from '../../shared/formats/grantree.ts';
import { arbitraryQuestion } from '../rules/questions.ts';
import { HOUSE, type Said, Shell } from './shell.ts';

async function house(): Promise<(command: string) => Promise<Said>> {
  const shell = new Shell();
  const store = await shell.store('house', HOUSE);
  return (command) => shell.run(`${command} --store ${store}`);
}

describe('explain', () => {
  it('tells one sentence, what decides, what lost and why, and what would deny it; exit code 0', async () => {
    const run = await house();
    expect(await run('explain --user bob --node goods.invoice --right U')).toEqual({
      code: 0,
      err: '',
      out: [
        'allow: own permission',
        'Update is allowed: Write, because Bob has an own permission on it.',
        'Rights: R U A',
        'Deciding:',
        '  user:bob on goods.invoice: Bob holds Write on Goods › Invoices (1 day back)',
        'Not deciding:',
        '  group:sales on goods: Sales holds Write on Goods — not asked: the own permission decides first.',
        'What would deny it, the smallest first:',
        '  Set Read as own permission → Read',
        '',
      ].join('\n'),
    });
  });

  it('tells the groups between, and what would allow it; exit code 1', async () => {
    const run = await house();
    const { code, out } = await run('explain --user ann --node goods --right D');
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'deny: the right is not among those granted',
        'Delete is denied: Write, because Sales holds it.',
        'Rights: R U A',
        'Deciding:',
        '  group:sales on goods: Sales holds Write on Goods — through Sales West › Sales',
        'What would allow it, the smallest first:',
        '  Set Delete as own permission → Delete',
        '  Set Delete for Sales West → Delete',
        '  Set Delete for Sales → Delete (reaches 2 other users)',
        '',
      ].join('\n'),
    );
  });

  it('counts the age of a document as check does', async () => {
    const run = await house();
    const old = 'explain --user bob --node goods.invoice --right U --document-date 2026-02-20';
    const { code, out } = await run(old);
    expect(code).toBe(1);
    expect(out).toContain('the document is 9 days old and no update period reaches that far back');
    expect(out).toContain('  Set Write (9 days back) as own permission → Write\n');
    expect((await run(`${old} --on 2026-02-21`)).code).toBe(0);
  });

  it('tells all of it as JSON, the changes as the values they are', async () => {
    const run = await house();
    const { code, out } = await run('explain --user bob --node settings --right R --json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      allow: false,
      rights: [],
      reason: 'undefined',
      sentence:
        'Read is denied: Nothing, because no permission is defined: neither an own one, nor through a group or profile, nor above.',
      deciding: [],
      lost: [],
      turnarounds: [
        {
          sentence: 'Set Read as own permission → Read',
          reach: 0,
          rights: ['R'],
          changes: [
            {
              kind: 'setGrant',
              holder: 'user:bob',
              node: 'settings',
              grant: { rights: 1, updatePeriod: null, note: '' },
            },
          ],
        },
        {
          sentence: 'Set Read for Sales → Read (reaches 2 other users)',
          reach: 2,
          rights: ['R'],
          changes: [
            {
              kind: 'setGrant',
              holder: 'group:sales',
              node: 'settings',
              grant: { rights: 1, updatePeriod: null, note: '' },
            },
          ],
        },
      ],
    });
  });

  it('answers unknown codes as check does', async () => {
    const run = await house();
    const words = '--user Anne --node goods.item --right X';
    const explained = await run(`explain ${words}`);
    expect(explained).toEqual(await run(`check ${words}`));
    expect(explained.code).toBe(2);
  });

  it('says so where there is nothing small to do', async () => {
    const shell = new Shell();
    const store = await shell.store('plain', {
      nodes: [{ code: 'norms', name: 'Norms', perEntity: true }],
      entities: [{ code: 'north', name: 'North' }],
      users: [{ login: 'bob', name: 'Bob' }],
    });
    const { out } = await shell.run(
      `explain --store ${store} --user bob --node norms --right R --entity north`,
    );
    expect(out).toMatch(/\nNo small change was found that would turn it around\.\n$/);
  });

  it('gives the answer of check, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryQuestion({ unusualCodes: false }), async ({ model, request }) => {
        const shell = new Shell();
        const file = shell.file('model.json', writeGrantree(model));
        const imported = await shell.run(`import ${file} --store model.grantree`);
        // What Apply would refuse is no store to ask.
        fc.pre(imported.code === 0);
        const { user, node, right, entity, documentDate, on } = request;
        const options = { user, node, right, entity, 'document-date': documentDate, on };
        const words = Object.entries(options).flatMap(([name, value]) =>
          value ? [`--${name}=${value}`] : [],
        );
        const ask = (command: string) =>
          shell.runWords([command, '--store', 'model.grantree', '--json', ...words]);
        const [checked, explained] = [await ask('check'), await ask('explain')];
        expect(explained.code).toBe(checked.code);
        expect(JSON.parse(explained.out)).toMatchObject(JSON.parse(checked.out));
      }),
      { numRuns: 20 },
    );
  });
});

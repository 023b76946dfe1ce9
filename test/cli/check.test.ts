import { describe, expect, it } from 'vitest';
import { HOUSE, Shell } from './shell.ts';

async function house(): Promise<(command: string) => ReturnType<Shell['run']>> {
  const shell = new Shell();
  const store = await shell.store('house', HOUSE);
  return (command) => shell.run(`${command} --store ${store}`);
}

describe('check', () => {
  it('allows with exit code 0 and says what decides', async () => {
    const run = await house();
    expect(await run('check --user bob --node goods.items --right write')).toEqual({
      code: 0,
      err: '',
      out: [
        'allow: acquired from a group or profile',
        'Write, because Sales holds it on Goods, one level up.',
        'Rights: R U A',
        'Deciding:',
        '  group:sales on goods: Sales holds Write on Goods',
        '',
      ].join('\n'),
    });
  });

  it('denies with exit code 1', async () => {
    const run = await house();
    const { code, out, err } = await run('check --user bob --node goods --right D');
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^deny: the right is not among those granted\n/);
  });

  it('says so where nothing is defined', async () => {
    const run = await house();
    const { code, out } = await run('check --user bob --node settings --right R');
    expect(code).toBe(1);
    expect(out).toMatch(/^deny: nothing is defined\n/);
    expect(out).toContain('Rights: None\n');
    expect(out).not.toContain('Deciding');
  });

  it('names the groups a permission comes through', async () => {
    const run = await house();
    const { out } = await run('check --user ann --node goods --right R');
    expect(out).toContain('group:sales on goods: Sales holds Write on Goods — through Sales West › Sales');
  });

  it('counts the age of a document from the day of the decision, today unless given', async () => {
    const run = await house();
    const update = 'check --user bob --node goods.invoice --right U --document-date';
    expect((await run(`${update} 2026-02-28`)).code).toBe(0);
    const old = await run(`${update} 2026-02-27`);
    expect(old.code).toBe(1);
    expect(old.out).toMatch(/^deny: the document is older than the update period allows\n/);
    expect((await run(`${update} 2026-02-27 --on 2026-02-28`)).code).toBe(0);
  });

  it('gives the whole answer as JSON', async () => {
    const run = await house();
    const { out } = await run('check --user ann --node goods.invoice --right R --json');
    const acquired = { updatePeriod: null, tier: 'acquired' };
    expect(JSON.parse(out)).toEqual({
      allow: true,
      rights: ['R', 'U', 'A'],
      reason: 'acquired',
      deciding: [
        {
          holder: 'group:sales',
          node: 'goods',
          rights: ['R', 'U', 'A'],
          ...acquired,
          through: { kind: 'membership', groups: ['west', 'sales'] },
        },
      ],
      lost: [],
    });
  });

  it('gives the permissions that lost, each with why, as JSON', async () => {
    const run = await house();
    const { out } = await run('check --user bob --node goods.invoice --right R --json');
    const answer = JSON.parse(out);
    expect(answer.deciding).toEqual([
      {
        holder: 'user:bob',
        node: 'goods.invoice',
        rights: ['R', 'U', 'A'],
        updatePeriod: 1,
        tier: 'own',
        through: null,
      },
    ]);
    expect(answer.lost).toMatchObject([{ holder: 'group:sales', node: 'goods', why: 'own-first' }]);
  });

  it('answers every unknown code at once, with the known ones that come near', async () => {
    const run = await house();
    const { code, out, err } = await run(
      'check --user Anne --node goods.item --right X --entity somewhere --on 2026-02-30',
    );
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toEqual([
      'There is no user “Anne”. Did you mean “ann”?',
      'There is no node “goods.item”. Did you mean “goods.items”?',
      '“X” is no right; expected one of R, U, A, D, read, write, delete.',
      'There is no entity “somewhere”. “grantree export” lists the codes there are.',
      '“2026-02-30” is no date; expected YYYY-MM-DD.',
    ]);
  });

  it('answers them as JSON on standard error when JSON was asked for', async () => {
    const run = await house();
    const { code, out, err } = await run('check --user an --node goods --right R --json');
    expect([code, out]).toEqual([2, '']);
    expect(JSON.parse(err)).toEqual({
      error: {
        problems: [
          {
            code: 'unknown-user',
            message: 'There is no user “an”.',
            params: { value: 'an' },
            suggestions: ['ann'],
          },
        ],
      },
    });
  });

  it('shows nothing that could move the cursor of a terminal', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    const { err } = await shell.runWords([
      'check',
      '--store',
      store,
      '--user',
      'a\u001b[2Jb',
      '--node',
      'goods',
      '--right',
      'R',
    ]);
    expect(err).toContain('“a\\u001b[2Jb”');
  });
});

import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { HOUSE, type Said, Shell } from './shell.ts';

async function house(): Promise<Shell> {
  const shell = new Shell();
  await shell.store('house', HOUSE);
  return shell;
}

function decide(shell: Shell, ...input: readonly (string | Buffer)[]): Promise<Said> {
  return shell.run('decide --store house.grantree', {
    stdin: Readable.from(input.map((part) => Buffer.from(part))),
  });
}

function request(more: object = {}): string {
  return JSON.stringify({ user: 'bob', node: 'goods', right: 'R', ...more });
}

/** The answers, each as JSON. */
function answers({ out }: Said): { allow?: boolean; reason?: string; error?: { problems: object[] } }[] {
  return out === ''
    ? []
    : out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
}

describe('decide', () => {
  it('answers each line in order', async () => {
    const said = await decide(
      await house(),
      `${request()}\n${request({ right: 'delete' })}\n${request({ user: 'old' })}\n`,
    );
    expect([said.code, said.err]).toEqual([0, '']);
    expect(answers(said).map(({ allow, reason }) => [allow, reason])).toEqual([
      [true, 'acquired'],
      [false, 'not-granted'],
      [false, 'user-inactive'],
    ]);
    expect(answers(said)[0]).toEqual({
      allow: true,
      rights: ['R', 'U', 'A'],
      reason: 'acquired',
      deciding: [
        {
          holder: 'group:sales',
          node: 'goods',
          rights: ['R', 'U', 'A'],
          updatePeriod: null,
          tier: 'acquired',
          through: { kind: 'membership', groups: ['sales'] },
        },
      ],
      lost: [],
    });
  });

  it('takes a document date and the day of the decision, and null for what is not given', async () => {
    const dated = { node: 'goods.invoice', right: 'U', documentDate: '2026-01-01', entity: null };
    const said = await decide(
      await house(),
      `${request(dated)}\n${request({ ...dated, on: '2026-01-02' })}\n`,
    );
    expect(answers(said).map(({ reason }) => reason)).toEqual(['period-exceeded', 'own']);
  });

  it('answers a bad line with an error that names the line, and goes on', async () => {
    const bad = [
      'hello',
      '{"user":"bob"',
      '[]',
      '{"user":"bob","node":7,"rigth":"R"}',
      '{"user":"bob","user":"ann","node":"goods","right":"R"}',
      request({ user: 'nobody', right: 'X' }),
      request({ documentDate: 'yesterday' }),
    ];
    const said = await decide(await house(), [...bad, request()].join('\n'));
    const found = answers(said);
    expect(found.at(-1)?.allow).toBe(true);
    expect(found.slice(0, -1).map(({ error }) => error?.problems)).toMatchObject([
      [{ code: 'json-value-expected', place: { line: 1 } }],
      [{ code: 'json-ends-early', place: { line: 2 } }],
      [{ code: 'expected-object', params: { value: '[]' }, place: { line: 3 } }],
      [
        { code: 'expected-text', params: { value: '7' }, place: { line: 4, path: '$.node' } },
        { code: 'missing-field', place: { line: 4, path: '$.right' } },
        { code: 'unknown-field', params: { value: 'rigth' }, place: { line: 4, path: '$.rigth' } },
      ],
      [{ code: 'duplicate-key', params: { value: 'user' }, place: { line: 5 } }],
      [
        { code: 'unknown-user', params: { value: 'nobody' }, message: 'There is no user “nobody”.' },
        { code: 'unknown-right', place: { line: 6 } },
      ],
      [{ code: 'bad-date', params: { value: 'yesterday' }, place: { line: 7 } }],
    ]);
    expect([said.code, said.err]).toEqual([0, '7 lines were answered with an error.\n']);
  });

  it('passes over blank lines, byte order mark and carriage returns, and counts lines as an editor does', async () => {
    const said = await decide(await house(), `\uFEFF${request()}\r\n\r\n  \n${request()}\r\nx`);
    expect(answers(said).map(({ allow }) => allow)).toEqual([true, true, undefined]);
    expect(answers(said)[2]?.error?.problems).toMatchObject([{ place: { line: 5 } }]);
  });

  it('answers nothing where nothing is asked', async () => {
    expect(await decide(await house())).toEqual({ code: 0, out: '', err: '' });
  });

  it('answers a line that is not UTF-8 with an error, and its neighbours', async () => {
    const latin = Buffer.from(`${request()}\n${request({ user: 'Andr\xe9' })}\n${request()}\n`, 'latin1');
    const found = answers(await decide(await house(), latin));
    expect(found.map(({ allow }) => allow)).toEqual([true, undefined, true]);
    expect(found[1]?.error?.problems).toMatchObject([{ code: 'request-not-utf8', place: { line: 2 } }]);
  });

  it('does not keep an endless line in memory', async () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    const found = answers(await decide(await house(), megabyte, megabyte, `\n${request()}\n`));
    expect(found[0]?.error?.problems).toMatchObject([{ code: 'request-too-long', place: { line: 1 } }]);
    expect(found[1]?.allow).toBe(true);
  });

  it('answers a request before the next one is asked', async () => {
    const shell = await house();
    const [stdin, stdout] = [new PassThrough(), new PassThrough()];
    const ended = shell.run('decide --store house.grantree', { stdin, stdout });
    for (let turn = 0; turn < 3; turn++) {
      stdin.write(`${request()}\n`);
      const [answer] = await new Promise<Buffer[]>((resolve) =>
        stdout.once('data', (data) => resolve([data])),
      );
      expect(JSON.parse(String(answer))).toMatchObject({ allow: true });
    }
    stdin.end();
    expect((await ended).code).toBe(0);
  });

  it('reads no more while nobody takes the answers', async () => {
    const shell = await house();
    const block = `${request()}\n`.repeat(100);
    let asked = 0;
    const stdin = Readable.from(
      (function* () {
        for (; asked < 200; asked++) yield Buffer.from(block);
      })(),
    );
    let take = (): void => {};
    const slow = new Writable({
      write: (_chunk, _encoding, done) => {
        take = done;
      },
    });
    const ended = shell.run('decide --store house.grantree', { stdin, stdout: slow });
    // Many more turns than it takes to read on.
    for (let turn = 0; turn < 2000; turn++) await new Promise(setImmediate);
    expect(asked).toBeLessThan(100);
    slow._write = (_chunk, _encoding, done) => done();
    take();
    expect((await ended).code).toBe(0);
    expect(asked).toBe(200);
  });

  it('says so when the requests cannot be read to their end', async () => {
    const shell = await house();
    const stdin = Readable.from(
      (function* () {
        yield Buffer.from(`${request()}\n`);
        throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
      })(),
    );
    const said = await shell.run('decide --store house.grantree', { stdin });
    expect(answers(said)).toHaveLength(1);
    expect([said.code, said.err]).toEqual([
      2,
      'The requests could not be read: it is a folder. Those read before were answered.\n',
    ]);
  });

  it('ends quietly when nobody reads the answers any more, though requests still may come', async () => {
    const shell = await house();
    const stdin = new PassThrough();
    const gone = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' })),
    });
    const ended = shell.run('decide --store house.grantree', { stdin, stdout: gone });
    stdin.write(`${request()}\n`);
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });
});

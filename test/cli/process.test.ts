import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OUTPUT_FORMATS } from '../../shared/reports/definition.ts';
import { HOUSE, Shell } from './shell.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/grantree.mjs', import.meta.url));

/** The command line in processes of their own, as a shell starts them. */
function sh(shell: Shell, command: string): { status: number | null; stdout: string; stderr: string } {
  const script = `grantree() { '${process.execPath}' '${SCRIPT}' "$@"; }; ${command}`;
  return spawnSync('sh', ['-c', script], { cwd: shell.folder, encoding: 'utf8' });
}

// Each starts several processes, which a busy machine takes its time for.
describe('grantree as a process', { timeout: 60_000 }, () => {
  it('ends with the exit code of the decision', async () => {
    const shell = new Shell();
    await shell.store('house', HOUSE);
    const check = (right: string) =>
      sh(shell, `grantree check --store house.grantree --user bob --node goods --right ${right}`).status;
    expect([check('R'), check('D'), check('X')]).toEqual([0, 1, 2]);
  });

  it('works in pipes: what one store exports another imports, and answers come in order', async () => {
    const shell = new Shell();
    await shell.store('house', HOUSE);
    const line = '{"user":"bob","node":"goods","right":"R"}';
    const { status, stdout, stderr } = sh(
      shell,
      `grantree export --store house.grantree > e.json && grantree import e.json --store copy.grantree --json > i.json && ` +
        `yes '${line}' | head -5000 | grantree decide --store copy.grantree | sort | uniq -c`,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ *5000 \{"allow":true/);
    expect(JSON.parse(shell.read('i.json'))).toMatchObject({ created: true });
  });

  it('ends quietly when its reader has seen enough', async () => {
    const shell = new Shell();
    await shell.run('init --store trade.grantree --sample trade');
    const { status, stdout, stderr } = sh(
      shell,
      'grantree export --store trade.grantree | head -2; yes {} | grantree decide --store trade.grantree | head -1',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\{\n {2}"format": "grantree\/1",\n\{"error"/);
  });

  // A limit on the size of files is what a test may set without being root; writing fails as late as on a full disk.
  it('leaves nothing of an export that could not be written whole', async () => {
    const shell = new Shell();
    await shell.run('init --store trade.grantree --sample trade');
    shell.file('old.json', 'old');
    const command = 'grantree export --store trade.grantree --out';
    const { status, stdout, stderr } = sh(shell, `ulimit -f 8; ${command} new.json; ${command} old.json`);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^“new\.json” cannot be used: EFBIG.*\n“old\.json” cannot be used: EFBIG.*\n$/);
    expect(shell.read('old.json')).toBe('old');
    expect(readdirSync(shell.folder).sort()).toEqual(['old.json', 'trade.grantree']);
  });

  it('is ended by an interrupt while it waits for requests', async () => {
    const shell = new Shell();
    await shell.store('house', HOUSE);
    const words = [SCRIPT, 'decide', '--store', shell.path('house.grantree')];
    const child: ChildProcess = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin?.write('{}\n');
    const signal = await new Promise((resolve) => {
      child.stdout?.once('data', () => child.kill('SIGINT'));
      child.once('exit', (_code, by) => resolve(by));
    });
    expect(signal).toBe('SIGINT');
    expect((await shell.run('verify --store house.grantree')).code).toBe(0);
  });

  it.each(OUTPUT_FORMATS)('leaves nothing of a report as %s that is interrupted halfway', async (format) => {
    const shell = new Shell();
    await shell.run('init --store trade.grantree --sample trade');
    shell.file(`old.${format}`, 'old');
    const words = ['report', 'user', '--all', '--store', 'trade.grantree', '--out', `old.${format}`];
    const child = spawn(process.execPath, [SCRIPT, ...words], { cwd: shell.folder });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const ended = once(child, 'exit');
    const parts = () => readdirSync(shell.folder).filter((name) => name.endsWith('.part'));
    const begun = () => parts().some((name) => statSync(shell.path(name)).size > 0);
    while (child.exitCode === null && !begun()) await setTimeout(5);
    child.kill('SIGINT');
    expect([...(await ended), said]).toEqual([
      2,
      null,
      'The report was cancelled; nothing of it was saved.\n',
    ]);
    expect(parts()).toEqual([]);
    expect(shell.read(`old.${format}`)).toBe('old');
  });
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/terminal.ts';

function grantree(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'scripts', 'grantree.mjs'), ...args], {
    encoding: 'utf8',
    cwd: ROOT,
  });
}

describe('the command line of the checkout', () => {
  it('answers on stdout and ends with 0', () => {
    expect(grantree('--help')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('grantree'),
    });
  });

  it('passes the exit code of a misspelt command on', () => {
    expect(grantree('chekc')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('chekc'),
    });
  });
});

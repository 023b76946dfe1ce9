/**
 * The program as people get it (electron-builder.yml), started from the folder that scripts/package.ts made.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { ROOT } from '../../scripts/terminal.ts';
import { expect, SWITCHES, test } from './application.ts';

const { program, commandLine } = packaged();

test('it opens its desk', ({ folder }) => {
  const { status, stderr } = spawnSync(
    program,
    [...SWITCHES, `--user-data-dir=${folder}/user-data`, `--tour=${folder}/tour`],
    {
      encoding: 'utf8',
    },
  );
  expect(status, stderr).toBe(0);
  const { files } = JSON.parse(readFileSync(join(folder, 'tour', 'tour.json'), 'utf8')) as {
    files: string[];
  };
  expect(files).toContain('screenshot.png');
});

test('its command line answers on stdout alone, without a display', ({ folder }) => {
  const store = join(folder, 'trade.grantree');
  expect(grantree(['init', '--sample', 'trade', '--store', store])).toMatchObject({ status: 0, stderr: '' });
  const exported = grantree(['export', '--store', store]);
  expect(exported).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(exported.stdout)).toMatchObject({ format: 'grantree/1' });
});

test('its command line reads stdin', ({ folder }) => {
  const store = join(folder, 'trade.grantree');
  grantree(['init', '--sample', 'trade', '--store', store]);
  const { status, stdout } = grantree(['decide', '--store', store], 'this is no request\n');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toHaveProperty('error');
});

test('its command line tells of a mistake by its exit code and on stderr', ({ folder }) => {
  const { status, stdout, stderr } = grantree([
    'check',
    '--store',
    join(folder, 'nothing.grantree'),
    '--user',
    'a',
    '--node',
    'b',
    '--right',
    'R',
  ]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('nothing.grantree');
});

test('its fuses are set', async () => {
  const { ENABLE, DISABLE } = FuseState;
  expect(await getCurrentFuseWire(program)).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableCookieEncryption]: ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
  });
});

function grantree(
  args: readonly string[],
  input = '',
): { status: number | null; stdout: string; stderr: string } {
  // Playwright forces colours where somebody else forbids them, and Node warns of the contradiction.
  const { DISPLAY: _, WAYLAND_DISPLAY: __, FORCE_COLOR: ___, ...env } = process.env;
  const maxBuffer = 64 * 1024 * 1024;
  const { status, stdout, stderr } = spawnSync(commandLine, args, {
    input,
    env,
    encoding: 'utf8',
    maxBuffer,
  });
  return { status, stdout, stderr };
}

function packaged(): { program: string; commandLine: string } {
  const dist = join(ROOT, 'dist');
  switch (process.platform) {
    case 'win32': {
      const folder = join(dist, 'win-unpacked');
      return {
        program: join(folder, 'Grantree.exe'),
        commandLine: join(folder, 'resources', 'cli', 'grantree.cmd'),
      };
    }
    case 'darwin': {
      const system = readdirSync(dist).find((name) => name.startsWith('mac')) ?? 'mac';
      const contents = join(dist, system, 'Grantree.app', 'Contents');
      return {
        program: join(contents, 'MacOS', 'Grantree'),
        commandLine: join(contents, 'Resources', 'cli', 'grantree'),
      };
    }
    default: {
      const folder = join(dist, 'linux-unpacked');
      return { program: join(folder, 'grantree'), commandLine: join(folder, 'resources', 'cli', 'grantree') };
    }
  }
}

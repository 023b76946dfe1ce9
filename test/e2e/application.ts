/**
 * The tests' hold on the real program: `launch()` starts the built application with user data of its own and
 * gives its window. A test fails when a page wrote an error to its console, or threw one, that the test did
 * not announce.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { startDisplay } from '../../scripts/display.ts';
import { resolveElectron } from '../../scripts/electron.ts';
import { ROOT } from '../../scripts/terminal.ts';

export interface Launch {
  /** Further arguments of the program. */
  readonly args?: readonly string[];
  /** The store to open; without one the program chooses. */
  readonly store?: string;
  /** User data of an earlier launch in the same test, to start again where it ended. */
  readonly userData?: string;
  /** Errors on the page's console that belong to the test. */
  readonly expectedErrors?: readonly RegExp[];
}

export interface Launched {
  readonly application: ElectronApplication;
  /** The first window's page. */
  readonly page: Page;
  readonly userData: string;
  /** Closes the program as a person would, before the test ends. */
  close(): Promise<void>;
}

interface Fixtures {
  /** A folder of the test's own, removed afterwards. */
  readonly folder: string;
  readonly launch: (options?: Launch) => Promise<Launched>;
}

interface WorkerFixtures {
  /** On Linux a virtual display for each worker: windows on one display take the focus from each other. */
  readonly display: null;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from here.
    async ({}, use) => {
      if (process.platform !== 'linux') return use(null);
      const display = await startDisplay();
      delete process.env.WAYLAND_DISPLAY;
      delete process.env.XDG_SESSION_TYPE;
      process.env.DISPLAY = display.name;
      await use(null);
      display.stop();
    },
    { scope: 'worker', auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from here.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'grantree-test-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  launch: async ({ folder }, use) => {
    const launched: Launched[] = [];
    const errors: string[] = [];
    await use(async (options = {}) => {
      const next = await start(options, mkdtempSync(join(folder, 'user-data-')), errors);
      launched.push(next);
      return next;
    });
    for (const { application } of launched) await application.close();
    expect(errors, 'errors on the console of the page').toEqual([]);
  },
});

export { expect };

/**
 * Chromium's switches for a test: English whatever the system speaks, nothing of the graphics card, and the sandbox wherever the system allows
 * it.
 */
export const SWITCHES = ['--lang=en', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** Electron's own page script fails in the frames of Chromium's PDF viewer, which needs nothing of it. */
const ELECTRONS_OWN = [
  /sandboxed_renderer\.bundle\.js script failed/,
  /object null is not iterable .*\n.*invokeSync/,
];

async function start(options: Launch, fresh: string, errors: string[]): Promise<Launched> {
  const { args = [], store, userData = fresh, expectedErrors = [] } = options;
  const { executable } = await resolveElectron();
  const application = await _electron.launch({
    executablePath: executable,
    args: [
      ROOT,
      ...SWITCHES,
      `--user-data-dir=${userData}`,
      ...args,
      ...(store === undefined ? [] : [store]),
    ],
  });
  const note = (text: string): void => {
    if (![...ELECTRONS_OWN, ...expectedErrors].some((expected) => expected.test(text))) errors.push(text);
  };
  application.on('window', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') note(message.text());
    });
    page.on('pageerror', (error) => note(String(error)));
  });
  const page = await application.firstWindow();
  return { application, page, userData, close: () => application.close() };
}

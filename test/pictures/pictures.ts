/**
 * `npm run pictures`: takes the pictures of docs/pictures from the real application with the sample stores, always the
 * same ones at the same size. Names of pictures as arguments take these alone.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { makeSample } from '../../main/sample.ts';
import { createStore } from '../../main/store/store.ts';
import { buildIfStale } from '../../scripts/build.ts';
import { type Display, onDisplay, startDisplay } from '../../scripts/display.ts';
import { type Runtime, resolveElectron } from '../../scripts/electron.ts';
import { ROOT, say } from '../../scripts/terminal.ts';
import { DeskPage } from '../e2e/deskPage.ts';
import { PICTURES, type Picture } from './scenes.ts';

const FOLDER = join(ROOT, 'docs', 'pictures');
/** A little longer than it takes until the layout is written (renderer/state/layout.ts). */
const KEPT_AFTER_MS = 600;

const SWITCHES = [
  '--lang=en',
  '--disable-gpu',
  '--force-device-scale-factor=1',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export async function main(names: readonly string[]): Promise<number> {
  await buildIfStale();
  const runtime = await resolveElectron();
  const display = await startDisplay('2000x1200');
  mkdirSync(FOLDER, { recursive: true });
  try {
    for (const store of ['trade', 'sites', 'empty'] as const) {
      const wanted = PICTURES.filter(
        (picture) => picture.store === store && (names.length === 0 || names.includes(picture.name)),
      );
      if (wanted.length > 0) await takeAll(runtime, display, store, wanted);
    }
    return 0;
  } finally {
    display.stop();
  }
}

/** All pictures of one store, in one run of the program: each scene begins with an empty draft. */
async function takeAll(
  runtime: Runtime,
  display: Display,
  store: Picture['store'],
  pictures: readonly Picture[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'grantree-pictures-'));
  const path = join(folder, `${store}.grantree`);
  makeStore(path, store);
  const application = await _electron.launch({
    executablePath: runtime.executable,
    args: [ROOT, ...SWITCHES, `--user-data-dir=${join(folder, 'user')}`, path],
    env: environment(display),
    timeout: 120_000,
  });
  try {
    const page = await application.firstWindow({ timeout: 120_000 });
    const desk = new DeskPage({ application, page, userData: folder, close: () => application.close() });
    await desk.page.getByRole('contentinfo').waitFor({ timeout: 120_000 });
    for (const picture of pictures) {
      const file = join(FOLDER, `${picture.name}.png`);
      await take(desk, picture, file);
      say(`${picture.name}: ${Math.round(statSync(file).size / 1000)} kB`);
    }
  } finally {
    // A draft is left behind: the question about it would wait for ever.
    await application.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
    await application.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function take(desk: DeskPage, picture: Picture, file: string): Promise<void> {
  const { page, application } = desk;
  const [width, height] = picture.size;
  await application.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
    width,
    height,
  });
  await page.emulateMedia({
    colorScheme: picture.look === 'dark' ? 'dark' : 'light',
    forcedColors: picture.look === 'contrast' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const undone = await picture.scene(desk);
  // Nothing is pointed at, and what was being drawn is there.
  await page.mouse.move(width - 1, height - 1);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await undone?.();
  for (let open = 0; open < 3; open++) await page.keyboard.press('Escape');
  // What is kept between starts is written when it has come to rest.
  await page.waitForTimeout(KEPT_AFTER_MS);
  await page.evaluate(async () => {
    await Reflect.get(window, 'grantree').invoke('draft.discard', undefined);
  });
  await page.reload();
}

function makeStore(path: string, store: Picture['store']): void {
  const made =
    store === 'empty'
      ? createStore(path, { changes: [], author: 'admin', reason: '', source: 'empty' })
      : makeSample(path, store);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  if (typeof made.value !== 'string') made.value.close();
}

function environment(display: Display): Record<string, string> {
  const defined = Object.entries(onDisplay(display)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(defined);
}

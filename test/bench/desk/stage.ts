/** Where the desk is measured: a store of full size, the real program on a display of its own, and a clock in its page. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { createStore } from '../../../main/store/store.ts';
import type { StartStages, TourReport } from '../../../main/tour.ts';
import { type Display, onDisplay } from '../../../scripts/display.ts';
import type { Runtime } from '../../../scripts/electron.ts';
import { ROOT } from '../../../scripts/terminal.ts';
import { difference } from '../../../shared/changes/difference.ts';
import { EMPTY_MODEL } from '../../../shared/model/types.ts';
import { largeModel } from '../../../shared/samples/large.ts';
import { SIZES } from '../models.ts';

/** The node on which all users have a permission. */
export const CROWDED = 62;

/** Milliseconds: what a machine with much other work may need for a single step. */
const PATIENCE = 120_000;

const SWITCHES = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** Makes the store of 1,000,000 grants. */
export function makeStore(path: string): void {
  const model = largeModel({ ...SIZES.large, entities: 50, crowdedNode: CROWDED, seed: 2026 });
  const changes = difference(EMPTY_MODEL, model);
  const created = createStore(path, { changes, author: 'bench', reason: '', source: 'bench' });
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  created.value.close();
}

/** Milliseconds from the start of the program to the first grid that can be used, and to what comes before. */
export type StartTimes = Readonly<Record<'usable' | keyof StartStages, number>>;

/** As nobody but the program itself measures it. */
export async function startTimes(runtime: Runtime, display: Display, store: string): Promise<StartTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'grantree-bench-'));
  try {
    const begun = Date.now();
    const args = [ROOT, ...SWITCHES, `--user-data-dir=${join(folder, 'user')}`, `--tour=${folder}`, store];
    const child = spawn(runtime.executable, args, { env: onDisplay(display), stdio: 'ignore' });
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`the program ended with ${code}`);
    const { usableAt, stages } = JSON.parse(readFileSync(join(folder, 'tour.json'), 'utf8')) as TourReport;
    const since = (at: number): number => at - begun;
    return {
      ready: since(stages.ready),
      page: since(stages.page),
      script: since(stages.script),
      shown: since(stages.shown),
      opened: since(stages.opened),
      usable: since(usableAt),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Stage {
  readonly application: ElectronApplication;
  readonly page: Page;
  close(): Promise<void>;
}

/** The program with the store open, in a window of 1600 × 1000. */
export async function openStage(runtime: Runtime, display: Display, store: string): Promise<Stage> {
  const user = mkdtempSync(join(tmpdir(), 'grantree-bench-'));
  const application = await _electron.launch({
    executablePath: runtime.executable,
    args: [ROOT, ...SWITCHES, `--user-data-dir=${user}`, store],
    env: { ...process.env, ...onDisplay(display) } as Record<string, string>,
    timeout: PATIENCE,
  });
  const page = await application.firstWindow({ timeout: PATIENCE });
  page.setDefaultTimeout(PATIENCE);
  await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1600, height: 1000 }),
  );
  await page.getByRole('treegrid', { name: /^Principals of / }).waitFor({ timeout: PATIENCE });
  return {
    application,
    page,
    close: async () => {
      // A draft is left behind: the question about it would wait for ever.
      await application.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
      await application.close().catch(() => undefined);
      rmSync(user, { recursive: true, force: true });
    },
  };
}

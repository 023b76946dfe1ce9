/** How the program starts: where its window stands, and that there is one of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { resolveElectron } from '../../scripts/electron.ts';
import { ROOT } from '../../scripts/terminal.ts';
import { expect, SWITCHES, test } from './application.ts';

const PLACE = { x: 60, y: 40, width: 1100, height: 720 };

test('the window opens where it was closed', async ({ launch }) => {
  const first = await launch();
  await first.application.evaluate(({ BrowserWindow }, place) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(place);
  }, PLACE);
  await expect.poll(() => bounds(first.application)).toEqual(PLACE);
  await first.close();

  const second = await launch({ userData: first.userData });
  await expect.poll(() => bounds(second.application)).toEqual(PLACE);
});

test('a second start hands its store to the first and ends', async ({ launch, folder }) => {
  const { application, userData } = await launch();
  await application.evaluate(({ app }) => {
    app.on('second-instance', (_event, _argv, _folder, data) =>
      Object.assign(globalThis, { handedOver: data }),
    );
  });

  const { executable } = await resolveElectron();
  const store = join(folder, 'other.grantree');
  const second = spawn(executable, [ROOT, ...SWITCHES, `--user-data-dir=${userData}`, store], {
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');

  expect(code).toBe(0);
  await expect
    .poll(() => application.evaluate(() => Reflect.get(globalThis, 'handedOver') ?? null))
    .toEqual({ file: store });
  expect(application.windows()).toHaveLength(1);
});

function bounds(application: ElectronApplication) {
  return application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

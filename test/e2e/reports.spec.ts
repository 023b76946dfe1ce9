/** The Reports area: a kind is chosen, narrowed, shown, saved as a file and as settings, and leads back to the grid. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { compile } from '../../shared/rules/compile.ts';
import { tradeSample } from '../../shared/samples/trade.ts';
import { ask } from '../rules/world.ts';
import { expect, test } from './application.ts';
import { expectNothingWrong } from './axe.ts';

const NODE = 'goods.issues.invoice';

test('who can: shown, saved as a table that says what the engine says, and a way from a row to the grid', async ({
  launch,
  folder,
}) => {
  const { application, page } = await launch();
  await openReports(page, 'Who can');
  await expect(page.getByRole('button', { name: 'Show report' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Nodes' }).fill(NODE);
  await page.keyboard.press('Enter');
  await show(page, 'Who can use Invoice');

  const path = join(folder, 'who.csv');
  await application.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save as' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  await expect(page.getByText(`Saved as ${path}`).last()).toBeVisible();

  const index = compile(tradeSample());
  const rows: Record<string, string>[] = parse(readFileSync(path), { bom: true, columns: true });
  const users = rows.filter(({ Kind, State }) => Kind === 'User' && State === 'active');
  expect(users.length).toBeGreaterThan(3);
  for (const { 'Login or code': login = '', Rights: rights = '' } of users) {
    for (const right of ['R', 'U', 'A', 'D'] as const) {
      const { allow } = ask(index, { user: login, node: NODE, right });
      expect(rights.includes(right), `${login} ${right}`).toBe(allow);
    }
  }

  // Letters of another font are words of their own to the PDF viewer.
  const name = users.map(({ Name = '' }) => Name).find((each) => /^[ -~]+$/.test(each)) ?? '';
  await page.getByRole('article').first().getByText(name, { exact: true }).dblclick();
  const area = page.getByRole('button', { name: 'Authorizations', exact: true });
  await expect(area).toHaveAttribute('aria-current', 'page');
});

test('settings are saved by name and run again with one click; a report is searched and its pages turned', async ({
  launch,
}) => {
  const { page } = await launch();
  await openReports(page, 'Licence and active users');
  await page.getByRole('textbox', { name: 'Name of the settings' }).fill('Seats, monthly');
  await page.getByRole('button', { name: 'Save settings' }).click();
  // A comma is part of a name.
  await page.getByRole('option', { name: 'Review sheet' }).click();
  await page.getByRole('textbox', { name: 'Who signs besides the reviewer' }).fill('Novak, Ann');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'Novak, Ann' })).toBeVisible();
  await page.getByRole('option', { name: 'Matrix' }).click();
  await show(page, 'Matrix of users and nodes');
  await page.getByRole('button', { name: 'Seats, monthly', exact: true }).click();
  await expect(page.getByRole('article').first()).toContainText('Licence and active users');

  await page.getByRole('searchbox', { name: 'Search in the report' }).fill('legend');
  await expect(page.getByText('Pages with hits: 1')).toBeVisible();
  await expectNothingWrong(page);
  await page.getByRole('button', { name: 'Next page with a hit' }).click();
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2');
  await expect(page.getByRole('listbox', { name: 'Page list' }).getByRole('option')).toHaveCount(2);

  // By keyboard from row to row, and from a row to what it is about.
  await page.getByRole('region', { name: 'Pages' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('1');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'Alenka Novak' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  const area = page.getByRole('button', { name: 'Authorizations', exact: true });
  await expect(area).toHaveAttribute('aria-current', 'page');
});

test('a report of hundreds of pages goes to the program for PDF; stopped, or on a full disk, nothing of it is saved', async ({
  launch,
  folder,
}) => {
  const { application, page } = await launch();
  await openReports(page, 'User permissions');
  await show(page, 'Permissions of 60 users');

  await test.step('printed, it is the PDF of the preview that the computer opens', async () => {
    const opened = join(folder, 'opened');
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'xdg-open'), `#!/bin/sh\npdfinfo "$1" > '${opened}'\n`, {
      mode: 0o755,
    });
    await application.evaluate(
      (_, bin) => {
        process.env.PATH = `${bin}:${process.env.PATH}`;
      },
      join(folder, 'bin'),
    );
    await page.getByRole('button', { name: 'Print…' }).click();
    await expect(page.getByText('it was opened as PDF, to be printed from there')).toBeVisible();
    await expect.poll(() => (existsSync(opened) ? readFileSync(opened, 'utf8') : '')).toMatch(/^Pages/m);
    const pages = Number(/^Pages: +(\d+)$/m.exec(readFileSync(opened, 'utf8'))?.[1]);
    expect(pages).toBeGreaterThan(500);
    await expect(
      page.getByRole('article', { name: `Page 1 of ${pages.toLocaleString('en')}` }),
    ).toBeVisible();
  });

  const place = join(folder, 'saved');
  mkdirSync(place);
  const saveAs = async (name: string, format: string): Promise<void> => {
    const path = join(place, `report.${format}`);
    writeFileSync(path, 'old');
    await application.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: 'Save as' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const expectOld = async (format: string): Promise<void> => {
    await expect(page.getByRole('button', { name: 'Save as' })).toBeEnabled();
    expect(readdirSync(place)).toEqual([`report.${format}`]);
    expect(statSync(join(place, `report.${format}`)).size).toBe('old'.length);
    rmSync(join(place, `report.${format}`));
  };
  for (const [name, format] of [
    ['Excel', 'xlsx'],
    ['CSV', 'csv'],
    ['Web page', 'html'],
  ] as const) {
    await test.step(`${name}, cancelled`, async () => {
      const cancelled = cancelAtFirstProgress(page);
      await saveAs(name, format);
      await cancelled;
      await expect(page.getByText('The report was cancelled; nothing of it was saved.').last()).toBeVisible();
      await expectOld(format);
    });

    // Writing fails as late as on a full disk, when a part of the file is written.
    await test.step(`${name}, no room`, async () => {
      const pid = String(application.process().pid);
      execFileSync('prlimit', ['--pid', pid, '--fsize=100000:unlimited']);
      await saveAs(name, format);
      await expectOld(format);
      await expect(page.getByText(/EFBIG/).last()).toBeVisible();
      execFileSync('prlimit', ['--pid', pid, '--fsize=unlimited:unlimited']);
    });
  }
});

/** Presses Cancel when a part of the file is written: sooner than a test can that waits for it from outside. */
function cancelAtFirstProgress(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stop = Reflect.get(window, 'grantree').on('report.progress', () => {
          stop();
          for (const button of document.querySelectorAll('button')) {
            if (button.textContent === 'Cancel') button.click();
          }
          resolve();
        });
      }),
  );
}

async function openReports(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Reports' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
}

async function show(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Show report' }).first().click();
  await expect(page.getByRole('article').first()).toContainText(title, { timeout: 30_000 });
}

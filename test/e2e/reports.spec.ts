/** The Reports area: a kind is chosen, narrowed, shown, saved as a file and as settings, and leads back to the grid. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { compile } from '../../shared/rules/compile.ts';
import { tradeSample } from '../../shared/samples/trade.ts';
import { ask } from '../rules/world.ts';
import { expect, test } from './application.ts';

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
  await expect(page.getByRole('button', { name: 'Authorizations' })).toHaveAttribute('aria-current', /.+/);
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
  await expect(page.getByRole('button', { name: 'Authorizations' })).toHaveAttribute('aria-current', /.+/);
});

async function openReports(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Reports' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
}

/** In the colours of the day and of the night. */
async function expectNothingWrong(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(told, colorScheme).toEqual([]);
  }
}

async function show(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Show report' }).first().click();
  await expect(page.getByRole('article').first()).toContainText(title, { timeout: 30_000 });
}

/** Axe finds nothing in the areas of master data, History and Settings, in light and in dark. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './deskPage.ts';
import { RecordsPage } from './usersPage.ts';

test('axe finds nothing in Users, Groups, History and Settings', async ({ openDesk, folder }) => {
  const desk = await openDesk();
  const { page } = desk;
  const users = await RecordsPage.open(desk, 'Users', 'User');
  await users.choose('Alenka Novak');
  await users.tick('Departmental login');
  await expect(users.row('Alenka Novak')).toHaveAccessibleName(/Departmental/);
  await expectNothingWrong(page, 'Users');
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'New user' }).click();
  await expectNothingWrong(page, 'new user', '[role=dialog]');
  await page.keyboard.press('Escape');
  const table = join(folder, 'staff.csv');
  writeFileSync(table, 'login,name,groups,room\nhugo,Hugo,sales,12\n');
  await desk.chooseFile(table);
  await page.getByRole('button', { name: 'Import people…' }).click();
  await expect(page.getByRole('dialog').getByRole('row', { name: /Hugo.*member/ })).toBeVisible();
  await expectNothingWrong(page, 'import of people', '[role=dialog]');
  await page.keyboard.press('Escape');
  await users.detail.getByRole('button', { name: 'Change…' }).click();
  await expectNothingWrong(page, 'groups of a user', '[role=dialog]');
  await page.keyboard.press('Escape');

  const groups = await RecordsPage.open(desk, 'Groups', 'Group');
  await groups.choose('Warehouse');
  await expect(groups.detail.getByRole('treegrid', { name: 'In the group' })).toBeVisible();
  await expectNothingWrong(page, 'Groups');

  await RecordsPage.open(desk, 'History', 'Entry');
  await expect(page.getByRole('heading', { name: 'Revision 1' })).toBeVisible();
  await expectNothingWrong(page, 'History');

  await page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Sign-in' })).toBeVisible();
  await expectNothingWrong(page, 'Settings');
});

/** All rules in light, colours in dark. */
async function expectNothingWrong(page: Page, state: string, part = 'html'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page, part), state).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, part, ['color-contrast']), `${state}, in dark`).toEqual([]);
}

async function violations(page: Page, part: string, rules: string[] = []): Promise<string[]> {
  // Electron opens no blank pages, which axe would like to have; without frames it needs none.
  const axe = new AxeBuilder({ page }).include(part).setLegacyMode(true);
  const found = await (rules.length === 0 ? axe : axe.withRules(rules)).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

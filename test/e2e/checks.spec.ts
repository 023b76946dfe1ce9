/** Checks: the trap of an upgrade found and cured (seed 003), and nothing wrong with the new areas for axe. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { allows } from './commandLine.ts';
import { expect, test } from './deskPage.ts';
import { goToArea, ProfilesPage, sampleStore } from './profilesPage.ts';

const REPEATS = 'Own permissions that repeat a group or profile';

test('own permissions that repeat the group are found, cured as one step, and gone', async ({
  openDesk,
  folder,
}) => {
  const store = sampleStore(folder, 'trade');
  const desk = await openDesk({ store });
  const { page } = desk;
  const badge = page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: /^Checks/ });
  await expect(badge).toHaveAccessibleName(/, \d+/);
  await goToArea(desk, 'Checks');
  const list = page.getByRole('treegrid', { name: 'Findings' });
  await page.getByRole('searchbox', { name: 'Filter the list' }).fill(REPEATS);
  await list
    .getByRole('row', { name: new RegExp(`^${REPEATS}`) })
    .getByRole('rowheader')
    .click();
  const cure = page.getByRole('button', { name: /^Cure \d+/ });
  await expect(cure).toBeEnabled();
  const found = Number(/\d+/.exec(await cure.innerText())?.[0]);
  expect(found).toBeGreaterThan(1);
  await cure.click();
  await expect(desk.draftSum).toContainText(/^\d+ changes · nobody’s rights change/);
  await expect(list).toContainText('The filters leave nothing to show.');

  // One step, taken back and made again.
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('row', { name: new RegExp(`^${REPEATS}`) })).toBeVisible();
  await page.keyboard.press('Control+y');
  const review = await desk.openReview();
  await review.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.draftSum).toHaveText('No changes in the draft');
  expect(allows(store, 'anovak', 'goods.issues.invoice', 'write')).toBe(true);
});

test('a finding leads to its place, and Alt+Left back', async ({ openDesk, folder }) => {
  const desk = await openDesk({ store: sampleStore(folder, 'sites') });
  const { page } = desk;
  await goToArea(desk, 'Checks');
  const list = page.getByRole('treegrid', { name: 'Findings' });
  await list.getByRole('row', { name: /^Compliance Operations: the default “Default” hides/ }).dblclick();
  await expect(page.getByRole('heading', { level: 2, name: 'Compliance Operations' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(list).toBeVisible();
});

test('axe finds nothing in profiles, entities, the guided set-up and the checks', async ({
  openDesk,
  folder,
}) => {
  const desk = await openDesk({ store: sampleStore(folder, 'sites') });
  const { page } = desk;
  const profiles = await ProfilesPage.open(desk);
  await profiles.row('Guided set-up').getByRole('rowheader').click();
  await expect(page.getByRole('heading', { name: 'Guided set-up' })).toBeVisible();
  await expectNothingWrong(page, 'guided set-up');
  await profiles.choose('Full Access Authorization');
  await expectNothingWrong(page, 'rights of a profile');
  await profiles.choose('Compliance Operations');
  await expectNothingWrong(page, 'a hierarchy profile');
  await goToArea(desk, 'Entities');
  await expect(page.getByRole('treegrid', { name: 'Entities' })).toBeVisible();
  await expectNothingWrong(page, 'entities');
  await goToArea(desk, 'Checks');
  await expect(page.getByRole('treegrid', { name: 'Findings' })).toBeVisible();
  await expectNothingWrong(page, 'checks');
});

async function expectNothingWrong(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page, []), state).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, ['color-contrast']), `${state}, in dark`).toEqual([]);
}

async function violations(page: Page, rules: string[]): Promise<string[]> {
  // Electron opens no blank pages, which axe would like to have; without frames it needs none.
  const axe = new AxeBuilder({ page }).include('.area').setLegacyMode(true);
  const found = await (rules.length === 0 ? axe : axe.withRules(rules)).analyze();
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
}

/** Days are typed as the chosen language writes them, whatever the system's language, or picked from a calendar of it. */
import type { Locator, Page } from '@playwright/test';
import { today } from '../../shared/rules/days.ts';
import { expect } from './application.ts';
import { expectNothingWrong } from './axe.ts';
import { test } from './deskPage.ts';
import { PivotPage } from './pivotPage.ts';

test('a day is typed part by part, picked, and taken away, by keyboard alone', async ({ launch }) => {
  const { page } = await launch({ args: ['--lang=sl-SI'] });
  await page.getByRole('button', { name: 'Poročila' }).click();
  await page.getByRole('option', { name: 'Dnevnik sprememb', exact: true }).click();
  const from = page.getByRole('group', { name: 'Od', exact: true });

  // The day first, then month and year; the next part has the focus once one is full.
  await from.getByRole('spinbutton').first().focus();
  await page.keyboard.type('03112026');
  await expect.poll(() => parts(from)).toEqual(['3', '11', '2026']);
  await shown(page);
  await expect(page.getByRole('article').first()).toContainText('3. november 2026');

  // The calendar begins its week on Monday, opens at the day, and is left with the next one.
  await from.getByRole('button').press('Enter');
  const days = page.getByRole('grid', { name: 'november 2026' });
  await expect(days.locator('th').first()).toHaveText(/^p/i);
  await expectNothingWrong(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(days).toHaveCount(0);
  await expect.poll(() => parts(from)).toEqual(['4', '11', '2026']);
  await shown(page);
  await expect(page.getByRole('article').first()).toContainText('4. november 2026');

  await from.getByRole('button').press('Enter');
  await page.getByRole('button', { name: 'Brez dneva' }).press('Enter');
  await shown(page);
  await expect(page.getByRole('article').first()).not.toContainText('november 2026');
  await expectNothingWrong(page);
});

test('what has changed since a day is asked for by that day', async ({ openDesk }) => {
  const desk = await openDesk();
  const pivot = new PivotPage(desk);
  await pivot.turn('By principal');
  await pivot.search.fill('grabner');
  await pivot.search.press('Enter');
  await pivot.filter.fill('export invoice');
  await expect(pivot.node('Export invoice')).toBeVisible();
  await pivot.choose('Changed', 'Since a day…');
  const since = desk.page.getByRole('group', { name: 'Changed since' });
  const [year = '', month = '', day = ''] = today(new Date()).split('-');
  await since.getByRole('spinbutton').first().focus();
  // The store was made today, so that everything there is has changed since then.
  await desk.page.keyboard.type(`${day}${month}${year}`);
  await expect(pivot.node('Export invoice')).toBeVisible();
  await since.getByRole('spinbutton').last().press('ArrowUp');
  await expect(pivot.node('Export invoice')).toHaveCount(0);
});

/** What the parts of a day say, day, month and year. */
async function parts(field: Locator): Promise<(string | null)[]> {
  const all = await field.getByRole('spinbutton').all();
  return Promise.all(all.map((part) => part.getAttribute('aria-valuenow')));
}

async function shown(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prikaži poročilo' }).first().click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

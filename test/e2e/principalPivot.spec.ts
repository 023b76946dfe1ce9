/** Authorizations by principal: the same table from the other side, by mouse and by keyboard (desk.md). */
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { allows } from './commandLine.ts';
import { type DeskPage, expect, test } from './deskPage.ts';
import { PivotPage } from './pivotPage.ts';

const INVOICE = ['Goods', 'Issues', 'Invoice'] as const;
const NODE = 'goods.issues.invoice';

test('a double click leads to the same cell in the other table, Alt+Left back', async ({ openDesk }) => {
  const desk = await openDesk();
  const pivot = new PivotPage(desk);
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.name('Alenka Novak').dblclick();

  await expect(pivot.nodesOf('Alenka Novak')).toBeVisible();
  await expect(pivot.holder('Alenka Novak')).toHaveAttribute('aria-selected', 'true');
  await expect(pivot.node('Invoice')).toBeFocused();
  await expect(pivot.node('Invoice')).toHaveAccessibleName(
    'Invoice, Document type, An update period applies, Write, acquired from Sales, 7 days back, various below',
  );

  await desk.page.keyboard.press('Alt+ArrowLeft');
  await expect(desk.row('Alenka Novak')).toBeFocused();
  await desk.page.keyboard.press('Alt+ArrowRight');
  await expect(pivot.node('Invoice')).toBeFocused();
});

test('what somebody holds is changed over many nodes as one change', async ({ openDesk }) => {
  const desk = await openDesk();
  const pivot = new PivotPage(desk);
  await pivot.turn('By principal');
  await pivot.search.fill('grabner');
  await pivot.search.press('Enter');
  await expect(pivot.nodesOf('Petra Grabner')).toBeVisible();
  await pivot.open('Goods', 'Issues', 'Invoice');
  await pivot.name('Invoice').click();
  await pivot.name('Advance invoice').click({ modifiers: ['Shift'] });
  await desk.page.keyboard.press('w');
  await expect(desk.draftSum).toHaveText(/^\d+ changes · 1 user gains · 0 lose$/);
  await expect(pivot.node('Advance invoice')).toHaveAccessibleName(/Write, own.*changed: .* → Write, own/);

  // A parent whose descendants differ says so, with the number of own permissions below it.
  await expect(pivot.node('Issues')).toHaveAccessibleName(/various below, \d+ own permissions below/);

  await pivot.choose('Changed', 'In the draft');
  await expect(pivot.node('Export invoice')).toHaveCount(0);
  await expect(pivot.node('Advance invoice')).toBeVisible();
  // The store was made today, so that everything there is has changed since then.
  await pivot.filter.fill('export invoice');
  await expect(pivot.grid.getByRole('row')).toHaveCount(1);
  await pivot.choose('Changed', 'Today');
  await expect(pivot.node('Export invoice')).toBeVisible();
  await desk.page.getByRole('button', { name: 'Clear all' }).click();

  // By authorization it is said of whoever is looked at, too.
  await pivot.name('Issues').dblclick();
  await expect(desk.row('Petra Grabner')).toHaveAccessibleName(/various below, \d+ own permissions below/);
  await desk.button('Undo (Ctrl+Z)').click();
  await expect(desk.draftSum).toHaveText('No changes in the draft');
});

test('the filters leave the levels and sources asked for, and what stands above them', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  const pivot = new PivotPage(desk);
  await pivot.turn('By principal');
  await pivot.holder('Sales').click();
  await expect(pivot.nodesOf('Sales')).toBeVisible();
  await pivot.filter.fill('invoice');
  await expect(pivot.grid.locator('mark').first()).toHaveText(/invoice/i);
  await pivot.choose('Level', 'Delete');
  await expect(pivot.node('Pro forma invoice')).toHaveAccessibleName(/Delete, own/);
  await expect(pivot.node('Advance invoice')).toHaveCount(0);
  await expect(pivot.node('Goods')).toBeVisible();
  await pivot.choose('From', 'Inherited');
  await expect(pivot.node('Pro forma invoice')).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Clear all' }).click();
  await expect(pivot.node('Settings')).toBeVisible();
});

test('by keyboard alone: from a principal to Apply, and back at the next start', async ({ openDesk }) => {
  const desk = await openDesk();
  const pivot = new PivotPage(desk);
  const store = join(desk.userData, 'trade.grantree');
  const { keyboard } = desk.page;
  expect(allows(store, 'pgrabner', NODE, 'write')).toBe(false);

  await keyboard.press('Control+Shift+p');
  await expect(pivot.grid).toBeVisible();
  await keyboard.press('Control+f');
  await expect(pivot.search).toBeFocused();
  await keyboard.type('grabner');
  await keyboard.press('Enter');
  await expect(pivot.nodesOf('Petra Grabner')).toBeVisible();
  await pressUntilFocused(desk, 'Tab', pivot.filter);
  await keyboard.type(NODE);
  await keyboard.press('ArrowDown');
  await keyboard.press('Home');
  await pressUntilFocused(desk, 'ArrowDown', pivot.node('Invoice'));
  await keyboard.press('w');
  await expect(desk.draftSum).toHaveText('1 change · 1 user gains · 0 lose');
  await keyboard.press('Enter');
  await expect(desk.row('Petra Grabner')).toBeFocused();
  await expect(desk.row('Petra Grabner')).toHaveAccessibleName(/^Petra Grabner, User, Write, own/);
  await keyboard.press('Alt+ArrowLeft');
  await expect(pivot.node('Invoice')).toBeFocused();

  await keyboard.press('Control+Enter');
  const review = desk.page.getByRole('dialog', { name: 'Review one change' });
  // Some of what stands below keeps what it acquires from groups.
  await pressUntilFocused(desk, 'Tab', review.getByRole('checkbox', { name: 'I have read the warnings' }));
  await keyboard.press('Space');
  await pressUntilFocused(desk, 'Tab', review.getByRole('button', { name: 'Apply' }));
  await keyboard.press('Enter');
  await expect(desk.status).toContainText('Revision 2');
  expect(allows(store, 'pgrabner', NODE, 'write')).toBe(true);
  await desk.close();

  const again = await openDesk({ userData: desk.userData });
  const there = new PivotPage(again);
  await expect(there.nodesOf('Petra Grabner')).toBeVisible();
  await expect(there.holder('Petra Grabner')).toHaveAttribute('aria-selected', 'true');
  await expect(there.node('Invoice')).toBeVisible();
});

async function pressUntilFocused({ page }: DeskPage, key: string, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 30; pressed++) {
    await page.keyboard.press(key);
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  await expect(target, `after 30 × ${key}`).toBeFocused();
}

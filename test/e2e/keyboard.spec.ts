/** Authorizations without a mouse: these tests touch nothing but keys (desk.md, Keys). */
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { allows } from './commandLine.ts';
import { type DeskPage, expect, test } from './deskPage.ts';

const NODE = 'goods.issues.invoice';

test('from a search to Apply', async ({ openDesk }) => {
  const desk = await openDesk();
  const store = join(desk.userData, 'trade.grantree');
  const { keyboard } = desk.page;
  expect(allows(store, 'pgrabner', NODE, 'write')).toBe(false);

  await goToInvoice(desk);
  await keyboard.press('ArrowDown');
  await expect(desk.node('Invoice')).toBeFocused();
  await keyboard.press('F6');
  await expect(desk.row('Management')).toBeFocused();

  await downTo(desk, 'Sales');
  await keyboard.press('ArrowRight');
  await downTo(desk, 'Piotr Zielonka');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+ArrowDown');
  await expect(desk.row('Petra Grabner')).toHaveAttribute('aria-selected', 'false');
  await keyboard.press('Control+Space');
  await expect(desk.principals.getByRole('row', { selected: true })).toHaveCount(3);
  await keyboard.press('w');
  await expect(desk.draftSum).toHaveText('3 changes · 1 user gains · 0 lose');
  await keyboard.press('Control+z');
  await expect(desk.draftSum).toHaveText('No changes in the draft');
  await keyboard.press('Control+y');
  await expect(desk.draftSum).toHaveText('3 changes · 1 user gains · 0 lose');
  await keyboard.press('ArrowDown');
  await keyboard.press('n');
  await expect(desk.draftSum).toHaveText('4 changes · 1 user gains · 1 loses');

  await keyboard.press('Control+Enter');
  const review = desk.page.getByRole('dialog', { name: 'Review 4 changes' });
  await expect(review).toBeVisible();
  await tabTo(desk, review.getByRole('textbox', { name: /^Reason/ }));
  await keyboard.type('End of probation');
  await tabTo(desk, review.getByRole('checkbox', { name: 'I have read the warnings' }));
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');

  await expect(review).toHaveCount(0);
  await expect(desk.status).toContainText('Revision 2');
  await expect(desk.row('Jeanne Brodard')).toBeFocused();
  expect(allows(store, 'pgrabner', NODE, 'write')).toBe(true);
});

test('the menu of a row opens by key, and gives the focus back', async ({ openDesk }) => {
  const desk = await openDesk();
  const { keyboard } = desk.page;
  await goToSales(desk);
  await keyboard.press('Shift+F10');
  await expect(desk.page.getByRole('menu', { name: 'Menu of Sales' })).toBeVisible();
  await expect(desk.page.getByRole('menuitem', { name: 'Level' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(desk.row('Sales')).toBeFocused();

  await keyboard.press('ContextMenu');
  await expect(desk.page.getByRole('menuitem', { name: 'Level' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(desk.page.getByRole('menuitem', { name: 'None' })).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(desk.page.getByRole('menuitem', { name: 'Read' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(desk.page.getByRole('menu')).toHaveCount(0);
  await expect(desk.row('Sales')).toHaveAccessibleName(/^Sales, Group, Read, own/);
  await expect(desk.row('Sales')).toBeFocused();
  await keyboard.press('Control+Delete');
  await expect(desk.row('Sales')).toHaveAccessibleName(/^Sales, Group, Read, inherited from Issues/);
});

test('a cell is reached by →, and pressed by Space', async ({ openDesk }) => {
  const desk = await openDesk();
  const { keyboard } = desk.page;
  await goToSales(desk);
  await keyboard.press('ArrowRight');
  await expect(desk.row('Sales')).toHaveAttribute('aria-expanded', 'true');
  await downTo(desk, 'Alenka Novak');
  await keyboard.press('ArrowRight');
  await expect(desk.name('Alenka Novak')).toBeFocused();
  await keyboard.press('End');
  await expect(desk.cell('Alenka Novak', 'Source')).toBeFocused();
  for (const column of ['Back for X days', 'None', 'Delete']) {
    await keyboard.press('ArrowLeft');
    await expect(desk.cell('Alenka Novak', column)).toBeFocused();
  }
  await keyboard.press('Space');
  await expect(desk.row('Alenka Novak')).toHaveAccessibleName(/^Alenka Novak, User, Delete, own/);
  await expect(desk.cell('Alenka Novak', 'Delete')).toBeFocused();
  await keyboard.press('Home');
  await keyboard.press('ArrowLeft');
  await expect(desk.row('Alenka Novak')).toBeFocused();
});

test('F1 shows the keys, F4 tells why', async ({ openDesk }) => {
  const desk = await openDesk();
  const { keyboard } = desk.page;
  await goToSales(desk);
  await keyboard.press('F1');
  const legend = desk.page.getByRole('dialog', { name: 'Keys and legend' });
  await expect(legend.getByRole('row', { name: /^Ctrl Ins Add principals/ })).toBeVisible();
  await expect(legend).toContainText('An inactive user');
  await keyboard.press('Escape');
  await expect(legend).toHaveCount(0);
  await expect(desk.row('Sales')).toBeFocused();

  await keyboard.press('F4');
  await expect(desk.why.getByRole('status')).toHaveText('Write, because Sales has an own permission on it.');
  await expect(desk.row('Sales')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(desk.why.getByRole('status')).toHaveText(
    'Read, because Management has an own permission on it.',
  );
  await tabTo(desk, desk.why.getByRole('button', { name: 'Set Write as own permission' }));
  await keyboard.press('Enter');
  await expect(desk.row('Management')).toHaveAccessibleName(/^Management, Group, Write, own/);
  await keyboard.press('F4');
  await expect(desk.why).toHaveCount(0);
  await expect(desk.row('Management')).toBeFocused();
});

test('principals are picked by typing', async ({ openDesk }) => {
  const desk = await openDesk();
  const { keyboard } = desk.page;
  await goToSales(desk);
  await keyboard.press('Control+Insert');
  const picker = desk.page.getByRole('dialog', { name: 'Add principals to Invoice' });
  const search = picker.getByRole('searchbox', { name: 'Search names and logins' });
  await expect(search).toBeFocused();
  for (const name of ['peeters', 'kolar']) {
    await keyboard.press('Control+a');
    await keyboard.type(name);
    await expect(picker.getByRole('rowheader')).toHaveCount(1);
    await keyboard.press('Enter');
  }
  await expect(picker.getByRole('status').filter({ hasText: '2 chosen' })).toBeVisible();
  await tabTo(desk, picker.getByRole('radio', { name: 'Read' }));
  await keyboard.press('ArrowRight');
  await expect(picker.getByRole('radio', { name: 'Write' })).toBeChecked();
  await tabTo(desk, picker.getByRole('textbox', { name: 'Back for days' }));
  await keyboard.type('3');
  await keyboard.press('Enter');
  await expect(picker).toHaveCount(0);
  await expect(desk.draftSum).toHaveText('2 changes · 2 users gain · 0 lose');
  const focused = desk.principals.getByRole('row').and(desk.page.locator(':focus'));
  await expect(focused).toHaveAccessibleName(/^Lotte Peeters, User, Write, own, 3 days back/);

  await keyboard.press('Control+Insert');
  await expect(search).toBeFocused();
  await keyboard.press('Escape');
  await expect(focused).toHaveAccessibleName(/^Lotte Peeters/);
  // Level and days are one step.
  await keyboard.press('Control+z');
  await expect(desk.draftSum).toHaveText('No changes in the draft');
});

test('the days back are edited by F2, or by typing a number', async ({ openDesk }) => {
  const desk = await openDesk();
  const { keyboard } = desk.page;
  const cell = desk.cell('Sales', 'Back for X days');
  await goToSales(desk);
  await keyboard.press('F2');
  await keyboard.type('3');
  await keyboard.press('Enter');
  await expect(cell).toHaveText('3');
  await expect(cell).toBeFocused();
  await keyboard.type('14');
  await keyboard.press('Enter');
  await expect(cell).toHaveText('14');
  await keyboard.press('F2');
  await keyboard.type('99');
  await keyboard.press('Escape');
  await expect(cell).toHaveText('14');
  await keyboard.press('F2');
  await keyboard.press('Delete');
  await keyboard.press('Enter');
  await expect(cell).toHaveText('∞');
  await expect(cell).toHaveAccessibleName('Back for X days: unlimited');
});

test('Ctrl+A reaches everybody shown', async ({ openDesk }) => {
  const desk = await openDesk();
  const { keyboard } = desk.page;
  await goToSales(desk);
  await tabTo(desk, desk.filter);
  await keyboard.type('no');
  await tabTo(desk, desk.principals.getByRole('row').and(desk.page.locator('[tabindex="0"]')));
  await keyboard.press('Control+a');
  const rows = desk.principals.getByRole('row', { selected: true });
  const count = await desk.principals.getByRole('rowheader').count();
  expect(count).toBeGreaterThan(2);
  await expect(rows).toHaveCount(count);
  await keyboard.press('Escape');
  await expect(rows).toHaveCount(1);

  // Held down, a key comes faster than it is drawn; the next one starts from where it has led.
  await keyboard.press('Home');
  await keyboard.down('ArrowDown');
  await keyboard.down('ArrowDown');
  await keyboard.up('ArrowDown');
  await keyboard.press('Shift+ArrowUp');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toHaveAttribute('aria-rowindex', '3');
});

async function goToInvoice(desk: DeskPage): Promise<void> {
  const { keyboard } = desk.page;
  await keyboard.press('Control+f');
  await expect(desk.treeSearch).toBeFocused();
  await keyboard.type('invoice');
  for (const hit of [1, 2, 3]) {
    await keyboard.press('Enter');
    await expect(desk.page.getByText(`${hit} of 25`, { exact: true })).toBeVisible();
  }
  await expect(desk.page.getByRole('treegrid', { name: 'Principals of Invoice' })).toBeVisible();
}

async function goToSales(desk: DeskPage): Promise<void> {
  await goToInvoice(desk);
  await tabTo(desk, desk.row('Management'));
  await downTo(desk, 'Sales');
}

/** Presses Tab until something has the focus; not for ever. */
async function tabTo(desk: DeskPage, target: Locator): Promise<void> {
  await pressUntilFocused(desk, 'Tab', target, 30);
}

async function downTo(desk: DeskPage, principal: string): Promise<void> {
  await pressUntilFocused(desk, 'ArrowDown', desk.row(principal), 60);
}

async function pressUntilFocused(
  { page }: DeskPage,
  key: string,
  target: Locator,
  most: number,
): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press(key);
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  await expect(target, `after ${most} × ${key}`).toBeFocused();
}

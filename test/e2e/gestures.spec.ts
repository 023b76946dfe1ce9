/** What is done to much at once: copy, bulk, propagate, paste, what-if, compare (domain.md §9, desk.md). */
import { join } from 'node:path';
import { allows } from './commandLine.ts';
import { expect, test } from './deskPage.ts';
import { comparison, GestureDialogPage, pressUntilFocused } from './gesturesPage.ts';

const INVOICE = ['Goods', 'Issues', 'Invoice'] as const;

test('bulk and propagate say what they would do before they do it', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.fromMenu('Alenka Novak', 'Bulk', 'Save…');
  const bulk = new GestureDialogPage(desk.page, 'Bulk change');
  await expect(bulk.preview).toHaveText(/^\d+ permissions · 1 user gains · 1 loses$/);
  await bulk.dialog.getByText('On Invoice only').click();
  await expect(bulk.preview).toHaveText('1 permission · 0 users gain · 1 loses');
  await bulk.accept();
  await expect(desk.row('Alenka Novak')).toHaveAccessibleName(/^Alenka Novak, User, Read, own/);

  await desk.fromMenu('Alenka Novak', 'Propagate', /^Propagate…/);
  const propagate = new GestureDialogPage(desk.page, 'Propagate Invoice');
  await expect(propagate.dialog.getByRole('listitem')).toContainText(/levels? below stays? as/);
  await propagate.dialog.getByText('Propagate and override acquired').click();
  await expect(propagate.preview).toHaveText(/^\d+ permissions · .* 1 loses$/);
  await expect(propagate.dialog.getByRole('listitem')).toHaveCount(0);
  await propagate.accept();
  await desk.page.keyboard.press('Control+z');
  await expect(desk.draftSum).toHaveText('1 change · 0 users gain · 1 loses');

  // Back to what the group gives, from the review, where it is said that the own permission blocks it.
  const review = await desk.openReview();
  await review.getByRole('button', { name: 'Clear these' }).click();
  await expect(review).toHaveCount(0);
  await expect(desk.draftSum).toHaveText('No changes in the draft');
});

test('permissions and membership are copied from one principal to another', async ({ openDesk }) => {
  const desk = await openDesk();
  const store = join(desk.userData, 'trade.grantree');
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.fromMenu('Alenka Novak', 'Copy from…');
  const copy = new GestureDialogPage(desk.page, 'Copy to Alenka Novak from…');
  await expect(copy.preview).toHaveText('Choose what to do.');
  await expect(copy.ok).toBeDisabled();
  await desk.page.keyboard.type('golob');
  await expect(copy.dialog.getByRole('rowheader')).toHaveCount(1);
  await desk.page.keyboard.press('Enter');
  await expect(copy.preview).toHaveText(/^\d+ permissions? · /);
  await copy.dialog.getByText('Membership').click();
  await expect(copy.preview).toHaveText(/^\d+ permissions?, 1 membership · 1 user gains · 0 lose$/);
  await copy.accept();

  const review = await desk.openReview();
  const changes = review.getByRole('treegrid', { name: 'Changes' });
  await expect(changes.getByRole('row').nth(1)).toHaveAccessibleName(
    /^Copied from Petra Golob to Alenka Novak: the whole tree/,
  );
  await review.getByText('I have read the warnings').click();
  await review.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.status).toContainText('Revision 2');
  expect(allows(store, 'anovak', 'orders', 'R')).toBe(allows(store, 'pgolob', 'orders', 'R'));
});

test('rows are copied and pasted by keys, on other rows and on another node', async ({ openDesk }) => {
  const desk = await openDesk();
  const { keyboard } = desk.page;
  await desk.selectNode(...INVOICE);
  await desk.name('Sales').click();
  await keyboard.press('Control+c');
  await expect
    .poll(() => desk.application.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^Name\tLogin\tNode.*\r?\nSales\tsales\tInvoice\tgoods\.issues\.invoice\tWrite\t7/);
  await desk.name('Management').click();
  await keyboard.press('Control+v');
  await expect(desk.row('Management')).toHaveAccessibleName(/^Management, Group, Write, own, 7 days back/);
  await desk.selectNode('Goods', 'Issues', 'Credit note');
  await desk.name('Management').click();
  await keyboard.press('Control+v');
  await expect(desk.row('Management')).toHaveAccessibleName(/^Management, Group, Write, own, 7 days back/);
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(desk.draftSum).toHaveText('No changes in the draft');
});

test('what is tried on a user changes nothing until it is kept', async ({ openDesk }) => {
  const desk = await openDesk();
  const { page } = desk;
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.fromMenu('Alenka Novak', 'Try…');
  const dialog = page.getByRole('dialog', { name: 'Try on Alenka Novak' });
  await dialog.getByRole('button', { name: 'Group' }).click();
  await page.getByRole('option', { name: 'Purchasing' }).click();
  await dialog.getByRole('button', { name: 'Try it' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ nodes would change · \d+ more/);
  const table = dialog.getByRole('treegrid', { name: 'What would change for Alenka Novak' });
  await expect(table.getByRole('row').nth(1)).toContainText('gains');
  await dialog.getByRole('button', { name: 'Let it go' }).click();
  await expect(desk.draftSum).toHaveText('No changes in the draft');

  await desk.fromMenu('Alenka Novak', 'Try…');
  await dialog.getByText('A level on a node').click();
  await dialog.getByRole('combobox', { name: 'Node' }).fill('Credit note');
  await page
    .getByRole('option', { name: /^Credit note/ })
    .first()
    .click();
  await dialog.getByText('None', { exact: true }).first().click();
  await dialog.getByRole('button', { name: 'Try it' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/would change · \d+ less/);
  await dialog.getByRole('button', { name: 'Keep in the draft' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.draftSum).toHaveText(/^1 change · 0 users gain · 1 loses$/);
});

test('principals are compared, and rows copied across, by keyboard alone', async ({ openDesk }) => {
  const desk = await openDesk();
  const { keyboard } = desk.page;
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.name('Alenka Novak').click();
  await desk.name('Claire Dumont').click({ modifiers: ['ControlOrMeta'] });
  await keyboard.press('Shift+F10');
  await pressUntilFocused(desk, 'ArrowDown', desk.page.getByRole('menuitem', { name: 'Compare…' }));
  await keyboard.press('Enter');

  const grid = comparison(desk);
  await expect(grid.getByRole('columnheader')).toContainText([
    'Authorization',
    'Alenka Novak',
    'Claire Dumont',
    'Difference',
  ]);
  const invoice = grid.getByRole('row', { name: /^Invoice/ });
  await expect(invoice).toContainText('Different');
  await pressUntilFocused(desk, 'ArrowDown', invoice);
  await keyboard.press('Shift+F10');
  await pressUntilFocused(
    desk,
    'ArrowDown',
    desk.page.getByRole('menuitem', { name: 'Alenka Novak → Claire Dumont' }),
  );
  await keyboard.press('Enter');
  await expect(desk.draftSum).toHaveText(/^1 change · 1 user gains · 0 lose$/);
  // Alike now, it is no difference any more.
  await expect(invoice).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(invoice).toContainText('Different');

  // The report of the same, and back.
  await desk.page.getByRole('button', { name: 'Report of the differences' }).press('Enter');
  const report = desk.page.getByRole('region', { name: 'Settings' });
  await expect(report).toContainText('Alenka Novak');
  await expect(report).toContainText('Claire Dumont');
  await expect(desk.page.getByRole('textbox', { name: 'Page' })).toBeEnabled();
  await keyboard.press('Alt+ArrowLeft');
  await expect(invoice).toContainText('Different');
  await keyboard.press('Alt+ArrowLeft');
  await expect(desk.row('Alenka Novak')).toBeVisible();
});

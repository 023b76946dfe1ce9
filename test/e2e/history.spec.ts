/** History at the screen: entries in words, about whom, undone as a draft; backup and restore in Settings. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { allows } from './commandLine.ts';
import { type DeskPage, expect, test } from './deskPage.ts';
import { RecordsPage, storeOf } from './usersPage.ts';

const FIRM = {
  nodes: [{ code: 'stock', name: 'Stock' }],
  users: ['Ann', 'Ben'].map((name) => ({ login: name.toLowerCase(), name, administrator: name === 'Ann' })),
  groups: [{ code: 'sales', name: 'Sales', users: ['ben'] }],
  grants: [{ holder: 'group:sales', node: 'stock', rights: 'write' }],
};

/** Chooses a file in the system's dialog for saving. */
async function saveAs(desk: DeskPage, path: string): Promise<void> {
  await desk.application.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
  }, path);
}

test('what was applied is told, found by whom it is about, undone unless something later touched it', async ({
  openDesk,
  folder,
}) => {
  const store = storeOf(folder, FIRM);
  const desk = await openDesk({ store });
  const { page } = desk;
  const users = await RecordsPage.open(desk, 'Users', 'User');
  await users.choose('Ben');
  await users.tick('Locked');
  await users.apply('Ben lost his badge');
  await page.getByRole('treegrid', { name: 'Users' }).getByRole('row', { name: /^Ann/ }).click();
  await expect(users.detail.getByRole('heading', { name: 'Ann' })).toBeVisible();
  await users.tick('Departmental login');
  await users.apply('Ann shares');

  // The event log of one user.
  await users.row('Ben').getByRole('rowheader').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'History' }).click();
  const history = new RecordsPage(desk, 'History', 'Entry');
  const row = (reason: string) => history.list.getByRole('row', { name: new RegExp(reason) });
  await expect(row('Ben lost his badge')).toBeVisible();
  await expect(row('Ann shares')).toHaveCount(0);
  await row('Ben lost his badge').click();
  await expect(history.detail.getByRole('row', { name: 'User Ben locked No Yes' })).toBeVisible();
  expect(allows(store, 'ben', 'stock', 'read')).toBe(false);

  await history.detail.getByRole('button', { name: 'Undo this…' }).click();
  await expect(desk.draftSum).toContainText('1 change ·');
  await history.apply('The badge was found');
  expect(allows(store, 'ben', 'stock', 'read')).toBe(true);
  await expect(row('The badge was found')).toBeVisible();

  // The entry no longer stands as it left things.
  await row('Ben lost his badge').click();
  await expect(history.detail.getByText('Ben lost his badge')).toBeVisible();
  await history.detail.getByRole('button', { name: 'Undo this…' }).click();
  await expect(history.alert).toContainText('something it changed was changed again later');
  await expect(desk.draftSum).toHaveText('No changes in the draft');

  await page.getByRole('button', { name: 'Show everything again' }).click();
  await expect(row('Ann shares')).toBeVisible();
  await page.getByRole('button', { name: 'Verify' }).click();
  const verdict = page.getByRole('dialog', { name: 'Verify' });
  await expect(verdict.getByRole('status')).toContainText(/The log is whole/);
});

test('a store is backed up and put back, and the one replaced is kept', async ({ openDesk, folder }) => {
  const store = storeOf(folder, FIRM);
  const desk = await openDesk({ store });
  const { page } = desk;
  const open = (): Promise<void> =>
    page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Settings' }).click();
  await open();
  const copy = join(folder, 'copy.grantree');
  await saveAs(desk, copy);
  await page.getByRole('button', { name: 'Back up…' }).click();
  await expect(page.getByText(`Backed up to ${copy}`)).toBeVisible();

  await page.getByRole('textbox', { name: 'Seats' }).fill('1');
  await page.keyboard.press('Enter');
  await expect(desk.draftSum).toContainText('1 change ·');
  await expect(page.getByText('unlimited → 1')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('The log is whole')).toBeVisible();

  const users = await RecordsPage.open(desk, 'Users', 'User');
  await users.choose('Ben');
  await users.tick('Active');
  await users.apply('Ben goes');
  expect(allows(store, 'ben', 'stock', 'read')).toBe(false);

  await open();
  copyFileSync(copy, join(folder, 'other.grantree'));
  await desk.chooseFile(join(folder, 'other.grantree'));
  await page.getByRole('button', { name: 'Restore…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Restore a backup?' });
  await question.getByRole('button', { name: 'Choose a backup…' }).click();
  await expect(page.getByText(/Restored\. What was there before is .*office .*\.grantree/)).toBeVisible();
  expect(allows(store, 'ben', 'stock', 'read')).toBe(true);
  await RecordsPage.open(desk, 'Users', 'User');
  await expect(users.row('Ben')).toHaveAccessibleName(/Active/);
});

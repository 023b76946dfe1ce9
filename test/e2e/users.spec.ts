/** Users at the screen: seats and invitations as in seed 001, departmental logins, several users at once, a table of them. */
import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { writeTableXlsx } from '../../main/print/xlsx/list.ts';
import { translator } from '../../shared/texts/translate.ts';
import { allows, grantree } from './commandLine.ts';
import { expect, test } from './deskPage.ts';
import { ProfilesPage, sampleStore } from './profilesPage.ts';
import { RecordsPage, storeOf } from './usersPage.ts';

/** Five seats, seven users, five of them active. */
const OFFICE = {
  nodes: [{ code: 'stock', name: 'Stock' }],
  users: ['Ann', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gina'].map((name, i) => ({
    login: name.toLowerCase(),
    name,
    active: i < 5,
    administrator: i === 0,
  })),
  groups: [{ code: 'warehouse', name: 'Warehouse', users: ['ben'] }],
  grants: [{ holder: 'group:warehouse', node: 'stock', rights: 'write' }],
  licence: { seats: 5 },
};

test('one active user too many is refused, and so is deactivating the last one', async ({
  openDesk,
  folder,
}) => {
  // Seeds 000 and 001: five seats, seven users, five of them active.
  const store = sampleStore(folder, 'erp');
  const users = await RecordsPage.open(await openDesk({ store }), 'Users', 'User');
  const { page, desk } = users;
  const seats = page.getByRole('button', { name: /^Seats: / });
  await expect(seats).toHaveAccessibleName(/5 \/ 5 active\. All seats are taken/);
  await expect(users.row('Hana Novak')).toHaveAccessibleName(/Inactive/);
  await users.choose('Warehouse');
  await expect(users.detail.getByText('In an audit all of them are one user')).toBeVisible();

  // Invited: made inactive, prepared, activated when there is room.
  await page.getByRole('button', { name: 'New user' }).click();
  await page.keyboard.type('hugo');
  const dialog = page.getByRole('dialog', { name: 'New user' });
  await expect(dialog.getByText('the user is invited')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(users.detail.getByRole('heading', { name: 'hugo' })).toBeVisible();
  await expect(users.box('Active')).not.toBeChecked();
  await users.tick('Active');
  await expect(users.alert).toHaveText(/6 users would be active, but the licence has 5 seats/);
  await expect(users.box('Active')).not.toBeChecked();
  await expect(desk.draftSum).toContainText('1 change ·');
  await users.dismissAlert();

  await users.row('Bram Claes').getByRole('rowheader').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Deactivate' }).click();
  await expect(seats).toHaveAccessibleName(/4 \/ 5 active.*In the store: 5 active/);
  await users.choose('hugo');
  await users.tick('Active');
  await expect(users.box('Active')).toBeChecked();
  // The profile for every module stands first.
  await users.detail
    .getByRole('button', { name: /Profile/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Implementation partner' }).click();
  await expect(users.row('hugo')).toHaveAccessibleName(/Active, Implementation partner/);
  await users.apply('Hugo comes, Bram goes');
  expect(allows(store, 'hugo', 'reporting.qlikview.export-reports', 'R')).toBe(true);
  expect(allows(store, 'bclaes', 'sales.quotes', 'R')).toBe(false);

  await page.getByRole('button', { name: 'Active', exact: true }).click();
  await expect(users.list).toHaveAttribute('aria-rowcount', '6');
  await users.row('Olga Varga').getByRole('rowheader').click();
  await page.keyboard.press('Control+a');
  await users.tick('Active');
  await expect(users.alert).toHaveText(/At least one user must stay active/);
  await expect(desk.draftSum).toHaveText('No changes in the draft');
});

test('a regular user neither sees nor lists the partner profile, and changes nothing', async ({
  openDesk,
  folder,
}) => {
  // Seed 000, with whoever runs the test as a regular user.
  const store = sampleStore(folder, 'erp');
  const me = userInfo().username;
  const { status } = grantree('user', 'add', me, '--inactive', '--store', store);
  expect(status).toBe(0);
  const users = await RecordsPage.open(await openDesk({ store }), 'Users', 'User');
  const { page, desk } = users;
  await users.choose('Implementation partner');
  const profile = users.detail.getByRole('button', { name: /Profile/ }).first();
  await expect(profile).toContainText('Hidden profile');
  await profile.click();
  await expect(page.getByRole('option', { name: 'Warehouse' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Implementation partner' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await users.tick('Locked');
  await expect(users.alert).toHaveText(/only administrators change who may do what/);
  await users.dismissAlert();
  await expect(users.box('Locked')).not.toBeChecked();
  await expect(desk.draftSum).toHaveText('No changes in the draft');

  const profiles = await ProfilesPage.open(desk);
  await profiles.choose('General');
  await expect(page.getByRole('columnheader', { name: 'Accounting' })).toBeVisible();
  await expect(page.getByText(/Implementation partner|Hidden profile/)).toHaveCount(0);
});

test('several users are changed at once, a departmental login comes with its warning', async ({
  openDesk,
  folder,
}) => {
  const users = await RecordsPage.open(await openDesk({ store: storeOf(folder, OFFICE) }), 'Users', 'User');
  const { page, desk } = users;
  await users.choose('Ben');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(users.detail.getByRole('heading', { name: '3 users' })).toBeVisible();
  await users.detail.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'French' }).click();
  await expect(desk.draftSum).toContainText('3 changes ·');
  await users.tick('Departmental login');
  await expect(users.detail.getByText('In an audit all of them are one user')).toBeVisible();
  await expect(users.row('Cleo')).toHaveAccessibleName(/Departmental/);
  // One step of the draft, whatever the number of users; the keyboard is still in the box.
  await users.box('Departmental login').focus();
  await page.keyboard.press('Control+z');
  await expect(users.row('Cleo')).not.toHaveAccessibleName(/Departmental/);
  await expect(desk.draftSum).toContainText('3 changes ·');

  await page.getByRole('searchbox', { name: 'Filter the list' }).fill('gi');
  await expect(users.list).toHaveAttribute('aria-rowcount', '2');
  await users.choose('Gina');
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Delete Gina?' });
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(users.row('Gina')).toHaveAccessibleName(/, deleted$/);
  await expect(desk.draftSum).toContainText('4 changes ·');
  await expect(desk.draftSum).toContainText('1 user is deleted');
  await users.detail.getByRole('button', { name: 'Take the deletion back' }).click();
  await expect(users.box('Active')).toBeVisible();
  await expect(users.row('Gina')).not.toHaveAccessibleName(/deleted/);
  await expect(desk.draftSum).toContainText('3 changes ·');
});

test('people come from a table: columns are said, mistakes are told by row and column, then it goes to the draft', async ({
  openDesk,
  folder,
}) => {
  const store = storeOf(folder, OFFICE);
  const table = join(folder, 'staff.csv');
  const users = await RecordsPage.open(await openDesk({ store }), 'Users', 'User');
  const { page, desk } = users;
  const rows = ['Kennung;Ime;Aktiven;Skupine;Soba', 'hugo;Hugo Kranjc;ne;warehouse;12', 'gina;;;warehouse;'];
  writeFileSync(table, [...rows, 'finn;;maybe;store;'].join('\r\n'));
  await desk.chooseFile(table);
  await page.getByRole('button', { name: 'Import people…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import people' });
  const sum = dialog.getByRole('status');
  const into = dialog.getByRole('button', { name: 'Into the draft' });
  await expect(dialog.getByText('There is no column “code”')).toBeVisible();

  await dialog.getByRole('radio', { name: 'Users' }).locator('xpath=ancestor::label').click();
  await expect(dialog.getByText('There is no column “login”')).toBeVisible();
  await dialog.getByRole('button', { name: /What the column Kennung means/ }).click();
  await page.getByRole('option', { name: 'Login (needed)' }).click();
  await expect(sum).toHaveText('2 mistakes: nothing can be taken over until they are put right.');
  await expect(dialog.getByRole('row', { name: /^4 Aktiven “maybe” is neither/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^4 Skupine There is no group “store”/ })).toBeVisible();
  await expect(into).toBeDisabled();

  // The same people out of an Excel workbook.
  const workbook = join(folder, 'staff.xlsx');
  const [headings = [], ...people] = rows.map((row) => row.split(';'));
  const bytes: Buffer[] = [];
  await writeTableXlsx(
    { title: 'Osebje', columns: headings, rows: people },
    translator('sl'),
    async (part) => {
      bytes.push(part);
    },
  );
  writeFileSync(workbook, Buffer.concat(bytes));
  await desk.chooseFile(workbook);
  await dialog.getByRole('button', { name: 'Another file…' }).click();
  await expect(dialog.getByText('staff.xlsx')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Users' }).locator('xpath=ancestor::label').click();
  await dialog.getByRole('button', { name: /What the column Kennung means/ }).click();
  await page.getByRole('option', { name: 'Login (needed)' }).click();
  await expect(sum).toContainText('1 new user, 2 memberships');
  await expect(dialog.getByRole('row', { name: /Hugo Kranjc.*Warehouse.*no member.*member/ })).toBeVisible();
  await into.click();
  await expect(desk.draftSum).toContainText('3 changes ·');
  await expect(users.row('Hugo Kranjc')).toHaveAccessibleName(/Inactive.*Warehouse/);
  // One step of the draft.
  await users.row('Ann').getByRole('rowheader').click();
  await page.keyboard.press('Control+z');
  await expect(desk.draftSum).toHaveText('No changes in the draft');
});

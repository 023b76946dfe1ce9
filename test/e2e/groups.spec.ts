/** Groups at the screen: members on two lists, circles refused with their way, where a group is used. */
import { allows } from './commandLine.ts';
import { expect, test } from './deskPage.ts';
import { RecordsPage, storeOf } from './usersPage.ts';

const FIRM = {
  nodes: [
    { code: 'goods', name: 'Goods' },
    { code: 'goods.stock', name: 'Stock', parent: 'goods' },
  ],
  users: ['Ann', 'Ben', 'Cleo'].map((name) => ({
    login: name.toLowerCase(),
    name,
    administrator: name === 'Ann',
  })),
  groups: [
    { code: 'all', name: 'Everybody', groups: ['sales'] },
    { code: 'sales', name: 'Sales', groups: ['field'] },
    { code: 'field', name: 'Field sales', users: ['cleo'] },
  ],
  grants: [{ holder: 'group:sales', node: 'goods.stock', rights: 'write' }],
};

test('members go from list to list; a circle of groups is refused and its way named', async ({
  openDesk,
  folder,
}) => {
  const store = storeOf(folder, FIRM);
  const groups = await RecordsPage.open(await openDesk({ store }), 'Groups', 'Group');
  const { page, detail, desk } = groups;
  // Groups in groups stand below them.
  await groups.choose('Everybody');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await groups.choose('Sales');
  const inside = detail.getByRole('treegrid', { name: 'In the group' });
  const others = detail.getByRole('treegrid', { name: 'All others' });
  await expect(inside.getByRole('row', { name: /^Field sales, Group/ })).toBeVisible();

  await others.getByRole('row', { name: /^Ann, User/ }).click();
  await others.getByRole('row', { name: /^Ben, User/ }).click({ modifiers: ['Shift'] });
  await detail.getByRole('button', { name: 'Add ←' }).click();
  await expect(inside.getByRole('row', { name: /^Ben, User, added by the draft/ })).toBeVisible();
  await inside.getByRole('row', { name: /^Ann, User/ }).dblclick();
  await expect(others.getByRole('row', { name: /^Ann, User/ })).toBeVisible();
  await expect(desk.draftSum).toContainText('1 change ·');

  await others.getByRole('row', { name: /^Everybody, Group/ }).dblclick();
  await expect(groups.alert).toContainText('sales → all → sales');
  await groups.dismissAlert();
  await groups.apply('Ben sells');
  expect(allows(store, 'ben', 'goods.stock', 'write')).toBe(true);

  // Where it is used, and the way there and back.
  await expect(detail.getByRole('button', { name: 'Show the group Everybody' })).toBeVisible();
  await detail.getByRole('button', { name: 'Principals of Goods › Stock' }).click();
  await expect(desk.tree).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(detail.getByRole('heading', { name: 'Sales', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'New group' }).click();
  await page.keyboard.type('Šiška shop');
  await expect(page.getByRole('textbox', { name: 'Code' }).last()).toHaveValue('siska-shop');
  await page.keyboard.press('Enter');
  await expect(detail.getByRole('heading', { name: 'Šiška shop' })).toBeVisible();
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Delete Šiška shop?' });
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(desk.draftSum).toHaveText('No changes in the draft');

  // What is deleted stays where it stood.
  await groups.choose('Sales');
  await page.keyboard.press('Delete');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(groups.row('Sales')).toHaveAccessibleName(/, deleted$/);
  await expect(groups.row('Sales')).toHaveAttribute('aria-level', '2');
});

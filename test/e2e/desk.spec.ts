/** Authorizations by the mouse: what an administrator does from the first look to Apply (desk.md). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../main/store/store.ts';
import { allows, grantree } from './commandLine.ts';
import { type DeskPage, expect, test } from './deskPage.ts';

const INVOICE = ['Goods', 'Issues', 'Invoice'] as const;
const NODE = 'goods.issues.invoice';

test('a first start opens the sample', async ({ openDesk }) => {
  const desk = await openDesk();
  await expect(desk.status).toContainText('trade.grantree');
  await expect(desk.status).toContainText(/2,?700 nodes/);
  await expect(desk.status).toContainText('60 users');
  await expect(desk.status).toContainText('53 active of 55 seats');
  await expect(desk.draftSum).toHaveText('No changes in the draft');
  await expect(desk.node('Settings')).toHaveAttribute('aria-selected', 'true');
  await expect(desk.row('Administrators')).toBeVisible();
});

test('the search goes from hit to hit, and leaves nothing but hits and their parents', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  const hits = desk.page.getByRole('region', { name: 'Authorization tree' }).getByRole('status');
  await desk.treeSearch.fill('invoice');
  await expect(hits).toHaveText('25 hits');
  await desk.treeSearch.press('Enter');
  await expect(hits).toHaveText('1 of 25');
  await expect(desk.page.getByRole('heading', { name: /^Invoices\b/ })).toBeVisible();
  await expect(desk.tree.getByRole('row', { selected: true }).locator('mark')).toHaveText('Invoice');
  await desk.page.getByRole('button', { name: 'Next hit (Enter)' }).click();
  await desk.treeSearch.press('Enter');
  await expect(hits).toHaveText('3 of 25');
  await expect(desk.page.getByRole('heading', { name: /^Invoice\b/ })).toBeVisible();

  await expect(desk.node('Receipts')).toBeVisible();
  await desk.page.getByRole('button', { name: 'Only hits and their parents' }).click();
  await expect(desk.node('Receipts')).toHaveCount(0);
  await expect(desk.node('Goods')).toBeVisible();
  await expect(desk.node('Invoice')).toHaveAttribute('aria-selected', 'true');

  await desk.treeSearch.fill('no such thing');
  await expect(desk.tree).toContainText('No name or code holds “no such thing”.');
  await desk.page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(desk.node('Receipts')).toBeVisible();
});

test('a node shows who holds what, and where from', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await expect(desk.page.getByRole('navigation', { name: 'Place in the tree' })).toHaveText(/Goods.*Issues/);
  const columns = desk.principals.getByRole('columnheader');
  await expect(columns).toHaveText(
    'Name,Login,Defined,Acquired,Full,Inherited,Read,Write,Delete,None,Back for X days,Source'.split(','),
  );

  await desk.openGroup('Sales');
  for (const row of [
    'Sales, Group, Write, own, 7 days back, various below, 3 own permissions below this node',
    'Alenka Novak, User, Write, acquired from Sales, 7 days back, various below',
    'Claire Dumont, User, None, own, various below',
    'Service, Group, Read, inherited from Issues',
  ]) {
    await expect(desk.principals.getByRole('row', { name: row, exact: true })).toBeVisible();
  }
  await expect(desk.cell('Alenka Novak', 'Acquired')).toHaveAccessibleName(/Write, acquired from Sales/);
  await expect(desk.cell('Alenka Novak', 'Write')).toHaveAccessibleName(/Write, acquired from Sales/);
  await expect(desk.cell('Alenka Novak', 'Full')).toHaveAccessibleName('Full: no');
  await expect(desk.cell('Service', 'Inherited')).toHaveAccessibleName(/Read, inherited from Issues/);
});

test('an inactive user is red, and said to be inactive', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await expect(desk.name('Zdenka Kavčič')).toHaveAccessibleName(/, inactive/);
  await expect(desk.name('Alenka Novak')).not.toHaveAccessibleName(/inactive/);
  const [inactive, active] = await Promise.all(
    ['Zdenka Kavčič', 'Alenka Novak'].map((name) => colourOf(desk, name)),
  );
  expect(isRed(inactive), String(inactive)).toBe(true);
  expect(isRed(active), String(active)).toBe(false);
  // Not in red alone: a person struck through is another sign than a person.
  const [struckThrough, person] = await Promise.all(
    ['Zdenka Kavčič', 'Alenka Novak'].map((name) =>
      desk.name(name).locator('[aria-hidden="true"]').first().textContent(),
    ),
  );
  expect(struckThrough).not.toBe(person);
});

test('a tick that is acquired becomes an own one, and goes back', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.cell('Alenka Novak', 'Write').click();
  await expect(desk.draftSum).toHaveText('1 change · nobody’s rights change');
  await expect(desk.row('Alenka Novak')).toHaveAccessibleName(
    'Alenka Novak, User, Write, own, 7 days back, various below, changed: Write, acquired from Sales, 7 days back → Write, own, 7 days back',
  );
  await expect(desk.cell('Alenka Novak', 'Acquired')).toHaveAccessibleName(/^Acquired: no/);
  // The pointer is on it, so it has a tooltip, and only it.
  await expect(desk.cell('Alenka Novak', 'Write')).toHaveAttribute(
    'title',
    /^Write, own.*\n.*Write, acquired/,
  );
  await expect(desk.cell('Alenka Novak', 'Defined')).not.toHaveAttribute('title', /./);

  await desk.cell('Alenka Novak', 'Delete').click();
  await expect(desk.draftSum).toHaveText('1 change · 1 user gains · 0 lose');
  await desk.cell('Alenka Novak', 'Read').click();
  await expect(desk.draftSum).toHaveText('1 change · 0 users gain · 1 loses');

  // Pressed again it is taken away, and the group decides as before.
  await desk.cell('Alenka Novak', 'Read').click();
  await expect(desk.draftSum).toHaveText('No changes in the draft');
  await expect(desk.row('Alenka Novak')).toHaveAccessibleName(
    'Alenka Novak, User, Write, acquired from Sales, 7 days back, various below',
  );
});

test('several rows get a level as one change', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.name('Alenka Novak').click();
  await desk.name('Petra Grabner').click({ modifiers: ['ControlOrMeta'] });
  await expect(selectedRows(desk)).toHaveCount(2);
  await desk.name('Sanne de Boer').click({ modifiers: ['ControlOrMeta', 'Shift'] });
  await expect(desk.page.getByText('3 selected')).toBeVisible();
  await desk.name('Claire Dumont').click({ modifiers: ['ControlOrMeta'] });
  await expect(desk.page.getByText('4 selected')).toBeVisible();
  await desk.name('Claire Dumont').click({ modifiers: ['ControlOrMeta'] });
  await expect(desk.page.getByText('3 selected')).toBeVisible();

  await desk.fromMenu('Petra Grabner', 'Level', 'None');
  await expect(desk.draftSum).toHaveText('3 changes · 0 users gain · 3 lose');
  for (const name of ['Alenka Novak', 'Petra Grabner', 'Sanne de Boer']) {
    await expect(desk.cell(name, 'None')).toHaveAccessibleName(/None, own/);
  }
  await expect(selectedRows(desk)).toHaveCount(3);

  await desk.button('Undo (Ctrl+Z)').click();
  await expect(desk.draftSum).toHaveText('No changes in the draft');
  await expect(desk.cell('Petra Grabner', 'Read')).toHaveAccessibleName('Read: Read, own');
  await expect(desk.button('Undo (Ctrl+Z)')).toBeDisabled();
  await desk.button('Redo (Ctrl+Y)').click();
  await expect(desk.draftSum).toHaveText('3 changes · 0 users gain · 3 lose');

  // Shift+click selects what lies between; a tick pressed in one of the rows is meant for all of them.
  await desk.name('Piotr Zielonka').click();
  await desk.name('Petra Grabner').click({ modifiers: ['Shift'] });
  await expect(selectedRows(desk)).toHaveCount(3);
  await desk.cell('Sanne de Boer', 'Write').click();
  await expect(desk.draftSum).toHaveText('4 changes · 1 user gains · 1 loses');
  await desk.fromMenu('Piotr Zielonka', 'Undefine');
  await expect(desk.row('Petra Grabner')).toHaveAccessibleName(/Write, acquired from Sales/);
  await expect(desk.draftSum).toHaveText('2 changes · 1 user gains · 1 loses');
});

test('principals without a permission are picked, and taken away again', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.name('Auditors').click();
  await desk.page.keyboard.press('Control+Insert');
  const picker = desk.page.getByRole('dialog', { name: 'Add principals to Invoice' });
  await expect(picker.getByRole('radio', { name: 'Read' })).toBeChecked();
  await expect(picker.getByRole('row', { name: /^Alenka Novak/ })).toHaveCount(0);
  await expect(picker.getByRole('button', { name: 'Add' })).toBeDisabled();
  for (const name of ['Lotte Peeters', 'Franc Kolar']) {
    await picker.getByRole('searchbox', { name: 'Search names and logins' }).fill(name.split(' ')[1] ?? '');
    await picker.getByRole('rowheader', { name }).getByText(name).click();
  }
  await picker.getByRole('button', { name: 'Add 2 principals' }).click();

  await expect(picker).toHaveCount(0);
  await expect(desk.draftSum).toHaveText('2 changes · 2 users gain · 0 lose');
  await desk.filter.fill('Lotte');
  await expect(desk.row('Lotte Peeters')).toHaveAccessibleName(
    'Lotte Peeters, User, Read, own, changed: Undefined → Read, own',
  );
  await desk.name('Lotte Peeters').click();
  await desk.page.keyboard.press('Control+Delete');
  await expect(desk.draftSum).toHaveText('1 change · 1 user gains · 0 lose');
});

test('Ctrl+Delete takes own permissions away from all selected', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.name('Claire Dumont').click();
  await desk.name('Petra Grabner').click({ modifiers: ['ControlOrMeta'] });
  await desk.page.keyboard.press('Control+Delete');
  await expect(desk.draftSum).toHaveText('2 changes · 2 users gain · 0 lose');
  await expect(desk.row('Claire Dumont')).toHaveAccessibleName(/Write, acquired from Sales/);
});

test('the days back are edited in their cell', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  const cell = desk.cell('Sales', 'Back for X days');
  const editor = desk.page.getByRole('textbox', { name: /^Days back/ });
  await expect(cell).toHaveText('7');
  await cell.dblclick();
  await expect(editor).toHaveValue('7');
  await desk.page.keyboard.type('3x');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('alert')).toContainText('“3x” is no number of days.');
  await editor.fill('3');
  await desk.page.keyboard.press('Enter');
  await expect(editor).toHaveCount(0);
  await expect(cell).toHaveText('3');
  // The group's members go along, so far as nothing of their own decides.
  await expect(desk.draftSum).toHaveText(/^1 change · 0 users gain · \d+ lose$/);

  await cell.dblclick();
  await desk.page.keyboard.type('12');
  await desk.page.keyboard.press('Escape');
  await expect(cell).toHaveText('3');
});

test('Apply writes what Review has shown, and other programs see it', async ({ openDesk }) => {
  const desk = await openDesk();
  const store = join(desk.userData, 'trade.grantree');
  expect(allows(store, 'anovak', NODE, 'R')).toBe(true);

  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.fromMenu('Alenka Novak', 'Level', 'None');
  await desk.fromMenu('Petra Grabner', 'Level', 'Write');
  const review = await desk.openReview();
  await expect(review).toHaveAccessibleName('Review 2 changes');
  await expect(review.getByRole('listitem')).toContainText([/own permissions? take/]);
  const changes = review.getByRole('treegrid', { name: 'Changes' }).getByRole('row');
  await expect(changes.filter({ hasText: 'Alenka Novak' })).toHaveText(
    /Goods › Issues › Invoicenot ownNone$/,
  );
  await expect(changes.filter({ hasText: 'Petra Grabner' })).toHaveText(/Goods › Issues › InvoiceReadWrite$/);
  const people = review.getByRole('tab', { name: /^What it means for people/ });
  await expect(people).toContainText('1 user gains · 1 loses');
  await people.click();
  const effect = review.getByRole('treegrid', { name: 'Effective rights before and after' });
  await expect(effect.getByRole('row', { name: /^Alenka Novak, \d+ nodes?/ })).toBeVisible();
  const invoice = effect.getByRole('row').filter({ hasText: 'Goods › Issues › Invoice' });
  await expect(invoice.filter({ hasText: 'loses' }).first()).toHaveText(/Write, 7 daysNone.*loses/);
  await expect(invoice.filter({ hasText: 'gains' }).first()).toHaveText(/ReadWrite.*gains/);

  const apply = review.getByRole('button', { name: 'Apply' });
  await expect(apply).toBeDisabled();
  await review.getByText('I have read the warnings').click();
  await review.getByRole('textbox', { name: /^Reason/ }).fill('Alenka has moved to purchasing');
  // Nothing is written before.
  expect(allows(store, 'anovak', NODE, 'R')).toBe(true);
  await apply.click();

  await expect(
    desk.page.getByRole('status').filter({ hasText: '2 changes are in the store.' }),
  ).toBeVisible();
  await expect(desk.draftSum).toHaveText('No changes in the draft');
  await expect(desk.status).toContainText('Revision 2');
  await expect(desk.row('Alenka Novak')).toHaveAccessibleName(/^Alenka Novak, User, None, own/);
  await expect(desk.row('Alenka Novak')).not.toHaveAccessibleName(/changed/);
  await expect(desk.button('Undo (Ctrl+Z)')).toBeDisabled();

  expect(allows(store, 'anovak', NODE, 'R')).toBe(false);
  const effective = grantree('effective', '--node', NODE, '--store', store).stdout;
  // What decides is now their own permission.
  expect(effective).toMatch(/^Alenka Novak +user:anovak .* user:anovak$/m);
  expect(effective).toMatch(/^Petra Grabner +user:pgrabner .* user:pgrabner$/m);
  expect(grantree('verify', '--store', store).status).toBe(0);
  expect(lastEntry(store)).toMatchObject({ reason: 'Alenka has moved to purchasing', source: 'desk' });
});

test('Discard asks first', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.cell('Sales', 'None').click();
  await expect(desk.draftSum).toHaveText(/^1 change · 0 users gain · \d+ lose$/);
  await desk.button('Discard…').click();
  const question = desk.page.getByRole('alertdialog', { name: 'Discard the draft?' });
  await expect(question).toContainText('One change is not in the store yet and will be lost.');
  await question.getByRole('button', { name: 'Keep' }).click();
  await expect(desk.draftSum).toHaveText(/^1 change/);
  await desk.button('Discard…').click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(desk.draftSum).toHaveText('No changes in the draft');
  // The button cannot be pressed any more, so the keyboard goes back to the grid.
  await expect(desk.row('Sales').locator(':focus')).toHaveCount(1);
  await expect(desk.row('Sales')).toHaveAccessibleName(/^Sales, Group, Write, own, 7 days back/);
  for (const name of ['Review…', 'Apply…', 'Discard…', 'Undo (Ctrl+Z)']) {
    await expect(desk.button(name)).toBeDisabled();
  }
});

test('closing over a draft asks first', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.cell('Sales', 'None').click();
  await expect(desk.draftSum).toHaveText(/^1 change/);
  await desk.answerOnClose('Back to the desk');
  await desk.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await desk.asked()).toContain('lose one change');
  await expect(desk.draftSum).toHaveText(/^1 change/);
});

test('Why? says in a sentence what decides, and stages what would change it', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.page.getByRole('button', { name: 'Why? (F4)' }).click();
  await desk.name('Katarina Vidmar').click();
  await expect(desk.why.getByRole('status')).toHaveText(
    'Write, because Katarina Vidmar has an own permission on it.',
  );
  await expect(desk.why.getByRole('listitem')).toContainText([
    'Katarina Vidmar holds Write on Goods › Issues › Invoice (1 day back)',
    /^Sales holds Write on Goods › Issues › Invoice .*the own permission decides first/,
  ]);

  await desk.name('Alenka Novak').click();
  await expect(desk.why.getByRole('status')).toHaveText('Write, because Sales holds it.');
  await desk.why.getByRole('button', { name: 'Set Read as own permission' }).click();
  await expect(desk.draftSum).toHaveText('1 change · 0 users gain · 1 loses');
  await expect(desk.cell('Alenka Novak', 'Read')).toHaveAccessibleName(/Read, own/);
  await expect(desk.why.getByRole('status')).toHaveText(
    'Read, because Alenka Novak has an own permission on it.',
  );
  await desk.why.getByRole('button', { name: /^Remove the own permission/ }).click();
  await expect(desk.draftSum).toHaveText('No changes in the draft');
});

test('a source leads to what decides', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.cell('Service', 'Source').getByText('Issues').click();
  await expect(desk.page.getByRole('treegrid', { name: 'Principals of Issues' })).toBeVisible();
  await expect(desk.node('Issues')).toHaveAttribute('aria-selected', 'true');
  await expect(desk.row('Service')).toHaveAccessibleName(/^Service, Group, Read, own/);
});

test('everything stands where it was at the last start', async ({ openDesk }) => {
  const first = await openDesk();
  await first.selectNode(...INVOICE);
  await drag(first, first.page.getByRole('separator', { name: 'Width of the authorization tree' }), 70);
  const name = first.principals.getByRole('columnheader', { name: 'Name' });
  const width = await widthOf(name);
  await dragRightEdge(first, name, 60);
  await expect.poll(() => widthOf(name)).toBe(width + 60);
  await first.page.getByRole('button', { name: 'Why? (F4)' }).click();
  await first.fromMenuBar('View', 'Dark');
  const treeWidth = await widthOf(first.tree);
  await first.name('Sales').click();
  await expect
    .poll(() => keptIn(first))
    .toMatchObject({
      theme: 'dark',
      layout: { 'desk.place': { at: { node: NODE, holder: 'group:sales' } }, 'authorizations.why': true },
    });
  await first.close();

  const second = await openDesk({ userData: first.userData });
  await expect(second.page.getByRole('treegrid', { name: 'Principals of Invoice' })).toBeVisible();
  await expect(second.node('Invoice')).toHaveAttribute('aria-selected', 'true');
  await expect(second.principals.locator(':focus')).toHaveAccessibleName(/^Sales, Group/);
  await expect(second.why).toBeVisible();
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await widthOf(second.tree)).toBe(treeWidth);
  expect(await widthOf(second.principals.getByRole('columnheader', { name: 'Name' }))).toBe(width + 60);
});

function selectedRows(desk: DeskPage) {
  return desk.principals.getByRole('row', { selected: true });
}

function lastEntry(path: string): unknown {
  const store = openStore(path, { readOnly: true });
  if (!store.ok) throw new Error(store.problems.map(({ code }) => code).join());
  try {
    const history = store.value.history();
    return history.ok ? history.value[0] : history.problems;
  } finally {
    store.value.close();
  }
}

/** Of the name, as the browser computed it: red, green and blue from 0 to 255. */
async function colourOf(desk: DeskPage, principal: string): Promise<number[]> {
  const colour = await desk
    .name(principal)
    .getByText(principal)
    .evaluate((element) => getComputedStyle(element).color);
  return (colour.match(/\d+/g) ?? []).map(Number);
}

function isRed([red = 0, green = 0, blue = 0]: readonly number[] = []): boolean {
  return red > 120 && red > 2 * Math.max(green, blue);
}

/** What is kept of the layout and the theme on the disk. */
function keptIn({ userData }: DeskPage): unknown {
  const path = join(userData, 'preferences.json');
  if (!existsSync(path)) return null;
  const file = readFileSync(path, 'utf8');
  return (JSON.parse(file) as { preferences: unknown }).preferences;
}

type Part = DeskPage['tree'];

async function widthOf(part: Part): Promise<number> {
  return (await part.boundingBox())?.width ?? 0;
}

async function drag(desk: DeskPage, part: Part, by: number): Promise<void> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('there is nothing to drag');
  await dragFrom(desk, box.x + box.width / 2, box.y + box.height / 2, by);
}

/** Inside its last pixels lies what a column is made wider with. */
async function dragRightEdge(desk: DeskPage, header: Part, by: number): Promise<void> {
  const box = await header.boundingBox();
  if (box === null) throw new Error('there is nothing to drag');
  await dragFrom(desk, box.x + box.width - 2, box.y + box.height / 2, by);
}

async function dragFrom({ page }: DeskPage, x: number, y: number, by: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 4 });
  await page.mouse.up();
}

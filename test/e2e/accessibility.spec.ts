/** For everybody: axe finds nothing on any screen, in light and in dark; the grid tells a reader where it is. */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { type DeskPage, expect, test } from './deskPage.ts';

const INVOICE = ['Goods', 'Issues', 'Invoice'] as const;

test('axe finds nothing on the desk', async ({ openDesk }) => {
  const desk = await openLow(openDesk);
  const { keyboard } = desk.page;
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.name('Alenka Novak').click();
  await desk.name('Petra Grabner').click({ modifiers: ['ControlOrMeta'] });
  await keyboard.press('n');
  await expect(desk.draftSum).toHaveText('2 changes · 0 users gain · 2 lose');
  await keyboard.press('F4');
  await expect(desk.why.getByRole('status')).toContainText('None, because');
  await desk.treeSearch.fill('invoice');
  await expectNothingWrong(desk, 'desk with draft, Why pane and search');

  await desk.name('Petra Grabner').dblclick();
  await expect(desk.page.getByRole('treegrid', { name: 'Permissions of Petra Grabner' })).toBeVisible();
  await expectNothingWrong(desk, 'by principal', '.line');
});

test('axe finds nothing on what opens over the grid', async ({ openDesk }) => {
  const desk = await openDesk();
  const { page } = desk;
  const { keyboard } = page;
  await desk.selectNode(...INVOICE);
  await desk.name('Sales').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Level' }).click();
  await expect(page.getByRole('menuitem', { name: 'Write' })).toBeVisible();
  await expectNothingWrong(desk, 'menu', '[role=menu]');
  await keyboard.press('Escape');
  await keyboard.press('Escape');

  await desk.principals.getByRole('columnheader', { name: 'Login' }).click({ button: 'right' });
  await expect(page.getByRole('menuitemcheckbox', { name: 'Login' })).toBeVisible();
  await expectNothingWrong(desk, 'menu of the columns', '[role=menu]');
  await keyboard.press('Escape');

  await desk.cell('Sales', 'Back for X days').dblclick();
  await keyboard.type('much');
  await keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“much” is no number of days.');
  await expectNothingWrong(desk, 'refused number of days', '[role=alert]');
  await keyboard.press('Escape');

  await keyboard.press('Control+Insert');
  const picker = page.getByRole('dialog', { name: 'Add principals to Invoice' });
  await keyboard.type('kolar');
  await keyboard.press('Enter');
  await expect(picker.getByRole('button', { name: 'Add 1 principal' })).toBeEnabled();
  await expectNothingWrong(desk, 'picker', '[role=dialog]');
});

test('axe finds nothing in the dialogs of the draft, nor in the legend', async ({ openDesk }) => {
  const desk = await openLow(openDesk);
  const { page } = desk;
  const { keyboard } = page;
  await desk.selectNode(...INVOICE);
  // So many changes that they have to be scrolled.
  await page.getByRole('radio', { name: 'Users' }).click();
  await desk.filter.fill('an');
  await desk.principals.getByRole('rowheader').first().click();
  await keyboard.press('Control+a');
  await keyboard.press('n');
  const review = await desk.openReview();
  await expect(review.getByText('I have read the warnings')).toBeVisible();
  await expectNothingWrong(desk, 'review', '[role=dialog]');
  await keyboard.press('Escape');

  await desk.button('Discard…').click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectNothingWrong(desk, 'question before discarding', '[role=alertdialog]');
  await keyboard.press('Escape');

  await keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys and legend' })).toBeVisible();
  await expectNothingWrong(desk, 'keys and legend', '[role=dialog]');
});

test('axe finds nothing in the dialogs of gestures, nor in a comparison', async ({ openDesk }) => {
  const desk = await openLow(openDesk);
  const { page } = desk;
  const { keyboard } = page;
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  for (const [path, dialog] of [
    [['Bulk', 'Add…'], 'Bulk change'],
    [['Propagate', /^Propagate…/], 'Propagate Invoice'],
    [['Copy to…'], 'Copy Alenka Novak to…'],
  ] as const) {
    await desk.fromMenu('Alenka Novak', ...path);
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await expect(page.getByText('working it out…')).toHaveCount(0);
    await expectNothingWrong(desk, dialog, '[role=dialog]');
    await keyboard.press('Escape');
  }
  await desk.fromMenu('Alenka Novak', 'Try…');
  const trial = page.getByRole('dialog', { name: 'Try on Alenka Novak' });
  await trial.getByRole('button', { name: 'Group' }).click();
  await page.getByRole('option', { name: 'Purchasing' }).click();
  await trial.getByRole('button', { name: 'Try it' }).click();
  await expect(trial.getByRole('status')).toContainText('would change');
  await expectNothingWrong(desk, 'what if', '[role=dialog]');
  await keyboard.press('Escape');

  await desk.name('Alenka Novak').click();
  await desk.name('Claire Dumont').click({ modifiers: ['ControlOrMeta'] });
  await desk.fromMenu('Claire Dumont', 'Compare…');
  await expect(page.getByRole('treegrid', { name: /^Comparison of / })).toBeVisible();
  await expectNothingWrong(desk, 'comparison', '.compare');
});

test('axe finds nothing on the start screen', async ({ openDesk, folder }) => {
  const desk = await openDesk({ store: join(folder, 'gone.grantree') });
  await expect(desk.page.getByRole('alert')).toContainText('There is no store');
  await expectNothingWrong(desk, 'start screen');
});

test('the grid tells a reader how large it is and where each row stands', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.fromMenu('Auditors', 'Collapse all');
  const grid = desk.principals;
  const rows = grid.getByRole('row');
  const closed = await rows.count();
  await expect(grid).toHaveAttribute('aria-rowcount', String(closed));
  await expect(grid).toHaveAttribute('aria-multiselectable', 'true');

  await desk.openGroup('Sales');
  const member = desk.row('Alenka Novak');
  const members = Number(await member.getAttribute('aria-setsize'));
  expect(members).toBeGreaterThan(5);
  await expect(grid).toHaveAttribute('aria-rowcount', String(closed + members));
  await expect(member).toHaveAttribute('aria-level', '2');
  const [position, index, first] = await Promise.all([
    attribute(member, 'aria-posinset'),
    attribute(member, 'aria-rowindex'),
    attribute(desk.row('Sales'), 'aria-rowindex'),
  ]);
  expect(index).toBe(first + position);

  // A hidden column keeps its number, so that the others keep theirs.
  await expect(grid).toHaveAttribute('aria-colcount', '12');
  await grid.getByRole('columnheader', { name: 'Login' }).click({ button: 'right' });
  await desk.page.getByRole('menuitemcheckbox', { name: 'Login' }).click();
  await desk.page.keyboard.press('Escape');
  await expect(grid.getByRole('columnheader', { name: 'Login' })).toHaveCount(0);
  await expect(grid).toHaveAttribute('aria-colcount', '12');
  expect(await attribute(desk.cell('Sales', 'Defined'), 'aria-colindex')).toBe(3);
});

test('with forced colours everything can still be told apart', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.name('Alenka Novak').click();
  const before = await desk.page.screenshot();
  await desk.page.emulateMedia({ forcedColors: 'active' });
  expect((await desk.page.screenshot()).equals(before)).toBe(false);
  const [selected, other] = [desk.row('Alenka Novak'), desk.row('Petra Grabner')];
  expect(await background(selected)).not.toBe(await background(other));
  // What has the focus is not told by the selection alone.
  const focused = await selected.screenshot();
  await desk.page.keyboard.press('Control+ArrowDown');
  expect((await selected.screenshot()).equals(focused)).toBe(false);
  const [own, acquired] = await Promise.all(
    [desk.cell('Petra Grabner', 'Read'), desk.cell('Sanne de Boer', 'Write')].map((cell) =>
      cell.screenshot(),
    ),
  );
  expect(own?.equals(acquired ?? Buffer.alloc(0))).toBe(false);
});

test('the smallest window still shows everything there is to press', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode(...INVOICE);
  await desk.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(800, 500));
  await expect.poll(() => desk.page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(800);
  await desk.name('Sales').click();
  await desk.page.keyboard.press('n');
  for (const name of ['Undo (Ctrl+Z)', 'Review…', 'Apply…', 'Discard…']) {
    await expect(desk.button(name)).toBeInViewport({ ratio: 1 });
    await desk.button(name).click({ trial: true });
  }
  await desk.page.getByRole('button', { name: 'Why? (F4)' }).click();
  await expect(desk.name('Sales')).toBeInViewport({ ratio: 1 });
  await desk.page.keyboard.press('F4');

  // Twice as large in a window of 1280 × 800, in either table.
  await desk.application.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 800);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => desk.page.evaluate(() => innerWidth)).toBe(640);
  // Further than there is room for, the areas scroll.
  const settings = desk.page.getByRole('navigation').getByRole('button', { name: 'Settings' });
  await settings.scrollIntoViewIfNeeded();
  await settings.click({ trial: true });
  const [area, status] = await Promise.all([
    settings.boundingBox(),
    desk.page.getByRole('contentinfo').boundingBox(),
  ]);
  expect((area?.y ?? Infinity) + (area?.height ?? 0)).toBeLessThanOrEqual(status?.y ?? 0);
  expect((status?.y ?? Infinity) + (status?.height ?? 0)).toBeLessThanOrEqual(400);
  for (const pivot of ['By authorization', 'By principal']) {
    await desk.page.getByRole('radio', { name: pivot }).click();
    await expect(desk.line.getByRole('row').nth(2)).toBeInViewport();
    for (const name of ['Review…', 'Apply…', 'Discard…']) {
      await desk.button(name).click({ trial: true });
      await expect(desk.button(name)).toBeInViewport({ ratio: 1 });
    }
  }
});

/** In a low window few rows are drawn: axe looks at each of their cells, and they are much alike. */
async function openLow(openDesk: () => Promise<DeskPage>): Promise<DeskPage> {
  const desk = await openDesk();
  await desk.resize(1280, 560);
  return desk;
}

/** Of the whole page, or of what has opened over one that was looked at before: all in light, colours in dark. */
async function expectNothingWrong({ page }: DeskPage, state: string, part = 'html'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page, part), state).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, part, ['color-contrast']), `${state}, in dark`).toEqual([]);
}

async function violations(page: Page, part: string, rules: string[] = []): Promise<string[]> {
  // Electron opens no blank pages, which axe would like to have; without frames it needs none.
  const axe = new AxeBuilder({ page }).include(part).setLegacyMode(true);
  const found = await (rules.length === 0 ? axe : axe.withRules(rules)).analyze();
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
}

async function attribute(part: Locator, name: string): Promise<number> {
  return Number(await part.getAttribute(name));
}

function background(part: Locator): Promise<string> {
  return part.evaluate((element) => getComputedStyle(element).backgroundColor);
}

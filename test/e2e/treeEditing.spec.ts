/** The authorization tree itself: a new warehouse with its automatic grants, its place, its end (seed 003). */
import { join } from 'node:path';
import { allows } from './commandLine.ts';
import { type DeskPage, expect, test } from './deskPage.ts';

/** Makes a node below the focused one. */
async function make(desk: DeskPage, name: string, kind: string): Promise<void> {
  await desk.page.keyboard.press('Insert');
  const dialog = desk.page.getByRole('dialog', { name: 'New node' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: /Kind/ }).click();
  await desk.page.getByRole('option', { name: kind }).click();
  await expect(dialog.getByText('Full rights go to you')).toBeVisible();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(desk.node(name)).toHaveAttribute('aria-selected', 'true');
}

test('a new warehouse gives the administrators full rights, is renamed, moved and deleted', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  const store = join(desk.userData, 'trade.grantree');
  const { page } = desk;
  await desk.selectNode('Goods', 'Stock');
  await make(desk, 'Koper', 'Data');
  await expect(desk.row('Administrators')).toHaveAccessibleName(/Administrators, Group, (Full|Delete), own/);

  await page.keyboard.press('F2');
  await page.keyboard.type('Harbour');
  await page.keyboard.press('Enter');
  await expect(desk.node('Harbour')).toBeFocused();
  const place = (): Promise<string | null> => desk.node('Harbour').getAttribute('aria-posinset');
  const last = Number(await place());
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(desk.node('Harbour')).toHaveAttribute('aria-posinset', String(last - 1));
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(desk.node('Harbour')).toHaveAttribute('aria-level', '2');

  // By mouse to the upper edge of Stock.
  const [from, to] = [await desk.node('Harbour').boundingBox(), await desk.node('Stock').boundingBox()];
  if (from === null || to === null) throw new Error('both nodes are on the screen');
  await page.mouse.move(from.x + 70, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 70, to.y + 4, { steps: 4 });
  await expect(page.getByText('Before Stock', { exact: true })).toBeVisible();
  await page.mouse.up();
  await expect
    .poll(async () => Number(await desk.node('Stock').getAttribute('aria-posinset')) - Number(await place()))
    .toBe(1);

  const review = await desk.openReview();
  await review.getByRole('textbox', { name: 'Reason (goes to the history)' }).fill('New warehouse');
  await review.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.draftSum).toHaveText('No changes in the draft');
  expect(allows(store, 'tzupan', 'goods.stock.koper', 'delete')).toBe(true);

  await desk.node('Harbour').click();
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Delete Harbour?' });
  await expect(question.getByText(/permission/)).toContainText('Administrators');
  await question.getByRole('button', { name: 'Delete' }).click();
  // It stays where it was, struck through, and is taken back there.
  await expect(desk.node('Harbour')).toHaveAccessibleName(/Harbour, Data, deleted/);
  await expect(desk.draftSum).not.toHaveText('No changes in the draft');
  await desk.node('Harbour').click();
  await page.keyboard.press('Delete');
  await expect(desk.draftSum).toHaveText('No changes in the draft');
  await expect(desk.node('Harbour')).not.toHaveAccessibleName(/deleted/);
});

/** Grantree's own desk: what an administrator does at full size, and how long until he sees it. */
import type { Page } from '@playwright/test';
import { largeNodeCode } from '../../../shared/samples/large.ts';
import { type Frames, framesWhile, untilShown, wheelThrough } from './clock.ts';
import { CROWDED, type Stage } from './stage.ts';

export interface DeskFigures {
  /** Milliseconds. */
  readonly openNode: number;
  readonly openPrincipal: number;
  readonly turn: number;
  readonly setLevel: number;
  readonly search: number;
  readonly filter: number;
  readonly sort: number;
  readonly wheelPrincipals: Frames;
  readonly wheelNodes: Frames;
  readonly pageDown: Frames;
  /** Megabytes in use by the process, and of it the JavaScript of the page. */
  readonly mainMemory: number;
  readonly pageMemory: number;
  readonly pageHeap: number;
}

const LINE = '.line [role="treegrid"]';
const SIDE = '.side-pane [role="treegrid"]';
/** Pixels a turn of the wheel scrolls. */
export const TURN = 1200;

export async function measureDesk({ page, application }: Stage): Promise<DeskFigures> {
  const { keyboard } = page;
  const code = largeNodeCode(CROWDED);

  // The node with all users, from its neighbour.
  await page.getByRole('searchbox', { name: 'Search names and codes' }).fill(code);
  await keyboard.press('Enter');
  await page.getByText(/^10,\d{3} principals$/).waitFor();
  await page.getByRole('radio', { name: 'Users' }).click();
  await page.locator(`${SIDE} [role="row"][aria-selected="true"] [role="rowheader"]`).click();
  await keyboard.press('ArrowUp');
  await settled(page);
  const openNode = await untilShown(page, () => keyboard.press('ArrowDown'), rowsShown(10_001));

  const wheelPrincipals = await framesWhile(page, () => wheelThrough(page, LINE, TURN));
  const filterBox = page.getByRole('searchbox', { name: 'Filter by name or login' });
  await filterBox.focus();
  const filter = await untilShown(page, () => keyboard.press('9'), `!(${rowsShown(10_001)})`);
  await filterBox.fill('');
  const header = page.locator(`${LINE} [data-header="name"]`);
  await header.scrollIntoViewIfNeeded();
  const first = await page.locator(`${LINE} [data-row="0"]`).count();
  const sort = await untilShown(
    page,
    () => header.click(),
    `document.querySelector('${LINE} [data-header="name"]').getAttribute('aria-sort') === 'ascending'`,
  );
  if (first < 0) throw new Error('no rows');
  await header.click();
  await header.click();

  // A person's nodes, all of them open.
  await page
    .locator(`${LINE} [data-row="3"] [role="rowheader"]`)
    .click()
    .catch(() => undefined);
  const turn = await untilShown(
    page,
    () => keyboard.press('Control+Shift+P'),
    `document.querySelector('${LINE}')?.getAttribute('aria-label')?.startsWith('Permissions')`,
  );
  await page.locator(`${LINE} [role="row"][data-row]`).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Expand all' }).click();
  await page.waitForFunction((rows) => new Function(`return ${rows}`)(), rowsShown(5001));
  await page.locator(`${SIDE} [role="row"][data-row]`).first().click();
  await settled(page);
  const openPrincipal = await untilShown(
    page,
    () => keyboard.press('ArrowDown'),
    anotherLine(await label(page)),
  );

  const wheelNodes = await framesWhile(page, () => wheelThrough(page, LINE, TURN));
  await page.locator(`${LINE} [role="row"][data-row]`).first().click();
  await keyboard.press('Home');
  const pageDown = await framesWhile(page, async () => {
    for (let pages = 0; pages < 5001 / 25; pages++) await keyboard.press('PageDown');
  });
  await keyboard.press('Control+a');
  await settled(page);
  const setLevel = await untilShown(
    page,
    () => keyboard.press('w'),
    `document.querySelectorAll('${LINE} .tg-row--changed').length > 20`,
  );
  await keyboard.press('Control+z');
  await settled(page);

  await page.getByRole('radio', { name: 'By authorization' }).click();
  const searchBox = page.getByRole('searchbox', { name: 'Search names and codes' });
  await searchBox.fill('');
  await searchBox.focus();
  const search = await untilShown(
    page,
    () => keyboard.press('e'),
    `/\\d/.test(document.querySelector('.side-pane [role="status"]')?.textContent ?? '')`,
  );

  const metrics = await application.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, memory }) => ({ type, size: memory.workingSetSize / 1000 })),
  );
  const sizeOf = (type: string): number => metrics.find((each) => each.type === type)?.size ?? 0;
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return {
    openNode,
    openPrincipal,
    turn,
    setLevel,
    search,
    filter,
    sort,
    wheelPrincipals,
    wheelNodes,
    pageDown,
    mainMemory: sizeOf('Browser'),
    pageMemory: sizeOf('Tab'),
    pageHeap: usedSize / 1e6,
  };
}

function rowsShown(count: number): string {
  return `document.querySelector('${LINE}')?.getAttribute('aria-rowcount') === '${count}'`;
}

async function label(page: Page): Promise<string> {
  return (await page.locator(LINE).getAttribute('aria-label')) ?? '';
}

function anotherLine(before: string): string {
  return `document.querySelector('${LINE}')?.getAttribute('aria-label') !== ${JSON.stringify(before)}`;
}

/** Until nothing has been drawn anew for a moment: what was done before is not measured with what comes. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(700);
}

/** Grantree's own desk: what an administrator does at full size, and how long until he sees it. */
import type { Page } from '@playwright/test';
import { largeNodeCode } from '../../../shared/samples/large.ts';
import { median } from '../measure.ts';
import { type Frames, framesWhile, heldDown, untilShown, wheelThrough } from './clock.ts';
import { CROWDED, type Stage } from './stage.ts';

/** A figure that could not be had is told with the reason, and the others are measured all the same. */
export type Measured<T> = T | { readonly failed: string };

export interface DeskFigures {
  /** Milliseconds, the median of several times. */
  readonly openNode: Measured<number>;
  readonly openPrincipal: Measured<number>;
  readonly turn: Measured<number>;
  readonly setNodes: Measured<number>;
  readonly setUsers: Measured<number>;
  readonly undo: Measured<number>;
  readonly search: Measured<number>;
  readonly filter: Measured<number>;
  readonly sort: Measured<number>;
  readonly wheelPrincipals: Measured<Frames>;
  readonly notches: Measured<Frames>;
  readonly wheelNodes: Measured<Frames>;
  readonly pageDown: Measured<Frames>;
  readonly memory: Measured<Memory>;
}

/** In megabytes. */
export interface Memory {
  /** In use by the process of the program itself, and by the one of its window. */
  readonly main: number;
  readonly page: number;
  /** Of the latter, JavaScript after collecting what is left over. */
  readonly heap: number;
}

export async function measured<T>(name: string, figure: () => Promise<T>): Promise<Measured<T>> {
  try {
    const found = await figure();
    console.error(
      `  ${name}: ${JSON.stringify(found, (_, value) => (typeof value === 'number' ? Math.round(value) : value))}`,
    );
    return found;
  } catch (error) {
    console.error(`  ${name}: ${error instanceof Error ? error.message : error}`);
    return { failed: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
}

const LINE = '.line [role="treegrid"]';
const SIDE = '.side-pane [role="treegrid"]';
/** Pixels of a fast turn of the wheel, and of one notch. */
export const TURN = 1200;
const NOTCH = 120;
/** How often each gesture is made. */
const TIMES = 5;
/** All 10,000 users, or all 5,000 nodes, and the header row. */
const ALL_USERS = 10_001;
const ALL_NODES = 5001;

export async function measureDesk({ page, application }: Stage): Promise<DeskFigures> {
  const { keyboard } = page;
  const code = largeNodeCode(CROWDED);

  await searchFor(page, code);
  await page.getByRole('radio', { name: 'Users' }).click();
  await shown(page, ALL_USERS);
  await atRest(page);

  const openNode = await measured('openNode', () =>
    repeated(async () => {
      await page.locator(`${SIDE} [role="row"][aria-selected="true"] [role="rowheader"]`).click();
      await keyboard.press('ArrowUp');
      await atRest(page);
      return untilShown(page, () => keyboard.press('ArrowDown'), rowsShown(ALL_USERS));
    }),
  );
  await shown(page, ALL_USERS);
  const wheelPrincipals = await measured('wheelPrincipals', () =>
    framesWhile(page, () => wheelThrough(page, LINE, TURN)),
  );
  const notches = await measured('notches', () =>
    framesWhile(page, () => wheelThrough(page, LINE, -NOTCH, 200)),
  );

  const filterBox = page.getByRole('searchbox', { name: 'Filter by name or login' });
  const filter = await measured('filter', () =>
    repeated(async () => {
      await filterBox.focus();
      await atRest(page);
      const time = await untilShown(page, () => keyboard.press('9'), `!(${rowsShown(ALL_USERS)})`);
      await filterBox.fill('');
      await shown(page, ALL_USERS);
      return time;
    }),
  );
  const header = page.locator(`${LINE} [data-header="name"]`);
  const sort = await measured('sort', () =>
    repeated(async () => {
      await atRest(page);
      const time = await untilShown(
        page,
        () => header.click(),
        `document.querySelector('${LINE} [data-header="name"]').getAttribute('aria-sort') === 'ascending'`,
      );
      await header.click();
      await header.click();
      return time;
    }),
  );
  const setUsers = await measured('setUsers', () => setLevel(page, 5000));

  // A person's nodes, all of them open, and back.
  const turn = await measured('turn', () =>
    repeated(async () => {
      await page.getByRole('radio', { name: 'By authorization' }).click();
      await page.getByRole('treegrid', { name: /^Principals of / }).waitFor();
      await page.locator(`${LINE} [role="row"][data-row] [role="rowheader"]`).nth(3).click();
      await atRest(page);
      return untilShown(page, () => keyboard.press('Control+Shift+P'), lineBegins('Permissions'));
    }),
  );
  await page.locator(`${LINE} [role="row"][data-row]`).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Expand all' }).click();
  await shown(page, ALL_NODES);
  await page.locator(`${SIDE} [role="row"][data-row]`).first().click();
  const openPrincipal = await measured('openPrincipal', () =>
    repeated(async () => {
      await atRest(page);
      const before = (await page.locator(LINE).getAttribute('aria-label')) ?? '';
      return untilShown(page, () => keyboard.press('ArrowDown'), `!(${lineBegins(before)})`);
    }),
  );
  await shown(page, ALL_NODES);
  const wheelNodes = await measured('wheelNodes', () =>
    framesWhile(page, () => wheelThrough(page, LINE, TURN)),
  );
  const pageDown = await measured('pageDown', async () => {
    await page.locator(`${LINE} [role="row"][data-row]`).first().click();
    await keyboard.press('Home');
    await atRest(page);
    return framesWhile(page, () => heldDown(page, 'PageDown', atEnd()));
  });
  const setNodes = await measured('setNodes', () => setLevel(page, 5000));
  const undo = await measured('undo', async () => {
    await keyboard.press('w');
    await page.locator(`${LINE} .tg-row--changed`).first().waitFor();
    await atRest(page, 3000);
    return untilShown(page, () => keyboard.press('Control+z'), `!(${changedShown()})`);
  });

  await page.getByRole('radio', { name: 'By authorization' }).click();
  await page.getByRole('treegrid', { name: /^Principals of / }).waitFor();
  const searchBox = page.getByRole('searchbox', { name: 'Search names and codes' });
  const search = await measured('search', () =>
    repeated(async () => {
      await searchBox.fill('');
      await searchBox.focus();
      await atRest(page);
      return untilShown(page, () => keyboard.press('e'), hitsShown());
    }),
  );
  await atRest(page, 3000);
  const memory = await measured('memory', async (): Promise<Memory> => {
    const metrics = await application.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .map(({ type, memory: { workingSetSize } }) => ({ type, size: workingSetSize / 1000 })),
    );
    const sizeOf = (type: string): number => metrics.find((each) => each.type === type)?.size ?? 0;
    return { main: sizeOf('Browser'), page: sizeOf('Tab'), heap: await heapOf(page) };
  });
  return {
    openNode,
    openPrincipal,
    turn,
    setNodes,
    setUsers,
    undo,
    search,
    filter,
    sort,
    wheelPrincipals,
    notches,
    wheelNodes,
    pageDown,
    memory,
  };
}

/** Megabytes of JavaScript that the page holds on to. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** W for the first rows of the grid, as many as said, and back again each time. */
async function setLevel(page: Page, rows: number): Promise<number> {
  const { keyboard } = page;
  return repeated(async () => {
    await page.locator(LINE).evaluate((element) => element.scrollTo({ top: 0 }));
    await page.locator(`${LINE} [data-row="0"] [role="rowheader"]`).click();
    const top = (rows - IN_VIEW) * ROW_HEIGHT;
    await page.locator(LINE).evaluate((element, to) => element.scrollTo({ top: to }), top);
    await page.locator(`${LINE} [data-row="${rows - 1}"] [role="rowheader"]`).click({ modifiers: ['Shift'] });
    await atRest(page);
    const time = await untilShown(page, () => keyboard.press('w'), changedShown());
    await atRest(page, 2000);
    await keyboard.press('Control+z');
    await page.waitForFunction((rule) => !document.querySelector(rule), `${LINE} .tg-row--changed`);
    return time;
  });
}

/** Pixels, and how many of the rows that are set are on the screen when they are. */
const ROW_HEIGHT = 26;
const IN_VIEW = 22;

/** The median of some times. */
export async function repeated(once: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  while (times.length < TIMES) times.push(await once());
  return median(times);
}

async function searchFor(page: Page, code: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search names and codes' }).fill(code);
  await page.keyboard.press('Enter');
  await page.getByText(/^10,\d{3} principals$/).waitFor();
}

async function shown(page: Page, rows: number): Promise<void> {
  await page.locator(`${LINE}[aria-rowcount="${rows}"]`).waitFor();
}

/** Expressions that are asked in the page. */
function rowsShown(count: number): string {
  return `document.querySelector('${LINE}')?.getAttribute('aria-rowcount') === '${count}'`;
}

function lineBegins(label: string): string {
  return `(document.querySelector('${LINE}')?.getAttribute('aria-label') ?? '').startsWith(${JSON.stringify(label)})`;
}

function changedShown(): string {
  return `document.querySelectorAll('${LINE} .tg-row--changed').length > 15`;
}

function hitsShown(): string {
  return `/\\d/.test(document.querySelector('.side-pane [role="status"]')?.textContent ?? '')`;
}

function atEnd(): string {
  return `(() => { const grid = document.querySelector('${LINE}'); return grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 2; })()`;
}

/** Until what was done before is over with all that follows from it: it is not measured with what comes. */
async function atRest(page: Page, time = 700): Promise<void> {
  await page.waitForTimeout(time);
}

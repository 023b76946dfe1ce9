/** The area Users with 10,000 of them: what an administrator does there, and how long until he sees it. */
import type { Page } from '@playwright/test';
import { untilShown } from './clock.ts';
import { type Measured, measured, repeated } from './desk.ts';

export interface UserFigures {
  /** Milliseconds, the median of several times. */
  readonly open: Measured<number>;
  readonly next: Measured<number>;
  readonly filter: Measured<number>;
  readonly flag: Measured<number>;
  readonly undo: Measured<number>;
}

const LIST = '.record-list [role="treegrid"]';
/** All 10,000 users, and the header row. */
const ALL_USERS = 10_001;

/** Begins and ends in whatever area; a draft that is there stays as it is. */
export async function measureUsers(page: Page): Promise<UserFigures> {
  const { keyboard } = page;
  const areas = page.getByRole('navigation', { name: 'Areas' });
  const openArea = async (name: string): Promise<void> => areas.getByRole('button', { name }).click();

  const open = await measured('users: open', () =>
    repeated(async () => {
      await openArea('Groups');
      await atRest(page);
      return untilShown(page, () => openArea('Users'), rowsShown());
    }),
  );
  const next = await measured('users: next', async () => {
    await page.locator(`${LIST} [data-row="3"] [role="rowheader"]`).click();
    return repeated(async () => {
      await atRest(page);
      const name = await page.evaluate<string>(DETAIL);
      return untilShown(page, () => keyboard.press('ArrowDown'), `${DETAIL} !== ${JSON.stringify(name)}`);
    });
  });
  const search = page.locator('.record-list').getByRole('searchbox');
  const filter = await measured('users: filter', () =>
    repeated(async () => {
      await search.focus();
      await atRest(page);
      const time = await untilShown(page, () => keyboard.press('9'), `!(${rowsShown()})`);
      await search.fill('');
      await page.locator(`${LIST}[aria-rowcount="${ALL_USERS}"]`).waitFor();
      return time;
    }),
  );
  const locked = page.getByRole('checkbox', { name: 'Locked', exact: true });
  /** A key that changes the flag of the user who is looked at, until his row says so. */
  const flagged = async (press: () => Promise<void>): Promise<number> => {
    await atRest(page);
    const before = await page.evaluate<string>(STATE);
    return untilShown(page, press, `${STATE} !== ${JSON.stringify(before)}`);
  };
  await page.locator(`${LIST} [data-row="3"] [role="rowheader"]`).click();
  const flag = await measured('users: flag', () =>
    repeated(async () => {
      await locked.focus();
      return flagged(() => keyboard.press('Space'));
    }),
  );
  const undo = await measured('users: undo', () =>
    repeated(() => flagged(() => keyboard.press('Control+z'))),
  );
  return { open, next, filter, flag, undo };
}

/** Expressions that are asked in the page. */
const DETAIL = `(document.querySelector('.detail__title')?.textContent ?? '')`;
const STATE = `(document.querySelector('${LIST} [aria-selected="true"] [data-column="state"]')?.textContent ?? '')`;

function rowsShown(): string {
  return `document.querySelector('${LIST}')?.getAttribute('aria-rowcount') === '${ALL_USERS}'`;
}

/** Until what is worked out in the background after a step is done as well. */
async function atRest(page: Page): Promise<void> {
  await page.waitForTimeout(1500);
}

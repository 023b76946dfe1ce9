/** The printout from the grid to the file and the printer: what stands on paper is what the engine says. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { createStore } from '../../main/store/store.ts';
import { difference } from '../../shared/changes/difference.ts';
import { LETTERS } from '../../shared/model/rights.ts';
import { EMPTY_MODEL } from '../../shared/model/types.ts';
import { compile } from '../../shared/rules/compile.ts';
import { tradeSample } from '../../shared/samples/trade.ts';
import { ask, model, node, user } from '../rules/world.ts';
import { expect, test } from './application.ts';

test('the PDF says of every node what the engine says, on numbered pages with heads', async ({
  launch,
  folder,
}) => {
  const { application, page } = await launch();
  await openPrintout(page, 'dperic');
  await page.getByRole('radio', { name: 'Landscape' }).click();
  await ready(page);
  const path = join(folder, 'permissions.pdf');
  await save(application, page, path);
  const pages = await pdfPages(path);

  await test.step('each right is the one decided, and nothing defined is left out', () => {
    const index = compile(tradeSample());
    const printed = printedRights(pages);
    for (const code of index.model.nodes.keys()) {
      const answers = LETTERS.map((right) => ask(index, { user: 'dperic', node: code, right }));
      const defined = answers.some(({ deciding }) => deciding.length > 0);
      const rights = LETTERS.map((letter, at) => (answers[at]?.allow ? letter : '–')).join(' ');
      expect(printed.get(code), code).toBe(defined ? rights : undefined);
    }
  });

  await test.step('each page says what it is, and repeats the header of the table', async () => {
    expect(pages.length).toBeGreaterThan(20);
    await expect(page.getByRole('article', { name: `Page 1 of ${pages.length}` })).toBeVisible();
    for (const [above, text] of pages.entries()) {
      const words = text.replace(/\s+/g, ' ');
      expect(words).toContain(`Page ${above + 1} of ${pages.length}`);
      expect(words).toContain('Permissions of Denis Perić');
      expect(words).toContain('Nodes with a permission · Whole tree');
      expect(words).toMatch(/\d{4} at \d\d:\d\d · Printed by \S/);
      expect(words).toContain('Name Code Permission Rights Origin Source Days back');
    }
  });

  await test.step('the file is titled, tagged and of the paper asked for', async () => {
    const { stdout } = await run('pdfinfo', [path]);
    expect(stdout).toMatch(/^Title: +Permissions of Denis Perić$/m);
    expect(stdout).toMatch(/^Tagged: +yes$/m);
    expect(stdout).toMatch(/^Page size: +841\.89 x 595\.28 pts \(A4\)$/m);
  });
});

test('an inactive user is marked in words on every page, and what others wrote stays text', async ({
  launch,
  folder,
}) => {
  const nodes = Array.from({ length: 120 }, (_, number) =>
    node(`n${number}`, { name: `<b>Node</b> & ${number}` }),
  );
  const store = join(folder, 'small.grantree');
  const content = model({
    nodes,
    users: [user('ann'), user('old', { name: 'Old <i>Hand</i>', active: false })],
    grants: nodes.map(({ code }) => ({ holder: 'user:old', node: code, rights: 'read' })),
  });
  const changes = difference(EMPTY_MODEL, content);
  const created = createStore(store, { changes, author: 'test', reason: '', source: 'test' });
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  created.value.close();
  const { application, page } = await launch({ store });
  await openPrintout(page, 'old');
  await page.getByRole('radio', { name: 'Letter' }).click();
  await ready(page);
  const path = join(folder, 'old.pdf');
  await save(application, page, path);

  const pages = await pdfPages(path);
  expect(pages.length).toBeGreaterThan(1);
  for (const text of pages) expect(text).toContain('Permissions of Old <i>Hand</i> (inactive)');
  expect(pages[0]).toContain('This user is inactive and cannot sign in.');
  expect(pages[0]).toContain('<b>Node</b> & 0');
  expect((await run('pdfinfo', [path])).stdout).toMatch(/^Page size: +612 x 792 pts \(letter\)$/m);
});

test('the preview is read by keyboard, and printed with the paper it shows', async ({ launch }) => {
  const { application, page } = await launch();
  await openPrintout(page, 'auditors');
  const number = page.getByRole('textbox', { name: 'Page' });
  await expect(page.getByRole('region', { name: 'Pages' })).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(number).toHaveValue('2');
  await page.keyboard.press('End');
  // The pages far from the view are not there; each that is says how many there are.
  const last = /of (\d+)$/.exec(
    (await page.getByRole('article').last().getAttribute('aria-label')) ?? '',
  )?.[1];
  await expect(number).toHaveValue(last ?? 'no page');
  await page.keyboard.press('Home');
  await expect(number).toHaveValue('1');
  // The words lie over the picture, for selecting and for screen readers.
  await expect(page.getByRole('article', { name: /^Page 1 of/ })).toContainText('Permissions of Auditors');

  await answerPrinting(application, true, '');
  await page.keyboard.press('Control+p');
  await expect
    .poll(() => application.evaluate(() => Reflect.get(globalThis, 'printed') ?? null))
    .toMatchObject({ silent: false, printBackground: true, pageSize: 'A4', landscape: false });

  await answerPrinting(application, false, 'Failed to enumerate printers');
  await page.getByRole('button', { name: 'Print…' }).click();
  await expect(page.getByText('This computer knows no printer.')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('several principals are one report, each on pages of its own when asked', async ({ launch, folder }) => {
  const { application, page } = await launch();
  await principal(page, 'dperic').click();
  await principal(page, 'auditors').click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+p');
  await ready(page);
  const path = join(folder, 'two.pdf');
  const separate = page.getByRole('checkbox', { name: 'Each on new pages' });

  for (const apart of [true, false]) {
    await separate.setChecked(apart, { force: true });
    await ready(page);
    await save(application, page, path);
    const pages = await pdfPages(path);
    const words = pages.map((text) => text.replace(/\s+/g, ' '));
    expect(words.every((text) => text.includes('Permissions of 2 principals'))).toBe(true);
    // Below the head of its page stands either the other principal's list, or nothing.
    const second = words.findIndex(
      (text, at) => at > 0 && /(Group auditors|User dperic) (Code|Login)/.test(text),
    );
    expect(/Name Code Permission.*(Group auditors|User dperic) (Code|Login)/.test(words[second] ?? '')).toBe(
      !apart,
    );
  }
});

const run = promisify(execFile);

/** A principal in the grid, by its login or code. */
function principal(page: Page, code: string) {
  return page.getByRole('treegrid').last().getByText(code, { exact: true }).first();
}

/** Opens the preview for one principal and waits for its first page. */
async function openPrintout(page: Page, code: string): Promise<void> {
  await principal(page, code).click();
  await page.keyboard.press('Control+p');
  await ready(page);
}

/** Waits until the pages of what is asked for are there. */
async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Print…' })).toBeEnabled({ timeout: 30_000 });
  await expect(page.getByRole('article').first()).toBeVisible();
}

async function save(application: ElectronApplication, page: Page, path: string): Promise<void> {
  await application.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(page.getByText(`Saved as ${path}`).last()).toBeVisible();
}

/** Stands in for the system's dialog, which no test can answer. */
async function answerPrinting(
  application: ElectronApplication,
  printed: boolean,
  reason: string,
): Promise<void> {
  await application.evaluate(
    ({ app }, answer) => {
      app.removeAllListeners('web-contents-created');
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (options, done) => {
          Object.assign(globalThis, { printed: options });
          done?.(answer.printed, answer.reason);
        };
      });
    },
    { printed, reason },
  );
}

/** The words of each page as they stand on it. */
async function pdfPages(path: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 1 << 26 });
  return stdout.split('\f').slice(0, -1);
}

/** Node code → its rights as they are printed. */
function printedRights(pages: readonly string[]): Map<string, string> {
  const rights = new Map<string, string>();
  const line =
    /\s([a-z0-9.-]+)\s+(?:None|Read|Write|Delete|[RUAD ]+?)\s+([R–])\s*([U–])\s*([A–])\s*([D–])\s+\S/;
  for (const text of pages) {
    for (const each of text.split('\n')) {
      const [, code, ...letters] = line.exec(each) ?? [];
      if (code !== undefined) rights.set(code, letters.join(' '));
    }
  }
  return rights;
}

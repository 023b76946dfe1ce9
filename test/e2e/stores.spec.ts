/** Stores as they come: changed by others meanwhile, broken, read-only, imported, large. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeSample } from '../../main/sample.ts';
import { createStore, openStore } from '../../main/store/store.ts';
import { ROOT } from '../../scripts/terminal.ts';
import { difference } from '../../shared/changes/difference.ts';
import type { Change } from '../../shared/changes/types.ts';
import type { Outcome } from '../../shared/model/problem.ts';
import { type Level, rightsOfLevel } from '../../shared/model/rights.ts';
import { EMPTY_MODEL, type HolderKey } from '../../shared/model/types.ts';
import { largeModel, largeNodeCode } from '../../shared/samples/large.ts';
import { allows, grantree } from './commandLine.ts';
import { type DeskPage, expect, test } from './deskPage.ts';

const INVOICE = ['Goods', 'Issues', 'Invoice'] as const;
const NODE = 'goods.issues.invoice';

test.describe('another program changes the open store', () => {
  test('the desk says so, and the draft is kept when it loads again', async ({ openDesk, folder }) => {
    const store = sampleIn(folder);
    const desk = await openDesk({ store });
    await stageNoneForAlenka(desk);
    setElsewhere(store, 'user:pgrabner', 'write');

    const banner = desk.page
      .getByRole('alert')
      .filter({ hasText: 'Another program has changed this store.' });
    await expect(banner).toBeVisible();
    // The banner leaves the draft bar within reach.
    await desk.button('Review…').click({ trial: true });
    await expect(desk.row('Petra Grabner')).toHaveAccessibleName(/^Petra Grabner, User, Read, own/);
    await banner.getByRole('button', { name: 'Load again and keep my draft' }).click();
    await expect(banner).toHaveCount(0);
    await expect(desk.row('Petra Grabner')).toHaveAccessibleName(
      /^Petra Grabner, User, Write, own, various below$/,
    );
    await expect(desk.row('Alenka Novak')).toHaveAccessibleName(/^Alenka Novak, User, None, own/);
    await expect(desk.draftSum).toHaveText('1 change · 0 users gain · 1 loses');
    await expect(desk.status).toContainText('Revision 2');

    await apply(desk);
    await expect(desk.status).toContainText('Revision 3');
    expect(allows(store, 'anovak', NODE, 'R')).toBe(false);
    expect(allows(store, 'pgrabner', NODE, 'write')).toBe(true);
  });

  test('Apply overwrites nothing, and says what to do', async ({ openDesk, folder }) => {
    const store = sampleIn(folder);
    const desk = await openDesk({ store });
    await stageNoneForAlenka(desk);
    setElsewhere(store, 'user:anovak', 'delete');

    await apply(desk);
    const refusal = desk.page
      .getByRole('alert')
      .filter({ hasText: 'since it was read, so nothing was written' });
    await expect(refusal).toBeVisible();
    expect(allows(store, 'anovak', NODE, 'D')).toBe(true);
    await refusal.getByRole('button', { name: 'Dismiss' }).click();
    await expect(refusal).toHaveCount(0);
    await desk.page.getByRole('button', { name: 'Back to the desk' }).click();
    await expect(desk.draftSum).toHaveText('1 change · 0 users gain · 1 loses');

    await desk.page.getByRole('button', { name: 'Load again and keep my draft' }).click();
    await expect(desk.row('Alenka Novak')).toHaveAccessibleName(/changed: Delete, own.* → None, own/);
    await apply(desk);
    await expect(desk.status).toContainText('Revision 3');
    expect(allows(store, 'anovak', NODE, 'R')).toBe(false);
  });

  test('a step that no longer fits is left out, and named', async ({ openDesk, folder }) => {
    const store = storeOf(folder, SMALL);
    const desk = await openDesk({ store });
    await desk.selectNode('Orders');
    await desk.fromMenu('Bob Hart', 'Level', 'Delete (Full)');
    await desk.fromMenu('Sales', 'Level', 'Read');
    await expect(desk.draftSum).toHaveText(/^2 changes/);
    const { users, groups, grants } = SMALL;
    importInto(store, folder, ['--replace'], {
      ...SMALL,
      users: users.filter(({ login }) => login !== 'bob'),
      groups: groups.map((group) => ({ ...group, users: group.users.filter((login) => login !== 'bob') })),
      grants: grants.filter(({ holder }) => holder !== 'user:bob'),
    });

    await desk.page.getByRole('button', { name: 'Load again and keep my draft' }).click();
    await expect(desk.page.getByRole('alert')).toContainText('bob');
    await expect(desk.draftSum).toHaveText(/^1 change · /);
    await expect(desk.row('Bob Hart')).toHaveCount(0);
  });
});

test.describe('Apply', () => {
  test('refuses to leave nobody who administers authorizations', async ({ openDesk, folder }) => {
    const store = storeOf(folder, SMALL);
    const desk = await openDesk({ store });
    await desk.selectNode('Grantree', 'Authorizations');
    await desk.fromMenu('Administrators', 'Level', 'Read');
    await expect(desk.draft.getByLabel('Apply will refuse this; see Review')).toBeVisible();
    const review = await desk.openReview();
    await expect(review.getByRole('listitem').first()).toContainText(
      'Nobody could administer authorizations any more.',
    );
    await expect(review.getByRole('heading', { name: 'Cannot be applied' })).toBeVisible();
    for (const warning of await review.getByText('I have read the warnings').all()) await warning.click();
    await expect(review.getByRole('button', { name: 'Apply' })).toBeDisabled();
    await review.getByRole('button', { name: 'Back to the desk' }).click();
    expect(grantree('verify', '--store', store).stdout).toContain('revision 1');
  });

  test('asks before somebody locks himself out', async ({ openDesk, folder }) => {
    const store = storeOf(folder, SMALL);
    const desk = await openDesk({ store });
    await desk.selectNode('Grantree', 'Authorizations');
    await desk.fromMenu('Bob Hart', 'Level', 'Delete (Full)');
    await desk.fromMenu('Administrators', 'Level', 'Read');
    const review = await desk.openReview();
    await expect(review.getByRole('listitem').first()).toContainText(
      `You (${me}) would lose the right to administer authorizations.`,
    );
    await expect(review.getByRole('button', { name: 'Apply' })).toBeDisabled();
    await review.getByText('I have read the warnings').click();
    await review.getByRole('button', { name: 'Apply' }).click();
    await expect(desk.status).toContainText('Revision 2');
    expect(allows(store, me, 'grantree.authorizations', 'U')).toBe(false);
    expect(allows(store, 'bob', 'grantree.authorizations', 'U')).toBe(true);
  });
});

test('what cannot be opened is explained, and the program goes on', async ({ openDesk, folder }) => {
  const missing = join(folder, 'gone.grantree');
  const desk = await openDesk({ store: missing });
  await expect(desk.startScreen).toBeVisible();
  const told = (text: RegExp) => desk.page.getByRole('alert').filter({ hasText: text });
  await expect(told(/There is no store “.*gone\.grantree”/)).toBeVisible();
  expect(existsSync(missing)).toBe(false);

  const strangers: readonly [name: string, make: (path: string) => void, told: RegExp][] = [
    ['letter', (path) => writeFileSync(path, 'Dear Sir or Madam,\n'.repeat(100)), /is no store of Grantree/],
    ['folder', mkdirSync, /is a folder; expected the file of a store/],
    ['newer', makeNewer, /has version 999 and this program knows versions up to \d+\. Use a newer Grantree/],
    ['damaged', makeDamaged, /is damaged .* Put a backup back/],
  ];
  for (const [name, make, text] of strangers) {
    const path = join(folder, `${name}.grantree`);
    make(path);
    const before = existsSync(path) && name !== 'folder' ? readFileSync(path) : null;
    await desk.chooseFile(path);
    await desk.page.getByRole('button', { name: 'Open a store…' }).click();
    await expect(told(text)).toContainText(`${name}.grantree`);
    await expect(desk.startScreen).toBeVisible();
    if (before !== null) expect(readFileSync(path).equals(before), name).toBe(true);
  }

  const sound = sampleIn(folder);
  await desk.chooseFile(sound);
  await desk.page.getByRole('button', { name: 'Open a store…' }).click();
  await expect(desk.status).toContainText('trade.grantree');

  // With a store open, one that cannot be opened takes nothing away.
  await desk.chooseFile(join(folder, 'letter.grantree'));
  await desk.fromMenuBar('File', 'Open store…');
  await expect(told(/is no store of Grantree/)).toHaveCount(2);
  await expect(desk.row('Administrators')).toBeVisible();
});

test('a read-only store is shown, and says that nothing can be applied', async ({ openDesk, folder }) => {
  const store = sampleIn(folder);
  chmodSync(folder, 0o755);
  chmodSync(store, 0o444);
  const desk = await openDesk();
  // To root nothing is read-only: the program becomes somebody else first.
  await desk.application.evaluate(() => {
    if (process.getuid?.() === 0) process.setuid?.(65_534);
  });
  await desk.chooseFile(store);
  await desk.fromMenuBar('File', 'Open store…');
  await expect(desk.status).toContainText('Read only');
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.cell('Alenka Novak', 'Read').click();
  const review = await desk.openReview();
  await expect(review.getByRole('listitem').first()).toContainText(/cannot be written: .* read-only/);
  for (const warning of await review.getByText('I have read the warnings').all()) await warning.click();
  await expect(review.getByRole('button', { name: 'Apply' })).toBeDisabled();
});

test.describe('a store from Odoo', () => {
  test('shows its modules, groups and rights', async ({ openDesk, folder }) => {
    const store = join(folder, 'shop.grantree');
    const source = join(ROOT, 'test', 'fixtures', 'odoo', 'shop');
    expect(grantree('import', '--format', 'odoo', source, '--store', store).status).toBe(0);
    const desk = await openDesk({ store });
    for (const module of ['base', 'shop', 'shop_cards', 'uom']) await expect(desk.node(module)).toBeVisible();
    await desk.selectNode('shop', 'shop.order');
    await expect(desk.principals.getByRole('columnheader', { name: 'Update' })).toBeVisible();
    await desk.openGroup('Shop Sales / Seller');
    await expect(desk.row('Sam Eller')).toHaveAccessibleName(
      'Sam Eller, User, Write, acquired from Shop Sales / Seller',
    );
    await expect(desk.cell('Sam Eller', 'Add')).toHaveAccessibleName(/^Add: Write, acquired/);
    await expect(desk.cell('Sam Eller', 'Delete')).toHaveAccessibleName('Delete: no');
    await desk.cell('Shop Sales / Seller', 'Delete').click();
    await expect(desk.draftSum).toHaveText('1 change · 1 user gains · 0 lose');
  });

  const real = join(ROOT, '..', 'shared', 'data', 'odoo');
  if (existsSync(real)) {
    test('shows the real data, all of it', async ({ openDesk, folder }) => {
      const store = join(folder, 'odoo.grantree');
      expect(grantree('import', '--format', 'odoo', real, '--store', store).status).toBe(0);
      const desk = await openDesk({ store });
      await expect(desk.status).toContainText('82 groups');
      await desk.treeSearch.fill('sale.order');
      await desk.treeSearch.press('Enter');
      await expect(desk.row('Sales / User: Own Documents Only')).toHaveAccessibleName(/Write, /);
    });
  }
});

test('ten thousand users under a node are scrolled, selected and changed at once', async ({
  openDesk,
  folder,
}) => {
  const CROWDED = 62;
  const store = join(folder, 'large.grantree');
  const changes = difference(
    EMPTY_MODEL,
    largeModel({ users: 10_000, groups: 200, nodes: 500, grants: 20_000, seed: 1, crowdedNode: CROWDED }),
  );
  value(createStore(store, { changes, author: 'test', reason: '', source: 'test' })).close();
  const desk = await openDesk({ store });
  await desk.treeSearch.fill(largeNodeCode(CROWDED));
  await desk.treeSearch.press('Enter');
  await desk.page.getByRole('radio', { name: 'Users' }).click();
  await expect(desk.page.getByText('10,000 principals')).toBeVisible();
  await expect(desk.principals).toHaveAttribute('aria-rowcount', '10001');

  const rowAt = (row: number) => desk.principals.locator(`[aria-rowindex="${row + 1}"]`);
  await rowAt(1).getByRole('rowheader').click();
  await desk.page.keyboard.press('End');
  await expect(rowAt(10_000)).toBeFocused();
  await expect(rowAt(10_000)).toBeInViewport({ ratio: 1 });
  // No more than what is seen is drawn.
  expect(await desk.principals.getByRole('row').count()).toBeLessThan(150);

  await desk.page.keyboard.press('Home');
  await desk.principals.evaluate((grid) => {
    grid.scrollTop = 4990 * 26;
  });
  await rowAt(5000)
    .getByRole('rowheader')
    .click({ modifiers: ['Shift'] });
  await expect(desk.page.getByText('5,000 selected')).toBeVisible();
  await desk.page.keyboard.press('n');
  await expect(desk.draftSum).toHaveText(/^[45],?\d{3} changes · /);
  await expect(desk.draftSum).toHaveText(/lose/);
  await expect(rowAt(5000)).toHaveAccessibleName(/, None, own/);
  await expect(rowAt(5001)).not.toHaveAccessibleName(/changed/);
  await desk.page.keyboard.press('Control+z');
  await expect(desk.draftSum).toHaveText('No changes in the draft');
  await expect(rowAt(5000)).not.toHaveAccessibleName(/changed/);

  // Verifying takes a while, in a process of its own: the desk goes on, it can be ended, and begun again.
  await desk.page
    .getByRole('navigation', { name: 'Areas' })
    .getByRole('button', { name: 'Settings' })
    .click();
  await desk.page.getByRole('button', { name: 'Check now' }).click();
  await expect(desk.page.getByRole('progressbar', { name: 'Verifying…' })).toBeVisible();
  await desk.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.page.getByRole('button', { name: 'Check now' })).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByText(/^The log is whole/)).toBeVisible();
});

/** The person who works here, as the program knows him. */
const me = userInfo().username;

/** Orders are administered by one group alone; the person at the desk is its only member. */
const SMALL = {
  format: 'grantree/1',
  nodes: [
    { code: 'orders', name: 'Orders', parent: null, kind: 'menu', scale: 'levels' },
    { code: 'grantree', name: 'Grantree', parent: null, kind: 'administration', scale: 'levels' },
    {
      code: 'grantree.authorizations',
      name: 'Authorizations',
      parent: 'grantree',
      kind: 'administration',
      scale: 'levels',
    },
  ],
  users: [
    { login: me, name: 'Ada Desk' },
    { login: 'bob', name: 'Bob Hart' },
  ],
  groups: [
    { code: 'administrators', name: 'Administrators', users: [me] },
    { code: 'sales', name: 'Sales', users: ['bob'] },
  ],
  grants: [
    { holder: 'group:administrators', node: 'grantree.authorizations', rights: 'delete' },
    { holder: 'user:bob', node: 'grantree', rights: 'read' },
    { holder: 'user:bob', node: 'orders', rights: 'read' },
    { holder: 'group:sales', node: 'orders', rights: 'write' },
  ],
};

function sampleIn(folder: string): string {
  return value(makeSample(join(folder, 'trade.grantree'), 'trade'));
}

function storeOf(folder: string, content: object): string {
  const store = join(folder, 'small.grantree');
  importInto(store, folder, [], content);
  return store;
}

/** As somebody does at another desk meanwhile, on the node of these tests. */
function setElsewhere(path: string, holder: HolderKey, level: Level): void {
  const store = value(openStore(path));
  const grant = { rights: rightsOfLevel(level), updatePeriod: null, note: '' };
  const own = value(store.load()).grants.get(holder)?.get(NODE);
  const inverse: Change =
    own === undefined
      ? { kind: 'clearGrant', holder, node: NODE }
      : { kind: 'setGrant', holder, node: NODE, grant: own };
  const entry = { author: 'somebody else', reason: '', source: 'test' };
  value(store.apply([{ kind: 'setGrant', holder, node: NODE, grant }], [inverse], entry));
  store.close();
}

function importInto(store: string, folder: string, options: readonly string[], content: object): void {
  const file = join(folder, 'import.json');
  writeFileSync(file, JSON.stringify(content));
  const { status, stderr } = grantree('import', file, ...options, '--store', store);
  expect(status, stderr).toBe(0);
}

async function stageNoneForAlenka(desk: DeskPage): Promise<void> {
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
  await desk.fromMenu('Alenka Novak', 'Level', 'None');
  await expect(desk.draftSum).toHaveText('1 change · 0 users gain · 1 loses');
}

async function apply(desk: DeskPage): Promise<void> {
  const review = await desk.openReview();
  await review.getByText('I have read the warnings').click();
  await review.getByRole('button', { name: 'Apply' }).click();
}

function makeNewer(path: string): void {
  value(makeSample(path, 'trade'));
  const db = new Database(path);
  db.pragma('user_version = 999');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** Everything behind the first page is lost, as after a copy that broke off. */
function makeDamaged(path: string): void {
  value(makeSample(path, 'trade'));
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xff, 4096));
}

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map((found) => JSON.stringify(found)).join('\n'));
}

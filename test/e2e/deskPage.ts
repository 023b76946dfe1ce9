/**
 * The desk as a person finds it: everything by its role and the name that is read or heard. `openDesk()` starts the
 * program; a question it asks before it closes is answered so that the test can end.
 */
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { test as base, expect, type Launch, type Launched } from './application.ts';

interface Fixtures {
  readonly openDesk: (options?: Launch) => Promise<DeskPage>;
}

export const test = base.extend<Fixtures>({
  openDesk: async ({ launch }, use) => {
    const opened: DeskPage[] = [];
    await use(async (options) => {
      const desk = new DeskPage(await launch(options));
      opened.push(desk);
      await expect(desk.line.or(desk.startScreen)).toBeVisible();
      return desk;
    });
    for (const desk of opened) if (!desk.isClosed()) await desk.answerOnClose('Close and discard');
  },
});

export { expect };

export class DeskPage {
  readonly application: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly #launched: Launched;
  /** What is shown while no store is open. */
  readonly startScreen: Locator;
  readonly tree: Locator;
  readonly treeSearch: Locator;
  readonly principals: Locator;
  /** Whichever way the table is looked at. */
  readonly line: Locator;
  readonly filter: Locator;
  readonly draft: Locator;
  /** What the draft bar says. */
  readonly draftSum: Locator;
  readonly why: Locator;
  readonly status: Locator;

  constructor(launched: Launched) {
    const { application, page, userData } = launched;
    this.#launched = launched;
    this.application = application;
    this.page = page;
    this.userData = userData;
    this.startScreen = page
      .getByRole('main')
      .filter({ has: page.getByRole('heading', { name: 'Grantree', exact: true }) });
    this.tree = page.getByRole('treegrid', { name: 'Authorization tree' });
    this.treeSearch = page.getByRole('searchbox', { name: 'Search names and codes' });
    this.line = page.getByRole('treegrid', { name: /^(Principals|Permissions) of / });
    this.principals = page.getByRole('treegrid', { name: /^Principals of / });
    this.filter = page.getByRole('searchbox', { name: 'Filter by name or login' });
    this.draft = page.getByRole('region', { name: 'Draft' });
    this.draftSum = this.draft.getByRole('status');
    this.why = page.getByRole('complementary', { name: 'Why?' });
    this.status = page.getByRole('contentinfo');
  }

  /** Ends the program, as far as it does not ask first. */
  close(): Promise<void> {
    return this.#launched.close();
  }

  isClosed(): boolean {
    return this.page.isClosed();
  }

  /** Opens the nodes on the way down and clicks the last one. */
  async selectNode(...path: readonly string[]): Promise<void> {
    for (const name of path.slice(0, -1)) {
      const row = this.node(name);
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.dblclick();
      await expect(row).toHaveAttribute('aria-expanded', 'true');
    }
    const last = path.at(-1) ?? '';
    await this.node(last).click();
    await expect(this.page.getByRole('treegrid', { name: `Principals of ${last}` })).toBeVisible();
  }

  node(name: string): Locator {
    return this.tree.getByRole('row', { name: named(name) });
  }

  /** The first row of a principal, who can stand in several groups. */
  row(name: string): Locator {
    return this.principals.getByRole('row', { name: named(name) }).first();
  }

  name(principal: string): Locator {
    return this.row(principal).getByRole('rowheader');
  }

  cell(principal: string, column: string): Locator {
    return this.row(principal).getByRole('gridcell', { name: new RegExp(`^${escaped(column)}: `) });
  }

  /** Opens a group, if it is closed. */
  async openGroup(name: string): Promise<void> {
    const row = this.row(name);
    if ((await row.getAttribute('aria-expanded')) === 'false') {
      await this.name(name).click();
      await this.page.keyboard.press('ArrowRight');
    }
    await expect(row).toHaveAttribute('aria-expanded', 'true');
  }

  /** Chooses from the right-click menu of a principal; what is selected with it stays selected. */
  async fromMenu(principal: string, ...items: readonly (string | RegExp)[]): Promise<void> {
    await this.name(principal).click({ button: 'right' });
    for (const item of items) await this.page.getByRole('menuitem', { name: item }).click();
    await expect(this.page.getByRole('menu')).toHaveCount(0);
  }

  /** Makes what the window shows of this size, in pixels; gives the size it had. */
  async resize(width: number, height: number): Promise<[width: number, height: number]> {
    const before = await this.application.evaluate(
      ({ BrowserWindow }, wanted) => {
        const [window] = BrowserWindow.getAllWindows();
        const had = window?.getContentSize() ?? [0, 0];
        window?.setContentSize(wanted.width, wanted.height);
        return had;
      },
      { width, height },
    );
    await expect.poll(() => this.page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    return [before[0] ?? width, before[1] ?? height];
  }

  button(name: string): Locator {
    return this.draft.getByRole('button', { name });
  }

  async openReview(): Promise<Locator> {
    await this.button('Review…').click();
    return this.page.getByRole('dialog', { name: /^Review / });
  }

  /** Chooses from the menu bar, which is the system's and not of the page. */
  async fromMenuBar(...labels: readonly string[]): Promise<void> {
    await this.application.evaluate(({ Menu }, path) => {
      let menu = Menu.getApplicationMenu();
      for (const [depth, label] of path.entries()) {
        const item = menu?.items.find((one) => one.label.replace('&', '') === label);
        if (item === undefined) throw new Error(`the menu bar has no ${path.join(' › ')}`);
        if (depth === path.length - 1) item.click();
        else menu = item.submenu ?? null;
      }
    }, labels);
  }

  /** What the menu bar shows. */
  menuBar(): Promise<string[]> {
    return this.application.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label.replace('&', '')),
    );
  }

  /** Has the system's dialog for opening a file answer with this one. */
  async chooseFile(path: string): Promise<void> {
    await this.application.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    }, path);
  }

  /** Has the question before closing answered by one of its buttons. */
  async answerOnClose(button: string): Promise<void> {
    await this.application.evaluate(({ dialog }, label) => {
      const answer = (...args: readonly unknown[]): number => {
        const options = args.at(-1) as { message: string; buttons: readonly string[] };
        Object.assign(globalThis, { asked: options.message });
        return options.buttons.indexOf(label);
      };
      dialog.showMessageBoxSync = answer;
    }, button);
  }

  /** The last question asked before closing; null = none was. */
  asked(): Promise<string | null> {
    return this.application.evaluate(() => Reflect.get(globalThis, 'asked') ?? null);
  }
}

/** A row is named by its name first, then by what is special about it. */
function named(name: string): RegExp {
  return new RegExp(`^${escaped(name)}(,|$)`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The other side of the table, as a person finds it: principals on the left, their nodes on the right. */
import type { Locator, Page } from '@playwright/test';
import { type DeskPage, expect } from './deskPage.ts';

export class PivotPage {
  readonly #page: Page;
  readonly holders: Locator;
  readonly search: Locator;
  readonly grid: Locator;
  readonly filter: Locator;

  constructor({ page }: DeskPage) {
    this.#page = page;
    this.holders = page.getByRole('treegrid', { name: 'Principals', exact: true });
    this.search = page.getByRole('searchbox', { name: 'Search names and logins' });
    this.grid = page.getByRole('treegrid', { name: /^Permissions of / });
    this.filter = page.getByRole('searchbox', { name: 'Filter by name or code' });
  }

  async turn(to: 'By authorization' | 'By principal'): Promise<void> {
    await this.#page.getByRole('radio', { name: to }).click();
  }

  nodesOf(holder: string): Locator {
    return this.#page.getByRole('treegrid', { name: `Permissions of ${holder}` });
  }

  /** The first row of a principal on the left. */
  holder(name: string): Locator {
    return rowIn(this.holders, name);
  }

  node(name: string): Locator {
    return rowIn(this.grid, name);
  }

  name(node: string): Locator {
    return this.node(node).getByRole('rowheader');
  }

  /** Opens nodes on the way down. */
  async open(...path: readonly string[]): Promise<void> {
    for (const name of path.slice(0, -1)) {
      const row = this.node(name);
      if ((await row.getAttribute('aria-expanded')) === 'false') {
        await this.name(name).click();
        await this.#page.keyboard.press('ArrowRight');
      }
      await expect(row).toHaveAttribute('aria-expanded', 'true');
    }
  }

  /** Chooses in one of the filters. */
  async choose(filter: string, option: string): Promise<void> {
    await this.#page.getByRole('button', { name: new RegExp(`${filter}$`) }).click();
    await this.#page.getByRole('option', { name: option, exact: true }).click();
  }
}

function rowIn(grid: Locator, name: string): Locator {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return grid.getByRole('row', { name: new RegExp(`^${escaped}(,|$)`) }).first();
}

/** The areas of master data as a person finds them: lists, details, dialogs (renderer/records). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { grantree } from './commandLine.ts';
import { type DeskPage, expect } from './deskPage.ts';

/** A store made of content in the format `grantree/1`. */
export function storeOf(folder: string, content: object): string {
  const [source, store] = [join(folder, 'content.json'), join(folder, 'office.grantree')];
  writeFileSync(source, JSON.stringify({ format: 'grantree/1', ...content }));
  for (const args of [
    ['init', '--store', store],
    ['import', source, '--store', store],
  ]) {
    const { status, stderr } = grantree(...args);
    if (status !== 0) throw new Error(stderr);
  }
  return store;
}

export class RecordsPage {
  readonly desk: DeskPage;
  readonly page: Page;
  readonly list: Locator;
  readonly detail: Locator;

  constructor(desk: DeskPage, area: string, detail: string) {
    this.desk = desk;
    this.page = desk.page;
    this.list = desk.page.getByRole('treegrid', { name: area, exact: true });
    this.detail = desk.page.getByRole('region', { name: detail, exact: true });
  }

  /** Opens an area from the rail. */
  static async open(desk: DeskPage, area: string, detail: string): Promise<RecordsPage> {
    await desk.page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: area }).click();
    const opened = new RecordsPage(desk, area, detail);
    await expect(opened.list).toBeVisible();
    return opened;
  }

  row(name: string): Locator {
    return this.list.getByRole('row', { name: new RegExp(`^${name}(,|$)`) });
  }

  /** Clicks a record and waits until its detail is there. */
  async choose(name: string): Promise<void> {
    await this.row(name).getByRole('rowheader').click();
    await expect(this.detail.getByRole('heading', { name, exact: true })).toBeVisible();
  }

  /** A box with its label can be clicked on the label alone. */
  async tick(label: string): Promise<void> {
    await this.box(label).locator('xpath=ancestor::label').click();
  }

  box(label: string): Locator {
    return this.detail.getByRole('checkbox', { name: label, exact: true });
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  async dismissAlert(): Promise<void> {
    await this.page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
  }

  /** Reviews and applies the draft. */
  async apply(reason: string): Promise<void> {
    const review = await this.desk.openReview();
    await review.getByRole('textbox', { name: 'Reason (goes to the history)' }).fill(reason);
    const warned = review.getByText('I have read the warnings');
    if (await warned.isVisible()) await warned.click();
    await review.getByRole('button', { name: 'Apply' }).click();
    await expect(this.desk.draftSum).toHaveText('No changes in the draft');
  }
}

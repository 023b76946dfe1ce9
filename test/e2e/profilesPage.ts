/** The area Profiles as a person finds it, and a sample store of one's own. */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { grantree } from './commandLine.ts';
import { type DeskPage, expect } from './deskPage.ts';

/** A new store of a sample, as `grantree init --sample` makes it. */
export function sampleStore(folder: string, sample: string): string {
  const store = join(folder, `${sample}.grantree`);
  const { status, stderr } = grantree('init', '--store', store, '--sample', sample);
  if (status !== 0) throw new Error(stderr);
  return store;
}

/** Goes to an area by the rail. */
export async function goToArea({ page }: DeskPage, area: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Areas' });
  await rail.getByRole('button', { name: new RegExp(`^${area}`) }).click();
}

export class ProfilesPage {
  readonly desk: DeskPage;
  readonly page: Page;
  readonly list: Locator;

  constructor(desk: DeskPage) {
    this.desk = desk;
    this.page = desk.page;
    this.list = desk.page.getByRole('treegrid', { name: 'Profiles by kind' });
  }

  static async open(desk: DeskPage): Promise<ProfilesPage> {
    await goToArea(desk, 'Profiles');
    const opened = new ProfilesPage(desk);
    await expect(opened.list).toBeVisible();
    return opened;
  }

  row(name: string): Locator {
    return this.list.getByRole('row', { name: new RegExp(`^${name}(,| |$)`) }).first();
  }

  /** Clicks a profile, or a kind, and waits until the right side shows it. */
  async choose(name: string): Promise<void> {
    await this.row(name).getByRole('rowheader').click();
    await expect(this.page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }

  async tab(name: RegExp | string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  grid(name: string): Locator {
    return this.page.getByRole('treegrid', { name, exact: true });
  }

  /** The button of a choice in the dialog or form that is open, by its label, and one of its options. */
  async select(scope: Locator, label: string, option: string): Promise<void> {
    await scope.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Puts the draft into the store. */
  async apply(): Promise<void> {
    const review = await this.desk.openReview();
    await review.getByRole('button', { name: 'Apply' }).click();
    await expect(this.desk.draftSum).toHaveText('No changes in the draft');
  }
}

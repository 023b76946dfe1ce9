/** The dialogs of gestures, and the comparison, as a person finds them. */
import type { Locator, Page } from '@playwright/test';
import { type DeskPage, expect } from './deskPage.ts';

/** A dialog of a gesture: what it would do, and the button that does it. */
export class GestureDialogPage {
  readonly dialog: Locator;
  readonly preview: Locator;
  readonly ok: Locator;

  constructor(page: Page, name: string | RegExp) {
    this.dialog = page.getByRole('dialog', { name });
    this.preview = this.dialog.getByRole('status', { name: 'What this would do' });
    this.ok = this.dialog.getByRole('button', { name: 'Into the draft' });
  }

  async accept(): Promise<void> {
    await this.ok.click();
    await expect(this.dialog).toHaveCount(0);
  }
}

/** The tree grid of a comparison. */
export function comparison({ page }: DeskPage): Locator {
  return page.getByRole('treegrid', { name: /^Comparison of / });
}

/** Presses a key until something has the focus; not for ever. */
export async function pressUntilFocused(
  { page }: DeskPage,
  key: string,
  target: Locator,
  most = 60,
): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press(key);
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  await expect(target, `after ${most} × ${key}`).toBeFocused();
}

/** What is on each picture: the store, the size of the window, the look, and how one comes there. */
import { type DeskPage, expect as expected } from '../e2e/deskPage.ts';
import { PivotPage } from '../e2e/pivotPage.ts';

export interface Picture {
  readonly name: string;
  readonly store: 'trade' | 'sites' | 'empty';
  /** Of what the window shows, in pixels. */
  readonly size: readonly [width: number, height: number];
  readonly look?: 'light' | 'dark' | 'contrast';
  /** Leads there; what it gives undoes what a reload keeps. */
  readonly scene: (desk: DeskPage) => Promise<undefined | (() => Promise<void>)>;
}

/** Generous: on a busy machine a picture takes longer, not another one. */
const expect = expected.configure({ timeout: 60_000 });

const SMALL = [1280, 800] as const;
const INVOICE = ['Goods', 'Issues', 'Invoice'] as const;

export const PICTURES: readonly Picture[] = [
  {
    name: 'by-authorization',
    store: 'trade',
    size: [1440, 900],
    scene: async (desk) => {
      await someChanges(desk);
      return why(desk);
    },
  },
  { name: 'by-principal', store: 'trade', size: SMALL, scene: (desk) => byPrincipal(desk, 'Petra Grabner') },
  {
    name: 'menu',
    store: 'trade',
    size: SMALL,
    scene: async (desk) => {
      await invoice(desk);
      await desk.name('Alenka Novak').click({ button: 'right' });
      await desk.page.getByRole('menuitem', { name: 'Report' }).click();
      await expect(desk.page.getByRole('menuitem', { name: 'Who can use it' })).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'forty-selected',
    store: 'trade',
    size: SMALL,
    scene: async (desk) => {
      await invoice(desk);
      await desk.page.getByRole('radio', { name: 'Users' }).click();
      await desk.principals.getByRole('rowheader').first().click();
      await desk.page.keyboard.press('Home');
      for (let row = 1; row < 40; row++) await desk.page.keyboard.press('Shift+ArrowDown');
      await desk.page.keyboard.press('w');
      await expect(desk.draftSum).toContainText('users gain');
      return async () => {
        await desk.page.getByRole('radio', { name: 'All' }).click();
      };
    },
  },
  {
    name: 'review',
    store: 'trade',
    size: SMALL,
    scene: async (desk) => {
      await invoice(desk);
      await desk.page.getByRole('radio', { name: 'Users' }).click();
      await desk.filter.fill('an');
      await desk.principals.getByRole('rowheader').first().click();
      await desk.page.keyboard.press('Control+a');
      await desk.page.keyboard.press('n');
      await expect(desk.draftSum).toContainText('lose');
      const review = await desk.openReview();
      await expect(review.getByText('I have read the warnings')).toBeVisible();
      return async () => {
        await desk.page.keyboard.press('Escape');
        await desk.page.getByRole('radio', { name: 'All' }).click();
      };
    },
  },
  {
    name: 'try',
    store: 'trade',
    size: SMALL,
    scene: async (desk) => {
      await invoice(desk);
      await desk.fromMenu('Alenka Novak', 'Try…');
      const dialog = desk.page.getByRole('dialog', { name: 'Try on Alenka Novak' });
      await dialog.getByRole('button', { name: 'Group' }).click();
      await desk.page.getByRole('option', { name: 'Purchasing' }).click();
      await dialog.getByRole('button', { name: 'Try it' }).click();
      await expect(dialog.getByRole('status')).toContainText('would change');
      return undefined;
    },
  },
  {
    name: 'compare',
    store: 'trade',
    size: SMALL,
    scene: async (desk) => {
      await invoice(desk);
      await desk.name('Alenka Novak').click();
      await desk.name('Claire Dumont').click({ modifiers: ['ControlOrMeta'] });
      await desk.fromMenu('Claire Dumont', 'Compare…');
      await expect(desk.page.getByRole('treegrid', { name: /^Comparison of / })).toBeVisible();
      return async () => {
        await desk.page.keyboard.press('Alt+ArrowLeft');
      };
    },
  },
  {
    name: 'dark',
    store: 'trade',
    size: SMALL,
    look: 'dark',
    scene: async (desk) => {
      await someChanges(desk);
      return undefined;
    },
  },
  {
    name: 'high-contrast',
    store: 'trade',
    size: SMALL,
    look: 'contrast',
    scene: async (desk) => {
      await someChanges(desk);
      return undefined;
    },
  },
  {
    name: 'legend',
    store: 'trade',
    size: SMALL,
    scene: async (desk) => {
      await desk.page.keyboard.press('F1');
      await expect(desk.page.getByRole('dialog', { name: 'Keys and legend' })).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'slovenian',
    store: 'trade',
    size: SMALL,
    scene: async (desk) => {
      await someChanges(desk);
      return inSlovenian(desk);
    },
  },
  {
    name: 'slovenian-by-principal',
    store: 'trade',
    size: SMALL,
    scene: async (desk) => {
      await byPrincipal(desk, 'Alenka Novak');
      return inSlovenian(desk);
    },
  },
  {
    name: 'wide',
    store: 'trade',
    size: [1920, 1080],
    scene: async (desk) => {
      await byPrincipal(desk, 'Alenka Novak');
      return why(desk);
    },
  },
  {
    name: 'entities',
    store: 'sites',
    size: SMALL,
    scene: async () => undefined,
  },
  {
    name: 'empty',
    store: 'empty',
    size: SMALL,
    scene: async () => undefined,
  },
];

async function invoice(desk: DeskPage): Promise<void> {
  await desk.line.waitFor();
  await new PivotPage(desk).turn('By authorization');
  await desk.selectNode(...INVOICE);
  await desk.openGroup('Sales');
}

/** A few permissions of the invoice changed, one of them in focus. */
async function someChanges(desk: DeskPage): Promise<void> {
  await invoice(desk);
  const { keyboard } = desk.page;
  await desk.name('Petra Grabner').click();
  await keyboard.press('w');
  await desk.name('Alenka Novak').click();
  await desk.name('Claire Dumont').click({ modifiers: ['ControlOrMeta'] });
  await keyboard.press('n');
  await expect(desk.draftSum).toHaveText(/^\d changes · 1 user gains/);
}

/** Opens the Why pane for the picture, and closes it afterwards. */
async function why(desk: DeskPage): Promise<() => Promise<void>> {
  await desk.page.keyboard.press('F4');
  await expect(desk.why.getByRole('status')).toContainText('because');
  return () => desk.page.keyboard.press('F4');
}

async function byPrincipal(desk: DeskPage, name: string): Promise<undefined> {
  const pivot = new PivotPage(desk);
  await invoice(desk);
  await desk.name(name).dblclick();
  await expect(pivot.nodesOf(name)).toBeVisible();
  await pivot.name('Issues').click();
  return undefined;
}

/** Speaks Slovenian for the picture, and English again afterwards. */
async function inSlovenian(desk: DeskPage): Promise<() => Promise<void>> {
  await desk.fromMenuBar('View', 'Language', 'Slovenščina');
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'sl');
  return async () => {
    await desk.fromMenuBar('Pogled', 'Jezik', 'English');
    await expect(desk.page.locator('html')).toHaveAttribute('lang', 'en');
  };
}

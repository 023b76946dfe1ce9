/** Four languages: each is in force at once, everywhere, and fits where it stands. */
import { CATALOGUES } from '../../shared/texts/translate.ts';
import { DeskPage, expect, test } from './deskPage.ts';
import { overflowing, textsOn } from './speech.ts';

const IN_ENGLISH = ['View', 'Language'] as const;
const CHOICES = [
  { language: 'sl', name: 'Slovenščina', from: IN_ENGLISH, tree: 'Drevo avtorizacij', file: 'Datoteka' },
  { language: 'fr', name: 'Français', from: ['Pogled', 'Jezik'], tree: 'Arborescence', file: 'Fichier' },
  {
    language: 'nl',
    name: 'Nederlands',
    from: ['Affichage', 'Langue'],
    tree: 'Autorisatieboom',
    file: 'Bestand',
  },
  { language: 'en', name: 'English', from: ['Beeld', 'Taal'], tree: 'Authorization tree', file: 'File' },
] as const;
const AREAS = Object.keys(CATALOGUES.en);

test('every language is there at once, shows no key, and fits its buttons', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.selectNode('Goods', 'Issues', 'Invoice');
  for (const { language, name, from, tree, file } of CHOICES) {
    await desk.fromMenuBar(...from, name);
    await expect(desk.page.locator('html')).toHaveAttribute('lang', language);
    await expect(desk.page.getByRole('treegrid', { name: tree })).toBeVisible();
    await expect.poll(() => desk.menuBar()).toContain(file);

    const keys = (await textsOn(desk.page)).filter((text) =>
      AREAS.some((area) => text.startsWith(`${area}.`)),
    );
    expect(keys, `keys that show through in ${name}`).toEqual([]);
    expect(await overflowing(desk.page), `cut off in ${name}`).toEqual([]);
    if (language === 'sl') await expectRoomEverywhere(desk);
  }
});

/** Its words are the longest of all; every area has room for them in a small window. */
async function expectRoomEverywhere(desk: DeskPage): Promise<void> {
  const size = await desk.resize(1280, 800);
  const areas = desk.page.getByRole('navigation', { name: 'Področja' }).getByRole('button');
  for (let place = 0; place < (await areas.count()); place++) {
    await areas.nth(place).click();
    await expect(areas.nth(place)).toHaveAttribute('aria-current', 'page');
    await expect(desk.page.getByRole('main').getByRole('heading').first()).toBeVisible();
    const name = await areas.nth(place).innerText();
    expect.soft(await overflowing(desk.page), `cut off in ${name}`).toEqual([]);
  }
  await areas.first().click();
  await desk.resize(...size);
}

test('the chosen language is there again at the next start', async ({ openDesk, launch }) => {
  const first = await openDesk();
  await first.fromMenuBar(...IN_ENGLISH, 'Nederlands');
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'nl');
  await first.close();

  const second = new DeskPage(await launch({ userData: first.userData }));
  await expect(second.page.getByRole('treegrid', { name: 'Autorisatieboom' })).toBeVisible();
  expect(await second.menuBar()).toContain('Bestand');
});

test('a first start speaks the language it is asked for', async ({ launch }) => {
  const desk = new DeskPage(await launch({ args: ['--lang=sl-SI'] }));
  await expect(desk.page.getByRole('treegrid', { name: 'Drevo avtorizacij' })).toBeVisible();
  expect(await desk.menuBar()).toContain('Datoteka');
});

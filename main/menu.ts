/** The menu bar. What is done in the window goes there as a command; the rest the system does itself. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, Preferences } from '../shared/api.ts';
import { LANGUAGES, type Language } from '../shared/model/types.ts';
import { LANGUAGE_NAMES } from '../shared/texts/languages.ts';
import { translator } from '../shared/texts/translate.ts';

const LANGUAGE_COMMANDS: Readonly<Record<Language, MenuCommand>> = {
  en: 'languageEn',
  sl: 'languageSl',
  fr: 'languageFr',
  nl: 'languageNl',
};

export function setMenu(
  { language, theme }: Pick<Preferences, 'theme'> & { readonly language: Language },
  run: (command: MenuCommand) => void,
): void {
  const t = translator(language);
  // Keys that the window handles itself are shown but not taken: in a text field Ctrl+Z belongs to the field.
  const command = (name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label: t(name === 'help' ? 'menu.keys' : `menu.${name}`),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => run(name),
  });
  const themeItem = (name: 'themeSystem' | 'themeLight' | 'themeDark'): MenuItemConstructorOptions => ({
    ...command(name),
    type: 'radio',
    checked: name.toLowerCase() === `theme${theme}`,
  });
  const languageItem = (each: Language): MenuItemConstructorOptions => ({
    label: LANGUAGE_NAMES[each],
    type: 'radio',
    checked: each === language,
    click: () => run(LANGUAGE_COMMANDS[each]),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    {
      label: t('menu.file'),
      submenu: [
        { ...command('open'), accelerator: 'CommandOrControl+O' },
        {
          label: t('menu.newSample'),
          submenu: [
            { ...command('newSample'), label: t('menu.newSampleTrade') },
            command('newSampleSites'),
            command('newSampleErp'),
            command('newSampleIntegration'),
          ],
        },
        line,
        command('importPeople'),
        line,
        command('print', 'CommandOrControl+P'),
        line,
        { role: 'quit', label: t('menu.quit') },
      ],
    },
    {
      label: t('menu.edit'),
      submenu: [
        command('undo', 'CommandOrControl+Z'),
        command('redo', 'CommandOrControl+Y'),
        line,
        { role: 'copy', label: t('menu.copy') },
        { role: 'paste', label: t('menu.paste') },
        line,
        command('find', 'CommandOrControl+F'),
        command('addPrincipals', 'CommandOrControl+Insert'),
        command('removePermissions', 'CommandOrControl+Delete'),
      ],
    },
    {
      label: t('menu.changes'),
      submenu: [command('review'), command('apply', 'CommandOrControl+Enter'), command('discard')],
    },
    {
      label: t('menu.view'),
      submenu: [
        command('turnTable', 'CommandOrControl+Shift+P'),
        command('why', 'F4'),
        command('compare'),
        line,
        themeItem('themeSystem'),
        themeItem('themeLight'),
        themeItem('themeDark'),
        line,
        { label: t('menu.language'), submenu: LANGUAGES.map(languageItem) },
        line,
        { role: 'zoomIn', label: t('menu.zoomIn') },
        { role: 'zoomOut', label: t('menu.zoomOut') },
        { role: 'resetZoom', label: t('menu.zoomReset') },
        { role: 'togglefullscreen', label: t('menu.fullScreen') },
      ],
    },
    { label: t('menu.help'), submenu: [command('help', 'F1')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** What the menu bar asks the window to do. */
export const MENU_COMMANDS = [
  'open',
  'newSample',
  'print',
  'undo',
  'redo',
  'review',
  'apply',
  'discard',
  'find',
  'addPrincipals',
  'removePermissions',
  'why',
  'help',
  'themeSystem',
  'themeLight',
  'themeDark',
  'languageEn',
  'languageSl',
  'languageFr',
  'languageNl',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

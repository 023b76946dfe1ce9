/** Puts the desk together: the store, the calls the window may make, the menu, and what happens by itself. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme } from 'electron';
import type { MenuCommand, Preferences } from '../shared/api.ts';
import type { Problem } from '../shared/model/problem.ts';
import { type Translate, translator } from '../shared/texts/translate.ts';
import { handlersFor } from './desk/calls.ts';
import { Desk } from './desk/desk.ts';
import { askForStore, makeSampleStore } from './dialogs.ts';
import { onFileHandedOver } from './instance.ts';
import { listKeepingFor } from './lists.ts';
import { setMenu } from './menu.ts';
import { PreferencesFile } from './preferences.ts';
import { printingFor } from './print/calls.ts';
import { sampleStoreIn } from './sample.ts';
import { sendTo, serveCalls } from './serve.ts';
import { signedInName } from './session/person.ts';

/** How often the open store is looked at for what other programs wrote, in milliseconds. */
const WATCH_EVERY_MS = 2000;

/**
 * Opens the store asked for (absolute path), else the last one, else the sample; a store that cannot be opened leaves
 * the start screen with the reason. `window` gives the window once there is one.
 */
export function openDesk(
  file: string | null,
  window: () => BrowserWindow | null,
): { desk: Desk; translate: () => Translate } {
  const desk = new Desk();
  const preferences = new PreferencesFile(join(app.getPath('userData'), 'preferences.json'));
  const send = sendTo(window);
  const t = (): Translate => translator(preferences.read().language);
  const problems: Problem[] = openFirst(desk, preferences, file);

  const openFile = (path: string): void => {
    const opened = desk.open(path);
    if (!opened.ok) {
      for (const found of opened.problems) send('problem', found);
      return;
    }
    preferences.addRecent(path);
    send('store.opened', opened.value);
  };

  serveCalls(
    handlersFor(desk, {
      version: app.getVersion(),
      signedIn: signedInName(),
      send,
      preferences: {
        read: () => preferences.read(),
        write: (next) => {
          const theme = preferences.read().theme;
          preferences.write(next);
          if (theme !== next.theme) dress(next, t(), send);
        },
      },
      recent: { list: () => preferences.recent(), add: (path) => preferences.addRecent(path) },
      askForStore: () => askForStore(window(), t()),
      makeSample: () => makeSampleStore(window(), t()),
      startProblems: () => problems.splice(0),
      lists: listKeepingFor(window, t),
      printing: printingFor({ window, translate: t, language: () => preferences.read().language }),
    }),
  );
  dress(preferences.read(), t(), send);
  onFileHandedOver(openFile);
  watch(desk, send);
  return { desk, translate: t };
}

/** Asks before the window closes over a draft. */
export function guardDraft(window: BrowserWindow, desk: Desk, translate: () => Translate): void {
  window.on('close', (event) => {
    const t = translate();
    const count = desk.draft?.netChanges().length ?? 0;
    if (count === 0) return;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: t('menu.closeWithDraft', { count }),
      buttons: [t('menu.stay'), t('menu.closeAnyway')],
      defaultId: 0,
      cancelId: 0,
    });
    if (answer === 0) event.preventDefault();
  });
}

function openFirst(desk: Desk, preferences: PreferencesFile, file: string | null): Problem[] {
  const path = file ?? preferences.recent()[0] ?? null;
  if (path !== null) {
    const opened = desk.open(path);
    if (!opened.ok) return [...opened.problems];
    preferences.addRecent(path);
    return [];
  }
  const sample = sampleStoreIn(app.getPath('userData'));
  const opened = sample.ok ? desk.open(sample.value) : sample;
  return opened.ok ? [] : [...opened.problems];
}

/** Menu and native parts in the language and theme of the person. */
function dress(preferences: Preferences, t: Translate, send: ReturnType<typeof sendTo>): void {
  nativeTheme.themeSource = preferences.theme;
  setMenu(t, preferences.theme, (command: MenuCommand) => send('menu.command', command));
}

function watch(desk: Desk, send: ReturnType<typeof sendTo>): void {
  let told = false;
  const timer = setInterval(() => {
    const changed = desk.changedElsewhere();
    if (changed && !told) send('store.changedElsewhere', null);
    told = changed;
  }, WATCH_EVERY_MS);
  app.on('will-quit', () => {
    clearInterval(timer);
    desk.close();
  });
}

/** Puts the desk together: the store, the calls the window may make, the menu, and what happens by itself. */
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme } from 'electron';
import type { MenuCommand, Preferences, StoreInfo } from '../shared/api.ts';
import { type Problem, success } from '../shared/model/problem.ts';
import type { Language } from '../shared/model/types.ts';
import { type Translate, translator } from '../shared/texts/translate.ts';
import { handlersFor } from './desk/calls.ts';
import { Desk } from './desk/desk.ts';
import { AT_ONCE, HALF_THE_TIME } from './desk/slices.ts';
import { askForBackup, askForStore, askForTable, makeSampleStore } from './dialogs.ts';
import { onFileHandedOver } from './instance.ts';
import { languageInForce } from './language.ts';
import { listKeepingFor } from './lists.ts';
import { setMenu } from './menu.ts';
import { PreferencesFile } from './preferences.ts';
import { printingFor } from './print/calls.ts';
import { sampleStoreIn } from './sample.ts';
import { sendTo, serveCalls } from './serve.ts';
import { signedInName } from './session/person.ts';
import { verifyBeside } from './verifying.ts';

/** How often the open store is looked at for what other programs wrote, in milliseconds. */
const WATCH_EVERY_MS = 2000;

export interface OpenedDesk {
  readonly desk: Desk;
  readonly translate: () => Translate;
  /** When the first store was open, in milliseconds since 1970. */
  readonly openedAt: Promise<number>;
}

/**
 * Opens the store asked for (absolute path), else the last one, else the sample, while the window comes up; a store that
 * cannot be opened leaves the start screen with the reason. `window` gives the window once there is one.
 */
export function openDesk(file: string | null, window: () => BrowserWindow | null): OpenedDesk {
  const preferences = new PreferencesFile(join(app.getPath('userData'), 'preferences.json'));
  const send = sendTo(window);
  const signedIn = signedInName();
  const desk: Desk = new Desk({ login: signedIn, hiddenProfile: () => t()('profiles.hidden') });
  const language = languageOf(desk, preferences, signedIn);
  const t = (): Translate => translator(language());
  const first = new FirstStore(desk, preferences, file);
  const dress = dresser(preferences, language, (event, payload) => {
    if (event === 'language.changed') desk.relabel();
    send(event, payload);
  });
  const dressed = <T>(answer: T): T => {
    dress();
    return answer;
  };

  const tell: typeof send = (event, payload) => {
    send(event, payload);
    // Another store may know another language of the person.
    if (event === 'store.opened') dress();
  };

  const openFile = async (path: string): Promise<void> => {
    const opened = await desk.open(path);
    if (!opened.ok) {
      for (const found of opened.problems) send('problem', found);
      return;
    }
    preferences.addRecent(path);
    tell('store.opened', opened.value);
  };

  const handlers = handlersFor(desk, {
    version: app.getVersion(),
    signedIn,
    send: tell,
    preferences: {
      read: () => preferences.read(),
      write: (next) => {
        preferences.write(next);
        dress();
      },
    },
    language,
    recent: { list: () => preferences.recent(), add: (path) => preferences.addRecent(path) },
    askForBackup: (name) => askForBackup(window(), t(), name),
    askForStore: () => askForStore(window(), t()),
    askForTable: () => askForTable(window(), t()),
    makeSample: (name) => makeSampleStore(window(), t(), name),
    verify: verifyBeside,
    opening: () => first.name,
    startProblems: () => first.takeProblems(),
    lists: listKeepingFor(window, t),
    printing: printingFor({
      previews: join(app.getPath('userData'), 'previews'),
      window,
      translate: t,
      language,
      send: tell,
    }),
  });
  serveCalls({
    ...handlers,
    // What is in the store now may give the person who works here another language.
    'draft.apply': async (input) => dressed(await handlers['draft.apply'](input)),
    'store.reload': async (input) => dressed(await handlers['store.reload'](input)),
  });
  dress();
  const toldOfFirst = (info: StoreInfo | null): void => {
    for (const found of first.takeProblems()) send('problem', found);
    tell('store.opened', info);
  };
  const openedAt = first.open(toldOfFirst).then(() => {
    dress();
    return Date.now();
  });
  onFileHandedOver((path) => void openFile(path));
  watch(desk, send);
  return { desk, translate: t, openedAt };
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

/** The store that is opened at the start, while the window asks already what there is. */
class FirstStore {
  private readonly desk: Desk;
  private readonly preferences: PreferencesFile;
  /** A path; null = the sample. */
  private readonly path: string | null;
  private opening: string | null = null;
  private problems: Problem[] = [];
  /** The window knows of it already, and waits for what comes of it. */
  private told = false;

  constructor(desk: Desk, preferences: PreferencesFile, file: string | null) {
    this.desk = desk;
    this.preferences = preferences;
    this.path = file ?? preferences.recent()[0] ?? null;
  }

  /** Name of the store while it is being opened. */
  get name(): string | null {
    this.told ||= this.opening !== null;
    return this.opening;
  }

  /** Why it could not be opened; each is told once. */
  takeProblems(): readonly Problem[] {
    return this.problems.splice(0);
  }

  /** Until the window has its page and asks, the page goes first: it comes in many small steps through main. */
  private rest(): Promise<unknown> {
    return this.told ? AT_ONCE() : HALF_THE_TIME();
  }

  async open(tell: (info: StoreInfo | null) => void): Promise<void> {
    const found = this.path === null ? sampleStoreIn(app.getPath('userData')) : success(this.path);
    if (found.ok) this.opening = basename(found.value);
    const opened = found.ok ? await this.desk.open(found.value, () => this.rest()) : found;
    this.opening = null;
    if (!opened.ok) this.problems = [...opened.problems];
    else if (this.path !== null) this.preferences.addRecent(this.path);
    if (this.told) tell(opened.ok ? opened.value : null);
  }
}

/** The language in force, asked anew each time: the choice, the open store or the user in it may have changed. */
function languageOf(desk: Desk, preferences: PreferencesFile, signedIn: string): () => Language {
  const asked = app.commandLine.getSwitchValue('lang');
  const system = app.getPreferredSystemLanguages();
  return () =>
    languageInForce({
      chosen: preferences.read().language,
      asked,
      ofUser: desk.draft?.base.model.users.get(signedIn)?.language ?? null,
      system,
    });
}

/** Puts menu and native parts into the language and theme of the person, and tells the window when that changed. */
function dresser(
  preferences: PreferencesFile,
  language: () => Language,
  send: ReturnType<typeof sendTo>,
): () => void {
  let worn: { language: Language; theme: Preferences['theme'] } | null = null;
  return () => {
    const next = { language: language(), theme: preferences.read().theme };
    if (worn?.language === next.language && worn.theme === next.theme) return;
    nativeTheme.themeSource = next.theme;
    setMenu(next, (command: MenuCommand) => send('menu.command', command));
    if (worn !== null && worn.language !== next.language) send('language.changed', next.language);
    worn = next;
  };
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

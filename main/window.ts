/** The window, where it stood when it was last closed. */
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { ORIGIN } from './pages.ts';
import { placeWindow, readWindowState, writeWindowState } from './windowState.ts';

const SMALLEST = { minWidth: 800, minHeight: 500 };

/** Opens the window; it is shown as soon as the page has something to show. */
export function openWindow(): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const state = readWindowState(stateFile);
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(state, areas),
    ...SMALLEST,
    show: false,
    title: 'Grantree',
    icon: join(app.getAppPath(), 'build', 'icon.png'),
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      // Its dictionaries would come from the internet.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (state?.maximised === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(stateFile, { ...window.getNormalBounds(), maximised: window.isMaximized() });
  });
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

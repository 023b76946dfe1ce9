/** Grantree starts here: as the command line where a command was given, otherwise as the desk in a window. */
import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { parseArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { claimInstance } from './instance.ts';
import { guardDraft, openDesk } from './openDesk.ts';
import { registerPages, servePages } from './protocol.ts';
import { secureContents, secureSession } from './security.ts';
import { runTour } from './tour.ts';
import { openWindow } from './window.ts';

const start = parseArguments(process.argv, { packaged: app.isPackaged, folder: process.cwd() });

if (start.mode === 'command') {
  void runCommand(start.args);
} else if (claimInstance(start.file)) {
  registerPages();
  secureContents();
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => showDesk(start));
} else {
  app.quit();
}

async function showDesk({ file, tour }: { file: string | null; tour: string | null }): Promise<void> {
  secureSession(session.defaultSession);
  servePages(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'));
  const readyAt = Date.now();
  // The window comes up while the store is read.
  const window: BrowserWindow = openWindow();
  const { desk, translate, openedAt } = openDesk(file, () => window);
  if (tour !== null) await runTour(window, tour, desk, { readyAt, openedAt });
  else guardDraft(window, desk, translate);
}

/** One Grantree at a time: a second start hands its file to the first and ends. */
import { app, BrowserWindow } from 'electron';

type Listener = (file: string) => void;
const listeners = new Set<Listener>();

/**
 * False: another instance runs; it has been told the file (absolute path, or null) and comes to the front.
 * Must be asked before Electron is ready. On macOS files to open arrive here too.
 */
export function claimInstance(file: string | null): boolean {
  if (!app.requestSingleInstanceLock({ file })) return false;
  app.on('second-instance', (_event, _argv, _folder, data) => {
    focusWindow();
    const other = typeof data === 'object' && data !== null && 'file' in data ? data.file : null;
    if (typeof other === 'string') tell(other);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    tell(path);
  });
  return true;
}

/** Calls the listener with every file that is handed to the running program. */
export function onFileHandedOver(listener: Listener): void {
  listeners.add(listener);
}

function tell(file: string): void {
  for (const listener of listeners) listener(file);
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

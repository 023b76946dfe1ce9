/** What no page may do, whatever runs in it: leave, open windows, ask for permissions, reach the network. */
import { app, type Session, type WebContents } from 'electron';
import { ORIGIN } from './pages.ts';

/** Holds every page there will be where it is. */
export function secureContents(): void {
  app.on('web-contents-created', (_event, contents) => hold(contents));
}

/** Denies every permission and every request beyond the program itself. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }));
}

function hold(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Tells of the main frame as well, and not of what the program itself loads (loadURL).
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame || !isPrintout(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Made by the page itself, of what main gave it. */
const MEMORY = `blob:${ORIGIN}/`;
/** Part of Chromium; it shows printouts before they are printed. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
const OWN = [`${ORIGIN}/`, MEMORY, 'data:', 'devtools://', PDF_VIEWER, 'chrome://resources/'];

function isOwn(url: string): boolean {
  return OWN.some((start) => url.startsWith(start));
}

function isPrintout(url: string): boolean {
  return url.startsWith(MEMORY) || url.startsWith(PDF_VIEWER);
}

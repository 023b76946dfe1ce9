/** What no page may do, whatever runs in it: leave, open windows, ask for permissions, reach the network. */
import { app, type Session, type WebContents } from 'electron';

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
  // `will-frame-navigate` tells of the main frame as well; navigation by the program itself (loadURL) is told
  // by none of them.
  contents.on('will-frame-navigate', (details) => details.preventDefault());
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

const OWN = ['app:', 'data:', 'blob:', 'devtools:', 'chrome-extension:'];

function isOwn(url: string): boolean {
  return OWN.includes(new URL(url).protocol);
}

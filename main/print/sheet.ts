/**
 * A hidden window that holds one report while it is printed. It runs no script, reaches nothing, keeps nothing, and
 * gets the report through an address that answers once.
 */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session, type WebContents } from 'electron';

/** Shows the HTML in a hidden window for as long as `use` takes. Rejects with the signal's reason when aborted. */
export async function withSheet<T>(
  html: string,
  use: (contents: WebContents) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  const room = printRoom();
  const address = `${SCHEME}://${randomUUID()}/`;
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: room,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      devTools: false,
    },
  });
  waiting.set(address, html);
  try {
    return await Promise.race([window.loadURL(address).then(() => use(window.webContents)), aborted(signal)]);
  } finally {
    waiting.delete(address);
    window.destroy();
  }
}

const SCHEME = 'grantree-sheet';
/** Reports that no window has fetched yet, by address. */
const waiting = new Map<string, string>();
let known: Session | undefined;

/** A session of its own, in memory alone, where only the waiting reports can be reached. */
function printRoom(): Session {
  if (known !== undefined) return known;
  const room = session.fromPartition('print', { cache: false });
  room.protocol.handle(SCHEME, ({ url }) => {
    const html = waiting.get(url);
    waiting.delete(url);
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  });
  room.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  room.setPermissionCheckHandler(() => false);
  room.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(`${SCHEME}:`) && !url.startsWith('data:') }),
  );
  known = room;
  return room;
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

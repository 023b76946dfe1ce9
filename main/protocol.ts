/** The pages of the window, served as `app://grantree/…` from the built files and from nowhere else. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy, mediaType, NONCE, pageFile, SCHEME } from './pages.ts';

/** Makes the scheme a secure origin like https. Must be called before Electron is ready. */
export function registerPages(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers requests for pages with the files below `root`. */
export function servePages(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async ({ method, url }) => {
    const file = method === 'GET' ? pageFile(root, url) : null;
    const type = file === null ? null : mediaType(file);
    const content = file === null || type === null ? null : await readFile(file).catch(() => null);
    if (content === null || type === null)
      return new Response(null, { status: 404, headers: headers('text/plain', '') });
    const nonce = randomBytes(16).toString('base64');
    const body = type.startsWith('text/html')
      ? content.toString('utf8').replaceAll(NONCE, nonce)
      : new Uint8Array(content);
    return new Response(body, { headers: headers(type, nonce) });
  });
}

function headers(type: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
  };
}

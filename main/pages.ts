/**
 * The pages of the window: which address stands for which file, and what a page may do. Pure, so that it can
 * be tested without Electron.
 */
import { extname, join, sep } from 'node:path';

export const SCHEME = 'app';
export const ORIGIN = 'app://grantree';

/** Stands in the built pages where each answer puts a number of its own (electron.vite.config.ts). */
export const NONCE = '__NONCE__';

/** The file under `root` an address stands for; null for anything that is not below `root`, or not ours. */
export function pageFile(root: string, address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== `${SCHEME}:` || url.host !== 'grantree') return null;
  const path = decoded(url.pathname);
  if (path === null || path.includes('\0')) return null;
  const file = join(root, path === '/' ? 'index.html' : path);
  return file.startsWith(root + sep) ? file : null;
}

/** The media type of a page's file; null for a kind no page is made of. */
export function mediaType(file: string): string | null {
  return MEDIA_TYPES[extname(file)] ?? null;
}

/**
 * What the page may load and do: its own scripts, styles, pictures and fonts, nothing from anywhere else, and
 * no code in the page itself. React sets styles through the DOM, which needs no leave; the style elements
 * that React Aria adds carry the nonce.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

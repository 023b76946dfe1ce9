/** Where the window stood: kept in a small file, and made to fit the displays there are now. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximised: z.boolean(),
});

/** In pixels of the desktop, the size and place when not maximised. */
export type WindowState = z.infer<typeof windowState>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Without x and y the system centres the window. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

/** The state kept in the file; null at the first start, and for a file that cannot be read as one. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the state. That it could not be kept is not worth disturbing anybody who is closing a window. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error(error);
  }
}

const USUAL = { width: 1440, height: 900 };
/** So much of the window's upper edge must be in reach for it to be dragged. */
const GRIP = { width: 120, height: 40 };

/**
 * Where to open the window: where it was, as long as its upper edge can be reached on one of the displays;
 * otherwise in the middle of the first. Never larger than the display it is on.
 * @param areas the usable part of each display, the main one first
 */
export function placeWindow(state: WindowState | null, areas: readonly Area[]): Placement {
  const wanted = state ?? USUAL;
  const home = state === null ? undefined : areas.find((area) => isInReach(state, area));
  const area = home ?? areas[0] ?? wanted;
  const size = { width: Math.min(wanted.width, area.width), height: Math.min(wanted.height, area.height) };
  return state !== null && home !== undefined ? { ...size, x: state.x, y: state.y } : size;
}

function isInReach(state: WindowState, area: Area): boolean {
  const across = Math.min(state.x + state.width, area.x + area.width) - Math.max(state.x, area.x);
  return across >= GRIP.width && state.y >= area.y && state.y + GRIP.height <= area.y + area.height;
}

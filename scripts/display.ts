/** A display to draw on where there is none: our own Xvfb, for as long as it is needed. */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { type Environment, Stop } from './terminal.ts';

export interface Display {
  /** Such as `:1`, for the variable DISPLAY. */
  readonly name: string;
  stop(): void;
}

/** Whether a window would be seen. Windows and macOS always have a display. */
export function hasDisplay(env: Environment = process.env): boolean {
  return (
    process.platform !== 'linux' ||
    [env.DISPLAY, env.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '')
  );
}

/**
 * Starts an Xvfb. It chooses a free number itself and tells it (-displayfd), so two at once do not meet. Ends
 * with this process at the latest. `size` is in pixels.
 */
export function startDisplay(size = '1600x1000'): Promise<Display> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () =>
      reject(new Stop(`The virtual display (Xvfb) did not start.\n${complaint.trim()}`)),
    );
    const told = child.stdio[3] as Readable;
    let number = '';
    told.setEncoding('utf8').on('data', (text: string) => {
      number += text;
      if (!number.endsWith('\n')) return;
      resolve({
        name: `:${number.trim()}`,
        stop() {
          process.off('exit', kill);
          child.kill();
        },
      });
    });
  });
}

/** The variables for a program that shall draw on this display and nowhere else. */
export function onDisplay(display: Display, env: Environment = process.env): Environment {
  const { WAYLAND_DISPLAY: _, XDG_SESSION_TYPE: __, ...rest } = env;
  return { ...rest, DISPLAY: display.name };
}

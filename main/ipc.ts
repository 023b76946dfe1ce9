/** Who may call main. */
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { ORIGIN } from './pages.ts';

/**
 * True for a call from our own page in the window itself, not from a frame in it nor from anything that took
 * its place.
 */
export function isTrustedSender({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === ORIGIN;
}

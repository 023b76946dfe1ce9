/** Answers the renderer's calls: trusted sender, valid input, then the handler; an unexpected error is logged and told. */
import { type BrowserWindow, ipcMain } from 'electron';
import { CALL_NAMES, type CallName, type EventName, type Events } from '../shared/api.ts';
import { answer } from './desk/answer.ts';
import type { Handlers } from './desk/calls.ts';
import { isTrustedSender } from './ipc.ts';

export function serveCalls(handlers: Handlers): void {
  for (const name of CALL_NAMES) serveCall(name, handlers);
}

function serveCall<C extends CallName>(name: C, handlers: Handlers): void {
  ipcMain.handle(`call:${name}`, async (event, input: unknown) => {
    if (!isTrustedSender(event)) throw new Error(`${name}: refused, the caller is not the desk`);
    try {
      return await answer(handlers, name, input);
    } catch (error) {
      console.error(`${name}:`, error);
      throw error;
    }
  });
}

/** Sends an event to the desk's window, if it is still there. */
export function sendTo(window: () => BrowserWindow | null) {
  return <E extends EventName>(event: E, payload: Events[E]): void => {
    const target = window();
    if (target !== null && !target.isDestroyed()) target.webContents.send(`event:${event}`, payload);
  };
}

/**
 * The only door between the page and main: `window.grantree`, with the calls and events of the contract and
 * nothing else.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { CALL_NAMES, EVENT_NAMES } from '../shared/api.ts';

const calls = new Set<string>(CALL_NAMES);
const events = new Set<string>(EVENT_NAMES);

contextBridge.exposeInMainWorld('grantree', {
  invoke(name: string, input: unknown): Promise<unknown> {
    if (!calls.has(name)) return Promise.reject(new Error(`There is no call ${name}.`));
    return ipcRenderer.invoke(`call:${name}`, input);
  },

  on(name: string, listener: (payload: unknown) => void): () => void {
    if (!events.has(name)) throw new Error(`There is no event ${name}.`);
    const channel = `event:${name}`;
    const receive = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, receive);
    return () => ipcRenderer.off(channel, receive);
  },
});

/** Keys that work wherever the focus is (desk.md, Keys), save in an open dialog, and those a text field has itself. */
import type { MenuCommand } from '../../shared/api.ts';

const KEYS: Readonly<Record<string, MenuCommand>> = {
  'Ctrl+z': 'undo',
  'Ctrl+y': 'redo',
  'Ctrl+Shift+z': 'redo',
  'Ctrl+Enter': 'apply',
  'Ctrl+p': 'print',
  'Ctrl+Shift+p': 'turnTable',
  'Ctrl+f': 'find',
  'Ctrl+Insert': 'addPrincipals',
  F1: 'help',
  F4: 'why',
};

/** What a text field does with the same key: undo, redo, copy. */
const OF_TEXT: readonly (MenuCommand | null)[] = ['undo', 'redo', 'addPrincipals'];

/** The command a key stands for; null = none here. */
export function globalCommand(event: KeyboardEvent): MenuCommand | null {
  if (isTaken(event)) return null;
  const parts = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.shiftKey ? 'Shift' : '', keyName(event)];
  const command = KEYS[parts.filter((part) => part !== '').join('+')] ?? null;
  return isText(event.target) && OF_TEXT.includes(command) ? null : command;
}

/** What is ticked has nothing of its own to undo, though it is an input as well. */
function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement;
}

/** The place of the area in the rail, from 0, that Ctrl and a digit stand for; -1 = none. */
export function areaOfKey(event: KeyboardEvent): number {
  const { ctrlKey, metaKey, altKey, shiftKey, key } = event;
  return !isTaken(event) && (ctrlKey || metaKey) && !altKey && !shiftKey && /^[1-9]$/.test(key)
    ? Number(key) - 1
    : -1;
}

/** Alt+Left goes back to where one was before, Alt+Right forward again. */
export function historyStep(event: KeyboardEvent): 'back' | 'forward' | null {
  if (isTaken(event) || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  return event.key === 'ArrowLeft' ? 'back' : event.key === 'ArrowRight' ? 'forward' : null;
}

/** F6 goes to the next pane, with Shift to the one before; 0 = it is another key. */
export function paneStep(event: KeyboardEvent): 1 | -1 | 0 {
  if (event.key !== 'F6' || isTaken(event) || event.ctrlKey || event.altKey || event.metaKey) return 0;
  return event.shiftKey ? -1 : 1;
}

/** Whether the key is somebody else's: an open dialog's, or of whoever took it already. */
function isTaken(event: KeyboardEvent): boolean {
  return event.defaultPrevented || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

function keyName({ key }: KeyboardEvent): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

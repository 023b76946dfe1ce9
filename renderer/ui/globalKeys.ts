/** Keys that work wherever the focus is (desk.md, Keys), save in an open dialog, and those a text field has itself. */
import type { MenuCommand } from '../../shared/api.ts';

const KEYS: Readonly<Record<string, MenuCommand>> = {
  'Ctrl+z': 'undo',
  'Ctrl+y': 'redo',
  'Ctrl+Shift+z': 'redo',
  'Ctrl+Enter': 'apply',
  'Ctrl+p': 'print',
  'Ctrl+f': 'find',
  'Ctrl+Insert': 'addPrincipals',
  F1: 'help',
  F4: 'why',
};

/** What a text field does with the same key: undo, redo, copy. */
const OF_TEXT: readonly (MenuCommand | null)[] = ['undo', 'redo', 'addPrincipals'];

/** The command a key stands for; null = none here. */
export function globalCommand(event: KeyboardEvent): MenuCommand | null {
  if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null)
    return null;
  const parts = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.shiftKey ? 'Shift' : '', keyName(event)];
  const command = KEYS[parts.filter((part) => part !== '').join('+')] ?? null;
  const editing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  return editing && OF_TEXT.includes(command) ? null : command;
}

function keyName({ key }: KeyboardEvent): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

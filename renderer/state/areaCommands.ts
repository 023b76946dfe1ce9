/** Commands that the shown area carries out: it alone knows what is selected in it. */
import type { MenuCommand } from '../../shared/api.ts';

/** The name of the event that `useDeskCommand` listens for. */
const DESK_COMMAND = 'desk-command';

export function sendToArea(command: MenuCommand): void {
  window.dispatchEvent(new CustomEvent<MenuCommand>(DESK_COMMAND, { detail: command }));
}

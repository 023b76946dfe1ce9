/** Commands that the shown area carries out: it alone knows what is selected in it. */
import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../shared/api.ts';

const AREA_COMMAND = 'area-command';

/** Hands a command of the menu bar, or of a key that works everywhere, to the area that is shown. */
export function sendToArea(command: MenuCommand): void {
  window.dispatchEvent(new CustomEvent<MenuCommand>(AREA_COMMAND, { detail: command }));
}

/** What the calling component does when such a command comes. */
export function useAreaCommand(command: MenuCommand, run: () => void): void {
  const onCommand = useEffectEvent((event: Event) => {
    if (event instanceof CustomEvent && event.detail === command) run();
  });
  useEffect(() => {
    const listener = (event: Event): void => onCommand(event);
    window.addEventListener(AREA_COMMAND, listener);
    return () => window.removeEventListener(AREA_COMMAND, listener);
  }, []);
}

/** Commands of the menu bar and global keys that mean something in this area (App.tsx sends them). */
import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../shared/api.ts';

export function useDeskCommand(command: MenuCommand, run: () => void): void {
  const onCommand = useEffectEvent((event: Event) => {
    if (event instanceof CustomEvent && event.detail === command) run();
  });
  useEffect(() => {
    const listener = (event: Event): void => onCommand(event);
    window.addEventListener('desk-command', listener);
    return () => window.removeEventListener('desk-command', listener);
  }, []);
}

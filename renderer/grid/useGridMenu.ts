/** Where the menu of a grid is open: `open` is what the grid calls, `place` what the menu takes. */
import { useState } from 'react';
import type { MenuPlace } from '../ui/ContextMenu.tsx';

export interface GridMenu {
  /** As `onMenu` or `onHeaderMenu` of the grid. */
  open(of: unknown, x: number, y: number): void;
  readonly place: { readonly at: MenuPlace | null; readonly onClose: () => void };
}

/** One for each menu: that of the rows, that of the headers. */
export function useGridMenu(): GridMenu {
  const [at, setAt] = useState<MenuPlace | null>(null);
  return {
    open: (_, x, y) => setAt({ x, y }),
    place: { at, onClose: () => setAt(null) },
  };
}

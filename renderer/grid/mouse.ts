/** The mouse of the grid. Rows carry marks that say which they are, so one set of listeners serves all of them. */
import type { MouseEvent } from 'react';
import { isSelected } from './selection.ts';
import type { GridState, SelectMode, Step } from './state.ts';

export interface MouseOwner {
  readonly state: GridState;
  /** Takes the steps, one after the other, and gives the state they lead to. */
  readonly step: (...steps: readonly Step[]) => GridState;
  /** Takes the browser's focus to the grid. */
  readonly claim: () => void;
  readonly onPress?: ((state: GridState) => void) | undefined;
  readonly onOpen?: ((state: GridState) => void) | undefined;
  readonly onMenu?: ((state: GridState, x: number, y: number) => void) | undefined;
}

export function mouseHandlers({ state, step, claim, onPress, onOpen, onMenu }: MouseOwner) {
  const { rows, selection } = state;
  return {
    /** On the press, not the release: a selection that waits for the finger to lift feels slow. */
    onMouseDown: (event: MouseEvent): void => {
      if (event.button !== 0 || inEditor(event.target)) return;
      event.preventDefault();
      const at = hit(event.target);
      if (at?.expander === true) {
        const { row } = at;
        const open = rows.branch(row) !== 'expanded';
        step(
          { type: 'go', row, column: null, select: 'keep' },
          { type: 'branch', row, open, deep: event.altKey },
        );
      } else if (at !== null) {
        // A tick pressed in one of the selected rows is meant for all of them.
        const together = at.press && isSelected(selection, at.row);
        const select = modified(event) ? clickMode(event) : together ? 'keep' : 'only';
        step({ type: 'go', row: at.row, column: at.column, select });
      }
      claim();
    },
    onClick: (event: MouseEvent): void => {
      if (!modified(event) && hit(event.target)?.press === true) onPress?.(state);
    },
    onDoubleClick: (event: MouseEvent): void => {
      const at = hit(event.target);
      if (at !== null && !at.press && !at.expander && !inEditor(event.target)) onOpen?.(state);
    },
    onContextMenu: (event: MouseEvent): void => {
      if (inEditor(event.target)) return;
      event.preventDefault();
      // The menu key has been heard as a key; the browser's own event for it comes on top.
      if (event.button !== 2 && !event.ctrlKey) return;
      const at = hit(event.target);
      if (at !== null) {
        const select = isSelected(selection, at.row) ? 'keep' : 'only';
        const next = step({ type: 'go', row: at.row, column: at.column, select });
        claim();
        onMenu?.(next, event.clientX, event.clientY);
      } else if (rows.length === 0) {
        onMenu?.(state, event.clientX, event.clientY);
      }
    },
  };
}

/** Whether somebody types there: an editor in a cell has the keyboard and the mouse to itself. */
export function inEditor(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

interface Hit {
  readonly row: number;
  /** null in the tree column too, where a click means the row. */
  readonly column: string | null;
  readonly expander: boolean;
  readonly press: boolean;
}

/** What lies under the pointer; null outside the rows. */
function hit(target: EventTarget): Hit | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-row]');
  if (row === null) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const press = target.closest('[data-tg-press]') !== null;
  const meansRow = cell === null || (cell.previousElementSibling === null && !press);
  return {
    row: Number(row.dataset.row),
    column: meansRow ? null : (cell.dataset.column ?? null),
    expander: target.closest('[data-tg-expander]') !== null,
    press,
  };
}

function modified({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}

function clickMode({ ctrlKey, metaKey, shiftKey }: MouseEvent): SelectMode {
  if (shiftKey) return ctrlKey || metaKey ? 'add' : 'extend';
  return 'toggle';
}

/** Keeps the browser's focus where the grid's is, as long as the grid has it at all. */
import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { inEditor } from './mouse.ts';

export interface RovingFocus {
  /** Takes the browser's focus to the one element of the grid that Tab reaches. */
  claim(): void;
  onFocus(): void;
  onBlur(event: FocusEvent<HTMLDivElement>): void;
}

export function useRovingFocus(rootRef: RefObject<HTMLDivElement | null>): RovingFocus {
  const has = useRef(false);
  const follow = (): void => {
    const root = rootRef.current;
    if (root === null || !has.current || editing(root)) return;
    const target = root.tabIndex === 0 ? root : root.querySelector<HTMLElement>('[tabindex="0"]');
    if (target !== null && target !== document.activeElement) target.focus({ preventScroll: true });
  };
  // After every drawing: the focused row may have been replaced, an editor in it closed, the focus moved.
  useLayoutEffect(follow);
  return {
    claim: () => {
      has.current = true;
      follow();
    },
    onFocus: () => {
      has.current = true;
    },
    onBlur: ({ currentTarget, target, relatedTarget }) => {
      // When the whole window loses the focus the element keeps it, and so does the grid.
      const windowLeft = document.activeElement === target;
      has.current = windowLeft || (relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
    },
  };
}

function editing(root: HTMLElement): boolean {
  return root.contains(document.activeElement) && inEditor(document.activeElement);
}

/** A grid that both the pane around it and the owner of the pane lead the keyboard to. */
import { type Ref, type RefObject, useImperativeHandle, useRef } from 'react';
import type { TreeGridHandle } from './TreeGrid.tsx';

/** The ref for the grid; what the owner gave leads to the same grid. */
export function useSharedHandle(owner: Ref<TreeGridHandle> | undefined): RefObject<TreeGridHandle | null> {
  const grid = useRef<TreeGridHandle>(null);
  useImperativeHandle(owner, () => ({
    focus: () => grid.current?.focus(),
    reveal: () => grid.current?.reveal(),
  }));
  return grid;
}

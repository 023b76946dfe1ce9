/**
 * Tooltips of the cells: of the one under the pointer and of the one with the focus, and of no other. Nobody sees one
 * elsewhere, and a screen of rows would be full of words that are made and put in place for nobody at every drawing.
 */
import { type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { ShownColumn } from './GridRow.tsx';
import type { Rows } from './rows.ts';

export function useTitles(
  rootRef: RefObject<HTMLDivElement | null>,
  columns: readonly ShownColumn[],
  rows: Rows,
): (event: MouseEvent) => void {
  const hovered = useRef<HTMLElement | null>(null);
  const titled = useRef<ReadonlySet<HTMLElement>>(new Set());

  const update = (): void => {
    const focused = rootRef.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]') ?? null;
    const cells = new Set([hovered.current, focused].filter((cell) => cell?.isConnected === true));
    const next = new Set<HTMLElement>();
    for (const cell of cells) {
      const title = cell === null ? undefined : titleOf(cell);
      if (cell === null || title === undefined) continue;
      next.add(cell);
      if (cell.title !== title) cell.title = title;
    }
    for (const cell of titled.current) if (!next.has(cell)) cell.removeAttribute('title');
    titled.current = next;
  };
  const titleOf = ({ dataset, parentElement }: HTMLElement): string | undefined => {
    const shown = columns.find(({ column }) => column.id === dataset.column);
    return shown?.column.cellTitle?.(rows.item(Number(parentElement?.dataset.row)));
  };
  // The cell may show another row than before.
  useLayoutEffect(update);

  return ({ target }) => {
    hovered.current = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    update();
  };
}

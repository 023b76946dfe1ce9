/**
 * Which element of the page shows which row. An element is dear to make and cheap to write anew, so where most rows are
 * others than before, as when a page is turned, the elements stay where they are and take the new rows in their order.
 */
import { useLayoutEffect, useRef } from 'react';
import type { RowId } from './rows.ts';

/** The rows drawn, from top to bottom, each with the number of its element. */
export interface RowElements {
  readonly ids: readonly RowId[];
  readonly elements: readonly number[];
  /** Elements made so far: the number of the next one. */
  readonly made: number;
}

export const NO_ELEMENTS: RowElements = { ids: [], elements: [], made: 0 };

/** The number of the element for each of the rows drawn, to be used as its key. */
export function useRowElements(ids: readonly RowId[], focused: RowId): readonly number[] {
  const drawn = useRef(NO_ELEMENTS);
  const next = elementsFor(drawn.current, ids, focused);
  useLayoutEffect(() => {
    drawn.current = next;
  });
  return next.elements;
}

/**
 * A row that stays keeps its element, as long as most of them do: elements that change their order cost as much as new
 * ones. The row with the focus always keeps its own, for the browser's focus is on it.
 */
export function elementsFor(drawn: RowElements, ids: readonly RowId[], focused: RowId): RowElements {
  const known = new Map(drawn.ids.map((id, place) => [id, drawn.elements[place] ?? 0]));
  const staying = ids.filter((id) => known.has(id)).length;
  const ofFocused = known.get(focused);
  const free = drawn.elements.filter((element) => element !== ofFocused || !ids.includes(focused));
  const keep = staying * 2 >= ids.length;
  let { made } = drawn;
  let taken = 0;
  const elements = ids.map((id) => {
    const own = known.get(id);
    if (own !== undefined && (keep || id === focused)) return own;
    const other = keep ? undefined : free[taken++];
    return other ?? made++;
  });
  return { ids, elements, made };
}

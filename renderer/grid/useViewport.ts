/**
 * The part of the rows that is on the screen. The rows do not scroll by themselves: they lie on a layer inside a
 * window that sticks to the viewport, and the layer is shifted when the scroll position is known. So what is seen
 * while the thumb is dragged is the rows of a moment ago, never an empty page.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type GridState, HEADER } from './state.ts';

/** Rows kept ready above and below: hardly any, since rows are drawn in the frame that shows them. */
const OVERSCAN = 1;

export interface Viewport {
  readonly windowRef: RefObject<HTMLDivElement | null>;
  readonly layerRef: RefObject<HTMLDivElement | null>;
  /** Row numbers to be drawn, ascending: those on the screen, and the one with the focus wherever it is. */
  readonly indexes: readonly number[];
  /** Rows of a page. */
  page(): number;
  /** Scrolls as little as needed until the focused row is seen, and the focused cell beside the tree column. */
  reveal(): void;
  /** The same at the next drawing: surely, for a key that may not move the focus; or not, for the mouse. */
  revealNext(policy: 'surely' | 'not'): void;
}

export function useViewport(
  rootRef: RefObject<HTMLDivElement | null>,
  { rows, focus }: GridState,
  rowHeight: number,
): Viewport {
  const windowRef = useRef<HTMLDivElement>(null);
  const layerRef = useRef<HTMLDivElement>(null);
  const scrollTop = useRef(0);
  /** Height of the rows' part of the viewport. Asked of the page at every drawing, it would have to be laid out twice. */
  const room = useRef(0);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => rootRef.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    // Without it a timer reads the position between frames, and the rows and the layer part for one of them.
    useScrollendEvent: true,
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), focus.row),
  });

  useLayoutEffect(() => {
    const root = rootRef.current;
    if (root === null) return;
    const shift = (): void => {
      scrollTop.current = root.scrollTop;
      if (layerRef.current !== null) layerRef.current.style.transform = `translateY(${-root.scrollTop}px)`;
      root.toggleAttribute('data-scrolled-x', root.scrollLeft > 0);
    };
    const measure = (): void => {
      root.style.setProperty('--tg-view-height', `${root.clientHeight}px`);
      root.style.setProperty('--tg-view-width', `${root.clientWidth}px`);
      root.toggleAttribute('data-wide', root.scrollWidth > root.clientWidth);
      const head = root.firstElementChild;
      room.current = root.clientHeight - (head instanceof HTMLElement ? head.offsetHeight : 0);
    };
    measure();
    shift();
    root.addEventListener('scroll', shift, { passive: true });
    // The content box, so that a scroll bar that comes or goes is seen as well; and the columns, which may be wider.
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    if (windowRef.current !== null) observer.observe(windowRef.current);
    return () => {
      root.removeEventListener('scroll', shift);
      observer.disconnect();
    };
  }, [rootRef]);

  const height = (): number => Math.min(room.current, rows.length * rowHeight);
  const reveal = (): void => {
    const root = rootRef.current;
    if (root === null || focus.row < 0) return;
    const top = focus.row * rowHeight;
    // Fewer rows may have moved what is seen up, and then what stood in sight still does.
    const inSight = top >= scrollTop.current && top + rowHeight <= scrollTop.current + height();
    if (!inSight) revealRow(root, height(), top, rowHeight);
    if (focus.column !== null && root.hasAttribute('data-wide')) revealColumn(root, focus.column);
  };
  const wasInView = (row: number): boolean => {
    const top = row * rowHeight;
    return top < scrollTop.current + height() && top + rowHeight > scrollTop.current;
  };

  const policy = useRef<'if-moved' | 'surely' | 'not'>('surely');
  const drawn = useRef({ rows, row: focus.row, id: '', column: focus.column });
  useLayoutEffect(() => {
    const last = drawn.current;
    const id = rows.id(focus.row);
    drawn.current = { rows, row: focus.row, id, column: focus.column };
    const moved = id !== last.id || focus.column !== last.column;
    // Sorted or loaded anew, the focused row stays in sight if it was; opening a row above may push it out.
    const carried = rows.source !== last.rows.source && wasInView(last.row);
    if (policy.current === 'surely' || (policy.current === 'if-moved' && (moved || carried))) reveal();
    policy.current = 'if-moved';
  });

  return {
    windowRef,
    layerRef,
    indexes: virtualizer.getVirtualItems().map(({ index }) => index),
    page: () => Math.floor(height() / rowHeight) - 1,
    reveal,
    revealNext: (next) => {
      policy.current = next;
    },
  };
}

function revealRow(root: HTMLElement, height: number, top: number, rowHeight: number): void {
  const bottom = top + rowHeight - height;
  if (top < root.scrollTop) root.scrollTop = top;
  else if (bottom > root.scrollTop) root.scrollTop = bottom;
}

function revealColumn(root: HTMLElement, column: string): void {
  const header = root.querySelector<HTMLElement>(`[data-header="${CSS.escape(column)}"]`);
  const tree = header?.parentElement?.firstElementChild;
  if (!header || !(tree instanceof HTMLElement) || header === tree) return;
  const left = header.offsetLeft - tree.offsetWidth;
  const right = header.offsetLeft + header.offsetWidth - root.clientWidth;
  if (left < root.scrollLeft) root.scrollLeft = left;
  else if (right > root.scrollLeft) root.scrollLeft = right;
}

/** The focused row is drawn even out of sight, so that the focus never falls off the page. */
function withRow(indexes: number[], row: number): number[] {
  if (row === HEADER || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
}

/**
 * The part of the rows that is on the screen. The rows do not scroll by themselves: they lie on a layer inside a
 * window that sticks to the viewport, and the layer is shifted when the scroll position is known. So what is seen
 * while the thumb is dragged is the rows of a moment ago, never an empty page. All rows are of one height, so where
 * they stand is arithmetic, and each position is drawn once, in the frame that shows it.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type GridState, HEADER } from './state.ts';

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
  /** Scrolls to a row that is about to have the focus, so that it is drawn once: where it will be seen. */
  bring(row: number): void;
}

export function useViewport(
  rootRef: RefObject<HTMLDivElement | null>,
  { rows, focus }: GridState,
  rowHeight: number,
): Viewport {
  const windowRef = useRef<HTMLDivElement>(null);
  const layerRef = useRef<HTMLDivElement>(null);
  /** Height of the rows' part of the viewport. Asked of the page at every drawing, it would have to be laid out twice. */
  const [room, setRoom] = useState(0);
  /** The first row on the screen: the only thing about scrolling that is drawn. */
  const [first, setFirst] = useState(0);
  /** The scroll position as it was heard last, in pixels. */
  const heard = useRef(0);
  const shifted = useRef(0);

  /** Fewer rows push the page up, in the frame that shows them, before anybody hears of it. */
  const topOf = (top: number): number => Math.max(0, Math.min(top, rows.length * rowHeight - room));
  const shift = (top: number): void => {
    if (layerRef.current === null || shifted.current === top) return;
    shifted.current = top;
    layerRef.current.style.transform = `translateY(${-top}px)`;
  };
  const onScroll = (root: HTMLElement): void => {
    const { scrollTop, scrollLeft } = root;
    heard.current = scrollTop;
    root.toggleAttribute('data-scrolled-x', scrollLeft > 0);
    flushSync(() => setFirst(Math.floor(scrollTop / rowHeight)));
    shift(scrollTop);
  };
  const scroll = useRef(onScroll);
  useLayoutEffect(() => {
    scroll.current = onScroll;
    shift(topOf(heard.current));
  });

  useLayoutEffect(() => {
    const root = rootRef.current;
    if (root === null) return;
    const measure = (): void => {
      const { clientHeight, clientWidth, scrollWidth, firstElementChild: head } = root;
      const headHeight = head instanceof HTMLElement ? head.offsetHeight : 0;
      root.style.setProperty('--tg-view-height', `${clientHeight}px`);
      root.style.setProperty('--tg-view-width', `${clientWidth}px`);
      root.toggleAttribute('data-wide', scrollWidth > clientWidth);
      setRoom(clientHeight - headHeight);
    };
    const listener = (): void => scroll.current(root);
    measure();
    heard.current = root.scrollTop;
    root.addEventListener('scroll', listener, { passive: true });
    // The content box, so that a scroll bar that comes or goes is seen as well; and the columns, which may be wider.
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    if (windowRef.current !== null) observer.observe(windowRef.current);
    return () => {
      root.removeEventListener('scroll', listener);
      observer.disconnect();
    };
  }, [rootRef]);

  const height = Math.min(room, rows.length * rowHeight);
  /** The scroll position, as near as can be, from which a row is seen. */
  const topFor = (row: number): number => {
    const from = topOf(heard.current);
    return Math.min(Math.max(from, (row + 1) * rowHeight - height), row * rowHeight);
  };
  const bring = (row: number): void => {
    const root = rootRef.current;
    if (root === null || row < 0 || topFor(row) === topOf(heard.current)) return;
    root.scrollTop = topFor(row);
    heard.current = root.scrollTop;
    setFirst(Math.floor(heard.current / rowHeight));
  };
  const reveal = (): void => {
    const root = rootRef.current;
    if (root === null || focus.row < 0) return;
    // Fewer rows may have moved what is seen up, and then what stood in sight still does.
    bring(focus.row);
    if (focus.column !== null && root.hasAttribute('data-wide')) revealColumn(root, focus.column);
  };
  const wasInView = (row: number): boolean => {
    const top = row * rowHeight;
    return top < heard.current + height && top + rowHeight > heard.current;
  };

  const policy = useRef<'if-moved' | 'surely' | 'not'>('surely');
  const drawn = useRef({ rows, row: focus.row, id: '', column: focus.column });
  useLayoutEffect(() => {
    // How much of it is seen is not known yet: the next drawing comes at once.
    if (room === 0) return;
    const last = drawn.current;
    const id = rows.id(focus.row);
    drawn.current = { rows, row: focus.row, id, column: focus.column };
    const moved = id !== last.id || focus.column !== last.column;
    // Sorted or loaded anew, the focused row stays in sight if it was; opening a row above may push it out.
    const carried = rows.source !== last.rows.source && wasInView(last.row);
    if (policy.current === 'surely' || (policy.current === 'if-moved' && (moved || carried))) reveal();
    policy.current = 'if-moved';
  });

  const top = Math.min(first, Math.floor(topOf(Number.MAX_VALUE) / rowHeight));
  return {
    windowRef,
    layerRef,
    indexes:
      room === 0
        ? withRow([], focus.row)
        : withRow(between(top, top + room / rowHeight, rows.length), focus.row),
    page: () => Math.floor(height / rowHeight) - 1,
    reveal,
    revealNext: (next) => {
      policy.current = next;
    },
    bring,
  };
}

/** Rows kept ready above and below: hardly any, since rows are drawn in the frame that shows them. */
const READY = 1;

/** The rows that can be seen while the first one is, at least in part. */
function between(first: number, last: number, count: number): number[] {
  const from = Math.max(0, first - READY);
  const end = Math.min(count, Math.ceil(last) + 1 + READY);
  return Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
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

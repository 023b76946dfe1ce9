/** All pages of a PDF one below the other; only those near the view are there, however many there are. */
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '../ui/text.tsx';
import { PdfPage } from './PdfPage.tsx';
import type { OpenPdf } from './pdf.ts';
import { AUTOMATIC, LARGEST_AUTOMATIC, type Zoom } from './zoom.ts';

export interface PdfPagesHandle {
  /** Brings a page, counted from 1, to the top of the view. */
  goTo(page: number): void;
  /** Brings a row into view, if it is not. */
  show(row: MarkedRow): void;
  /** The size the pages have now, in percent of the size on paper. */
  percent(): number;
}

interface PdfPagesProps {
  readonly ref: Ref<PdfPagesHandle>;
  readonly pdf: OpenPdf;
  readonly zoom: Zoom;
  /** Tells which page is at the top of the view. */
  readonly onPage: (page: number) => void;
  readonly needle?: string;
  readonly marked?: MarkedRow | null;
  readonly onPoint?: (page: number, y: number, twice: boolean) => void;
  /** Ctrl with an arrow: to the next row, or the one before. */
  readonly onMove?: (direction: 1 | -1) => void;
  /** Enter: to what the marked row is about. */
  readonly onOpen?: () => void;
}

/** A row of a page, in points. */
export interface MarkedRow {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** CSS pixels to a point of the paper at 100 %. */
const PIXELS_PER_POINT = 96 / 72;
/** Room around each page, in pixels; preview.css has the same. */
const GAP = 16;

export function PdfPages({
  ref,
  pdf,
  zoom,
  onPage,
  needle = '',
  marked = null,
  onPoint,
  onMove,
  onOpen,
}: PdfPagesProps) {
  const t = useText();
  const view = useRef<HTMLElement>(null);
  const room = useWidth(view) - 2 * GAP;
  const scale = (percentOf(zoom, room / pdf.width / PIXELS_PER_POINT) / 100) * PIXELS_PER_POINT;
  const height = pdf.height * scale;
  const step = height + GAP;
  const current = useRef(1);
  const [near, setNear] = useState<Range>({ first: 0, end: 2 });
  /** The pages in view and a screen around them. */
  const look = (): void => {
    const { scrollTop = 0, clientHeight = 0 } = view.current ?? {};
    const first = Math.max(0, Math.floor((scrollTop - clientHeight) / step));
    const end = Math.min(pdf.pages, Math.ceil((scrollTop + 2 * clientHeight) / step));
    setNear((before) => (before.first === first && before.end === end ? before : { first, end }));
  };

  const goTo = (page: number): void => {
    const last = Math.max(1, Math.min(page, pdf.pages));
    view.current?.scrollTo({ top: (last - 1) * step });
  };
  const show = ({ page, top, bottom }: MarkedRow): void => {
    const element = view.current;
    if (element === null) return;
    const above = (page - 1) * step + GAP;
    const isSeen =
      above + top * scale >= element.scrollTop &&
      above + bottom * scale <= element.scrollTop + element.clientHeight;
    if (!isSeen) element.scrollTo({ top: above + top * scale - element.clientHeight / 3 });
  };
  useImperativeHandle(ref, () => ({
    goTo,
    show,
    percent: () => Math.round((scale / PIXELS_PER_POINT) * 100),
  }));
  useEffect(() => view.current?.focus(), []);

  // What was read stays in view when the size changes.
  const position = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is near follows from the sizes alone.
  useLayoutEffect(() => {
    if (view.current !== null) view.current.scrollTop = position.current * step;
    look();
  }, [step, pdf]);

  const onScroll = (): void => {
    look();
    position.current = (view.current?.scrollTop ?? 0) / step;
    const page = Math.min(pdf.pages, Math.floor(position.current + 1 / 3) + 1);
    if (page === current.current) return;
    current.current = page;
    onPage(page);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (direction !== 0 && (event.ctrlKey || event.metaKey) && onMove !== undefined) {
      event.preventDefault();
      onMove(direction);
      return;
    }
    if (event.key === 'Enter') onOpen?.();
    const target = PAGE_KEYS[event.key]?.(current.current, pdf.pages);
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    goTo(target);
  };

  return (
    <section
      ref={view}
      className="preview__pages"
      aria-label={t('report.preview.pages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      {room > 0 && (
        <div
          className="preview__sheets"
          style={{ blockSize: pdf.pages * step - GAP, minInlineSize: pdf.width * scale }}
        >
          {numbersIn(near, pdf.pages).map((number) => (
            <PdfPage
              // Of another report nothing may stay to be seen, not even until its own page is drawn.
              key={`${pdf.id} ${number}`}
              pdf={pdf}
              number={number}
              scale={scale}
              top={(number - 1) * step}
              label={t('report.preview.pageOf', { page: number, pages: pdf.pages })}
              needle={needle}
              marked={marked?.page === number ? marked : null}
              {...(onPoint === undefined
                ? {}
                : { onPoint: (y: number, twice: boolean) => onPoint(number, y, twice) })}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** Pages counted from 0: from `first` up to, but not with, `end`. */
interface Range {
  readonly first: number;
  readonly end: number;
}

/** The numbers of the pages, counted from 1. */
function numbersIn({ first, end }: Range, pages: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(end, pages) - first) }, (_, place) => first + place + 1);
}

const PAGE_KEYS: Readonly<Record<string, (page: number, pages: number) => number>> = {
  PageDown: (page) => page + 1,
  PageUp: (page) => page - 1,
  Home: () => 1,
  End: (_, pages) => pages,
};

/** `fitting` is the size at which a page is as wide as the view, as a part of the size on paper. */
function percentOf(zoom: Zoom, fitting: number): number {
  return zoom === AUTOMATIC ? Math.max(10, Math.min(fitting * 100, LARGEST_AUTOMATIC)) : zoom;
}

/** Width inside an element, without its scroll bar; 0 until it is known. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const observer = new ResizeObserver(() => setWidth(observed.clientWidth));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

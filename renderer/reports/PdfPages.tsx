/** All pages of a PDF one below the other; only those near the view are drawn. */
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

export function PdfPages({ ref, pdf, zoom, onPage, needle = '', marked = null, onPoint }: PdfPagesProps) {
  const t = useText();
  const view = useRef<HTMLElement>(null);
  const room = useWidth(view) - 2 * GAP;
  const scale = (percentOf(zoom, room / pdf.width / PIXELS_PER_POINT) / 100) * PIXELS_PER_POINT;
  const height = pdf.height * scale;
  const step = height + GAP;
  const current = useRef(1);

  const goTo = (page: number): void => {
    const last = Math.max(1, Math.min(page, pdf.pages));
    view.current?.scrollTo({ top: (last - 1) * step });
  };
  useImperativeHandle(ref, () => ({ goTo, percent: () => Math.round((scale / PIXELS_PER_POINT) * 100) }));
  useEffect(() => view.current?.focus(), []);

  // What was read stays in view when the size changes.
  const position = useRef(0);
  useLayoutEffect(() => {
    if (view.current !== null) view.current.scrollTop = position.current * step;
  }, [step]);

  const onScroll = (): void => {
    position.current = (view.current?.scrollTop ?? 0) / step;
    const page = Math.min(pdf.pages, Math.floor(position.current + 1 / 3) + 1);
    if (page === current.current) return;
    current.current = page;
    onPage(page);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
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
      {room > 0 &&
        Array.from({ length: pdf.pages }, (_, above) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
            key={above}
            pdf={pdf}
            number={above + 1}
            scale={scale}
            label={t('report.preview.pageOf', { page: above + 1, pages: pdf.pages })}
            needle={needle}
            marked={marked?.page === above + 1 ? marked : null}
            {...(onPoint === undefined
              ? {}
              : { onPoint: (y: number, twice: boolean) => onPoint(above + 1, y, twice) })}
          />
        ))}
    </section>
  );
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

/** One page of a PDF: a sheet of its size, on which the page is drawn while it is near the view. */
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { folded } from '../ui/search.ts';
import type { OpenPdf } from './pdf.ts';

interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly number: number;
  /** Pixels to a point. */
  readonly scale: number;
  readonly label: string;
  /** What is searched, folded; words that hold it are marked. */
  readonly needle?: string;
  /** A part of the page that is marked, from top to bottom in points. */
  readonly marked?: { readonly top: number; readonly bottom: number } | null;
  /** Called with the height in points where the page was clicked, and whether twice. */
  readonly onPoint?: (y: number, twice: boolean) => void;
}

export function PdfPage({ pdf, number, scale, label, needle = '', marked = null, onPoint }: PdfPageProps) {
  const sheet = useRef<HTMLElement>(null);
  const drawn = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  const near = useNear(sheet);

  useEffect(() => {
    const element = drawn.current;
    if (!near || element === null) {
      element?.replaceChildren();
      return;
    }
    const leaving = new AbortController();
    pdf
      .draw(number, scale, leaving.signal)
      // What was drawn before stays, stretched, until the new picture is there.
      .then(({ canvas, words }) => {
        if (leaving.signal.aborted) return;
        element.replaceChildren(canvas, words);
        setShown((times) => times + 1);
      })
      .catch((error) => {
        if (!leaving.signal.aborted) console.error(error);
      });
    return () => leaving.abort();
  }, [pdf, number, scale, near]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: words that were drawn anew are marked anew.
  useEffect(() => {
    for (const span of drawn.current?.querySelectorAll('.preview__words span') ?? []) {
      const hit = needle !== '' && folded(span.textContent).includes(needle);
      span.classList.toggle('preview__hit', hit);
    }
  }, [needle, shown]);

  const point = (event: MouseEvent<HTMLElement>, twice: boolean): void => {
    const { top } = event.currentTarget.getBoundingClientRect();
    onPoint?.((event.clientY - top) / scale, twice);
  };
  const size = { width: pdf.width * scale, height: pdf.height * scale };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the toolbar leads to the grid.
    <article
      ref={sheet}
      className="preview__page"
      aria-label={label}
      style={size}
      onClick={(event) => point(event, false)}
      onDoubleClick={(event) => point(event, true)}
    >
      <div ref={drawn} />
      {marked !== null && (
        <div
          className="preview__row"
          style={{ insetBlockStart: marked.top * scale, blockSize: (marked.bottom - marked.top) * scale }}
        />
      )}
    </article>
  );
}

/** Whether an element is in view, or a screen away from it. */
function useNear(element: { readonly current: HTMLElement | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      root: observed.parentElement,
      rootMargin: '100% 0%',
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return near;
}

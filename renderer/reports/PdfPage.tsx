/** One page of a PDF: a sheet of its size, on which the page is drawn. */
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { folded } from '../ui/search.ts';
import type { OpenPdf } from './pdf.ts';

interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly number: number;
  /** Pixels to a point. */
  readonly scale: number;
  /** Where it stands below the first page, in pixels. */
  readonly top: number;
  readonly label: string;
  /** What is searched, folded; words that hold it are marked. */
  readonly needle?: string;
  /** A part of the page that is marked, from top to bottom in points. */
  readonly marked?: { readonly top: number; readonly bottom: number } | null;
  /** Called with the height in points where the page was clicked, and whether twice. */
  readonly onPoint?: (y: number, twice: boolean) => void;
}

export function PdfPage({
  pdf,
  number,
  scale,
  top,
  label,
  needle = '',
  marked = null,
  onPoint,
}: PdfPageProps) {
  const drawn = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);

  useEffect(() => {
    const element = drawn.current;
    if (element === null) return;
    const leaving = new AbortController();
    pdf
      .draw(number, scale, leaving.signal)
      // At another size what was drawn before stays, stretched, until the new picture is there.
      .then(({ canvas, words }) => {
        if (leaving.signal.aborted) return;
        element.replaceChildren(canvas, words);
        setShown((times) => times + 1);
      })
      .catch((error) => {
        if (!leaving.signal.aborted) console.error(error);
      });
    return () => leaving.abort();
  }, [pdf, number, scale]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: words that were drawn anew are marked anew.
  useEffect(() => {
    for (const span of drawn.current?.querySelectorAll('.preview__words span') ?? []) {
      const hit = needle !== '' && folded(span.textContent).includes(needle);
      span.classList.toggle('preview__hit', hit);
    }
  }, [needle, shown]);

  const point = (event: MouseEvent<HTMLElement>, twice: boolean): void => {
    const sheet = event.currentTarget.getBoundingClientRect();
    onPoint?.((event.clientY - sheet.top) / scale, twice);
  };
  const style = { insetBlockStart: top, inlineSize: pdf.width * scale, blockSize: pdf.height * scale };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the toolbar leads to the grid.
    <article
      className="preview__page"
      aria-label={label}
      style={style}
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

/** One page of a PDF: a sheet of its size, on which the page is drawn while it is near the view. */
import { useEffect, useRef, useState } from 'react';
import type { OpenPdf } from './pdf.ts';

interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly number: number;
  /** Pixels to a point. */
  readonly scale: number;
  readonly label: string;
}

export function PdfPage({ pdf, number, scale, label }: PdfPageProps) {
  const sheet = useRef<HTMLElement>(null);
  const near = useNear(sheet);

  useEffect(() => {
    const element = sheet.current;
    if (!near || element === null) {
      element?.replaceChildren();
      return;
    }
    const leaving = new AbortController();
    pdf
      .draw(number, scale, leaving.signal)
      // What was drawn before stays, stretched, until the new picture is there.
      .then(({ canvas, words }) => !leaving.signal.aborted && element.replaceChildren(canvas, words))
      .catch((error) => {
        if (!leaving.signal.aborted) console.error(error);
      });
    return () => leaving.abort();
  }, [pdf, number, scale, near]);

  const size = { width: pdf.width * scale, height: pdf.height * scale };
  return <article ref={sheet} className="preview__page" aria-label={label} style={size} />;
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

/** All pages in small beside the report, to go to one at a glance. */
import { useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useText } from '../ui/text.tsx';
import type { OpenPdf } from './pdf.ts';

interface PageListProps {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly hits: readonly number[];
  readonly onPage: (page: number) => void;
}

const WIDTH = 96;

export function PageList({ pdf, page, hits, onPage }: PageListProps) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const found = new Set(hits);
  useEffect(() => {
    list.current?.querySelector(`[data-key="${page}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  return (
    <ListBox
      ref={list}
      className="reports__pages"
      aria-label={t('reports.pageList')}
      selectionMode="single"
      disallowEmptySelection={true}
      selectedKeys={[String(page)]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined && Number(key) !== page) onPage(Number(key));
      }}
    >
      {Array.from({ length: pdf.pages }, (_, above) => {
        const number = above + 1;
        const label = t('report.preview.pageOf', { page: number, pages: pdf.pages });
        return (
          <ListBoxItem
            key={number}
            id={String(number)}
            className={found.has(number) ? 'reports__page reports__page--hit' : 'reports__page'}
            textValue={label}
          >
            <Thumbnail pdf={pdf} number={number} />
            <span>{number}</span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}

/** Drawn when it first comes near the view, and kept. */
function Thumbnail({ pdf, number }: { readonly pdf: OpenPdf; readonly number: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { root: element.closest('.reports__pages'), rootMargin: '50% 0%' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!near) return;
    const leaving = new AbortController();
    pdf
      .picture(number, WIDTH / pdf.width, leaving.signal)
      .then((canvas) => !leaving.signal.aborted && place.current?.replaceChildren(canvas))
      .catch((error) => {
        if (!leaving.signal.aborted) console.error(error);
      });
    return () => leaving.abort();
  }, [pdf, number, near]);
  const size = { inlineSize: WIDTH, blockSize: (pdf.height * WIDTH) / pdf.width };
  return <div ref={place} className="reports__thumbnail" style={size} />;
}

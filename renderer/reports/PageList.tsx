/** All pages in small beside the report, to go to one at a glance. */
import { useEffect, useMemo, useRef } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useText } from '../ui/text.tsx';
import type { OpenPdf } from './pdf.ts';

interface PageListProps {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly hits: readonly number[];
  readonly onPage: (page: number) => void;
}

const WIDTH = 96;
/** Around a picture: its margins, and the number below it. */
const AROUND = 32;

export function PageList({ pdf, page, hits, onPage }: PageListProps) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const pages = useMemo(
    () => Array.from({ length: pdf.pages }, (_, above) => ({ id: above + 1 })),
    [pdf.pages],
  );
  const found = useMemo(() => new Set(hits), [hits]);
  const rowHeight = Math.round((pdf.height * WIDTH) / pdf.width) + AROUND;
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const top = (page - 1) * rowHeight;
    const seen = element.scrollTop <= top && element.scrollTop + element.clientHeight >= top + rowHeight;
    if (!seen) element.scrollTop = top - (element.clientHeight - rowHeight) / 2;
  }, [page, rowHeight]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
      <ListBox
        ref={list}
        className="reports__pages"
        aria-label={t('reports.pageList')}
        items={pages}
        dependencies={[pdf, found, t]}
        selectionMode="single"
        disallowEmptySelection={true}
        selectedKeys={[page]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined && key !== page) onPage(Number(key));
        }}
      >
        {({ id }) => (
          <ListBoxItem
            className={found.has(id) ? 'reports__page reports__page--hit' : 'reports__page'}
            textValue={t('report.preview.pageOf', { page: id, pages: pdf.pages })}
          >
            <Thumbnail key={pdf.id} pdf={pdf} number={id} />
            <span>{id}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

function Thumbnail({ pdf, number }: { readonly pdf: OpenPdf; readonly number: number }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const leaving = new AbortController();
    pdf
      .picture(number, WIDTH / pdf.width, leaving.signal)
      .then((canvas) => !leaving.signal.aborted && place.current?.replaceChildren(canvas))
      .catch((error) => {
        if (!leaving.signal.aborted) console.error(error);
      });
    return () => leaving.abort();
  }, [pdf, number]);
  const size = { inlineSize: WIDTH, blockSize: (pdf.height * WIDTH) / pdf.width };
  return <div ref={place} className="reports__thumbnail" style={size} />;
}

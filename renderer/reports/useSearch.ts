/** Search in the pages of a report: which pages have a hit, found page after page so that typing is never held up. */
import { useEffect, useState } from 'react';
import { folded } from '../ui/search.ts';
import type { OpenPdf } from './pdf.ts';

/** Numbers of the pages with a hit, in order; empty while nothing is searched. */
export function useSearch(pdf: OpenPdf | null, needle: string): readonly number[] {
  const [hits, setHits] = useState<readonly number[]>([]);
  useEffect(() => {
    setHits([]);
    if (pdf === null || needle === '') return;
    let wanted = true;
    const search = async (): Promise<void> => {
      for (let page = 1; wanted && page <= pdf.pages; page++) {
        const text = folded(await pdf.text(page));
        if (wanted && text.includes(needle)) setHits((before) => [...before, page]);
      }
    };
    search().catch((error) => {
      if (wanted) console.error(error);
    });
    return () => {
      wanted = false;
    };
  }, [pdf, needle]);
  return hits;
}

/** Search in the pages of a report: main knows the words of each. */
import { useEffect, useState } from 'react';
import type { OpenPdf } from './pdf.ts';

/** Numbers of the pages with a hit, in order; empty while nothing is searched. */
export function useSearch(pdf: OpenPdf | null, needle: string): readonly number[] {
  const [hits, setHits] = useState<readonly number[]>([]);
  useEffect(() => {
    setHits([]);
    if (pdf === null || needle === '') return;
    let wanted = true;
    window.grantree
      .invoke('report.search', { preview: pdf.id, text: needle })
      .then((found) => wanted && setHits([...found]))
      .catch((error: unknown) => wanted && console.error(error));
    return () => {
      wanted = false;
    };
  }, [pdf, needle]);
  return hits;
}

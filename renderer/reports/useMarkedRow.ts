/** The row of a report that is marked: by a click on it, or by keyboard from row to row. */
import { useEffect, useRef, useState } from 'react';
import type { PlacedRowAbout } from '../../shared/api.ts';
import type { MarkedRow } from './PdfPages.tsx';
import type { OpenPdf } from './pdf.ts';

export type FoundRow = MarkedRow & PlacedRowAbout;

export interface MarkedRows {
  readonly row: FoundRow | null;
  /** Marks the row at that height of a page, in points, or none; gives it. */
  at(page: number, y: number): Promise<FoundRow | null>;
  /** Marks the next row that is about something, or the one before; without a mark, the first of `page` or the last. */
  move(direction: 1 | -1, page: number): Promise<FoundRow | null>;
}

export function useMarkedRow(pdf: OpenPdf | null): MarkedRows {
  const [row, setRow] = useState<FoundRow | null>(null);
  const last = useRef<FoundRow | null>(null);
  // Keys come faster than answers: each waits for the one before, and goes on from what that found.
  const moves = useRef<Promise<unknown>>(Promise.resolve());
  const mark = (found: FoundRow | null): FoundRow | null => {
    last.current = found;
    setRow(found);
    return found;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report has other rows.
  useEffect(() => void mark(null), [pdf]);

  const step = async (direction: 1 | -1, page: number): Promise<FoundRow | null> => {
    const from = last.current;
    for (let on = from?.page ?? page; on >= 1 && on <= (pdf?.pages ?? 0); on += direction) {
      const rows = await rowsOn(pdf, on);
      const found = neighbour(rows, from !== null && from.page === on ? from : null, direction);
      if (found !== undefined) return mark(found);
    }
    return from;
  };

  return {
    row,
    at: async (page, y) => {
      const rows = await rowsOn(pdf, page);
      return mark(rows.find(({ top, bottom }) => y >= top && y < bottom) ?? null);
    },
    move: (direction, page) => {
      const moved = moves.current.then(() => step(direction, page));
      // A move that failed is told to who asked for it; the next one goes on all the same.
      moves.current = moved.catch(() => null);
      return moved;
    },
  };
}

async function rowsOn(pdf: OpenPdf | null, page: number): Promise<FoundRow[]> {
  if (pdf === null) return [];
  const rows = await window.grantree.invoke('report.rows', { preview: pdf.id, page });
  return rows.map((row) => ({ ...row, page }));
}

function neighbour(
  rows: readonly FoundRow[],
  from: FoundRow | null,
  direction: 1 | -1,
): FoundRow | undefined {
  if (from === null) return direction === 1 ? rows[0] : rows.at(-1);
  return direction === 1
    ? rows.find(({ top }) => top > from.top)
    : rows.findLast(({ top }) => top < from.top);
}

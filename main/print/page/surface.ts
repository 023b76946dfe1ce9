/**
 * What pages are drawn on: a PDF file, or sheets for the printer. Both get the same calls, so that both have the same
 * pages. Lengths are in points, from the upper left corner of the page; a text stands on its baseline.
 */
import type { Weight } from '../type/typeface.ts';

/** Every colour there is on paper; legible without colour (`red` is always struck through as well). */
export const INKS = {
  ink: '16191d',
  grey: '5a616a',
  line: 'cfd4da',
  red: 'b3261e',
  white: 'ffffff',
  shade1: 'eceef1',
  shade2: 'd3d8de',
  shade3: 'b4bcc5',
  bar1: 'c9ced5',
  bar2: '8b95a1',
  bar3: '3f4853',
} as const;
export type Ink = keyof typeof INKS;

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
}

/** What a part of a page is, for whoever cannot see it (ISO 32000-2 §14.8.4). */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Figure';

export interface TagAttributes {
  /** Of a heading cell: what it heads. */
  readonly scope?: 'Row' | 'Column';
  readonly columnSpan?: number;
  /** Of a figure: what it shows, in words. */
  readonly alternative?: string;
}

export interface Surface {
  /** Number of the page that is open, counted from 1; 0 = none yet. */
  readonly page: number;
  startPage(): void;
  /** To be awaited: the surface may have to pass on what it holds. */
  endPage(): Promise<void>;

  text(x: number, y: number, text: string, style: TextStyle): void;
  /** Letters that stand each `step` to the right of the one before. */
  letters(x: number, y: number, letters: readonly string[], step: number, style: TextStyle): void;
  /** From the baseline's left end upwards. */
  textUpwards(x: number, y: number, text: string, style: TextStyle): void;
  line(x1: number, y1: number, x2: number, y2: number, width: number, ink: Ink): void;
  /** `fill` or `stroke` (0.5 pt), or both. */
  box(x: number, y: number, width: number, height: number, fill: Ink | null, stroke: Ink | null): void;

  /** Opens a part of the document inside the one that is open. */
  open(tag: Tag, attributes?: TagAttributes): void;
  close(): void;
  /** What is drawn here is the content of the part that is open. */
  content(draw: () => void): void;
  /** What is drawn here repeats or adorns, and is not read out. */
  artifact(draw: () => void): void;
  /** As `content` on this page, but drawn when the number of all pages is known. */
  lateContent(draw: (pages: number) => void): void;
  lateArtifact(draw: (pages: number) => void): void;

  /** An entry of the outline that leads to that height of this page. */
  outline(depth: number, title: string, y: number): void;
  /** A field of the part Link that is open, which leads to where `target` is said to be; see `arrive`. `words`: what it says. */
  link(x: number, y: number, width: number, height: number, target: number, words: string): void;
  /** Says that what links call `target` begins at that height of this page. */
  arrive(target: number, y: number): void;
}

/** Pages filled from top to bottom: where the next thing goes, and what stands around it on every page. */
import type { Language } from '../../../shared/model/types.ts';
import type { About, ReportDocument, Running } from '../../../shared/reports/document.ts';
import { linesOf } from '../type/lines.ts';
import { type Weight, widthOf } from '../type/typeface.ts';
import { MM, type Sheet } from './sheet.ts';
import type { Ink, Surface, TextStyle } from './surface.ts';

const RUNNING = 7.5;
const RUNNING_LEADING = 10;

/** A row as it stands on a page: from `top` to `bottom`, in points. */
export interface PlacedRow {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly about: About;
}

export class Flow {
  readonly surface: Surface;
  readonly sheet: Sheet;
  readonly language: Language;
  /** The top of what comes next. */
  y = 0;
  private readonly running: Running;
  private readonly head: { readonly title: readonly string[]; readonly store: readonly string[] };
  private readonly foot: readonly string[];
  private readonly onRow: ((row: PlacedRow) => void) | undefined;
  private readonly breathe: () => Promise<void>;

  /** `breathe` is awaited after each page: others get their turn, and the work may be stopped there. */
  constructor(
    surface: Surface,
    sheet: Sheet,
    { running, language }: Pick<ReportDocument, 'running' | 'language'>,
    breathe: () => Promise<void>,
    onRow?: (row: PlacedRow) => void,
  ) {
    this.surface = surface;
    this.sheet = sheet;
    this.running = running;
    this.language = language;
    this.breathe = breathe;
    this.onRow = onRow;
    const { title, store, filter, asOf, printedBy } = running;
    this.head = {
      title: linesOf(title, 'semibold', roomOf(this.width * 0.58, RUNNING)),
      store: linesOf(store, 'regular', roomOf(this.width * 0.38, RUNNING)),
    };
    const footRoom = roomOf(this.width - 34 * MM, RUNNING);
    this.foot = [
      ...linesOf(filter, 'regular', footRoom),
      ...linesOf(`${asOf} · ${printedBy}`, 'regular', footRoom),
    ];
  }

  get left(): number {
    return this.sheet.left;
  }

  get width(): number {
    return this.sheet.right - this.sheet.left;
  }

  get top(): number {
    const lines = Math.max(this.head.title.length, this.head.store.length);
    return this.surface.page === 1 ? 16 * MM : 13 * MM + lines * RUNNING_LEADING;
  }

  get bottom(): number {
    return this.sheet.height - 9.5 * MM - this.foot.length * RUNNING_LEADING;
  }

  /** What is left of the page. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** Height of an empty page. */
  get pageRoom(): number {
    return this.bottom - 13 * MM - Math.max(this.head.title.length, this.head.store.length) * RUNNING_LEADING;
  }

  isAtTop(): boolean {
    return this.y <= this.top + 0.01;
  }

  async newPage(): Promise<void> {
    if (this.surface.page > 0) {
      await this.surface.endPage();
      await this.breathe();
    }
    this.surface.startPage();
    this.y = this.top;
    this.surface.artifact(() => this.drawFrame());
    const numbered = this.running.pageOf.replace('{page}', String(this.surface.page));
    this.surface.lateArtifact((pages) => {
      const text = numbered.replace('{pages}', String(pages));
      this.textRight(this.sheet.right, this.footLine(0), text, GREY);
    });
  }

  /** Makes room: goes on to the next page where less is left. True when it did. */
  async ensure(height: number): Promise<boolean> {
    if (this.surface.page > 0 && (this.room >= height || this.isAtTop())) return false;
    await this.newPage();
    return true;
  }

  async finish(): Promise<void> {
    if (this.surface.page === 0) await this.newPage();
    await this.surface.endPage();
  }

  /** Says which row stands from `top` to where the flow is now. */
  placed(top: number, bottom: number, about: About | null): void {
    if (about !== null) this.onRow?.({ page: this.surface.page, top, bottom, about });
  }

  /** Lines one below the other, the first line's top at `y`; gives the height. */
  textLines(x: number, y: number, lines: readonly string[], style: TextStyle, leading: number): number {
    for (const [place, line] of lines.entries()) {
      this.surface.text(x, baseline(y + place * leading, style.size, leading), line, style);
    }
    return lines.length * leading;
  }

  textRight(right: number, y: number, text: string, style: TextStyle): void {
    const width = (widthOf(text, style.weight) * style.size) / 1000;
    this.surface.text(right - width, y, text, style);
  }

  private drawFrame(): void {
    const { surface, sheet, head } = this;
    if (surface.page > 1) {
      const top = 8.5 * MM;
      for (const [place, line] of head.title.entries()) {
        surface.text(
          sheet.left,
          baseline(top + place * RUNNING_LEADING, RUNNING, RUNNING_LEADING),
          line,
          HEAD,
        );
      }
      for (const [place, line] of head.store.entries()) {
        const y = baseline(top + place * RUNNING_LEADING, RUNNING, RUNNING_LEADING);
        this.textRight(sheet.right, y, line, GREY);
      }
    }
    for (const [place, line] of this.foot.entries()) {
      surface.text(sheet.left, this.footLine(place), line, GREY);
    }
  }

  private footLine(place: number): number {
    return baseline(this.bottom + 3.5 * MM + place * RUNNING_LEADING, RUNNING, RUNNING_LEADING);
  }
}

const GREY: TextStyle = { size: RUNNING, weight: 'regular', ink: 'grey' };
const HEAD: TextStyle = { size: RUNNING, weight: 'semibold', ink: 'ink' };

export function style(size: number, weight: Weight = 'regular', ink: Ink = 'ink'): TextStyle {
  return { size, weight, ink };
}

/** Where the baseline of a line is whose top is at `y`. */
export function baseline(y: number, size: number, leading: number): number {
  return y + (leading - size) / 2 + size * 0.8;
}

/** A width in points as the measure that `linesOf` takes, for text of that size. */
export function roomOf(width: number, size: number): number {
  return (Math.max(width, size) / size) * 1000;
}

/** Width in points of a text on one line. */
export function widthIn(text: string, { size, weight }: Pick<TextStyle, 'size' | 'weight'>): number {
  return (widthOf(text, weight) * size) / 1000;
}

/** Columns wide enough for their names, which are longer in one language than in another. */
import type { GridColumn } from './GridRow.tsx';

/** Padding of a header and room for the mark of its sorting, in pixels (header.css); in the middle it stands above. */
const PADDING = 16;
const PADDING_CENTERED = 8;
const SORT_MARK = 16;
/** Of a name on one line, and of the smaller ones: over ticks, and on two lines. */
const FONT_SIZE = 12;
const SMALL_SIZE = 11;

/**
 * The columns, those that are too narrow for their name widened to it. A column whose header is a picture, or that has
 * all it needs, is the same object as before.
 */
export function withHeaderRoom(columns: readonly GridColumn[]): readonly GridColumn[] {
  return columns.map((column) => {
    const width = column.headerContent === undefined ? neededWidth(column) : 0;
    return width > column.width ? { ...column, width } : column;
  });
}

/** A header that may go on in a second line. */
export function isOnTwoLines({ headerLines, headerBroken }: GridColumn): boolean {
  return headerLines === 2 || headerBroken !== undefined;
}

function neededWidth({ header, headerBroken, headerLines, sortable, align }: GridColumn): number {
  if (headerBroken !== undefined) {
    const parts = headerBroken.split(SOFT_HYPHEN);
    const lines = parts.map((part, place) => (place < parts.length - 1 ? `${part}-` : part));
    return Math.ceil(Math.max(...lines.map((line) => textWidth(line, SMALL_SIZE)))) + PADDING_CENTERED;
  }
  if (headerLines === 2) return Math.ceil(widthOnTwoLines(header)) + PADDING + 1;
  if (align === 'center') return Math.ceil(textWidth(header, SMALL_SIZE)) + PADDING_CENTERED;
  return Math.ceil(textWidth(header, FONT_SIZE)) + PADDING + (sortable === true ? SORT_MARK : 0);
}

/** Broken between the words where it gets narrowest. */
function widthOnTwoLines(text: string): number {
  const words = text.split(' ');
  const broken = words.map((_, place) =>
    Math.max(
      textWidth(words.slice(0, place).join(' '), SMALL_SIZE),
      textWidth(words.slice(place).join(' '), SMALL_SIZE),
    ),
  );
  return Math.min(...broken);
}

/** Where a name may be broken; not seen where it is not. */
export const SOFT_HYPHEN = '\u00AD';

let pen: CanvasRenderingContext2D | null = null;
let family = '';
const known = new Map<string, number>();

/** As the header row writes it; 0 where nothing can be drawn. */
function textWidth(text: string, size: number): number {
  const name = `${size} ${text}`;
  const measured = known.get(name);
  if (measured !== undefined) return measured;
  if (pen === null) {
    if (typeof document === 'undefined') return 0;
    pen = document.createElement('canvas').getContext('2d');
    if (pen === null) return 0;
    family = getComputedStyle(document.body).fontFamily;
  }
  pen.font = `600 ${size}px ${family}`;
  const { width } = pen.measureText(text);
  known.set(name, width);
  return width;
}

/** Columns wide enough for their names, which are longer in one language than in another. */
import type { GridColumn } from './GridRow.tsx';

/** Padding of a header and room for the mark of its sorting, in pixels (grid.css); in the middle it stands above. */
const PADDING = 16;
const PADDING_CENTERED = 10;
const SORT_MARK = 16;
const FONT_SIZE = 12;

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

function neededWidth({ header, sortable, align }: GridColumn): number {
  const text = Math.ceil(textWidth(header));
  if (align === 'center') return text + PADDING_CENTERED;
  return text + PADDING + (sortable === true ? SORT_MARK : 0);
}

let pen: CanvasRenderingContext2D | null = null;
const known = new Map<string, number>();

/** As the header row writes it; 0 where nothing can be drawn. */
function textWidth(text: string): number {
  const measured = known.get(text);
  if (measured !== undefined) return measured;
  if (pen === null) {
    if (typeof document === 'undefined') return 0;
    pen = document.createElement('canvas').getContext('2d');
    if (pen === null) return 0;
    pen.font = `600 ${FONT_SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  }
  const { width } = pen.measureText(text);
  known.set(text, width);
  return width;
}

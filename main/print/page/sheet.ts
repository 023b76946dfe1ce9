/** Size and margins of a page, in points. */
import type { Orientation, Paper } from '../../../shared/reports/definition.ts';

/** Points in a millimetre. */
export const MM = 72 / 25.4;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

const SIDE_MARGIN = 13 * MM;
const SHEETS = { A4: { short: 210 * MM, long: 297 * MM }, Letter: { short: 612, long: 792 } };

export function sheetOf(paper: Paper, orientation: Orientation): Sheet {
  const { short, long } = SHEETS[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return { width, height, left: SIDE_MARGIN, right: width - SIDE_MARGIN };
}

/** Indent of a row at that depth. Deep rows are indented by less, so that the column is not eaten up. */
export function indentOf(depth: number): number {
  const capped = Math.min(depth, DEEPEST_INDENT);
  return (Math.min(capped, 6) * 2.8 + Math.max(capped - 6, 0)) * MM;
}

/** Rows deeper than this are indented no further, so that a name always has room. */
export const DEEPEST_INDENT = 12;

/** Lists and matrices over as many pages as they take: the header repeats, and no row is cut in two. */
import type { TableBlock } from '../../../shared/reports/document.ts';
import { columnWidths } from './columns.ts';
import type { Flow } from './flow.ts';
import { bandsOf, type Grid, gridOf, type Setting } from './grid.ts';
import { setHead, setHeadAgain } from './head.ts';
import { LEADING, measure, PADDING, type SetRow, setRow } from './row.ts';
import { MM } from './sheet.ts';

/** Height that a heading above must leave so that the list's header and first rows follow on the same page. */
export const FIRST_ROWS = 22 * MM;

export async function setTable(flow: Flow, table: TableBlock, setting: Setting): Promise<void> {
  flow.y += 4 * MM;
  if (table.role === 'matrix') {
    const bands = bandsOf(table, flow);
    for (const [place, band] of bands.entries()) {
      if (place > 0) flow.y += 7 * MM;
      await setGrid(flow, table, gridOf(table, band, setting), setting);
    }
  } else {
    const widths = columnWidths(table, flow.width, flow.language);
    const columns = widths.map((width, position) => ({ position, width }));
    await setGrid(flow, table, gridOf(table, columns, setting), setting);
  }
}

async function setGrid(flow: Flow, table: TableBlock, grid: Grid, setting: Setting): Promise<void> {
  const { surface } = flow;
  const { rows } = table;
  const isTree = table.columns[0]?.kind === 'tree';
  await flow.ensure(grid.headHeight + Math.min(FIRST_ROWS, flow.pageRoom / 3));
  surface.open('Table');
  setHead(flow, grid);
  let previous: SetRow | null = null;
  /** Names of the rows above the next one, outermost first. */
  const path: string[] = [];
  const goOn = async (depth: number): Promise<void> => {
    await flow.newPage();
    setHeadAgain(flow, grid, isTree ? path.slice(0, depth) : []);
    previous = null;
  };
  const measured = new Map<number, SetRow>();
  const rowAt = (place: number): SetRow | null => {
    const known = measured.get(place);
    const row = rows[place];
    if (known !== undefined || row === undefined) return known ?? null;
    const set = measure(row, grid, flow.language);
    measured.set(place, set);
    return set;
  };
  for (let place = 0; place < rows.length; place++) {
    const set = rowAt(place);
    measured.delete(place);
    if (set === null) continue;
    const { depth, cells } = set.row;
    // Room for the header and a line over it.
    const mostOfPage = flow.pageRoom - grid.headHeight - LEADING;
    if (set.height > mostOfPage) {
      await setTallRow(flow, set, grid, mostOfPage, () => goOn(depth));
      previous = null;
    } else {
      const together = Math.min(heightTogether(place, rows.length, rowAt), mostOfPage / 2);
      if (flow.room < Math.max(set.height, together)) await goOn(depth);
      setRow(flow, set, grid, previous, setting);
      previous = set;
    }
    path.length = Math.min(path.length, depth);
    path[depth] = String(cells[0] ?? '');
  }
  surface.close();
}

/** More parents one below the other than these are not kept together. */
const LONGEST_CHAIN = 3;

/**
 * Height of the rows that stay on one page: a parent and its first child, so that no parent stands alone at the foot
 * of a page, and the last two rows, so that none stands alone at the head of one.
 */
function heightTogether(place: number, count: number, rowAt: (place: number) => SetRow | null): number {
  let height = 0;
  for (let chain = 0; chain <= LONGEST_CHAIN; chain++) {
    const [current, next] = [rowAt(place + chain), rowAt(place + chain + 1)];
    if (current === null) break;
    height += current.height;
    if (next === null) break;
    const isParent = next.row.depth > current.row.depth;
    const isLastButOne = chain === 0 && place + 2 === count;
    if (isLastButOne) return height + next.height;
    if (!isParent) break;
  }
  return height;
}

/** A row higher than a page goes on over as many as it takes, broken between lines. */
async function setTallRow(
  flow: Flow,
  set: SetRow,
  grid: Grid,
  mostOfPage: number,
  goOn: () => Promise<void>,
): Promise<void> {
  const fitting = Math.max(1, Math.floor((mostOfPage - 2 * PADDING) / LEADING));
  const most = Math.max(...set.lines.map((lines) => lines.length));
  for (let from = 0; from < most; from += fitting) {
    const lines = set.lines.map((each) => each.slice(from, from + fitting));
    const highest = Math.max(1, ...lines.map((each) => each.length));
    const part = { ...set, lines, height: highest * LEADING + 2 * PADDING };
    if (flow.room < part.height) await goOn();
    setRow(flow, part, grid, null, { outlineDepth: null });
  }
}

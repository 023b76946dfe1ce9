/** Two to four principals side by side over all nodes: where they are alike, and where only one has something. */
import { type Cells, row } from './cells.ts';
import type { Index } from './compile.ts';
import { tierOf } from './standing.ts';

/** What a node is in a comparison: all alike; defined for several and not alike; or defined for one alone. */
export const SAME = 0;
export const DIFFERENT = 1;
/** `ONLY + k`: of all compared, the k-th alone has a permission. */
export const ONLY = 2;

export interface Comparison {
  /** By principal, over nodes. */
  readonly cells: readonly Cells[];
  /** By node: SAME, DIFFERENT, or ONLY + the place of the principal. */
  readonly kinds: Uint8Array;
}

/** Compares holders by number. Alike is: the same rights and days back, and defined for all or for none. */
export function compare(index: Index, holders: readonly number[]): Comparison {
  const cells = holders.map((holder) => row(index, holder));
  const kinds = new Uint8Array(index.tree.size);
  for (let node = 0; node < kinds.length; node++) kinds[node] = kindOf(cells, node);
  return { cells, kinds };
}

function kindOf(cells: readonly Cells[], node: number): number {
  let defined = 0;
  let only = 0;
  let alike = true;
  const [first] = cells;
  cells.forEach((one, place) => {
    if (isDefined(one, node)) {
      defined++;
      only = place;
    }
    alike &&=
      one.rights[node] === first?.rights[node] &&
      one.period[node] === first?.period[node] &&
      first !== undefined &&
      isDefined(one, node) === isDefined(first, node);
  });
  if (alike) return SAME;
  return defined === 1 ? ONLY + only : DIFFERENT;
}

/** Rights that an administrator has by his flag count as defined, too. */
function isDefined({ standing, rights }: Cells, node: number): boolean {
  return tierOf(standing[node] ?? 0) !== null || (rights[node] ?? 0) !== 0;
}

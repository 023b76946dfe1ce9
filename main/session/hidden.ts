/** Hidden profiles (shared/model/hidden.ts) in the directory and the lines of the table. */
import { type Column, type Directory, FLAG_HIDDEN } from '../../shared/api.ts';
import { isHidden } from '../../shared/model/hidden.ts';
import type { Cells } from '../../shared/rules/cells.ts';
import type { Index } from '../../shared/rules/compile.ts';

/** Numbers of the holders that may not be named. */
export function hiddenHolders({ model, holders }: Index): ReadonlySet<number> {
  const hidden = new Set<number>();
  let number = holders.users + holders.groups;
  for (const code of model.profiles.keys()) {
    if (isHidden(code)) hidden.add(number);
    number++;
  }
  return hidden;
}

/** The directory with hidden holders marked, so that they stand in no list; where one decides, it has its neutral name. */
export function withHiddenMarked(directory: Directory, hidden: ReadonlySet<number>): Directory {
  if (hidden.size === 0) return directory;
  const { holders } = directory;
  const flags = holders.flags.map((each, holder) => (hidden.has(holder) ? FLAG_HIDDEN : each));
  return { ...directory, holders: { ...holders, flags } };
}

/** A node's column in which nothing stands for hidden holders. */
export function columnWithoutHidden(column: Column, hidden: ReadonlySet<number>): Column {
  if (hidden.size === 0) return column;
  return {
    ...column,
    cells: blanked(column.cells, hidden),
    before: column.before && blanked(column.before, hidden),
    ownBelow: marksWithoutHidden(column.ownBelow, hidden),
  };
}

/** Numbers by holder, 0 for hidden ones. */
export function marksWithoutHidden<N extends Uint8Array | Int32Array>(
  marks: N,
  hidden: ReadonlySet<number>,
): N {
  for (const holder of hidden) marks[holder] = 0;
  return marks;
}

function blanked(cells: Cells, hidden: ReadonlySet<number>): Cells {
  return {
    rights: cells.rights.map((value, holder) => (hidden.has(holder) ? 0 : value)),
    standing: cells.standing.map((value, holder) => (hidden.has(holder) ? 0 : value)),
    sourceNode: cells.sourceNode.map((value, holder) => (hidden.has(holder) ? -1 : value)),
    sourceHolder: cells.sourceHolder.map((value, holder) => (hidden.has(holder) ? -1 : value)),
    inherited: cells.inherited.map((value, holder) => (hidden.has(holder) ? 0 : value)),
    period: cells.period.map((value, holder) => (hidden.has(holder) ? -2 : value)),
  };
}

/** Which of the copied permissions each selected cell gets (desk.md, Ctrl+C and Ctrl+V). */
import { failure, type Outcome, problem, success } from '../../model/problem.ts';
import type { HolderKey } from '../../model/types.ts';
import type { CopiedCell, PastedCell } from './types.ts';

/** What runs down the rows of a grid: principals of one node, or nodes of one principal. */
export type Axis = 'holders' | 'nodes';

export interface Copied {
  readonly axis: Axis;
  readonly cells: readonly CopiedCell[];
}

export interface Target {
  readonly holder: HolderKey;
  readonly node: string;
}

/**
 * One copied permission goes to every selected cell. Several go to the rows of the same names where the grid has the
 * same kind of rows and some are selected; else row by row, when as many are selected as were copied.
 */
export function pasted(
  { axis, cells }: Copied,
  targetAxis: Axis,
  targets: readonly Target[],
): Outcome<readonly PastedCell[]> {
  const [only, ...further] = cells;
  if (only === undefined) return failure(problem('nothing-copied'));
  if (further.length === 0) return success(targets.map((target) => give(only, target)));
  const nameOf = ({ holder, node }: Target): string => (axis === 'holders' ? holder : node);
  const byName = new Map(cells.map((cell) => [nameOf(cell), cell]));
  if (axis === targetAxis) {
    const met = targets.flatMap((target) => {
      const cell = byName.get(nameOf(target));
      return cell === undefined ? [] : [give(cell, target)];
    });
    if (met.length > 0) return success(met);
  }
  if (cells.length !== targets.length) {
    return failure(problem('paste-does-not-fit', { copied: cells.length, selected: targets.length }));
  }
  return success(targets.map((target, place) => give(cells[place] ?? only, target)));
}

function give({ rights, updatePeriod }: CopiedCell, { holder, node }: Target): PastedCell {
  return { holder, node, rights, updatePeriod };
}

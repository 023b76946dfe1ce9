/** Lines of the table principals × nodes, one node's or one holder's, with what the draft changes in them. */
import type { Column, Row, VariousBelow } from '../../shared/api.ts';
import type { Draft } from '../../shared/changes/draft.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { ownGrantsBelow, ownGrantsBelowEach, variousBelow, variousOn } from '../../shared/rules/below.ts';
import { type Cells, column, row } from '../../shared/rules/cells.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { inSlices } from './slices.ts';

/** The last column asked of a state: what was there before is asked for again after every step of the draft. */
const lastColumns = new WeakMap<
  Index,
  { readonly node: number; readonly entity: string | null; readonly cells: Cells }
>();

function cellsOn(index: Index, node: number, entity: string | null): Cells {
  const last = lastColumns.get(index);
  if (last?.node === node && last.entity === entity) return last.cells;
  const cells = column(index, node, entity);
  lastColumns.set(index, { node, entity, cells });
  return cells;
}

interface Versions {
  readonly directory: number;
  readonly draft: number;
}

export function columnOf(
  { base, current }: Draft,
  versions: Versions,
  code: string,
  entity: string | null,
): Outcome<Column> {
  const node = current.tree.numberOf.get(code);
  if (node === undefined) return failure(problem('unknown-node', { value: code }));
  if (!knows(current, entity)) return failure(problem('unknown-entity', { value: entity ?? '' }));
  const nodeBefore = base.tree.numberOf.get(code);
  // Cells are matched by holder number, so the old ones only help while the numbers are the same.
  const comparable = base !== current && base.holders === current.holders && knows(base, entity);
  return success({
    pivot: 'node',
    directoryVersion: versions.directory,
    draftVersion: versions.draft,
    node: code,
    entity,
    cells: cellsOn(current, node, entity),
    before: comparable && nodeBefore !== undefined ? cellsOn(base, nodeBefore, entity) : null,
    ownBelow: ownGrantsBelow(current, node),
  });
}

export function rowOf(
  { base, current }: Draft,
  versions: Versions,
  key: HolderKey,
  entity: string | null,
): Outcome<Row> {
  const holder = current.holders.numberOf.get(key);
  if (holder === undefined) return failure(problem('unknown-holder', { value: key }));
  if (!knows(current, entity)) return failure(problem('unknown-entity', { value: entity ?? '' }));
  const holderBefore = base.holders.numberOf.get(key);
  const comparable = base !== current && base.tree === current.tree && knows(base, entity);
  const cells = row(current, holder, entity);
  return success({
    pivot: 'principal',
    directoryVersion: versions.directory,
    draftVersion: versions.draft,
    holder: key,
    entity,
    cells,
    before: comparable && holderBefore !== undefined ? row(base, holderBefore, entity) : null,
    ownBelow: ownGrantsBelowEach(current, holder),
    various: variousBelow(current, cells),
  });
}

/** For every holder, whether rights differ below a node; null when `superseded` becomes true meanwhile. */
export async function variousOf(
  { current }: Draft,
  versions: Versions,
  code: string,
  entity: string | null,
  superseded: () => boolean,
): Promise<VariousBelow | null> {
  const node = current.tree.numberOf.get(code);
  if (node === undefined || !knows(current, entity)) return null;
  const various = await inSlices(variousOn(current, node, entity), superseded);
  return various && { directoryVersion: versions.directory, various };
}

function knows({ model }: Index, entity: string | null): boolean {
  return entity === null || model.entities.has(entity);
}

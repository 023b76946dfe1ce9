/** One node's column, with what the draft changes in it. */
import type { Column } from '../../shared/api.ts';
import type { Draft } from '../../shared/changes/draft.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { column, ownGrantsBelow } from '../../shared/rules/cells.ts';

export function columnOf(
  draft: Draft,
  versions: { directory: number; draft: number },
  code: string,
  entity: string | null,
): Outcome<Column> {
  const { current, base } = draft;
  const node = current.tree.numberOf.get(code);
  if (node === undefined) return failure(problem('unknown-node', { value: code }));
  if (entity !== null && !current.model.entities.has(entity)) {
    return failure(problem('unknown-entity', { value: entity }));
  }
  const baseNode = base.tree.numberOf.get(code);
  // Cells are matched by holder number, so the old ones only help while the numbers are the same.
  const comparable = base !== current && base.holders === current.holders && baseNode !== undefined;
  return success({
    directoryVersion: versions.directory,
    draftVersion: versions.draft,
    node: code,
    cells: column(current, node, entity),
    before: comparable ? column(base, baseNode, entity) : null,
    ownBelow: ownGrantsBelow(current, node),
  });
}

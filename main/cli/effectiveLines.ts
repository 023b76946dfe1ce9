/** The lines of `effective`: a row of the table over all nodes, or a column over all holders. */

import { holderName } from '../../shared/changes/words.ts';
import { isHidden } from '../../shared/model/hidden.ts';
import { type HolderKey, SCALES } from '../../shared/model/types.ts';
import { column, row } from '../../shared/rules/cells.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { type EffectiveCell, effectiveCell, isShown } from './effectiveCell.ts';

/** One node for a user. */
export interface NodeLine {
  readonly node: string;
  readonly name: string;
  /** 0 = root. */
  readonly depth: number;
  /** Null for a folder that is only there to show where those below it belong. */
  readonly cell: EffectiveCell | null;
}

/** One holder on a node. */
export interface HolderLine {
  readonly holder: HolderKey;
  readonly name: string;
  /** Only for users. */
  readonly active?: boolean;
  readonly locked?: boolean;
  readonly cell: EffectiveCell;
}

/** A user (by number) on every node, in tree order; without `all` only where something is defined. */
export function nodeLines(index: Index, user: number, entity: string | null, all: boolean): NodeLine[] {
  const { tree } = index;
  const cells = row(index, user, entity);
  const lines: NodeLine[] = [];
  // From the end, so that it is known of a folder whether something below it is shown.
  const leadsTo = new Set<number>();
  for (let number = tree.size - 1; number >= 0; number--) {
    const node = tree.nodes[number];
    if (node === undefined) continue;
    const cell = effectiveCell(index, cells, number, node.scale);
    const shown = all || isShown(cell);
    if (!shown && !leadsTo.has(number)) continue;
    leadsTo.add(tree.parent[number] ?? -1);
    lines.push({
      node: node.code,
      name: node.name,
      depth: tree.depth[number] ?? 0,
      cell: shown ? cell : null,
    });
  }
  return lines.reverse();
}

/** Every holder on a node (by number): users, then groups, then profiles; without `all` only where something is defined. */
export function holderLines(index: Index, node: number, entity: string | null, all: boolean): HolderLine[] {
  const cells = column(index, node, entity);
  const scale = index.tree.nodes[node]?.scale ?? SCALES[0];
  return index.holders.keys.flatMap((holder, number) => {
    const cell = effectiveCell(index, cells, number, scale);
    if (isHidden(holder) || (!all && !isShown(cell))) return [];
    const user = holder.startsWith('user:') ? index.model.users.get(holder.slice('user:'.length)) : undefined;
    const signIn = user === undefined ? {} : { active: user.active, locked: user.locked };
    return [{ holder, name: holderName(holder, index.model), ...signIn, cell }];
  });
}

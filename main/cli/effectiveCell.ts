/** A cell of the table principals × nodes with the columns of domain.md §4, as `effective` shows it. */
import {
  ALL_RIGHTS,
  type Letter,
  type Level,
  lettersOfRights,
  levelOfRights,
} from '../../shared/model/rights.ts';
import type { HolderKey, Scale } from '../../shared/model/types.ts';
import { type Cells, STANDINGS } from '../../shared/rules/cells.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { NO_PERIOD, UNLIMITED } from '../../shared/rules/resolve.ts';
import type { Standing } from '../../shared/rules/ruling.ts';

export interface EffectiveCell {
  /** There is a deciding grant. */
  readonly defined: boolean;
  readonly acquired: boolean;
  /** No deciding grant is stored on the node itself. */
  readonly inherited: boolean;
  readonly full: boolean;
  /** The level of the rights; null where nothing is defined, and on nodes of the scale `actions`. */
  readonly level: Level | null;
  readonly rights: readonly Letter[];
  /** Days back that documents may be changed; null = unlimited, absent where no period applies. */
  readonly updatePeriod?: number | null;
  readonly standing: Standing['standing'];
  /** The grant that gives most. */
  readonly source: { readonly holder: HolderKey; readonly node: string } | null;
}

/** The cell in one slot of `cells`, which lies on a node of that scale. */
export function effectiveCell(index: Index, cells: Cells, slot: number, scale: Scale): EffectiveCell {
  const rights = cells.rights[slot] ?? 0;
  const standing = STANDINGS[cells.standing[slot] ?? 0] ?? 'undefined';
  const period = cells.period[slot] ?? NO_PERIOD;
  const defined = standing === 'own' || standing === 'acquired' || standing === 'inherited';
  const holds = defined || standing === 'administrator';
  const holder = index.holders.keys[cells.sourceHolder[slot] ?? -1];
  const node = index.tree.nodes[cells.sourceNode[slot] ?? -1];
  return {
    defined,
    acquired: standing === 'acquired',
    inherited: cells.inherited[slot] === 1,
    full: rights === ALL_RIGHTS,
    level: holds && scale !== 'actions' ? levelOfRights(rights) : null,
    rights: lettersOfRights(rights),
    ...(period === NO_PERIOD ? {} : { updatePeriod: period === UNLIMITED ? null : period }),
    standing,
    source: holder === undefined || node === undefined ? null : { holder, node: node.code },
  };
}

/** What is shown without `--all`: cells that something is defined for, and those of an administrator. */
export function isShown({ defined, rights }: EffectiveCell): boolean {
  return defined || rights.length > 0;
}

/** What the cells of a line show, from its typed arrays (domain.md §4). Nothing here decides. */
import {
  ALL_RIGHTS,
  LETTERS,
  LEVELS,
  type Letter,
  type Level,
  rightsOfLetters,
  rightsOfLevel,
} from '../../shared/model/rights.ts';
import type { Scale } from '../../shared/model/types.ts';
import { type Cells, STANDINGS } from '../../shared/rules/cells.ts';

export type Standing = (typeof STANDINGS)[number];
/** The tiers a permission can come from. */
export type Tier = 'own' | 'acquired' | 'inherited' | 'administrator';

const TIER_COLUMNS = ['defined', 'acquired', 'full', 'inherited'] as const;
/** The columns with ticks. */
export type TickColumn = (typeof TIER_COLUMNS)[number] | Level | Letter;

/** A tick with the tier it comes from; `off` = not ticked; `undefined` = nothing is defined, which is not the same. */
export type Tick = Tier | 'off' | 'undefined';

export function standingIn(cells: Cells, item: number): Standing {
  return STANDINGS[cells.standing[item] ?? 0] ?? 'undefined';
}

/** Whether there is a permission on the node, of whatever tier. */
export function isDefined(standing: Standing): standing is Tier {
  switch (standing) {
    case 'own':
    case 'acquired':
    case 'inherited':
    case 'administrator':
      return true;
    default:
      return false;
  }
}

/** The columns with ticks on a node of that scale, in the order of domain.md §4. */
export function tickColumns(scale: Scale): readonly TickColumn[] {
  return scale === 'actions' ? ACTION_COLUMNS : LEVEL_COLUMNS;
}

/**
 * What stands in a column for a node of that scale: a tick; nothing, because the scale knows no such right; or a sign
 * that a click sets all rights, as on a `switch` (domain.md §1).
 */
export type Cell = 'tick' | 'absent' | 'leads';

export function cellOf(scale: Scale, column: TickColumn): Cell {
  if (TIER_COLUMNS.some((tier) => tier === column)) return 'tick';
  if (isLetter(column) !== (scale === 'actions')) return 'absent';
  return scale === 'switch' && (column === 'read' || column === 'write') ? 'leads' : 'tick';
}

export function isLetter(column: TickColumn): column is Letter {
  return LETTERS.some((letter) => letter === column);
}

export function isTickColumn(id: string): id is TickColumn {
  return [...LEVEL_COLUMNS, ...ACTION_COLUMNS].some((column) => column === id);
}

export function tickIn(cells: Cells, item: number, column: TickColumn): Tick {
  const standing = standingIn(cells, item);
  if (!isDefined(standing)) return column === 'acquired' || column === 'inherited' ? 'off' : 'undefined';
  return isTicked(cells, item, standing, column) ? standing : 'off';
}

/** Whether anything of an item's cells is other than before. */
export function isChanged(cells: Cells, before: Cells | null, item: number): boolean {
  return before !== null && FIELDS.some((field) => cells[field][item] !== before[field][item]);
}

const FIELDS = ['rights', 'standing', 'sourceNode', 'sourceHolder', 'inherited', 'period'] as const;

const LEVEL_COLUMNS: readonly TickColumn[] = [...TIER_COLUMNS, ...LEVELS.slice(1), 'none'];
const ACTION_COLUMNS: readonly TickColumn[] = [...TIER_COLUMNS, ...LETTERS];

function isTicked(cells: Cells, item: number, standing: Tier, column: TickColumn): boolean {
  const rights = cells.rights[item] ?? 0;
  switch (column) {
    case 'defined':
      return true;
    case 'acquired':
      return standing === 'acquired';
    case 'inherited':
      return cells.inherited[item] === 1;
    case 'full':
      return rights === ALL_RIGHTS;
    case 'none':
    case 'read':
    case 'write':
    case 'delete':
      return rights === rightsOfLevel(column);
    default:
      return (rights & rightsOfLetters([column])) !== 0;
  }
}

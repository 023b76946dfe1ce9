/** What is kept from somebody who may not see it: protected profiles, in every list and line (domain.md §3, seed 000). */
import { type Column, type Directory, FLAG_HIDDEN } from '../../shared/api.ts';
import { holderKey } from '../../shared/model/types.ts';
import type { Cells } from '../../shared/rules/cells.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { seesProtected } from './person.ts';

/** Numbers of the holders a person must not see, in this state; whether he may is asked of the state in the store. */
export function hiddenHolders(base: Index, current: Index, login: string): ReadonlySet<number> {
  const hidden = new Set<number>();
  const { profiles } = current.model;
  if (![...profiles.values()].some((profile) => profile.protected) || seesProtected(base, login))
    return hidden;
  for (const { code, protected: isProtected } of profiles.values()) {
    const number = current.holders.numberOf.get(holderKey('profile', code));
    if (isProtected && number !== undefined) hidden.add(number);
  }
  return hidden;
}

/** The directory without the names of hidden holders; they keep their numbers, and stand in no list. */
export function withoutHidden(directory: Directory, hidden: ReadonlySet<number>): Directory {
  if (hidden.size === 0) return directory;
  const { holders } = directory;
  return {
    ...directory,
    holders: {
      ...holders,
      names: holders.names.map((name, holder) => (hidden.has(holder) ? '' : name)),
      flags: holders.flags.map((flags, holder) => (hidden.has(holder) ? FLAG_HIDDEN : flags)),
    },
  };
}

/** A node's column in which nothing stands for hidden holders. */
export function columnWithoutHidden(column: Column, hidden: ReadonlySet<number>): Column {
  if (hidden.size === 0) return column;
  return {
    ...column,
    cells: blanked(column.cells, hidden),
    before: column.before && blanked(column.before, hidden),
    ownBelow: column.ownBelow.map((count, holder) => (hidden.has(holder) ? 0 : count)),
  };
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

/** What an administrator does on a selection, turned into Changes (domain.md §9). */
import { assertNever, type Problem, problem } from '../model/problem.ts';
import {
  ALL_RIGHTS,
  type Letter,
  type Level,
  NO_RIGHTS,
  R,
  type Rights,
  rightsOfLetters,
  rightsOfLevel,
  storable,
} from '../model/rights.ts';
import { type Grant, type HolderKey, sameGrant, type TreeNode } from '../model/types.ts';
import { cell, STANDINGS } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import type { Change } from './types.ts';

/** One gesture on a selection of holders × nodes; it becomes one step of the draft. */
export type Gesture =
  | {
      readonly kind: 'setLevel';
      readonly holders: readonly HolderKey[];
      readonly nodes: readonly string[];
      readonly level: Level;
    }
  | {
      readonly kind: 'setRight';
      readonly holders: readonly HolderKey[];
      readonly nodes: readonly string[];
      readonly right: Letter;
      readonly on: boolean;
    }
  | {
      readonly kind: 'setPeriod';
      readonly holders: readonly HolderKey[];
      readonly nodes: readonly string[];
      readonly days: number | null;
    }
  | { readonly kind: 'undefine'; readonly holders: readonly HolderKey[]; readonly nodes: readonly string[] }
  | {
      readonly kind: 'defineAsShown';
      readonly holders: readonly HolderKey[];
      readonly nodes: readonly string[];
    };

export interface Gestured {
  readonly changes: readonly Change[];
  /** What a person should know: a coerced switch, cells left alone. */
  readonly notices: readonly Problem[];
}

/**
 * Turns a gesture into changes. Cells that already are as asked give none; a cell that cannot hold what is asked is
 * left alone and reported.
 */
export function changesOf(index: Index, gesture: Gesture): Gestured {
  const changes: Change[] = [];
  const notices = new Map<string, Problem>();
  const note = (notice: Problem): void => {
    notices.set(`${notice.code} ${JSON.stringify(notice.params)}`, notice);
  };
  for (const code of gesture.nodes) {
    const node = index.model.nodes.get(code);
    const number = index.tree.numberOf.get(code);
    if (node === undefined || number === undefined) {
      note(problem('unknown-node', { value: code }));
      continue;
    }
    for (const holder of gesture.holders) {
      const holderNumber = index.holders.numberOf.get(holder);
      if (holderNumber === undefined) {
        note(problem('unknown-holder', { value: holder }));
        continue;
      }
      const own = index.model.grants.get(holder)?.get(code);
      const next = nextGrant(new Cell(index, node, number, holderNumber, own), gesture, note);
      if (next === own || (next !== undefined && own !== undefined && sameGrant(next, own))) continue;
      changes.push(
        next === undefined
          ? { kind: 'clearGrant', holder, node: code }
          : { kind: 'setGrant', holder, node: code, grant: next },
      );
    }
  }
  return { changes, notices: [...notices.values()] };
}

/** One cell as it stands before the gesture. */
class Cell {
  readonly node: TreeNode;
  readonly own: Grant | undefined;
  private readonly read: () => { rights: Rights; period: number; defined: boolean };

  constructor(index: Index, node: TreeNode, number: number, holder: number, own: Grant | undefined) {
    this.node = node;
    this.own = own;
    this.read = () => {
      const shown = cell(index, holder, number);
      const standing = STANDINGS[shown.standing[0] ?? 0];
      return {
        rights: shown.rights[0] ?? NO_RIGHTS,
        period: shown.period[0] ?? -1,
        defined: standing === 'own' || standing === 'acquired' || standing === 'inherited',
      };
    };
  }

  shown(): { rights: Rights; period: number; defined: boolean } {
    return this.read();
  }

  /**
   * An own grant with these rights. It keeps the cell's own period and note; where there was no own grant it takes
   * over the period in force, so that setting a level never widens how far back somebody may change documents.
   */
  grantWith(rights: Rights): Grant {
    if (this.own !== undefined) return { ...this.own, rights };
    const period = this.node.dated ? this.shown().period : -1;
    return { rights, updatePeriod: period >= 0 ? period : null, note: '' };
  }
}

function nextGrant(cell: Cell, gesture: Gesture, note: (notice: Problem) => void): Grant | undefined {
  switch (gesture.kind) {
    case 'undefine':
      return undefined;
    case 'setLevel': {
      const asked = rightsOfLevel(gesture.level);
      // Every scale can hold a level; `switch` counts anything but none as all.
      const rights = storable(cell.node.scale, asked) ?? asked;
      if (rights !== asked)
        note(problem('switch-counts-as-delete', { node: cell.node.name, value: gesture.level }));
      return cell.grantWith(rights);
    }
    case 'setRight': {
      if (cell.node.scale !== 'actions') {
        note(problem('single-rights-on-actions-only', { node: cell.node.name }));
        return cell.own;
      }
      return cell.grantWith(withRight(cell.shown().rights, gesture.right, gesture.on));
    }
    case 'setPeriod': {
      if (!cell.node.dated) {
        note(problem('period-on-undated-node', { value: gesture.days ?? -1, node: cell.node.code }));
        return cell.own;
      }
      if (cell.own === undefined && !cell.shown().defined) {
        note(problem('period-without-permission', { node: cell.node.name }));
        return undefined;
      }
      const base = cell.own ?? cell.grantWith(storable(cell.node.scale, cell.shown().rights) ?? NO_RIGHTS);
      return { ...base, updatePeriod: gesture.days };
    }
    case 'defineAsShown':
      return cell.own ?? cell.grantWith(storable(cell.node.scale, cell.shown().rights) ?? NO_RIGHTS);
    default:
      return assertNever(gesture);
  }
}

/** U, A and D bring R along; taking R away takes all away (domain.md §1). */
function withRight(rights: Rights, letter: Letter, on: boolean): Rights {
  const right = rightsOfLetters([letter]);
  if (on) return rights | right | R;
  return right === R ? NO_RIGHTS : rights & ~right & ALL_RIGHTS;
}

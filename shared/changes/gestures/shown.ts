/** What one holder is shown to have before a gesture: cell by cell for a few nodes, as a whole row for many. */
import { NO_RIGHTS, type Rights } from '../../model/rights.ts';
import type { Grant, GrantsOfHolder, TreeNode } from '../../model/types.ts';
import { cascadePosition, type Index } from '../../rules/compile.ts';
import {
  collectTier,
  Found,
  fittedRights,
  NO_PERIOD,
  TIERS,
  UNLIMITED,
  widestPeriod,
} from '../../rules/resolve.ts';
import { rightsIn, standingAt, standingIn, tierOf } from '../../rules/standing.ts';
import { type Standings, standingsOf } from '../../rules/standings.ts';
import { at } from '../../rules/tree.ts';

/** From so many nodes on, one pass over the tree is cheaper than asking for each. */
const MANY = 24;

export class Shown {
  readonly #index: Index;
  readonly #holder: number;
  readonly #own: GrantsOfHolder;
  readonly #many: boolean;
  #row: Standings | null = null;

  /** `nodes` = how many will be asked for, about. */
  constructor(index: Index, holder: number, own: GrantsOfHolder, nodes: number) {
    this.#index = index;
    this.#holder = holder;
    this.#own = own;
    this.#many = nodes >= MANY;
  }

  own(code: string): Grant | undefined {
    return this.#own.get(code);
  }

  rights(node: number): Rights {
    return this.#isUser ? this.#standing(node).rights : this.#cascadeRights(node);
  }

  /** Whether a grant decides here, of whatever tier. */
  isDefined(node: number): boolean {
    if (!this.#isUser) return cascadePosition(this.#index, this.#holder, node) >= 0;
    return tierOf(this.#standing(node).standing) !== null;
  }

  /**
   * Days back that the deciding tier limits documents to, also where something closes the node for now; UNLIMITED;
   * NO_PERIOD where none applies.
   */
  period(node: number): number {
    if (at(this.#index.tree.dated, node) === 0) return NO_PERIOD;
    FOUND.count = 0;
    if (this.#isUser) {
      for (const tier of TIERS) {
        collectTier(this.#index, this.#holder, node, null, tier, FOUND);
        if (FOUND.count > 0) break;
      }
    } else {
      const position = cascadePosition(this.#index, this.#holder, node);
      if (position >= 0) FOUND.add(this.#holder, position);
    }
    return widestPeriod(this.#index, node, FOUND);
  }

  /**
   * An own grant with these rights. It keeps the cell's own period and note; where there was no own grant it takes
   * over the period in force, so that setting a level never widens how far back somebody may change documents.
   */
  grantWith(rights: Rights, node: number, { code, dated }: TreeNode): Grant {
    const own = this.own(code);
    if (own !== undefined) return { ...own, rights };
    const period = dated ? this.period(node) : UNLIMITED;
    return { rights, updatePeriod: period >= 0 ? period : null, note: '' };
  }

  get #isUser(): boolean {
    return this.#holder < this.#index.holders.users;
  }

  #standing(node: number): { readonly rights: Rights; readonly standing: number } {
    if (!this.#many) {
      const packed = standingAt(this.#index, this.#holder, node, null);
      return { rights: rightsIn(packed), standing: standingIn(packed) };
    }
    this.#row ??= standingsOf(this.#index, this.#holder, null);
    return { rights: at(this.#row.rights, node), standing: at(this.#row.standing, node) };
  }

  #cascadeRights(node: number): Rights {
    const position = cascadePosition(this.#index, this.#holder, node);
    return position < 0 ? NO_RIGHTS : fittedRights(this.#index, this.#holder, position, node);
  }
}

const FOUND = new Found();

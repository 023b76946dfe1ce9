/**
 * The net changes as a tree: what was done, for a long one the principals in it, and each change. Items: changes by
 * their place, then the steps, then the principals within steps.
 */
import type { ReviewedChanges } from '../../shared/api.ts';
import type { TreeSource } from '../grid/rows.ts';

export type ChangeItem =
  | { readonly kind: 'step'; readonly title: string; readonly count: number }
  | { readonly kind: 'who'; readonly who: number; readonly count: number }
  | { readonly kind: 'change'; readonly place: number };

/** A step with more changes than this, for several principals, is divided by principal. */
const LONG = 30;

export class ChangesTree implements TreeSource {
  readonly roots: readonly number[];
  readonly #changes: ReviewedChanges;
  readonly #groups: ChangeItem[] = [];
  readonly #below = new Map<number, readonly number[]>();

  constructor(changes: ReviewedChanges) {
    this.#changes = changes;
    const roots: number[] = [];
    let first = 0;
    for (const { title, count } of changes.steps) {
      const places = Array.from({ length: count }, (_, i) => first + i);
      first += count;
      // One change says more of itself than a heading over it.
      if (count === 1) roots.push(...places);
      else roots.push(this.#group({ kind: 'step', title, count }, this.#byPrincipal(places)));
    }
    this.roots = roots;
  }

  item(number: number): ChangeItem {
    const { length } = this.#changes.holders;
    return this.#groups[number - length] ?? { kind: 'change', place: number };
  }

  key(number: number): string {
    return String(number);
  }

  children(number: number): readonly number[] {
    return this.#below.get(number) ?? NOTHING;
  }

  #byPrincipal(places: readonly number[]): readonly number[] {
    const byHolder = new Map<number, number[]>();
    for (const place of places) {
      const holder = this.#changes.holders[place] ?? -1;
      const known = byHolder.get(holder);
      if (known === undefined) byHolder.set(holder, [place]);
      else known.push(place);
    }
    const everySingle = byHolder.size === places.length;
    if (places.length <= LONG || byHolder.size < 2 || everySingle) return places;
    return [...byHolder].flatMap(([who, own]) =>
      who < 0 || own.length === 1 ? own : [this.#group({ kind: 'who', who, count: own.length }, own)],
    );
  }

  #group(item: ChangeItem, below: readonly number[]): number {
    const number = this.#changes.holders.length + this.#groups.push(item) - 1;
    this.#below.set(number, below);
    return number;
  }
}

const NOTHING: readonly number[] = [];

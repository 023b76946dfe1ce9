/**
 * The flat list of rows a tree shows: what stands in the grid from top to bottom, given what is expanded.
 * A row stands for an item; the same item can stand in several rows (a user under each of its groups), so a
 * row is told apart by its path, and everything done to the item goes by the item.
 */

/**
 * A tree over items numbered from 0, so that what belongs to an item can live in an array. It is asked only
 * for what is shown, but for every row of that, so its answers should be look-ups.
 */
export interface TreeSource {
  readonly roots: ArrayLike<number>;
  /** The items below an item, in the order shown; empty for a leaf. No item twice below the same one. */
  children(item: number): ArrayLike<number>;
  /** The name of an item that outlives a reload and a new numbering. One item has one key. */
  key(item: number): string;
}

/** The path of a row: the keys from the top down to it. The way to keep a place beyond this list of rows. */
export type RowId = string;

export type Branch = 'leaf' | 'collapsed' | 'expanded';

/** Stands between the keys of a RowId: the unit separator, which no code or login contains. */
const SEPARATOR = '\u001f';

/** What is shown, row by row. Made by `flatten`, never changed; rows and items are numbers from 0. */
export class Rows {
  readonly source: TreeSource;
  readonly expanded: ReadonlySet<RowId>;
  readonly #items: number[] = [];
  readonly #parents: number[] = [];
  readonly #levels: number[] = [];
  readonly #positions: number[] = [];
  readonly #branches: Branch[] = [];

  constructor(source: TreeSource, expanded: ReadonlySet<RowId>) {
    this.source = source;
    this.expanded = expanded;
    this.#add(source.roots, -1, 1, '');
  }

  get length(): number {
    return this.#items.length;
  }

  /** The item a row stands for; -1 where there is no such row. */
  item(row: number): number {
    return this.#items[row] ?? -1;
  }

  /** The row a row stands below; -1 at the top. */
  parent(row: number): number {
    return this.#parents[row] ?? -1;
  }

  /** 1 at the top, as in `aria-level`. */
  level(row: number): number {
    return this.#levels[row] ?? 0;
  }

  branch(row: number): Branch {
    return this.#branches[row] ?? 'leaf';
  }

  /** Place among its siblings from 1, as in `aria-posinset`. */
  position(row: number): number {
    return this.#positions[row] ?? 0;
  }

  /** How many siblings there are, the row itself included, as in `aria-setsize`. */
  setSize(row: number): number {
    const parent = this.parent(row);
    return (parent < 0 ? this.source.roots : this.source.children(this.item(parent))).length;
  }

  /** The path of a row; empty where there is no such row. */
  id(row: number): RowId {
    if (row < 0 || row >= this.length) return '';
    const keys: string[] = [];
    for (let at = row; at >= 0; at = this.parent(at)) keys.push(this.source.key(this.item(at)));
    return keys.reverse().join(SEPARATOR);
  }

  /** The row with a path; -1 when it is not shown. */
  indexOf(id: RowId): number {
    const keys = id.split(SEPARATOR);
    let depth = 0;
    let parent = -1;
    for (let row = 0; row < this.length; row++) {
      if (this.parent(row) !== parent || this.source.key(this.item(row)) !== keys[depth]) continue;
      depth++;
      if (depth === keys.length) return row;
      parent = row;
    }
    return -1;
  }

  #add(items: ArrayLike<number>, parent: number, level: number, prefix: string): void {
    const { source, expanded } = this;
    for (let i = 0; i < items.length; i++) {
      const item = items[i] ?? -1;
      const row = this.#items.length;
      const below = source.children(item);
      const id = below.length > 0 ? prefix + source.key(item) : '';
      const open = id !== '' && expanded.has(id);
      this.#items.push(item);
      this.#parents.push(parent);
      this.#levels.push(level);
      this.#positions.push(i + 1);
      this.#branches.push(below.length === 0 ? 'leaf' : open ? 'expanded' : 'collapsed');
      if (open) this.#add(below, row, level + 1, id + SEPARATOR);
    }
  }
}

export function flatten(source: TreeSource, expanded: ReadonlySet<RowId>): Rows {
  return new Rows(source, expanded);
}

/** The same tree with siblings put in another order; `compare` as for `Array.sort`, equal ones keep theirs. */
export function sorted(source: TreeSource, compare: (a: number, b: number) => number): TreeSource {
  const known = new Map<number, readonly number[]>();
  return {
    roots: Array.from(source.roots).sort(compare),
    key: (item) => source.key(item),
    children: (item) => {
      const below = source.children(item);
      if (below.length < 2) return below;
      let answer = known.get(item);
      if (answer === undefined) {
        answer = Array.from(below).sort(compare);
        known.set(item, answer);
      }
      return answer;
    },
  };
}

/** The paths of all rows that can be expanded, in the whole tree. */
export function everyBranch(source: TreeSource): Set<RowId> {
  const found = new Set<RowId>();
  for (let i = 0; i < source.roots.length; i++) addBranches(source, source.roots[i] ?? -1, '', [], found);
  return found;
}

/** The paths of a row and all below it that can be expanded. */
export function branchesFrom(rows: Rows, row: number): Set<RowId> {
  const found = new Set<RowId>();
  const above: number[] = [];
  for (let at = rows.parent(row); at >= 0; at = rows.parent(at)) above.push(rows.item(at));
  const prefix = above.length === 0 ? '' : rows.id(rows.parent(row)) + SEPARATOR;
  addBranches(rows.source, rows.item(row), prefix, above, found);
  return found;
}

/** The paths above a row, from the top. */
export function pathsAbove(id: RowId): RowId[] {
  const keys = id.split(SEPARATOR);
  return keys.slice(1).map((_, i) => keys.slice(0, i + 1).join(SEPARATOR));
}

/** The path of a row from the keys that lead to it, from the top. */
export function rowIdOf(keys: readonly string[]): RowId {
  return keys.join(SEPARATOR);
}

/**
 * Where each row of one list stands in another: for every row of `from` its row in `to`, or -1.
 * A chain of rows per item keeps this linear, with no string made for a row.
 */
export function follow(from: Rows, to: Rows): Int32Array {
  const translate = itemTranslation(from, to);
  let highest = -1;
  for (let row = 0; row < to.length; row++) highest = Math.max(highest, to.item(row));
  const first = new Int32Array(highest + 1).fill(-1);
  const next = new Int32Array(to.length);
  for (let row = to.length - 1; row >= 0; row--) {
    const item = to.item(row);
    next[row] = first[item] ?? -1;
    first[item] = row;
  }
  const answer = new Int32Array(from.length).fill(-1);
  for (let row = 0; row < from.length; row++) {
    const above = from.parent(row);
    const parent = above < 0 ? -1 : (answer[above] ?? -1);
    if (above >= 0 && parent < 0) continue;
    let found = first[translate(from.item(row))] ?? -1;
    while (found >= 0 && to.parent(found) !== parent) found = next[found] ?? -1;
    answer[row] = found;
  }
  return answer;
}

/** Items of one source as items of another; the same source keeps its numbers, two are matched by key. */
function itemTranslation(from: Rows, to: Rows): (item: number) => number {
  if (from.source === to.source) return (item) => item;
  const byKey = new Map<string, number>();
  for (let row = 0; row < to.length; row++) byKey.set(to.source.key(to.item(row)), to.item(row));
  return (item) => byKey.get(from.source.key(item)) ?? -1;
}

/** `above` holds the items on the way down: an item that stands below itself is not followed for ever. */
function addBranches(
  source: TreeSource,
  item: number,
  prefix: string,
  above: readonly number[],
  found: Set<RowId>,
): void {
  const below = source.children(item);
  if (below.length === 0 || above.includes(item)) return;
  const id = prefix + source.key(item);
  found.add(id);
  const path = [...above, item];
  for (let i = 0; i < below.length; i++) addBranches(source, below[i] ?? -1, id + SEPARATOR, path, found);
}

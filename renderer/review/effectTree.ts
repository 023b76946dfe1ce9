/**
 * What the draft means for people as a tree: users, and below each the nodes on which something changes. The cells of
 * some users come with the review, those of others when their rows are opened. Items: users by their place, for each a
 * row that waits, then cells as they come.
 */
import type { Review, ReviewedCells, ReviewedUser } from '../../shared/api.ts';
import type { TreeSource } from '../grid/rows.ts';

export interface EffectCell {
  readonly login: string;
  readonly code: string;
  readonly path: string;
  readonly before: number;
  readonly after: number;
  readonly periodBefore: number;
  readonly periodAfter: number;
  /** GAINS, LOSES, or both. */
  readonly means: number;
}

export type EffectItem =
  | { readonly kind: 'user'; readonly user: ReviewedUser }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'cell'; readonly cell: EffectCell };

export class EffectTree implements TreeSource {
  readonly roots: readonly number[];
  readonly #users: readonly ReviewedUser[];
  readonly #cells: readonly EffectCell[];
  readonly #below: ReadonlyMap<string, readonly number[]>;

  private constructor(
    users: readonly ReviewedUser[],
    cells: readonly EffectCell[],
    below: ReadonlyMap<string, number[]>,
  ) {
    this.#users = users;
    this.#cells = cells;
    this.#below = below;
    this.roots = users.map((_, place) => place);
  }

  static of({ users, cells }: Review): EffectTree {
    return new EffectTree(users, [], new Map()).with(cells);
  }

  /** The tree with further cells. */
  with(added: ReviewedCells): EffectTree {
    const cells = [...this.#cells];
    const below = new Map(Array.from(this.#below, ([login, own]) => [login, [...own]]));
    for (const cell of cellsOf(added)) {
      const number = 2 * this.#users.length + cells.push(cell) - 1;
      const known = below.get(cell.login);
      if (known === undefined) below.set(cell.login, [number]);
      else known.push(number);
    }
    return new EffectTree(this.#users, cells, below);
  }

  item(number: number): EffectItem {
    const user = this.#users[number];
    if (user !== undefined) return { kind: 'user', user };
    const cell = this.#cells[number - 2 * this.#users.length];
    return cell === undefined ? { kind: 'waiting' } : { kind: 'cell', cell };
  }

  key(number: number): string {
    const item = this.item(number);
    if (item.kind === 'user') return item.user.login;
    return item.kind === 'cell' ? item.cell.code : '';
  }

  children(number: number): readonly number[] {
    const user = this.#users[number];
    if (user === undefined) return NOTHING;
    return this.#below.get(user.login) ?? [this.#users.length + number];
  }

  /** Logins of the users whose rows are open and whose cells have not come yet. */
  missing(isOpen: (key: string) => boolean): string[] {
    return this.#users.flatMap(({ login }) => (isOpen(login) && !this.#below.has(login) ? [login] : []));
  }
}

const NOTHING: readonly number[] = [];

function* cellsOf(columns: ReviewedCells): Generator<EffectCell> {
  for (let i = 0; i < columns.nodes.length; i++) {
    const place = columns.where[columns.nodes[i] ?? -1];
    yield {
      login: columns.logins[columns.users[i] ?? -1] ?? '',
      code: place?.code ?? '',
      path: place?.path ?? '',
      before: columns.before[i] ?? 0,
      after: columns.after[i] ?? 0,
      periodBefore: columns.periodBefore[i] ?? -1,
      periodAfter: columns.periodAfter[i] ?? -1,
      means: columns.means[i] ?? 0,
    };
  }
}

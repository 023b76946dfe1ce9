/** Effective rights before and after, in columns for the window. */
import { GAINS, LOSES, type ReviewedCells } from '../../shared/api.ts';
import { type CellChange, isGain, isLoss } from '../../shared/changes/effect.ts';
import { nodeName } from '../../shared/changes/words.ts';
import type { Model } from '../../shared/model/types.ts';

export function columnsOf(cells: readonly CellChange[], model: Model): ReviewedCells {
  const logins = new Places<string>((login) => login);
  const where = new Places((key) => {
    const [code = '', ...entities] = JSON.parse(key) as string[];
    const at = entities.map((entity) => model.entities.get(entity)?.name ?? entity).join(', ');
    return { code, path: at === '' ? nodeName(code, model) : `${nodeName(code, model)} · ${at}` };
  });
  return {
    users: Int32Array.from(cells, ({ user }) => logins.of(user)),
    nodes: Int32Array.from(cells, ({ node, entities = [] }) => where.of(JSON.stringify([node, ...entities]))),
    before: Uint8Array.from(cells, ({ before }) => before),
    after: Uint8Array.from(cells, ({ after }) => after),
    periodBefore: Int32Array.from(cells, ({ periodBefore }) => periodBefore),
    periodAfter: Int32Array.from(cells, ({ periodAfter }) => periodAfter),
    means: Uint8Array.from(cells, (cell) => (isGain(cell) ? GAINS : 0) | (isLoss(cell) ? LOSES : 0)),
    logins: logins.list,
    where: where.list,
  };
}

/** Things that stand in a list once and are referred to by their place in it. */
export class Places<T> {
  readonly list: T[] = [];
  readonly #places = new Map<string, number>();
  readonly #make: (code: string) => T;

  constructor(make: (code: string) => T) {
    this.#make = make;
  }

  of(code: string): number {
    const known = this.#places.get(code);
    if (known !== undefined) return known;
    const place = this.list.push(this.#make(code)) - 1;
    this.#places.set(code, place);
    return place;
  }
}

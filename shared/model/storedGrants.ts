/**
 * The grants of one holder as a store gives them: a million are two numbers each, and a map is made only of those that
 * somebody goes through. Compiling needs none (rules/grants.ts), nor does asking for a few of thousands of holders.
 */
import type { Grant } from './types.ts';

export class StoredGrants implements ReadonlyMap<string, Grant> {
  /** Codes of nodes, and grants, by the numbers in `rows`; the same for all holders of a store. */
  readonly codes: readonly string[];
  readonly grants: readonly Grant[];
  /** By turns the number of a node, ascending, and of the grant on it. */
  readonly rows: Int32Array;
  private map: ReadonlyMap<string, Grant> | null = null;

  constructor(codes: readonly string[], grants: readonly Grant[], rows: Int32Array) {
    this.codes = codes;
    this.grants = grants;
    this.rows = rows;
  }

  get size(): number {
    return this.rows.length / 2;
  }

  get(code: string): Grant | undefined {
    const node = placeOf(code, this.codes);
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle * 2] as number) < node) low = middle + 1;
      else high = middle;
    }
    return this.rows[low * 2] === node ? this.grants[this.rows[low * 2 + 1] as number] : undefined;
  }

  has(code: string): boolean {
    return this.get(code) !== undefined;
  }

  entries(): MapIterator<[string, Grant]> {
    return this.made().entries();
  }

  keys(): MapIterator<string> {
    return this.made().keys();
  }

  values(): MapIterator<Grant> {
    return this.made().values();
  }

  [Symbol.iterator](): MapIterator<[string, Grant]> {
    return this.entries();
  }

  forEach(callback: (grant: Grant, code: string, map: ReadonlyMap<string, Grant>) => void): void {
    this.made().forEach(callback);
  }

  private made(): ReadonlyMap<string, Grant> {
    this.map ??= this.whole();
    return this.map;
  }

  private whole(): ReadonlyMap<string, Grant> {
    const map = new Map<string, Grant>();
    for (let place = 0; place < this.rows.length; place += 2) {
      const code = this.codes[this.rows[place] ?? 0];
      const grant = this.grants[this.rows[place + 1] ?? 0];
      if (code !== undefined && grant !== undefined) map.set(code, grant);
    }
    return map;
  }
}

/** The number of a node among codes, which all holders of a store share; -1 = it is not among them. */
function placeOf(code: string, codes: readonly string[]): number {
  let places = placesIn.get(codes);
  if (places === undefined) {
    places = new Map(codes.map((each, place) => [each, place]));
    placesIn.set(codes, places);
  }
  return places.get(code) ?? -1;
}

const placesIn = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

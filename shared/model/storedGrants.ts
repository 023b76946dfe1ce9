/**
 * The grants of one holder as a store gives them: a million are two numbers each, and a map is made only of those that
 * somebody asks for by code. Compiling needs none (rules/grants.ts).
 */
import type { Grant } from './types.ts';

export class StoredGrants implements ReadonlyMap<string, Grant> {
  /** Codes of nodes, and grants, by the numbers in `rows`; the same for all holders of a store. */
  readonly codes: readonly string[];
  readonly grants: readonly Grant[];
  /** By turns the number of a node, no node twice, and of the grant on it. */
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
    return this.made().get(code);
  }

  has(code: string): boolean {
    return this.made().has(code);
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

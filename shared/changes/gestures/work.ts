/** What every gesture works with: numbers for codes, the changes it collects, and what it has to say about them. */
import { type Problem, problem } from '../../model/problem.ts';
import { type Grant, type GrantsOfHolder, type HolderKey, sameGrant } from '../../model/types.ts';
import type { Index } from '../../rules/compile.ts';
import { at } from '../../rules/tree.ts';
import { builtInOf } from '../builtIn.ts';
import type { Change } from '../types.ts';
import { holderName } from '../words.ts';
import type { Gestured, NodeScope } from './types.ts';

/** Names that a notice lists; more are counted. */
const NAMED = 3;

/** What is said of many things: the first names, whether there are others, and how often it is so. */
interface Counted {
  readonly names: Set<string>;
  more: boolean;
  count: number;
  readonly params: Problem['params'];
}

export class Work {
  readonly index: Index;
  readonly #changes: Change[] = [];
  readonly #notices = new Map<string, Problem>();
  readonly #counted = new Map<string, Counted>();

  constructor(index: Index) {
    this.index = index;
  }

  add(change: Change): void {
    this.#changes.push(change);
  }

  /** The own grant of a cell becomes `next`, or none; nothing happens where it is that already. */
  grant(holder: HolderKey, node: string, own: Grant | undefined, next: Grant | undefined): void {
    if (next === own || (next !== undefined && own !== undefined && sameGrant(next, own))) return;
    this.#changes.push(
      next === undefined
        ? { kind: 'clearGrant', holder, node }
        : { kind: 'setGrant', holder, node, grant: next },
    );
  }

  /** Says something once, however often it is so. */
  note(notice: Problem): void {
    this.#notices.set(`${notice.code} ${JSON.stringify(notice.params)}`, notice);
  }

  /** Says something about many things in one sentence: how many, and the first of them by name. */
  count(code: string, name: string, params: Problem['params'] = {}): void {
    const known = this.#counted.get(code);
    const counted = known ?? { names: new Set<string>(), more: false, count: 0, params };
    if (known === undefined) this.#counted.set(code, counted);
    counted.count++;
    if (counted.names.size < NAMED) counted.names.add(name);
    else counted.more ||= !counted.names.has(name);
  }

  /** Holders with their numbers; unknown ones, and profiles that are read only, are left out and reported. */
  holders(keys: readonly HolderKey[]): { readonly key: HolderKey; readonly number: number }[] {
    return [...new Set(keys)].flatMap((key) => {
      const number = this.index.holders.numberOf.get(key);
      if (number === undefined) this.note(problem('unknown-holder', { value: key }));
      else if (builtInOf(this.index.model, key) !== undefined) this.count('profile-built-in', this.name(key));
      // The key that the Index has: as the same text it is found at once wherever it is looked up from here on.
      else return [{ key: this.index.holders.keys[number] ?? key, number }];
      return [];
    });
  }

  /** Numbers of the nodes meant; unknown ones are reported. */
  nodes(where: NodeScope): Int32Array {
    if ('nodes' in where) {
      return Int32Array.from(
        [...new Set(where.nodes)].flatMap((code) => {
          const number = this.node(code);
          return number < 0 ? [] : [number];
        }),
      );
    }
    const [from, to] = this.span(where.under);
    return Int32Array.from({ length: to - from }, (_, place) => from + place);
  }

  /** The number of a node; -1, and a notice, where there is none. */
  node(code: string): number {
    const number = this.index.tree.numberOf.get(code);
    if (number === undefined) this.note(problem('unknown-node', { value: code }));
    return number ?? -1;
  }

  /** A node and all below it, or the whole tree, as a range of numbers. */
  span(under: string | null): readonly [number, number] {
    const { tree } = this.index;
    if (under === null) return [0, tree.size];
    const node = this.node(under);
    return node < 0 ? [0, 0] : [node, at(tree.end, node)];
  }

  grantsOf(holder: HolderKey): GrantsOfHolder {
    return this.index.model.grants.get(holder) ?? NO_GRANTS;
  }

  name(key: HolderKey): string {
    return holderName(key, this.index.model);
  }

  done(): Gestured {
    const counted = [...this.#counted].map(([code, { names, more, count, params }]) =>
      problem(code, { ...params, count, names: [...names].join(', ') + (more ? ' …' : '') }),
    );
    return { changes: this.#changes, notices: [...this.#notices.values(), ...counted] };
  }
}

const NO_GRANTS: GrantsOfHolder = new Map();

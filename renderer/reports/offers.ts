/** What is offered for what was typed: the thing that is called just so first, for Enter takes the first. */
import { folded } from '../ui/search.ts';

export interface Pickable<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** Tells apart what has the same name. */
  readonly code: string;
}

/** A thing, and how its name and code are searched. */
export interface Searchable<Id extends string> {
  readonly thing: Pickable<Id>;
  readonly name: string;
  readonly code: string;
}

/** So many hits are offered; who sees more types on. */
const OFFERED = 50;

export function searchables<Id extends string>(things: readonly Pickable<Id>[]): Searchable<Id>[] {
  return things.map((thing) => ({ thing, name: folded(thing.name), code: folded(thing.code) }));
}

/** Those that hold the needle: by code, by name, by how either begins, then the others; each in the order given. */
export function offersFor<Id extends string>(
  things: readonly Searchable<Id>[],
  needle: string,
  chosen: readonly Id[],
): Pickable<Id>[] {
  if (needle === '') return [];
  const ranked: Pickable<Id>[][] = [[], [], [], []];
  for (const { thing, name, code } of things) {
    if (!`${name} ${code}`.includes(needle) || chosen.includes(thing.id)) continue;
    ranked[rankOf(name, code, needle)]?.push(thing);
  }
  return ranked.flat().slice(0, OFFERED);
}

function rankOf(name: string, code: string, needle: string): number {
  if (code === needle) return 0;
  if (name === needle) return 1;
  return name.startsWith(needle) || code.startsWith(needle) ? 2 : 3;
}

/** Values that are made again only when what they are made of is another; one that comes out equal stays the same object. */
import { keptFrom } from '../../shared/api/patch.ts';

/** Keeps one value under each name. */
export class Kept {
  private readonly made = new Map<string, { readonly of: readonly unknown[]; readonly value: unknown }>();

  /** `source`: everything that `make` reads, compared by identity. A name always stands for a value of the same type. */
  of<T>(name: string, source: readonly unknown[], make: () => T): T {
    const before = this.made.get(name);
    if (before !== undefined && source.every((part, i) => part === before.of[i])) return before.value as T;
    const value = before === undefined ? make() : keptFrom(before.value as T, make());
    this.made.set(name, { of: source, value });
    return value;
  }
}

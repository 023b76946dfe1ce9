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

  /** A text for each record. Only records are read that are others than those that stood there before. */
  texts<R>(name: string, records: readonly R[], textOf: (record: R) => string): readonly string[] {
    return this.column(name, records, textOf, (texts) => texts);
  }

  /** As `texts`, a number up to 255. */
  bytes<R>(name: string, records: readonly R[], byteOf: (record: R) => number): Uint8Array {
    return this.column(name, records, byteOf, (numbers) => Uint8Array.from(numbers));
  }

  private column<R, V extends string | number, C extends readonly V[] | Uint8Array>(
    name: string,
    records: readonly R[],
    readOf: (record: R) => V,
    columnOf: (values: readonly V[]) => C,
  ): C {
    const before = this.made.get(name) as { readonly of: readonly R[]; readonly value: C } | undefined;
    if (before?.of === records) return before.value;
    const known = before?.of.length === records.length ? before : null;
    let differs = false;
    const values = records.map((record, i) => {
      const was = known?.value[i] as V | undefined;
      if (was !== undefined && record === known?.of[i]) return was;
      const value = readOf(record);
      differs ||= value !== was;
      return value;
    });
    const value = known === null || differs ? columnOf(values) : known.value;
    this.made.set(name, { of: records, value });
    return value;
  }
}

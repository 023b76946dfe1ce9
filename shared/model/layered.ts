/**
 * A map that stands over another one. What is put or taken away stands in a layer of its own, so that the next state
 * of a big map costs what changes in it and not what is in it, and two states are compared by their layers.
 */
export class LayeredMap<K, V> implements ReadonlyMap<K, V> {
  private readonly ground: ReadonlyMap<K, V>;
  /** What stands here instead; undefined = taken away. */
  private readonly layer: Map<K, V | undefined>;
  private count: number;

  /** Starts as equal to `map`, which is not changed and may not change any more. */
  constructor(map: ReadonlyMap<K, V>) {
    const layered = map instanceof LayeredMap ? (map as LayeredMap<K, V>) : null;
    // A layer that has outgrown its ground would cost more than it saves.
    const kept = layered !== null && layered.layer.size <= layered.ground.size ? layered : null;
    this.ground = kept?.ground ?? (layered === null ? map : new Map(layered));
    this.layer = new Map(kept?.layer);
    this.count = map.size;
  }

  get size(): number {
    return this.count;
  }

  get(key: K): V | undefined {
    const value = this.layer.get(key);
    return value === undefined && !this.layer.has(key) ? this.ground.get(key) : value;
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  /** For whoever made this map, until it is handed on. */
  set(key: K, value: V & {}): void {
    if (!this.has(key)) this.count++;
    this.layer.set(key, value);
  }

  /** As `set`. */
  delete(key: K): void {
    if (!this.has(key)) return;
    this.count--;
    this.layer.set(key, undefined);
  }

  *entries(): MapIterator<[K, V]> {
    for (const entry of this.ground) {
      const value = this.get(entry[0]);
      if (value !== undefined) yield [entry[0], value];
    }
    for (const [key, value] of this.layer) {
      if (value !== undefined && !this.ground.has(key)) yield [key, value];
    }
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }

  /** The keys under which the two maps may differ: those of their layers where both stand on the same ground. */
  static differing<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): Iterable<K> {
    if (one === other) return [];
    const [first, second] = [LayeredMap.partsOf(one), LayeredMap.partsOf(other)];
    return first.ground === second.ground
      ? keysOfEither(first.layer, second.layer)
      : keysOfEither(one, other);
  }

  private static partsOf<K, V>(
    map: ReadonlyMap<K, V>,
  ): {
    readonly ground: ReadonlyMap<K, V>;
    readonly layer: ReadonlyMap<K, V | undefined>;
  } {
    return map instanceof LayeredMap
      ? { ground: map.ground, layer: map.layer }
      : { ground: map, layer: NOTHING };
  }
}

const NOTHING: ReadonlyMap<never, never> = new Map<never, never>();

function keysOfEither<K>(one: ReadonlyMap<K, unknown>, other: ReadonlyMap<K, unknown>): readonly K[] {
  const keys = [...one.keys()];
  for (const key of other.keys()) if (!one.has(key)) keys.push(key);
  return keys;
}

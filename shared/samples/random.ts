/** Random numbers that are the same for the same seed, on every machine: for samples, never for secrets. */
export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** An xorshift generator of 32 bits; any whole number is a seed. */
export function createRandom(seed: number): Random {
  // The odd factor keeps seeds 1, 2, 3 from starting alike; zero is the one state that would never change.
  let state = Math.imul(seed | 0, 0x9e3779b1) || 1;
  const below = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 0x1_0000_0000) * limit);
  };
  return { below, pick: (list) => list[below(list.length)] ?? list[0] };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../shared/samples/random.ts';

describe('seeded random numbers', () => {
  it('are the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(draw(seed)).toEqual(draw(seed));
      }),
    );
  });

  it('differ between neighbouring seeds, zero included', () => {
    const series = Array.from({ length: 50 }, (_, seed) => draw(seed).join());
    expect(new Set(series).size).toBe(50);
  });

  it('stay below the limit and reach every number below it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 20 }), (seed, limit) => {
        const random = createRandom(seed);
        const drawn = new Set(Array.from({ length: 1000 }, () => random.below(limit)));
        expect([...drawn].sort((a, b) => a - b)).toEqual(
          Array.from({ length: limit }, (_, number) => number),
        );
      }),
    );
  });
});

function draw(seed: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: 20 }, () => random.below(1000));
}

/** A layered map is a map, whatever was put and taken away, and knows where two states may differ. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LayeredMap } from '../../shared/model/layered.ts';

interface Step {
  readonly kind: 'set' | 'delete' | 'next';
  readonly key: number;
  readonly value: number;
}

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('set', 'set', 'delete', 'next'),
    key: fc.nat({ max: 7 }),
    value: fc.nat({ max: 3 }),
  }),
  { maxLength: 40 },
);

const start = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 3 })), { selector: ([key]) => key })
  .map((entries) => new Map(entries));

/** All states on the way; each `next` begins a new one. */
function states(from: ReadonlyMap<number, number>, way: readonly Step[]) {
  const made = [{ layered: new LayeredMap(from), plain: new Map(from) }];
  for (const { kind, key, value } of way) {
    const state = made.at(-1);
    if (state === undefined) break;
    if (kind === 'next') made.push({ layered: new LayeredMap(state.layered), plain: new Map(state.plain) });
    else if (kind === 'delete') {
      state.layered.delete(key);
      state.plain.delete(key);
    } else {
      state.layered.set(key, value);
      state.plain.set(key, value);
    }
  }
  return made;
}

const sorted = <T>(entries: Iterable<T>): T[] => [...entries].sort();

describe('a layered map', () => {
  it('holds what a plain one would, in every state on the way', () => {
    fc.assert(
      fc.property(start, steps, (from, way) => {
        const before = new Map(from);
        for (const { layered, plain } of states(from, way)) {
          expect(layered.size).toBe(plain.size);
          expect(sorted(layered)).toEqual(sorted(plain));
          expect(sorted(layered.keys())).toEqual(sorted(plain.keys()));
          expect(sorted(layered.values())).toEqual(sorted(plain.values()));
          for (let key = 0; key < 8; key++) {
            expect(layered.get(key)).toBe(plain.get(key));
            expect(layered.has(key)).toBe(plain.has(key));
          }
          const seen = new Map<number, number>();
          layered.forEach((value, key) => {
            seen.set(key, value);
          });
          expect(seen).toEqual(new Map(layered));
        }
        expect(from).toEqual(before);
      }),
    );
  });

  it('names every key under which two states differ, and none when they are one', () => {
    fc.assert(
      fc.property(start, steps, (from, way) => {
        const all = [{ layered: from, plain: from }, ...states(from, way)];
        for (const one of all) {
          for (const other of all) {
            const named = new Set(LayeredMap.differing<number, number>(one.layered, other.layered));
            for (let key = 0; key < 8; key++) {
              if (one.plain.get(key) !== other.plain.get(key)) expect(named).toContain(key);
            }
            if (one === other) expect(named.size).toBe(0);
          }
        }
      }),
    );
  });

  it('names few keys of a big map in which little changed', () => {
    const big = new Map(Array.from({ length: 1000 }, (_, key) => [key, 0]));
    const next = new LayeredMap(big);
    next.set(7, 1);
    next.delete(8);
    expect([...LayeredMap.differing(big, next)]).toEqual([7, 8]);
    const afterNext = new LayeredMap(next);
    afterNext.set(9, 1);
    expect([...LayeredMap.differing(next, afterNext)]).toEqual([7, 8, 9]);
  });
});

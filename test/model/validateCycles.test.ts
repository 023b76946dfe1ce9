import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleText, findCycles } from '../../shared/model/validateCycles.ts';

function cyclesOf(references: Record<string, string[]>): string[] {
  return findCycles(new Map(Object.entries(references))).map(cycleText);
}

describe('cycles', () => {
  it('are found wherever they begin, each once', () => {
    expect(cyclesOf({ a: ['b', 'c'], b: ['c'], c: [] })).toEqual([]);
    expect(cyclesOf({ a: ['a'] })).toEqual(['a → a']);
    expect(cyclesOf({ x: ['a'], a: ['b'], b: ['c'], c: ['a'] })).toEqual(['a → b → c → a']);
    expect(cyclesOf({ a: ['b', 'd'], b: ['a'], c: ['d'], d: ['c'] })).toEqual(['a → b → a', 'd → c → d']);
    expect(cyclesOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['d'] })).toEqual(['d → d']);
    expect(cyclesOf({ a: ['nobody'] })).toEqual([]);
  });

  it('are shown short when they are long', () => {
    const codes = Array.from({ length: 20 }, (_, index) => `g${index}`);
    const ring = Object.fromEntries(codes.map((code, index) => [code, [codes[(index + 1) % 20] ?? '']]));
    expect(cyclesOf(ring)).toEqual(['g0 → g1 → g2 → g3 → … → g17 → g18 → g19 → g0']);
  });

  it('are looked for along a chain of a hundred thousand', () => {
    const length = 100_000;
    const chain = new Map(Array.from({ length }, (_, index) => [`${index}`, [`${index + 1}`]] as const));
    expect(findCycles(chain)).toEqual([]);
    expect(findCycles(chain.set(`${length}`, ['0']))).toHaveLength(1);
  });

  it('are found exactly where something can be reached from itself', () => {
    const code = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.dictionary(code, fc.array(code, { maxLength: 3 })), (references) => {
        const cycles = findCycles(new Map(Object.entries(references)));
        const circular = Object.keys(references).some((start) => reachable(references, start).has(start));
        expect(cycles.length > 0).toBe(circular);
        for (const { members, last } of cycles) {
          members.forEach((member, index) => {
            expect(references[member]).toContain(members[(index + 1) % members.length]);
          });
          expect(members.at(-1)).toBe(last);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function reachable(references: Record<string, string[]>, start: string): Set<string> {
  const reached = new Set(references[start]);
  for (const code of reached) for (const next of references[code] ?? []) reached.add(next);
  return reached;
}

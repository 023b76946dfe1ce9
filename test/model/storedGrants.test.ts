/** The grants of a holder as a store gives them answer as a map of them does. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StoredGrants } from '../../shared/model/storedGrants.ts';

it('finds by code what going through them finds, and nothing else', () => {
  const codes = Array.from({ length: 12 }, (_, place) => `n${place}`);
  fc.assert(
    fc.property(fc.subarray([...codes.keys()]), (places) => {
      const grants = places.map((place) => ({ rights: place, updatePeriod: null, note: '' }));
      const rows = Int32Array.from(places.flatMap((place, number) => [place, number]));
      const stored = new StoredGrants(codes, grants, rows);
      const map = new Map(stored);
      expect(map.size).toBe(places.length);
      for (const code of [...codes, 'elsewhere']) {
        expect(stored.get(code)).toBe(map.get(code));
        expect(stored.has(code)).toBe(map.has(code));
      }
    }),
  );
});

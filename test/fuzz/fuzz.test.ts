/** A short run of `npm run fuzz`, always the same cases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originals } from './originals.ts';
import { caseOf, Trial } from './trial.ts';

const SEED = 1;
const CASES = 400;

describe('import of damaged files', () => {
  const trial = new Trial();
  beforeAll(() => trial.begin());
  afterAll(() => trial.end());

  it(`never crashes, and stores nothing of a file that it refuses (seed ${SEED})`, {
    timeout: 120_000,
  }, async () => {
    const all = originals();
    const counts = { refused: 0, taken: 0 };
    for (let number = 0; number < CASES; number++) {
      const tried = await trial.attempt(caseOf(all, SEED, number)).catch((error: unknown) => {
        throw new Error(`npm run fuzz -- --seed ${SEED} --case ${number}`, { cause: error });
      });
      counts[tried]++;
    }
    // Damage that is only ever refused, or only ever taken, would try half of the import.
    expect(counts.refused).toBeGreaterThan(CASES / 4);
    expect(counts.taken).toBeGreaterThan(CASES / 20);
  });
});

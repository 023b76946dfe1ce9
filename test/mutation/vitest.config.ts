/** The tests that mutants of shared/rules and shared/changes have to get past, made quick and the same every time. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Examples first: most mutants are gone before a random test, which takes a hundred times as long, has begun. */
const RANDOM = /agreement|recompile|evidence|effect|random|check|propert/;

class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const random = ({ moduleId }: TestSpecification): number => Number(RANDOM.test(moduleId));
    return files.toSorted((one, other) => random(one) - random(other));
  }
}

export default defineConfig({
  test: {
    include: ['test/rules/**/*.test.ts', 'test/oracle/**/*.test.ts', 'test/changes/**/*.test.ts'],
    setupFiles: ['test/mutation/seed.ts'],
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
    env: { ORACLE_MODELS: '300', TURNAROUND_MODELS: '150' },
  },
});

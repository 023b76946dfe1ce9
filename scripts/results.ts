/**
 * Adds up what the tests reported: `N passed, N failed`, from the JSON reports of vitest and Playwright in
 * test-results/.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT, say } from './terminal.ts';

/** The folder of the reports. It is emptied when a test run begins. */
export const REPORTS = join(ROOT, 'test-results');

export interface Results {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** The results in one report. A test file that could not even be loaded counts as one failure. */
export function resultsOf(report: unknown): Results {
  const vitest = vitestReport.safeParse(report);
  if (vitest.success) {
    const { numPassedTests, numFailedTests, testResults } = vitest.data;
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  }
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/** The sum over all reports in a folder. */
export function sum(folder: string): Results {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const results = files.map((name) => resultsOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
  };
}

/** Prints the line. It ends the output of .ci/run. */
export async function main(): Promise<number> {
  const { passed, failed } = sum(REPORTS);
  say(`${passed} passed, ${failed} failed`);
  return 0;
}

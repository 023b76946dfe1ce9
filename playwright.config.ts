import { defineConfig } from '@playwright/test';

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/** Started by scripts/test.ts, which provides the runtime, the build and the display. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/files',
  projects: [
    { name: 'application', testIgnore: 'package.spec.ts' },
    { name: 'package', testMatch: 'package.spec.ts' },
  ],
  // Generous: on a busy machine a test is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // Each with a display of its own (test/e2e/application.ts); where there is but one, windows would take the focus from
  // each other.
  workers: process.platform === 'linux' ? 2 : 1,
  // A test that passes only the second time is reported as flaky, and does not hold up a landing.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
});

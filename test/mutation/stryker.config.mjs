/**
 * Mutation testing of the rules and of the changes: every mutant is a small mistake, and the tests of the folders in
 * `runner.mjs` have to notice it. Started by `npm run mutation` (mutation.ts).
 */
export default {
  testRunner: 'loaded',
  plugins: ['./test/mutation/runner.mjs'],
  // A reload keeps the modules that it replaces in memory.
  maxTestRunnerReuse: 100,
  mutate: ['shared/rules/**/*.ts', 'shared/changes/**/*.ts'],
  ignorePatterns: ['dist', 'out', 'test-results', 'start-output', 'docs', 'build', 'resources', 'renderer'],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: 'test-results/mutation/incremental.json',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'test-results/mutation/report.html' },
  jsonReporter: { fileName: 'test-results/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  // A mutant that never ends is told from a slow machine by hits; the time is only for what hangs without any.
  timeoutMS: 10_000,
};

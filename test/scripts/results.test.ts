import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sum } from '../../scripts/results.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grantree-results-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(name: string, content: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(content));
}

const vitest = (passed: number, failed: number, testResults: unknown[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
});
const playwright = (expected: number, unexpected: number, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky: 0, skipped: 0 },
  errors,
});

describe('the sum of the results', () => {
  it('is nothing before any report', () => {
    expect(sum(join(folder, 'missing'))).toEqual({ passed: 0, failed: 0 });
  });

  it('adds up what vitest and Playwright reported', () => {
    report('unit.json', vitest(40, 1));
    report('application.json', playwright(7, 2));
    report('package.json', playwright(5, 0));
    expect(sum(folder)).toEqual({ passed: 52, failed: 3 });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    report(
      'unit.json',
      vitest(3, 0, [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ]),
    );
    report('application.json', playwright(0, 0, [{ message: 'no such module' }]));
    expect(sum(folder)).toEqual({ passed: 3, failed: 2 });
  });

  it('refuses a report it does not know', () => {
    report('other.json', { tests: 3 });
    expect(() => sum(folder)).toThrow();
  });
});

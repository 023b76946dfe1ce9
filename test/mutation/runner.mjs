/**
 * A test runner for Stryker that keeps the tests loaded: between two mutants only a number changes, so that one takes
 * milliseconds where a new vitest takes seconds. The tests are those of `npm run unit`; what they call vitest is
 * vitest.mjs beside this file, with vitest's own `expect`.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { collected, collectInto } from './vitest.mjs';

/** The tests that mutants of shared/rules and shared/changes have to get past. */
const TESTS = ['test/rules/**/*.test.ts', 'test/oracle/**/*.test.ts', 'test/changes/**/*.test.ts'];

/** What stands in for a package in the tests; what stands in may itself use it. */
const INSTEAD = new Map([
  ['vitest', new URL('vitest.mjs', import.meta.url).href],
  ['fast-check', new URL('fastCheck.mjs', import.meta.url).href],
]);

/** In the sandbox, for runners that come after this one: how long each test takes, and which ones noticed mutants of a file. */
const EXPERIENCE = 'experience.json';

/** Tests that are tried first since they noticed the mutants before this one in the same file. */
const REMEMBERED = 6;

/** Part of every address in the sandbox, so that a new number loads all modules anew. */
let generation = 0;

registerHooks({
  resolve(specifier, context, next) {
    const instead = INSTEAD.get(specifier);
    if (instead !== undefined && context.parentURL !== instead) return { url: instead, shortCircuit: true };
    const found = next(specifier, context);
    const ours = /\/(?:shared|main|test)\//.test(found.url) && !found.url.includes('/node_modules/');
    if (!ours || found.url.endsWith('.mjs')) return found;
    return { ...found, url: `${found.url.split('?')[0]}?generation=${generation}` };
  },
});

function shared() {
  globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  return globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
}

class LoadedTestRunner {
  /** What the instrumented code reads and counts in. */
  #stryker = shared();
  #loaded = false;
  /** By test: milliseconds it takes; null = not known yet in this process. */
  #times = null;
  /** By mutated file: the tests that noticed its last mutants, the last one first. */
  #killers = {};

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.#stryker.activeMutant = undefined;
    this.#stryker.currentTestId = undefined;
    await this.#load();
    const tests = [];
    for (const test of collected()) {
      this.#stryker.currentTestId = test.id;
      const begun = performance.now();
      const failure = await failureOf(test);
      const timeSpentMs = performance.now() - begun;
      const told = { id: test.id, name: test.name, fileName: test.file, timeSpentMs };
      tests.push(
        failure === null
          ? { ...told, status: TestStatus.Success }
          : { ...told, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    this.#stryker.currentTestId = undefined;
    this.#times = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.#remember();
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, reloadEnvironment, mutantActivation }) {
    this.#stryker.hitCount = 0;
    this.#stryker.hitLimit = undefined;
    if (reloadEnvironment) this.#loaded = false;
    this.#stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      await this.#load();
    } catch (error) {
      // What cannot even be loaded fails every test.
      this.#loaded = false;
      return toMutantRunResult({
        status: DryRunStatus.Complete,
        tests: [
          {
            id: testFilter?.[0] ?? 'loading',
            name: 'loading',
            timeSpentMs: 0,
            status: TestStatus.Failed,
            failureMessage: String(error),
          },
        ],
      });
    }
    this.#stryker.activeMutant = activeMutant.id;
    this.#stryker.hitCount = hitLimit === undefined ? undefined : 0;
    this.#stryker.hitLimit = hitLimit;
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const tests = [];
    const chosen = collected().filter(({ id }) => wanted === null || wanted.has(id));
    for (const test of this.#promisingFirst(chosen, activeMutant.fileName)) {
      const failure = await failureOf(test);
      const reached = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
      if (reached !== undefined) return toMutantRunResult(reached);
      const told = { id: test.id, name: test.name, timeSpentMs: 0 };
      if (failure === null) tests.push({ ...told, status: TestStatus.Success });
      else {
        tests.push({ ...told, status: TestStatus.Failed, failureMessage: failure });
        this.#noticed(activeMutant.fileName, test.id);
        break;
      }
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests });
  }

  async #load() {
    if (this.#loaded) return;
    generation++;
    collectInto([]);
    for (const file of globSync(TESTS).sort()) {
      await collectInto(collected(), file, () => import(pathToFileURL(file).href));
    }
    this.#loaded = true;
  }

  /** Those that noticed mutants nearby, then the quickest: most mutants are gone before the first long test has begun. */
  #promisingFirst(tests, file) {
    if (this.#times === null) this.#recall();
    const places = this.#killers[file] ?? [];
    const rank = ({ id }) => (places.includes(id) ? places.indexOf(id) - REMEMBERED : (this.#times[id] ?? 0));
    return tests.toSorted((one, other) => rank(one) - rank(other));
  }

  #noticed(file, id) {
    const before = this.#killers[file] ?? [];
    this.#killers[file] = [id, ...before.filter((other) => other !== id)].slice(0, REMEMBERED);
    if (before[0] !== id) this.#remember();
  }

  #remember() {
    writeFileSync(EXPERIENCE, JSON.stringify({ times: this.#times, killers: this.#killers }));
  }

  #recall() {
    const { times, killers } = JSON.parse(readFileSync(EXPERIENCE, 'utf8'));
    this.#times = times;
    this.#killers = killers;
  }
}

/** Why a test fails; null = it does not. */
async function failureOf(test) {
  try {
    await test.body();
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'loaded', LoadedTestRunner)];

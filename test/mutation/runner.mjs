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

/**
 * The tests that mutants of shared/rules and shared/changes have to get past. `MUTATION_TESTS` names others, one after a
 * comma: of some files a few are enough, and take less time.
 */
const TESTS = process.env.MUTATION_TESTS?.split(',') ?? [
  'test/rules/**/*.test.ts',
  'test/oracle/**/*.test.ts',
  'test/changes/**/*.test.ts',
  // How to turn an answer, in words.
  'test/reports/explanation.test.ts',
];

/** What stands in for a package in the tests; what stands in may itself use it. */
const INSTEAD = new Map([
  ['vitest', new URL('vitest.mjs', import.meta.url).href],
  ['fast-check', new URL('fastCheck.mjs', import.meta.url).href],
]);

/** In the sandbox, for runners that come after this one: how long each test takes, and which ones noticed mutants of a file. */
const EXPERIENCE = 'experience.json';

/** In the sandbox, beside it: how often each test, and what runs while modules load, comes past each mutant. */
const HITS = 'hits.json';

/**
 * What comes past a mutant more often than this, and a hundred times more often than without it, will never end. It is
 * counted for each test alone: what all of them do together takes an endless one too long to reach.
 */
const ENDLESS_HITS = 100_000;
const ENDLESS_FACTOR = 100;

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
  /** Stryker's `mutantCoverage`; null = not read yet in this process. */
  #hits = null;

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
    const { mutantCoverage } = this.#stryker;
    this.#hits = { perTest: {}, static: {}, ...mutantCoverage };
    writeFileSync(HITS, JSON.stringify(this.#hits));
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, reloadEnvironment, mutantActivation }) {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const run = { activeMutant, hitLimit, wanted, tests: [] };
    this.#stryker.hitCount = undefined;
    this.#stryker.hitLimit = undefined;
    if (mutantActivation === 'static' && reloadEnvironment) return this.#reloadingRun(run);
    if (reloadEnvironment) this.#loaded = false;
    this.#stryker.activeMutant = undefined;
    await this.#load();
    this.#activate(run);
    return (await this.#endOf(run, collected())) ?? told(run);
  }

  /**
   * A mutant that counts while modules load: they are loaded anew, one file of tests after the other, until one of its
   * tests notices. What is loaded then is of no use to the next mutant.
   */
  async #reloadingRun(run) {
    this.#loaded = false;
    generation++;
    collectInto([]);
    this.#activate(run);
    for (const file of this.#promisingFiles(run.activeMutant.fileName)) {
      const before = collected().length;
      this.#count(run, (hits) => hits.static);
      try {
        await collect(file);
      } catch (error) {
        const reached = determineHitLimitReached(this.#stryker.hitCount, this.#stryker.hitLimit);
        if (reached !== undefined) return toMutantRunResult(reached);
        // What cannot even be loaded fails every test.
        const id = run.wanted === null ? 'loading' : [...run.wanted][0];
        run.tests.push({ ...failed(error), id, name: 'loading', timeSpentMs: 0 });
        return told(run);
      }
      const ended = await this.#endOf(run, collected().slice(before));
      if (ended !== null) return ended;
    }
    return told(run);
  }

  #activate({ activeMutant }) {
    this.#stryker.activeMutant = activeMutant.id;
  }

  /** Runs tests until one of them notices; null = none did. */
  async #endOf(run, tests) {
    const chosen = tests.filter(({ id }) => run.wanted?.has(id) ?? true);
    for (const test of this.#promisingFirst(chosen, run.activeMutant.fileName)) {
      this.#count(run, ({ perTest }) => perTest[test.id]);
      const failure = await failureOf(test);
      const reached = determineHitLimitReached(this.#stryker.hitCount, this.#stryker.hitLimit);
      if (reached !== undefined) return toMutantRunResult(reached);
      const of = { id: test.id, name: test.name, timeSpentMs: 0 };
      run.tests.push({ ...of, ...(failure === null ? { status: TestStatus.Success } : failed(failure)) });
      if (failure === null) continue;
      this.#noticed(run.activeMutant.fileName, test.id);
      return told(run);
    }
    return null;
  }

  async #load() {
    if (this.#loaded) return;
    generation++;
    collectInto([]);
    for (const file of globSync(TESTS).sort()) await collect(file);
    this.#loaded = true;
  }

  /** Counts from now on how often the mutant is come past, up to where it cannot end any more. */
  #count({ activeMutant, hitLimit }, usual) {
    // What Stryker gives no limit need not be counted.
    if (hitLimit === undefined) return;
    this.#hits ??= JSON.parse(readFileSync(HITS, 'utf8'));
    this.#stryker.hitCount = 0;
    this.#stryker.hitLimit = Math.max(
      ENDLESS_HITS,
      (usual(this.#hits)?.[activeMutant.id] ?? 0) * ENDLESS_FACTOR,
    );
  }

  /** Those that noticed mutants nearby, then the quickest: most mutants are gone before the first long test has begun. */
  #promisingFirst(tests, file) {
    const rank = this.#rankFor(file);
    return tests.toSorted((one, other) => rank(one.id) - rank(other.id));
  }

  /** The files of tests in the same order, each where its first test is. */
  #promisingFiles(file) {
    const rank = this.#rankFor(file);
    const ids = Object.keys(this.#times).toSorted((one, other) => rank(one) - rank(other));
    return new Set([...ids.map((id) => id.slice(0, id.indexOf('#'))), ...globSync(TESTS).sort()]);
  }

  #rankFor(file) {
    if (this.#times === null) this.#recall();
    const places = this.#killers[file] ?? [];
    return (id) => (places.includes(id) ? places.indexOf(id) - REMEMBERED : (this.#times[id] ?? 0));
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

/** Adds the tests of a file to those collected. */
function collect(file) {
  return collectInto(collected(), file, () => import(pathToFileURL(file).href));
}

/** What Stryker is told of tests that came to their end. */
function told({ tests }) {
  return toMutantRunResult({ status: DryRunStatus.Complete, tests });
}

function failed(failure) {
  return { status: TestStatus.Failed, failureMessage: String(failure) };
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

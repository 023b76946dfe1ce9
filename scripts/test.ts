/**
 * `npm test`: every check of the checkout, in order, each with its own set-up; stops at the first that fails.
 * `node scripts/run.mjs test STEP …` runs only these steps, and hands what follows `--` to the tool of each:
 * `npm run unit -- test/rules`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildIfStale } from './build.ts';
import { type Runtime, resolveElectron } from './electron.ts';
import { ensureLibraries } from './libraries.ts';
import { packageProgram } from './package.ts';
import { REPORTS } from './results.ts';
import { heading, runTool, Stop, seconds } from './terminal.ts';

interface Step {
  readonly title: string;
  /** Resolves with an exit code. */
  run(args: readonly string[]): Promise<number>;
}

const STEPS: Readonly<Record<string, Step>> = {
  types: {
    title: 'Types',
    async run() {
      for (const project of ['shared', 'main', 'renderer', 'test']) {
        const code = await runTool('tsc', ['-p', project]);
        if (code !== 0) return code;
      }
      return 0;
    },
  },
  lint: {
    title: 'Format and lint',
    run: (args) => runTool('biome', ['check', '--error-on-warnings', ...args]),
  },
  layers: {
    title: 'Layers',
    run: () => runTool('depcruise', ['--config', '.dependency-cruiser.mjs', 'main', 'renderer', 'shared']),
  },
  unit: {
    title: 'Unit tests',
    async run(args) {
      // Printouts are read back with poppler. No test changes a module for others, so one load of each is enough.
      await ensureLibraries({ executable: process.execPath, printouts: true });
      return runTool('vitest', ['run', '--no-isolate', ...args]);
    },
  },
  build: {
    title: 'Build',
    run: build,
  },
  e2e: {
    title: 'End to end, in Electron',
    async run(args) {
      await buildIfStale();
      return playwright('application', await preparedElectron(), args);
    },
  },
  package: {
    title: 'The packaged program',
    async run(args) {
      await buildIfStale();
      const runtime = await preparedElectron();
      await packageProgram(runtime);
      return playwright('package', runtime, args);
    },
  },
};

export async function main(args: readonly string[]): Promise<number> {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const names = end === 0 ? Object.keys(STEPS) : args.slice(0, end);
  if (end === 0) rmSync(REPORTS, { recursive: true, force: true });
  for (const name of names) {
    const step = STEPS[name];
    if (step === undefined)
      throw new Stop(`There is no step ${name}; there are ${Object.keys(STEPS).join(', ')}.`);
    heading(step.title);
    const begun = Date.now();
    const code = await step.run(args.slice(end + 1));
    if (code !== 0) {
      console.error(`\n${step.title}: failed.`);
      return code;
    }
    console.log(`${step.title}: good, ${seconds(Date.now() - begun)}.`);
  }
  return 0;
}

async function preparedElectron(): Promise<Runtime> {
  const runtime = await resolveElectron();
  await ensureLibraries({ executable: runtime.executable, display: true, printouts: true });
  return runtime;
}

/** Playwright's tests of one project (playwright.config.ts). */
function playwright(project: string, runtime: Runtime, args: readonly string[]): Promise<number> {
  return runTool('playwright', ['test', `--project=${project}`, ...args], {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(REPORTS, `${project}.json`),
  });
}

/**
 * `npm run fuzz`: 100,000 damaged files through `import`. None may crash it, hang it, take memory without bound or leave
 * anything of itself in the store when it is refused (trial.ts). The seed is printed, and a case that fails is left on
 * disk.
 *
 *     npm run fuzz -- --cases 5000 --seed 7       another run, another length
 *     npm run fuzz -- --seed 7 --from 20000       the rest of a run that was ended
 *     npm run fuzz -- --seed 7 --case 4711        one case again
 *     npm run fuzz -- --files FOLDER              files of one's own besides
 *
 * The cases run in processes of their own, watched from outside: what hangs cannot watch itself. A case that fails is
 * told at once, and the next one begins in a new process.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Original } from './originals.ts';
import type { Verdict } from './trial.ts';
import './assets.ts';

// Loaded when the hooks of assets.ts are in force.
const { originals, originalsIn } = await import('./originals.ts');
const { caseOf, Trial } = await import('./trial.ts');

/** Megabytes that a process may need at any time; the longest file has 0.4. */
const MEMORY_LIMIT = 400;

/** Megabytes by which what stays in memory may differ between the first cases and the last. */
const GROWTH_LIMIT = 30;

/** Milliseconds without a sign of life after which a case counts as hanging; one takes about ten, and a busy machine may pause it. */
const HANGS = 600_000;

interface Plan {
  readonly seed: number;
  /** The first case, and how many there are from the first of all. */
  readonly from: number;
  readonly cases: number;
  readonly files: string | undefined;
}

interface Totals {
  refused: number;
  taken: number;
  failed: number;
  /** The case that took longest, and its milliseconds. */
  slowest: { readonly number: number; readonly took: number };
}

/** Failures after which there is enough to mend. */
const ENOUGH = 20;

/** What a process gets: its first case, and how far it is to the next. */
interface Shared extends Plan {
  readonly shares: number;
}

/** From the processes that do the work. */
type Message =
  | { readonly kind: 'begins'; readonly number: number }
  | { readonly kind: 'ends'; readonly verdict: Verdict; readonly took: number }
  | { readonly kind: 'fails'; readonly number: number; readonly reason: string; readonly folder: string };

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      cases: { type: 'string', default: '100000' },
      from: { type: 'string', default: '0' },
      case: { type: 'string' },
      files: { type: 'string' },
      workers: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const plan: Plan = { seed, from: Number(values.from), cases: Number(values.cases), files: values.files };
  if (values.case !== undefined) return one(plan, Number(values.case));
  console.log(`Seed ${seed}, ${(plan.cases - plan.from).toLocaleString('en')} cases.`);
  const begun = performance.now();
  const totals: Totals = { refused: 0, taken: 0, failed: 0, slowest: { number: -1, took: 0 } };
  const shares = Number(values.workers);
  await Promise.all(Array.from({ length: shares }, (_, share) => shareOf(plan, share, shares, totals)));
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  const { refused, taken, failed, slowest } = totals;
  console.log(
    `${(refused + taken + failed).toLocaleString('en')} files in ${minutes} min: ` +
      `${refused.toLocaleString('en')} refused, ${taken.toLocaleString('en')} sound all the same and taken, ` +
      `${failed} failed; the slowest, case ${slowest.number}, took ${slowest.took.toFixed(0)} ms.`,
  );
  return failed === 0 ? 0 : 1;
}

/** Runs one case here, for a debugger. */
async function one(plan: Plan, number: number): Promise<number> {
  const trial = new Trial();
  await trial.begin();
  console.log(`Case ${number} of seed ${plan.seed} in ${trial.folder}`);
  console.log(await trial.attempt(caseOf(filesOf(plan), plan.seed, number)));
  trial.end();
  return 0;
}

/** A share of the cases, in as many processes one after the other as it takes. */
async function shareOf(plan: Plan, share: number, shares: number, totals: Totals): Promise<void> {
  let next: number | null = plan.from + share;
  while (next !== null && totals.failed < ENOUGH) {
    const failed = await watched({ ...plan, from: next, shares }, totals);
    if (failed === null) return;
    totals.failed++;
    console.error(`${failed.what}\nAgain: npm run fuzz -- --seed ${plan.seed} --case ${failed.number}`);
    next = failed.number < 0 ? null : failed.number + shares;
  }
}

interface Failure {
  /** The case; -1 = it came to none. */
  readonly number: number;
  readonly what: string;
}

/** Cases in another process up to the first that fails; null = none did. */
function watched(shared: Shared, totals: Totals): Promise<Failure | null> {
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(shared)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${MEMORY_LIMIT}`],
  });
  let number = -1;
  let what: string | null = null;
  const watch = watchdog(child, () => {
    what = `Case ${number} hangs.`;
  });
  return new Promise((resolve) => {
    child.on('message', (message: Message) => {
      watch.alive();
      if (message.kind === 'begins') number = message.number;
      else if (message.kind === 'ends') {
        totals[message.verdict]++;
        const { took } = message;
        if (took > totals.slowest.took) totals.slowest = { number, took };
        if ((totals.refused + totals.taken) % 10_000 === 0) console.log(`${totals.refused + totals.taken} …`);
      } else what = `Case ${message.number}: ${message.reason}. The files are in ${message.folder}.`;
    });
    child.on('exit', (code) => {
      watch.stop();
      what ??= code === 0 ? null : `Case ${number} ends the process (${code}).`;
      resolve(what === null ? null : { number, what });
    });
  });
}

function watchdog(child: ChildProcess, bites: () => void): { alive(): void; stop(): void } {
  const bite = (): void => {
    bites();
    child.kill('SIGKILL');
  };
  let timer = setTimeout(bite, HANGS);
  return {
    alive: () => {
      clearTimeout(timer);
      timer = setTimeout(bite, HANGS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** What runs in the other process: the first case, and every `shares`-th after it. */
async function work(plan: Shared): Promise<void> {
  const tell = (message: Message): void => void process.send?.(message);
  const all = filesOf(plan);
  const trial = new Trial();
  await trial.begin();
  let settled = 0;
  for (let number = plan.from; number < plan.cases; number += plan.shares) {
    tell({ kind: 'begins', number });
    const begun = performance.now();
    try {
      const verdict = await trial.attempt(caseOf(all, plan.seed, number));
      tell({ kind: 'ends', verdict, took: performance.now() - begun });
      const round = Math.floor(number / plan.shares);
      if (round % 1000 === 999) {
        const kept = inUse();
        settled ||= kept;
        if (kept > settled + GROWTH_LIMIT)
          throw new Error(`it keeps ${(kept - settled).toFixed(0)} MB more than at first`);
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tell({ kind: 'fails', number, reason, folder: trial.folder });
      process.exitCode = 1;
      process.disconnect();
      return;
    }
  }
  trial.end();
  process.disconnect();
}

function inUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function filesOf({ files }: Plan): readonly Original[] {
  return files === undefined ? originals() : [...originals(), ...originalsIn(files)];
}

const [, script, plan] = process.argv;
if (script === fileURLToPath(import.meta.url) && plan !== undefined) await work(JSON.parse(plan));

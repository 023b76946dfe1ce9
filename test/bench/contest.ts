/** One contender on one model, in a process of its own, so that none is slowed by what another left in memory. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CONTENDERS } from './contenders.ts';
import { memory, type Pace, paceOf } from './measure.ts';
import { comparedModel, questionsFor, SIZES, type Size } from './models.ts';

/** What one contender did on one model. */
export interface Result {
  readonly contender: string;
  readonly size: Size;
  /** Absent: it was left out, and why. */
  readonly performance?: Performance;
  readonly leftOut?: string;
}

export interface Performance {
  /** Seconds from the model to the first question. */
  readonly load: number;
  /** Megabytes it added to what the model takes. */
  readonly memory: number;
  readonly pace: Pace;
  /** 1 for each question that was allowed, 0 for each that was not. */
  readonly answers: string;
}

const LOAD_LIMIT = 120_000;
const WHOLE_LIMIT = 400_000;

/** Milliseconds for a decision above which none more are asked for: nothing could be said of so few. */
const SLOWEST_DECISION = 2000;

/** Milliseconds in which the different questions are asked that one round is made of. */
const ROUND = 1500;

/** Runs a contest in another process; one that cannot load in two minutes, or ends before its time, is left out. */
export function contest(contender: string, size: Size): Promise<Result> {
  const child = fork(fileURLToPath(import.meta.url), [contender, size], {
    execArgv: ['--expose-gc', '--max-old-space-size=12000'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let leftOut = 'it ended before its time';
  child.stderr?.on('data', (text) => {
    leftOut = lastErrorIn(String(text)) ?? leftOut;
  });
  const stop = (reason: string) => () => {
    leftOut = reason;
    child.kill('SIGKILL');
  };
  const loading = setTimeout(stop('it does not load the model in two minutes'), LOAD_LIMIT);
  const running = setTimeout(stop('it does not come to an end'), WHOLE_LIMIT);
  return new Promise((resolve) => {
    let performance: Performance | undefined;
    child.on('message', (message: string | Performance) => {
      if (message === LOADED) clearTimeout(loading);
      else if (typeof message === 'string') leftOut = message;
      else performance = message;
    });
    child.on('exit', () => {
      clearTimeout(loading);
      clearTimeout(running);
      resolve({ contender, size, ...(performance === undefined ? { leftOut } : { performance }) });
    });
  });
}

const LOADED = 'loaded';

function lastErrorIn(text: string): string | null {
  const line = text.split('\n').find((each) => /error|memory/i.test(each));
  return line === undefined ? null : line.trim().slice(0, 120);
}

/** What runs in the other process. */
async function takePart(name: string | undefined, size: Size): Promise<void> {
  const contender = CONTENDERS.find((each) => each.name === name);
  if (contender === undefined) throw new RangeError(`no contender ${name}`);
  const model = comparedModel(size);
  const questions = questionsFor(model);
  const before = memory().used;
  const begun = performance.now();
  const loaded = await contender.load(model);
  const load = (performance.now() - begun) / 1000;
  process.send?.(LOADED);
  const added = memory().used - before;
  const decide = loaded.prepare(questions);
  const first = performance.now();
  decide(0);
  const slow = (performance.now() - first) / 1000;
  if (slow * 1000 > SLOWEST_DECISION) {
    const reason = `it loads in ${load.toFixed(0)} s, but a decision takes ${slow.toFixed(0)} s`;
    process.send?.(reason, () => process.exit(0));
    return;
  }
  const pace = paceOf(decide, questions.length, ROUND);
  const answers = Array.from({ length: pace.questions }, (_, question) => (decide(question) ? '1' : '0'));
  const result: Performance = { load, memory: added, pace, answers: answers.join('') };
  process.send?.(result, () => process.exit(0));
}

const [, script, name, size] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  await takePart(name, Object.keys(SIZES).find((each): each is Size => each === size) ?? 'small');
}

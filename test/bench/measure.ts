/** Time and memory, measured so that a run can be believed: warm-up, many rounds, medians. */

export interface Pace {
  /** Decisions in a second of the processor, the median of the rounds. */
  readonly perSecond: number;
  /** Nanoseconds a decision takes by the clock: half take less, one in a hundred takes more. */
  readonly p50: number;
  readonly p99: number;
  /** How many different questions were asked. */
  readonly questions: number;
}

const ROUNDS = 9;
const FEWEST_ROUNDS = 3;
const FEWEST_QUESTIONS = 30;

/** Asks as many of the questions as fit into the time, in milliseconds, then the same ones again and again. */
export function paceOf(decide: (question: number) => boolean, questions: number, time: number): Pace {
  const count = warmUp(decide, questions, time);
  const all = (): void => {
    for (let question = 0; question < count; question++) decide(question);
  };
  const slowestEnd = performance.now() + ROUNDS * time * 2;
  const rounds: number[] = [];
  while (rounds.length < ROUNDS && (rounds.length < FEWEST_ROUNDS || performance.now() < slowestEnd)) {
    rounds.push((count * 1000) / processorTime(1, all));
  }
  // The clock takes time too: what it takes for nothing is taken off.
  const clock = median(single(() => true, count));
  const times = single(decide, count);
  return {
    perSecond: median(rounds),
    p50: Math.max(0, quantile(times, 0.5) - clock),
    p99: Math.max(0, quantile(times, 0.99) - clock),
    questions: count,
  };
}

/** Asks all questions, or as many as the time allows but a few at least; returns how many that were. */
function warmUp(decide: (question: number) => boolean, questions: number, time: number): number {
  const end = performance.now() + time;
  let count = 0;
  while (count < questions && (count < FEWEST_QUESTIONS || performance.now() < end)) decide(count++);
  // Those that are fast are asked again until the compiler has seen enough of them.
  while (performance.now() < end) for (let question = 0; question < count; question++) decide(question);
  return count;
}

/** Nanoseconds of every decision by itself. */
function single(decide: (question: number) => boolean, count: number): Float64Array {
  const times = new Float64Array(count);
  for (let question = 0; question < count; question++) {
    const begun = performance.now();
    decide(question);
    times[question] = (performance.now() - begun) * 1e6;
  }
  return times.sort();
}

/** Milliseconds of the processor that a task takes, the median of several runs, each with a number of its own. */
export function processorTime(runs: number, task: (run: number) => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = process.cpuUsage();
    kept = task(run);
    const { user, system } = process.cpuUsage(begun);
    times.push((user + system) / 1000);
  }
  return median(times);
}

/** The last result, so that no compiler may leave the work undone. */
export let kept: unknown;

/** Megabytes that are in use after what nobody needs has been thrown away, and that the process takes up in all. */
export function memory(): { used: number; resident: number } {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { used: (heapUsed + external) / 1e6, resident: rss / 1e6 };
}

export function median(values: ArrayLike<number>): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

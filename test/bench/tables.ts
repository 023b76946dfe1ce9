/** The tables of a run, as Markdown. */
import { CONTENDERS } from './contenders.ts';
import type { Performance, Result } from './contest.ts';
import { SIZES, type Size } from './models.ts';
import type { Task } from './tasks.ts';

const SIZE_NAMES = Object.keys(SIZES) as Size[];
const [FIRST] = CONTENDERS;

/** How many times as many decisions a second Grantree makes as the others: the same on any machine, more or less. */
export function ratioTable(results: readonly Result[]): string {
  const others = CONTENDERS.filter((each) => each !== FIRST).map(({ name }) => name);
  const rows = others.map((name) => [
    name,
    ...SIZE_NAMES.map((size) => {
      const [ours, theirs] = [performanceOf(results, FIRST?.name, size), performanceOf(results, name, size)];
      return ours === undefined || theirs === undefined
        ? 'left out'
        : `${factor(ours.pace.perSecond / theirs.pace.perSecond)} ×`;
    }),
  ]);
  return table(['Decisions a second, Grantree to …', ...SIZE_NAMES], rows);
}

/** Grantree on a model against CASL on the small one: the target of the design. */
export function targetTable(results: readonly Result[]): string {
  const casl = performanceOf(results, 'CASL', 'small');
  const rows = SIZE_NAMES.map((size) => {
    const ours = performanceOf(results, FIRST?.name, size);
    return [
      `Grantree ${size} to CASL small`,
      ours === undefined || casl === undefined
        ? ''
        : `${factor(ours.pace.perSecond / casl.pace.perSecond)} ×`,
    ];
  });
  return table(['Decisions a second', 'ratio'], rows);
}

export function paceTable(results: readonly Result[]): string {
  const rows = results.map(({ contender, size, performance, leftOut }) =>
    performance === undefined
      ? [contender, size, `left out: ${leftOut}`, '', '', '', '', '']
      : [
          contender,
          size,
          count(performance.pace.perSecond),
          duration(performance.pace.p50),
          duration(performance.pace.p99),
          count(performance.pace.questions),
          `${performance.load.toFixed(2)} s`,
          `${performance.memory.toFixed(0)} MB`,
        ],
  );
  return table(['', 'model', 'decisions/s', 'p50', 'p99', 'questions', 'load', 'memory'], rows);
}

export function subsetTable(): string {
  return table(
    ['', 'what of the rules it does'],
    CONTENDERS.map(({ name, does }) => [name, does]),
  );
}

export function taskTable(tasks: readonly Task[]): string {
  const figure = (value: number, unit: string): string =>
    `${value < 10 ? value.toFixed(2) : count(value)} ${unit}`;
  const rows = tasks.map(({ name, value, unit, target }) => [
    name,
    figure(value, unit),
    target === null ? '' : `${count(target)} ${unit}`,
  ]);
  return table(['On the large model, with entities', 'takes', 'target'], rows);
}

function performanceOf(
  results: readonly Result[],
  contender: string | undefined,
  size: Size,
): Performance | undefined {
  return results.find((each) => each.contender === contender && each.size === size)?.performance;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Two significant digits; more than a hundred, whole. */
function factor(value: number): string {
  return value >= 100 ? count(value) : value.toPrecision(2);
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function duration(nanoseconds: number): string {
  if (nanoseconds < 1000) return `${nanoseconds.toFixed(0)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1000).toFixed(1)} µs`;
  return `${(nanoseconds / 1e6).toFixed(1)} ms`;
}

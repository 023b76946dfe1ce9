/**
 * `npm run bench`: Grantree and other engines on the same models and the same questions, then what else Grantree does at
 * large, as Markdown. All must give the same answers before anything is compared. `npm run bench -- small medium` leaves
 * out what is not named; the last table is made when `large` is there.
 */
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { CONTENDERS } from './contenders.ts';
import { contest, type Result } from './contest.ts';
import { SIZES, type Size } from './models.ts';
import { paceTable, ratioTable, subsetTable, targetTable, taskTable } from './tables.ts';
import { tasks } from './tasks.ts';

export async function main(args: readonly string[]): Promise<number> {
  const sizes = Object.keys(SIZES).filter((size): size is Size => args.length === 0 || args.includes(size));
  const begun = loadavg();
  const results: Result[] = [];
  for (const size of sizes) {
    for (const { name } of CONTENDERS) {
      console.error(`${name}, ${size} …`);
      results.push(await contest(name, size));
    }
    const different = disagreeing(results.filter((each) => each.size === size));
    if (different.length > 0) {
      console.error(
        `These do not answer as Grantree does on ${size}: ${different.join(', ')}. Nothing is compared.`,
      );
      return 1;
    }
  }
  const parts = [
    ratioTable(results),
    targetTable(results),
    paceTable(results),
    sizes.map(sizeInWords).join('\n'),
    subsetTable(),
  ];
  if (sizes.includes('large')) {
    console.error('tasks, large …');
    parts.push(taskTable(await tasks()));
  }
  console.log([...parts, machine(begun)].join('\n\n'));
  return 0;
}

/** Contenders of one size whose answers differ from the first one's, as far as both have any. */
function disagreeing(results: readonly Result[]): string[] {
  const expected = results[0]?.performance?.answers ?? '';
  return results
    .filter(({ performance }) => performance !== undefined && !agree(expected, performance.answers))
    .map(({ contender }) => contender);
}

/** As far as both go: on a busy machine any of them may have come to fewer questions. */
function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function sizeInWords(size: Size): string {
  const { grants, users, groups, nodes } = SIZES[size];
  const figures = [grants, users, groups, nodes].map((each) => each.toLocaleString('en'));
  return `- ${size}: ${figures[0]} grants, ${figures[1]} users, ${figures[2]} groups, ${figures[3]} nodes`;
}

function machine(begun: readonly number[]): string {
  const [cpu] = cpus();
  const load = (averages: readonly number[]): string => averages[0]?.toFixed(1) ?? '?';
  return [
    `Machine: ${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB,`,
    `${platform()} ${arch()}, Node ${process.versions.node}. Load when it began ${load(begun)}, when it ended`,
    `${load(loadavg())}: figures of a machine that does other work too are too slow, the ratios hold.`,
  ].join('\n');
}

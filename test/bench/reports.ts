/**
 * `npm run bench:reports`: how long reports of a large store take, and how much memory: one user's permissions; 100
 * users × 1,700 nodes as one PDF; a matrix of 1,000 × 500 as a workbook; who can as a table. Also how long others have
 * to wait for their turn meanwhile: the window must not be held up.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { writeReport } from '../../main/print/output.ts';
import {
  defaultDefinition,
  type OutputFormat,
  type ReportDefinition,
  reportDefinition,
} from '../../shared/reports/definition.ts';
import { report } from '../../shared/reports/report.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { largeModel, largeNodeCode } from '../../shared/samples/large.ts';
import { translator } from '../../shared/texts/translate.ts';

interface Task {
  readonly name: string;
  readonly definition: object;
  readonly format: OutputFormat;
  readonly index: Index;
}

export async function main(args: readonly string[]): Promise<number> {
  const small = args.includes('--small');
  const part = small ? 10 : 1;
  const scale = { users: 10_000 / part, groups: 500 / part, nodes: 5_000, grants: 1_000_000 / part };
  console.log(`Model: ${JSON.stringify(scale)}`);
  const large = compile(largeModel({ ...scale, seed: 1, crowdedNode: 5 }));
  const system = compile(largeModel({ users: 1_000, groups: 100, nodes: 1_700, grants: 100_000, seed: 2 }));
  const users = large.holders.keys;
  const tasks: Task[] = [
    {
      name: 'one user, 5,000 nodes',
      definition: { ...defaultDefinition('userPermissions'), principals: users.slice(0, 1), show: 'all' },
      format: 'pdf',
      index: large,
    },
    {
      name: `${100 / part} users × 1,700 nodes`,
      definition: {
        ...defaultDefinition('userPermissions'),
        principals: system.holders.keys.slice(0, 100 / part),
        show: 'all',
        cover: true,
      },
      format: 'pdf',
      index: system,
    },
    {
      name: 'matrix 1,000 users × 500 nodes',
      definition: {
        ...defaultDefinition('matrix'),
        principals: users.slice(0, 1000),
        subtree: branchOf(large, 500),
        depth: null,
      },
      format: 'xlsx',
      index: large,
    },
    {
      name: 'who can, all users',
      definition: { ...defaultDefinition('whoCan'), nodes: [largeNodeCode(5)] },
      format: 'csv',
      index: large,
    },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'grantree-reports-'));
  try {
    for (const task of tasks) await measure(task, join(folder, `report.${task.format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

/** The code of a node whose branch has about so many nodes. */
function branchOf({ tree }: Index, size: number): string {
  let best = 0;
  const sizeOf = (node: number): number => (tree.end[node] ?? 0) - node;
  for (let node = 0; node < tree.size; node++) {
    if (Math.abs(sizeOf(node) - size) < Math.abs(sizeOf(best) - size)) best = node;
  }
  return tree.nodes[best]?.code ?? '';
}

async function measure({ name, definition, format, index }: Task, path: string): Promise<void> {
  const asked: ReportDefinition = reportDefinition.parse(definition);
  const before = process.memoryUsage().rss;
  const used = [inUse()];
  let peak = before;
  let longestWait = 0;
  let paused = 0;
  let turn = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestWait = Math.max(longestWait, now - turn - 5);
    turn = now;
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  const started = performance.now();
  const cpu = process.cpuUsage();
  /** Looks at the memory; neither the time that takes nor the wait it causes is counted. */
  const look = (): void => {
    const begun = performance.now();
    used.push(inUse());
    turn += performance.now() - begun;
    paused += performance.now() - begun;
  };
  const made = report(index, asked, {
    storeName: 'large.grantree',
    revision: 1,
    unapplied: 0,
    printedBy: 'Benchmark',
    at: '2026-03-03T09:00',
    language: 'en',
    t: translator('en'),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const file = openSync(path, 'w');
  const sink = async (bytes: Buffer): Promise<void> => void writeSync(file, bytes);
  const onSection = (done: number): void => {
    if (QUARTERS.some((quarter) => done === Math.floor(made.value.sectionCount * quarter))) look();
  };
  await writeReport(made.value, format, sink, { t: translator('en'), onSection });
  closeSync(file);
  clearInterval(timer);
  const ms = performance.now() - started - paused;
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (user + system) / 1e6 - paused / 1e3;
  used.push(inUse());
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  console.log(
    [
      name.padEnd(34),
      format.padEnd(5),
      `${(ms / 1000).toFixed(2)} s`.padStart(9),
      `cpu ${seconds.toFixed(2)} s`.padStart(12),
      `file ${(statSync(path).size / 1e6).toFixed(2)} MB`.padStart(14),
      `memory in use ${used.map(megabytes).join(' → ')}; taken up ${megabytes(before)}, most ${megabytes(peak)}`,
      `longest wait ${Math.round(longestWait)} ms`,
    ].join('  '),
  );
}

/** Parts of a long report at which the memory is looked at. */
const QUARTERS = [0.25, 0.5, 0.75];

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

/** Bytes that are in use once what nobody needs has been thrown away. */
function inUse(): number {
  if (typeof collectGarbage === 'function') collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

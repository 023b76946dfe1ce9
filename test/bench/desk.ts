/**
 * `npm run bench:desk`: the real application with 1,000,000 grants: its start, what is done in it, its frames while it
 * scrolls, its memory; then the same rows and columns in other grids, in a window of the same program. As Markdown.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../scripts/build.ts';
import { startDisplay } from '../../scripts/display.ts';
import { resolveElectron } from '../../scripts/electron.ts';
import { ensureLibraries } from '../../scripts/libraries.ts';
import type { Frames } from './desk/clock.ts';
import { type DeskFigures, type Measured, measureDesk, measured } from './desk/desk.ts';
import { measurePeers, type PeerFigures } from './desk/peers.ts';
import { makeStore, openStage, type StartTimes, startTimes } from './desk/stage.ts';
import { measureUsers, type UserFigures } from './desk/users.ts';
import { median } from './measure.ts';

const STARTS = 3;

/** An argument is a store of that size made before, or where to keep the one that is made. */
export async function main([kept]: readonly string[]): Promise<number> {
  await buildIfStale();
  const runtime = await resolveElectron();
  await ensureLibraries({ executable: runtime.executable, display: true });
  const folder = mkdtempSync(join(tmpdir(), 'grantree-bench-'));
  const store = kept ?? join(folder, 'large.grantree');
  const display = await startDisplay();
  try {
    if (!existsSync(store)) {
      console.error('making a store of 1,000,000 grants …');
      makeStore(store);
    }
    console.error('starting …');
    const starts: StartTimes[] = [];
    const start = await measured('start', async () => {
      while (starts.length < STARTS) starts.push(await startTimes(runtime, display, store));
      const half = (stage: keyof StartTimes): number => median(starts.map((each) => each[stage]));
      return { usable: half('usable'), before: STAGES.map(([stage, name]) => `${name} ${ms(half(stage))}`) };
    });
    console.error('working …');
    const stage = await openStage(runtime, display, store);
    try {
      const figures = await measureDesk(stage);
      const users = await measureUsers(stage.page);
      console.error('other grids …');
      const peers = await measurePeers(stage, store, folder);
      const rows = [...deskRows(start, figures), ...userRows(users), ...memoryRows(figures)];
      console.log(
        [table(DESK_HEAD, rows), table(PEER_HEAD, peerRows(figures, peers)), machine()].join('\n\n'),
      );
      return rows.some((cells) => cells[1]?.startsWith(FAILED)) ? 1 : 0;
    } finally {
      await stage.close();
    }
  } finally {
    display.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a start goes through, the store being opened while the window comes up. */
const STAGES: readonly (readonly [keyof StartTimes, string])[] = [
  ['ready', 'Electron'],
  ['page', 'page asked for'],
  ['shown', 'something shown'],
  ['opened', 'store read and compiled'],
];

type Row = readonly string[];

const DESK_HEAD: Row = ['With 1,000,000 grants', 'Measured', 'Aim'];

interface Start {
  readonly usable: number;
  readonly before: readonly string[];
}

function deskRows(start: Measured<Start>, figures: DeskFigures): Row[] {
  return [
    [
      'Start to a usable grid',
      told(start, ({ usable, before }) => `${ms(usable)} (${before.join(', ')})`),
      '2,000 ms',
    ],
    ['Opening a node with 10,000 principals', told(figures.openNode, ms), '100 ms'],
    ['Opening a principal with 5,000 nodes, all open', told(figures.openPrincipal, ms), '100 ms'],
    ['The same cell in the other table', told(figures.turn, ms), '100 ms'],
    ['A level for 5,000 nodes of a principal', told(figures.setNodes, ms), '100 ms'],
    ['A level for 5,000 principals of a node', told(figures.setUsers, ms), '100 ms'],
    ['Taking it back', told(figures.undo, ms), '100 ms'],
    ['Search over 5,000 nodes', told(figures.search, ms), '100 ms'],
    ['Filter of 10,000 principals', told(figures.filter, ms), '100 ms'],
    ['Sorting 10,000 principals by name', told(figures.sort, ms), '100 ms'],
    [
      'Longest frame, 10,000 principals, 46 rows a turn of the wheel',
      told(figures.wheelPrincipals, frames),
      '33 ms',
    ],
    ['Longest frame, the same, a notch at a time', told(figures.notches, frames), '33 ms'],
    ['Longest frame, 5,000 nodes, 46 rows a turn of the wheel', told(figures.wheelNodes, frames), '33 ms'],
    ['Longest frame, 5,000 nodes, PgDn held down', told(figures.pageDown, frames), '33 ms'],
  ];
}

function memoryRows({ memory }: DeskFigures): Row[] {
  return [
    ['Memory of the main process', told(memory, ({ main }) => mb(main)), ''],
    ['Memory of the window', told(memory, ({ page, heap }) => `${mb(page)}, JavaScript ${mb(heap)}`), ''],
  ];
}

function userRows(figures: UserFigures): Row[] {
  return [
    ['Opening Users, with 10,000', told(figures.open, ms), '100 ms'],
    ['The next user', told(figures.next, ms), '100 ms'],
    ['Filter of 10,000 users', told(figures.filter, ms), '100 ms'],
    ['A flag of a user', told(figures.flag, ms), '100 ms'],
    ['Taking it back', told(figures.undo, ms), '100 ms'],
  ];
}

const PEER_HEAD: Row = [
  'The same 10,000 rows',
  'Shown',
  'Level for 5,000 rows',
  'Longest frame, wheel',
  'JavaScript',
];

function peerRows(own: DeskFigures, peers: readonly PeerFigures[]): Row[] {
  return [
    [
      'Grantree, with main and rules',
      told(own.openNode, ms),
      told(own.setUsers, ms),
      told(own.wheelPrincipals, frames),
      told(own.memory, ({ heap }) => mb(heap)),
    ],
    ...peers.map(({ name, open, setLevel, wheel, heap }) => [
      name,
      told(open, ms),
      told(setLevel, ms),
      told(wheel, frames),
      told(heap, mb),
    ]),
  ];
}

const FAILED = 'not measured:';

/** The figure in words, or why there is none. */
function told<T>(figure: Measured<T>, words: (value: T) => string): string {
  return isFailed(figure) ? `${FAILED} ${figure.failed}` : words(figure);
}

function isFailed<T>(figure: Measured<T>): figure is { readonly failed: string } {
  return typeof figure === 'object' && figure !== null && 'failed' in figure;
}

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function ms(time: number): string {
  return `${Math.round(time).toLocaleString('en')} ms`;
}

function frames({ longest, median: half, p99, count }: Frames): string {
  return `${ms(longest)} (of ${count}; half ${ms(half)}, 99 % ${ms(p99)})`;
}

function mb(size: number): string {
  return `${Math.round(size)} MB`;
}

function machine(): string {
  return `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, drawn without a graphics card. Load at the end ${loadavg()[0]?.toFixed(1)}: what other work the machine has makes these figures longer.`;
}

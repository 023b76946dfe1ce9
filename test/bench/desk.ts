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
import type { Frames } from './desk/clock.ts';
import { type DeskFigures, measureDesk } from './desk/desk.ts';
import { measurePeers, type PeerFigures } from './desk/peers.ts';
import { makeStore, openStage, startTime } from './desk/stage.ts';
import { median } from './measure.ts';

const STARTS = 3;

/** An argument is a store of that size made before, or where to keep the one that is made. */
export async function main([kept]: readonly string[]): Promise<number> {
  await buildIfStale();
  const runtime = await resolveElectron();
  const folder = mkdtempSync(join(tmpdir(), 'grantree-bench-'));
  const store = kept ?? join(folder, 'large.grantree');
  const display = await startDisplay();
  try {
    if (!existsSync(store)) {
      console.error('making a store of 1,000,000 grants …');
      makeStore(store);
    }
    console.error('starting …');
    const starts: number[] = [];
    while (starts.length < STARTS) starts.push(await startTime(runtime, display, store));
    console.error('working …');
    const stage = await openStage(runtime, display, store);
    try {
      const figures = await measureDesk(stage);
      console.error('other grids …');
      const peers = await measurePeers(stage, store, folder);
      console.log([deskTable(median(starts), figures), peerTable(figures, peers), machine()].join('\n\n'));
    } finally {
      await stage.close();
    }
    return 0;
  } finally {
    display.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function deskTable(start: number, figures: DeskFigures): string {
  const rows: [string, string, string][] = [
    ['Start to a usable grid', ms(start), '2,000 ms'],
    ['Opening a node with 10,000 principals', ms(figures.openNode), '100 ms'],
    ['Opening a principal with 5,000 nodes, all open', ms(figures.openPrincipal), '100 ms'],
    ['The same cell in the other table', ms(figures.turn), '100 ms'],
    ['A level for 5,000 selected rows', ms(figures.setLevel), '100 ms'],
    ['Search over 5,000 nodes', ms(figures.search), '100 ms'],
    ['Filter of 10,000 principals', ms(figures.filter), '100 ms'],
    ['Sorting 10,000 principals by name', ms(figures.sort), '100 ms'],
    ['Longest frame, wheel through 10,000 principals', frames(figures.wheelPrincipals), '33 ms'],
    ['Longest frame, wheel through 5,000 nodes', frames(figures.wheelNodes), '33 ms'],
    ['Longest frame, PgDn through 5,000 nodes', frames(figures.pageDown), '33 ms'],
    ['Memory of the main process', mb(figures.mainMemory), ''],
    ['Memory of the window', `${mb(figures.pageMemory)}, JavaScript ${mb(figures.pageHeap)}`, ''],
  ];
  return table(['With 1,000,000 grants', 'Measured', 'Aim'], rows);
}

function peerTable(own: DeskFigures, peers: readonly PeerFigures[]): string {
  return table(
    ['The same 10,000 rows', 'Shown', 'Level for 5,000 rows', 'Longest frame, wheel', 'JavaScript'],
    [
      [
        'Grantree, with main and rules',
        ms(own.openNode),
        ms(own.setLevel),
        frames(own.wheelPrincipals),
        mb(own.pageHeap),
      ],
      ...peers.map((peer): string[] => [
        peer.name,
        ms(peer.open),
        ms(peer.setLevel),
        frames(peer.wheel),
        mb(peer.heap),
      ]),
    ],
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
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

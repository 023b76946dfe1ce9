/**
 * The same rows and columns in other grids: AG Grid Community (flat rows: trees are of its paid edition) and React
 * Aria's own Table. Each in a page of its own, in a window of the same program.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { Directories } from '../../../main/desk/directory.ts';
import { columnOf } from '../../../main/desk/lines.ts';
import { openStore } from '../../../main/store/store.ts';
import { Draft } from '../../../shared/changes/draft.ts';
import { compile } from '../../../shared/rules/compile.ts';
import { type Frames, framesWhile, untilShown, wheelThrough } from './clock.ts';
import { heapOf, type Measured, measured, repeated, TURN } from './desk.ts';
import type { PeerRow } from './peerRows.ts';
import { CROWDED, type Stage } from './stage.ts';

export interface PeerFigures {
  readonly name: string;
  readonly open: Measured<number>;
  readonly setLevel: Measured<number>;
  readonly wheel: Measured<Frames>;
  readonly heap: Measured<number>;
}

const PEERS = [
  { name: 'AG Grid Community', page: 'agGrid', scrolls: '.ag-grid-viewport' },
  { name: 'React Aria Table', page: 'ariaTable', scrolls: '[role="grid"]' },
] as const;

export async function measurePeers(stage: Stage, store: string, folder: string): Promise<PeerFigures[]> {
  const figures: PeerFigures[] = [];
  const rows = peerRows(store);
  for (const peer of PEERS) {
    const page = await openPeer(stage, await builtPage(peer.page, rows, folder));
    figures.push(await measurePeer(page, peer));
    await page.close();
  }
  return figures;
}

async function measurePeer(page: Page, { name, scrolls }: (typeof PEERS)[number]): Promise<PeerFigures> {
  const fullOfRows = `document.querySelectorAll('[role="row"]').length > 10`;
  // The first of the times warms up, as Grantree's grid is warm when it is measured.
  const open = await measured(`${name}, open`, () =>
    repeated(async () => {
      await page.locator('#clear').click();
      await page.waitForFunction(() => document.querySelectorAll('[role="row"]').length < 10);
      await page.waitForTimeout(500);
      return untilShown(page, () => page.locator('#open').click(), fullOfRows);
    }),
  );
  const wheel = await measured(`${name}, wheel`, () =>
    framesWhile(page, () => wheelThrough(page, scrolls, TURN)),
  );
  const setLevel = await measured(`${name}, setLevel`, () =>
    repeated(async () => {
      await page.locator('#reset').click();
      await page.waitForFunction(() => document.querySelectorAll('.level-set').length === 0);
      await page.waitForTimeout(500);
      const set = `document.querySelectorAll('.level-set').length > 10`;
      return untilShown(page, () => page.locator('#set').click(), set);
    }),
  );
  return { name, open, setLevel, wheel, heap: await measured(`${name}, heap`, () => heapOf(page)) };
}

async function openPeer({ application }: Stage, file: string): Promise<Page> {
  const opened = application.waitForEvent('window');
  await application.evaluate(({ BrowserWindow }, url) => {
    // A session of its own: the program's own lets nothing in but the program.
    const window = new BrowserWindow({
      x: 0,
      y: 0,
      width: 1600,
      height: 1000,
      webPreferences: { partition: 'bench' },
    });
    void window.loadURL(url);
  }, pathToFileURL(file).href);
  return opened;
}

/** One page with everything in it, so that it can be opened from a file. */
async function builtPage(name: string, rows: readonly PeerRow[], folder: string): Promise<string> {
  const output = await build({
    root: import.meta.dirname,
    logLevel: 'error',
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: {
        entry: join(import.meta.dirname, `${name}.tsx`),
        formats: ['iife'],
        name: 'peer',
        fileName: name,
      },
    },
  });
  const [{ output: chunks }] = (Array.isArray(output) ? output : [output]) as [
    { output: readonly unknown[] },
  ];
  const [{ code }] = chunks as [{ code: string }];
  const file = join(folder, `${name}.html`);
  const data = JSON.stringify(rows).replaceAll('<', '\\u003c');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>${name}</title><style>html,body,#root{height:100%;margin:0}#grid{height:calc(100% - 40px)}</style>
<button id="open">open</button><button id="clear">clear</button><button id="set">set</button><button id="reset">reset</button><div id="grid"></div>
<script>window.peerRows=${data}</script><script>${code.replaceAll('</script', '<\\/script')}</script>`,
  );
  return file;
}

/** The principals of the crowded node, as the other grids take them. */
function peerRows(path: string): PeerRow[] {
  const store = openStore(path, { readOnly: true });
  if (!store.ok) throw new Error(JSON.stringify(store.problems));
  const loaded = store.value.load();
  store.value.close();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const draft = new Draft(compile(loaded.value));
  const { nodes, holders } = new Directories().of(draft.current);
  const column = columnOf(draft, { directory: 1, draft: 1 }, nodes.codes[CROWDED] ?? '', null);
  if (!column.ok) throw new Error(JSON.stringify(column.problems));
  const { cells } = column.value;
  return Array.from({ length: holders.users }, (_, holder) => ({
    id: holder,
    name: holders.names[holder] ?? '',
    login: holders.keys[holder] ?? '',
    rights: cells.rights[holder] ?? 0,
    standing: cells.standing[holder] ?? 0,
    inherited: cells.inherited[holder] === 1,
    period: cells.period[holder] ?? -2,
    source: holders.names[cells.sourceHolder[holder] ?? -1] ?? '',
  }));
}

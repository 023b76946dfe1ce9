/**
 * A start without a person (`npm start` where there is no display): waits until the desk can be used, leaves
 * in a folder what a person would have seen, and ends the program.
 */
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { type HolderKey, holderKey } from '../shared/model/types.ts';
import { defaultPermissions } from '../shared/reports/definition.ts';
import { translator } from '../shared/texts/translate.ts';
import type { Desk } from './desk/desk.ts';
import { reportOf } from './print/calls.ts';
import { saveReport } from './print/output.ts';

/** What scripts/start.ts reads from tour.json. */
export interface TourReport {
  /** When the desk could be used, in milliseconds since 1970. */
  readonly usableAt: number;
  /** When what comes before was reached, likewise. */
  readonly stages: StartStages;
  /** The files left in the folder. */
  readonly files: readonly string[];
}

export interface StartStages {
  /** Electron had started. */
  readonly ready: number;
  /** The window began to load its page, had run its script, and showed something. */
  readonly page: number;
  readonly script: number;
  readonly shown: number;
  /** The store was read and compiled. */
  readonly opened: number;
}

const PATIENCE = 120_000;
/** Resolves in the page when what it holds now has been drawn. */
const NEXT_FRAME =
  'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))';

/** In the page: when it began to load, had run its script, and showed something. */
const PAGE_STAGES = `(() => {
  const [{ domContentLoadedEventEnd }] = performance.getEntriesByType('navigation');
  const [shown] = performance.getEntriesByName('first-contentful-paint');
  const since = (time) => Math.round(performance.timeOrigin + time);
  return { page: since(0), script: since(domContentLoadedEventEnd), shown: since(shown?.startTime ?? 0) };
})()`;

/** Must be called before the page has loaded. Ends the program: 0, or 1 with the reason on stderr. */
export async function runTour(
  window: BrowserWindow,
  folder: string,
  desk: Desk,
  { readyAt, openedAt }: { readonly readyAt: number; readonly openedAt: Promise<number> },
): Promise<void> {
  try {
    const usableAt = await usable(window);
    const inPage = (await window.webContents.executeJavaScript(PAGE_STAGES)) as Omit<
      StartStages,
      'ready' | 'opened'
    >;
    const stages = { ready: readyAt, ...inPage, opened: await openedAt };
    await mkdir(folder, { recursive: true });
    const files = [await saveScreenshot(window, folder), await savePrintout(desk, folder)];
    const report: TourReport = { usableAt, stages, files };
    await writeFile(join(folder, 'tour.json'), JSON.stringify(report));
    app.exit(0);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}

/** When the page said `app.ready`: its first grid has been drawn. */
function usable(window: BrowserWindow): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`The desk did not become usable: ${reason}.`));
    const timer = setTimeout(() => fail(`nothing was drawn within ${PATIENCE / 1000} s`), PATIENCE);
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      fail(`its page ended (${reason})`),
    );
    window.webContents.once('did-fail-load', (_event, _code, reason) =>
      fail(`its page did not load (${reason})`),
    );
    window.webContents.ipc.handleOnce('call:app.ready', () => {
      clearTimeout(timer);
      resolve(Date.now());
      return null;
    });
  });
}

async function saveScreenshot(window: BrowserWindow, folder: string): Promise<string> {
  const name = 'screenshot.png';
  if (!window.isVisible()) await once(window, 'show');
  await window.webContents.executeJavaScript(NEXT_FRAME);
  const image = await window.webContents.capturePage();
  await writeFile(join(folder, name), image.toPNG());
  return name;
}

/** The permission printout of a group and two of its members, as somebody might ask for who has never printed one. */
async function savePrintout(desk: Desk, folder: string): Promise<string> {
  const name = 'permissions.pdf';
  const { index } = desk;
  if (index === null) throw new Error('no store is open');
  const group = [...index.model.groups.values()].find(({ users }) => users.length >= 2);
  const users = group?.users ?? [...index.model.users.keys()];
  const principals: HolderKey[] = users.slice(0, 2).map((login) => holderKey('user', login));
  if (group !== undefined) principals.unshift(holderKey('group', group.code));
  const document = reportOf(
    desk,
    {
      ...defaultPermissions('permissions'),
      principals,
      // One branch of the menu: a whole system is a hundred pages and more.
      subtree: index.tree.nodes[0]?.code ?? null,
    },
    { translate: () => translator('en'), language: () => 'en' },
  );
  if (!document.ok) throw new Error(document.problems.map(({ code }) => code).join(', '));
  const saved = await saveReport(join(folder, name), document.value, 'pdf', { t: translator('en') });
  if (!saved.ok) throw new Error(saved.problems.map(({ code }) => code).join(', '));
  return name;
}

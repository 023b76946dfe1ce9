/** The system's own dialogs for files. */
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { PeopleTable } from '../shared/formats/people.ts';
import { type Outcome, success } from '../shared/model/problem.ts';
import type { SampleName } from '../shared/samples/names.ts';
import type { Translate } from '../shared/texts/translate.ts';
import { readBytes } from './cli/files.ts';
import { makeSample } from './sample.ts';
import { readTable } from './spreadsheet/readTable.ts';

const EXTENSION = 'grantree';

/** A store to open; null = cancelled. */
export function askForStore(window: BrowserWindow | null, t: Translate): Promise<string | null> {
  return askForFile(window, {
    title: t('menu.openTitle'),
    properties: ['openFile'],
    filters: [{ name: t('menu.stores'), extensions: [EXTENSION] }],
  });
}

/** A table of people, read; null = cancelled. */
export async function askForTable(
  window: BrowserWindow | null,
  t: Translate,
): Promise<Outcome<PeopleTable | null>> {
  const path = await askForFile(window, {
    title: t('people.choose'),
    properties: ['openFile'],
    filters: [{ name: t('people.tables'), extensions: ['xlsx', 'csv', 'tsv', 'txt'] }],
  });
  if (path === null) return success(null);
  const file = basename(path);
  const bytes = readBytes({ path, shown: file });
  if (!bytes.ok) return bytes;
  const rows = readTable(bytes.value, file);
  return rows.ok ? success({ file, rows: rows.value }) : rows;
}

/** Where to put a copy of a store; its name has the day in it. */
export function askForBackup(
  window: BrowserWindow | null,
  t: Translate,
  name: string,
): Promise<string | null> {
  const stem = name.replace(/\.[^.]*$/, '');
  const day = new Date().toISOString().slice(0, 10);
  return askWhereToSave(window, {
    title: t('settings.backup.title'),
    defaultPath: join(app.getPath('documents'), `${stem} ${day}.${EXTENSION}`),
    filters: [{ name: t('menu.stores'), extensions: [EXTENSION] }],
  });
}

/** Asks where to put a new sample store and makes it there; null = cancelled. */
export async function makeSampleStore(
  window: BrowserWindow | null,
  t: Translate,
  name: SampleName,
): Promise<Outcome<string | null>> {
  const path = await askWhereToSave(window, {
    title: t('menu.sampleTitle'),
    defaultPath: join(
      app.getPath('documents'),
      name === 'trade' ? t('menu.sampleName') : `${name}.${EXTENSION}`,
    ),
    filters: [{ name: t('menu.stores'), extensions: [EXTENSION] }],
  });
  return path === null ? success(null) : makeSample(path, name);
}

/** A path to write to; null = cancelled. */
export async function askWhereToSave(
  window: BrowserWindow | null,
  options: SaveDialogOptions,
): Promise<string | null> {
  const { filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return filePath === '' ? null : filePath;
}

async function askForFile(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string | null> {
  const { filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return filePaths[0] ?? null;
}

/** Lists of the desk on the system's clipboard and in files. */
import { extname, join } from 'node:path';
import { app, type BrowserWindow, clipboard } from 'electron';
import { type Table, writeTableCsv } from '../shared/formats/table.ts';
import { success } from '../shared/model/problem.ts';
import type { Translate } from '../shared/texts/translate.ts';
import type { ListKeeping } from './desk/listCalls.ts';
import { askWhereToSave } from './dialogs.ts';
import { fileName, saveBytes } from './print/files.ts';

export function listKeepingFor(window: () => BrowserWindow | null, translate: () => Translate): ListKeeping {
  return {
    copy: (text) => clipboard.writeText(text),
    save: async (table) => {
      const t = translate();
      const path = await askWhereToSave(window(), {
        title: t('lists.save.title'),
        defaultPath: join(app.getPath('documents'), `${fileName(table.title)}.csv`),
        filters: [{ name: t('lists.save.csv'), extensions: ['csv'] }],
      });
      if (path === null) return success(null);
      // A name typed without an ending gets the one of its contents.
      return saveBytes(extname(path) === '' ? `${path}.csv` : path, bytesOf(table));
    },
  };
}

function bytesOf(table: Table): Uint8Array {
  return Buffer.from(writeTableCsv(table));
}

/** Lists of the desk on the system's clipboard and in files. */
import { extname, join } from 'node:path';
import { app, type BrowserWindow, clipboard } from 'electron';
import { type Table, writeTableCsv } from '../shared/formats/table.ts';
import { success } from '../shared/model/problem.ts';
import type { Translate } from '../shared/texts/translate.ts';
import type { ListKeeping } from './desk/listCalls.ts';
import { askWhereToSave } from './dialogs.ts';
import { fileName, saveBytes } from './print/files.ts';
import { writeTableXlsx } from './print/xlsx/list.ts';

export function listKeepingFor(window: () => BrowserWindow | null, translate: () => Translate): ListKeeping {
  return {
    copy: (text) => clipboard.writeText(text),
    save: async (table) => {
      const t = translate();
      const chosen = await askWhereToSave(window(), {
        title: t('lists.save.title'),
        defaultPath: join(app.getPath('documents'), `${fileName(table.title)}.xlsx`),
        filters: [
          { name: t('lists.save.xlsx'), extensions: ['xlsx'] },
          { name: t('lists.save.csv'), extensions: ['csv'] },
        ],
      });
      if (chosen === null) return success(null);
      // A name typed without an ending gets the one of its contents; any ending but .xlsx is CSV.
      const path = extname(chosen) === '' ? `${chosen}.xlsx` : chosen;
      const isWorkbook = extname(path).toLowerCase() === '.xlsx';
      return saveBytes(path, isWorkbook ? await workbookOf(table, t) : Buffer.from(writeTableCsv(table)));
    },
  };
}

async function workbookOf(table: Table, t: Translate): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await writeTableXlsx(table, t, async (bytes) => {
    pieces.push(bytes);
  });
  return Buffer.concat(pieces);
}

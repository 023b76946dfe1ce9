/** What the window may ask of the print room: a preview, the printer, a PDF file. */
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import type { Language } from '../../shared/model/types.ts';
import type { ReportDefinition } from '../../shared/reports/definition.ts';
import type { ReportDocument } from '../../shared/reports/document.ts';
import { report } from '../../shared/reports/report.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { Handlers } from '../desk/calls.ts';
import type { Desk } from '../desk/desk.ts';
import { askWhereToSave } from '../dialogs.ts';
import { signedInName } from '../session/person.ts';
import { wallClock } from './clock.ts';
import { fileName, saveBytes } from './files.ts';
import { reportPdf } from './pdf.ts';
import { printReport } from './printer.ts';

interface Surroundings {
  readonly window: () => BrowserWindow | null;
  readonly translate: () => Translate;
  readonly language: () => Language;
}

type Printing = Pick<Handlers, 'report.preview' | 'report.print' | 'report.savePdf'>;

/** The calls for one desk. What was previewed last is what is printed and saved, to the minute in its head. */
export function printingFor(around: Surroundings): (desk: Desk) => Printing {
  return (desk) => {
    let shown: { key: string; document: ReportDocument; pdf: Promise<Uint8Array> } | null = null;

    const preview = (definition: ReportDefinition): Outcome<NonNullable<typeof shown>> => {
      const made = reportOf(desk, definition, around);
      if (!made.ok) return made;
      shown = { key: keyOf(definition), document: made.value, pdf: reportPdf(made.value) };
      return success(shown);
    };
    const keyOf = (definition: ReportDefinition): string =>
      JSON.stringify([desk.version, around.language(), definition]);
    const previewed = (definition: ReportDefinition): Outcome<NonNullable<typeof shown>> =>
      shown?.key === keyOf(definition) ? success(shown) : preview(definition);

    return {
      'report.preview': async (definition) => {
        const made = preview(definition);
        return made.ok ? success(await made.value.pdf) : made;
      },
      'report.print': async (definition) => {
        const made = previewed(definition);
        return made.ok ? printReport(made.value.document) : made;
      },
      'report.savePdf': async (definition) => {
        const made = previewed(definition);
        if (!made.ok) return made;
        const t = around.translate();
        const path = await askWhereToSave(around.window(), {
          title: t('report.save.title'),
          defaultPath: join(app.getPath('documents'), `${fileName(made.value.document.title)}.pdf`),
          filters: [{ name: t('report.save.pdf'), extensions: ['pdf'] }],
        });
        return path === null ? success(null) : saveBytes(path, await made.value.pdf);
      },
    };
  };
}

/** The report of what the desk shows, the draft included. */
export function reportOf(
  desk: Desk,
  definition: ReportDefinition,
  around: Pick<Surroundings, 'translate' | 'language'>,
): Outcome<ReportDocument> {
  const { index, draft } = desk;
  const info = desk.info();
  if (index === null || draft === null || info === null) return failure(problem('no-store-open'));
  return report(index, definition, {
    storeName: info.name,
    revision: info.revision,
    unapplied: draft.netChanges().length,
    printedBy: signedInName(),
    at: wallClock(new Date()),
    language: around.language(),
    t: around.translate(),
  });
}

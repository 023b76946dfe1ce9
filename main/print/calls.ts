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

/** What was previewed last. */
interface Shown {
  /** Tells whether it is still what is asked for. */
  readonly key: string;
  readonly document: ReportDocument;
  /** Made when it is first needed. */
  pdf: Promise<Uint8Array> | null;
}

/** The calls for one desk. What was previewed last is what is printed and saved, to the minute in its head. */
export function printingFor(around: Surroundings): (desk: Desk) => Printing {
  return (desk) => {
    let shown: Shown | null = null;

    const keyOf = (definition: ReportDefinition): string =>
      JSON.stringify([desk.version, around.language(), definition]);
    const preview = (definition: ReportDefinition): Outcome<Shown> => {
      const made = reportOf(desk, definition, around);
      if (!made.ok) return made;
      shown = { key: keyOf(definition), document: made.value, pdf: null };
      return success(shown);
    };
    const previewed = (definition: ReportDefinition): Outcome<Shown> =>
      shown?.key === keyOf(definition) ? success(shown) : preview(definition);

    return {
      'report.preview': async (definition) => {
        const made = preview(definition);
        return made.ok ? success(await pdfOf(made.value)) : made;
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
        return path === null ? success(null) : saveBytes(path, await pdfOf(made.value));
      },
    };
  };
}

function pdfOf(shown: Shown): Promise<Uint8Array> {
  shown.pdf ??= reportPdf(shown.document).catch((error) => {
    shown.pdf = null;
    throw error;
  });
  return shown.pdf;
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

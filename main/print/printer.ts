/** A report on paper, through the dialog of the operating system. */
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import type { ReportDocument } from '../../shared/reports/document.ts';
import { fontFaces } from './fonts.ts';
import type { Composing } from './page/compose.ts';
import { withSheet } from './sheet.ts';
import { sheetsHtml } from './sheets.ts';

/** Asks for a printer and prints the very pages of the PDF. */
export async function printReport(
  document: ReportDocument,
  composing: Composing,
): Promise<Outcome<'printed' | 'cancelled'>> {
  const { paper, orientation } = document;
  const html = await sheetsHtml(document, fontFaces(), composing);
  return withSheet(
    html,
    (contents) =>
      new Promise((resolve) => {
        const options = {
          silent: false,
          printBackground: true,
          pageSize: paper,
          landscape: orientation === 'landscape',
          margins: { marginType: 'none' as const },
        };
        contents.print(options, (printed, reason) => resolve(outcome(printed, reason)));
      }),
  );
}

/** Chromium tells its reasons in sentences alone. */
function outcome(printed: boolean, reason: string): Outcome<'printed' | 'cancelled'> {
  if (printed) return success('printed');
  if (/cancel/i.test(reason)) return success('cancelled');
  if (/enumerate printers|no printers/i.test(reason)) return failure(problem('no-printer'));
  return failure(problem('print-failed', { reason }));
}

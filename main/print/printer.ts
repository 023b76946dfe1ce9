/** A report on paper, through the dialog of the operating system. */
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import type { ReportDocument } from '../../shared/reports/document.ts';
import { FONT_FACES } from './fonts.ts';
import { reportHtml } from './html.ts';
import { withSheet } from './sheet.ts';

/** Asks for a printer and prints the same page the PDF is made of; false = cancelled in the dialog. */
export function printReport(document: ReportDocument): Promise<Outcome<boolean>> {
  const { paper, orientation } = document;
  return withSheet(
    reportHtml(document, FONT_FACES),
    (contents) =>
      new Promise((resolve) => {
        const options = {
          silent: false,
          printBackground: true,
          pageSize: paper,
          landscape: orientation === 'landscape',
        };
        contents.print(options, (printed, reason) => resolve(outcome(printed, reason)));
      }),
  );
}

/** Chromium tells its reasons in sentences alone. */
function outcome(printed: boolean, reason: string): Outcome<boolean> {
  if (printed) return success(true);
  if (/cancel/i.test(reason)) return success(false);
  if (/enumerate printers|no printers/i.test(reason)) return failure(problem('no-printer'));
  return failure(problem('print-failed', { reason }));
}

/** A report as PDF: tagged for screen readers, with an outline of its headings and its title as metadata. */
import type { ReportDocument } from '../../shared/reports/document.ts';
import { FONT_FACES } from './fonts.ts';
import { reportHtml } from './html.ts';
import { withSheet } from './sheet.ts';

/** The file's bytes. Electron must be ready. Rejects with the signal's reason when aborted. */
export function reportPdf(document: ReportDocument, signal?: AbortSignal): Promise<Uint8Array> {
  return withSheet(
    reportHtml(document, FONT_FACES),
    (contents) =>
      contents.printToPDF({
        // Size, orientation and margins stand in the page itself, for paper and PDF alike.
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    signal,
  );
}

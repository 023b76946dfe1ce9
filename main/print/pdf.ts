/** A report as PDF: tagged for screen readers, with an outline, links and metadata; in little memory, however long. */
import type { ReportDocument } from '../../shared/reports/document.ts';
import { type Composing, compose } from './page/compose.ts';
import { sheetOf } from './page/sheet.ts';
import type { Sink } from './pdf/objects.ts';
import { PdfSurface } from './pdf/surface.ts';

export interface WrittenPdf {
  readonly pages: number;
  /**
   * Bytes that, put behind the file, make one that has the pages and nothing else: for a reader that shows some of very
   * many pages. The file itself stays as it is.
   */
  behindForShowing(): Buffer;
}

/** Writes the file from beginning to end. Rejects when `breathe` or `sink` does. */
export async function writePdf(
  document: ReportDocument,
  sink: Sink,
  composing: Composing,
): Promise<WrittenPdf> {
  const sheet = sheetOf(document.paper, document.orientation);
  const { title, running, language } = document;
  const description = {
    title,
    author: running.author,
    subject: `${running.store}, ${running.filter}`,
    language,
    at: running.at,
    width: sheet.width,
    height: sheet.height,
  };
  const surface = new PdfSurface(sink, description, composing.onWords);
  await compose(document, surface, sheet, composing);
  await surface.finish(composing.breathe);
  return { pages: surface.page, behindForShowing: () => surface.behindForShowing() };
}

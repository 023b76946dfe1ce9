/** A report written in one of the formats it can be had in; each is made from the one document, a part at a time. */
import type { Outcome } from '../../shared/model/problem.ts';
import type { OutputFormat } from '../../shared/reports/definition.ts';
import type { ReportDocument } from '../../shared/reports/document.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { writeCsv } from './csv.ts';
import { saveFile, writingTo } from './files.ts';
import { fontFaces, LATIN } from './fonts.ts';
import { writeHtml } from './html/page.ts';
import { writePdf } from './pdf.ts';
import { turnTaker } from './turns.ts';
import { writeXlsx } from './xlsx/workbook.ts';

export interface Writing {
  readonly t: Translate;
  readonly signal?: AbortSignal;
  /** Called when a section is done. */
  readonly onSection?: (done: number) => void;
}

/** Takes the next bytes of a file. */
type Sink = (bytes: Buffer) => Promise<void>;

/** Writes the whole report. Rejects with the signal's reason when aborted, and with what the sink rejects. */
export async function writeReport(
  document: ReportDocument,
  format: OutputFormat,
  sink: Sink,
  { t, signal, onSection = () => undefined }: Writing,
): Promise<void> {
  const breathe = turnTaker(signal);
  switch (format) {
    case 'pdf':
      await writePdf(document, sink, { breathe, onSection });
      return;
    case 'xlsx':
      return writeXlsx(document, t, sink, breathe, onSection);
    case 'csv':
      return writeText(writeCsv(document, t, breathe, onSection), sink);
    case 'html':
      return writeText(writeHtml(document, fontFaces(LATIN), breathe, onSection), sink);
  }
}

/** Saves a report: whole, or nothing of it. Rejects with the signal's reason when aborted; then nothing is left. */
export function saveReport(
  path: string,
  document: ReportDocument,
  format: OutputFormat,
  writing: Writing,
): Promise<Outcome<string>> {
  return saveFile(path, (file) => writeReport(document, format, writingTo(file), writing));
}

async function writeText(pieces: AsyncIterable<string>, sink: Sink): Promise<void> {
  for await (const piece of pieces) await sink(Buffer.from(piece, 'utf8'));
}

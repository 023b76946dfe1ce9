/** What the window may ask of the print room: a preview, the printer, a file. One thing is made at a time. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, type BrowserWindow, shell } from 'electron';
import type { EventName, Events, Preview, PrintingEnd } from '../../shared/api.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import type { Language } from '../../shared/model/types.ts';
import { OUTPUT_FORMATS, type OutputFormat, type ReportDefinition } from '../../shared/reports/definition.ts';
import type { ReportDocument } from '../../shared/reports/document.ts';
import { folded } from '../../shared/texts/folded.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { Desk } from '../desk/desk.ts';
import type { HandlersOf } from '../desk/handlers.ts';
import { askWhereToSave } from '../dialogs.ts';
import { signedInName } from '../session/person.ts';
import { fileName, saveFile, writingTo } from './files.ts';
import { makeReport, type PrintedBefore } from './make.ts';
import { saveReport } from './output.ts';
import { UnreadableLog } from './past.ts';
import { makePreview, type PreviewedReport } from './preview.ts';
import { PrintedReports } from './printed.ts';
import { printReport } from './printer.ts';
import { turnTaker } from './turns.ts';

interface Surroundings {
  /** Folder for previews. */
  readonly previews: string;
  readonly window: () => BrowserWindow | null;
  readonly translate: () => Translate;
  readonly language: () => Language;
  readonly send: <E extends EventName>(event: E, payload: Events[E]) => void;
}

/** What was previewed last: it is what is printed and saved, to the minute in its head. */
interface Shown {
  /** Tells whether it is still what is asked for. */
  readonly key: string;
  readonly document: ReportDocument;
}

/** A preview that the window has open. */
interface OpenPreview {
  readonly document: ReportDocument;
  readonly report: PreviewedReport;
}

/** The calls for one desk. What an earlier run may have left of its previews is taken away. */
export function printingFor(around: Surroundings): (desk: Desk) => HandlersOf<'report'> {
  rmSync(around.previews, { recursive: true, force: true });
  app.on('will-quit', () => {
    try {
      rmSync(around.previews, { recursive: true, force: true });
    } catch {
      // What cannot be taken away now is at the next start; it must not keep the program from ending.
    }
  });
  return (desk) => new PrintRoom(desk, around).handlers();
}

class PrintRoom {
  private readonly desk: Desk;
  private readonly around: Surroundings;
  private readonly printed = new PrintedReports(join(app.getPath('userData'), 'printed.json'));
  private shown: Shown | null = null;
  private readonly previews = new Map<number, OpenPreview>();
  private lastPreview = 0;
  private underWay: AbortController | null = null;

  constructor(desk: Desk, around: Surroundings) {
    this.desk = desk;
    this.around = around;
  }

  handlers(): HandlersOf<'report'> {
    return {
      'report.preview': (definition) => this.preview(definition),
      'report.bytes': async ({ preview, begin, end }) =>
        (await this.previews.get(preview)?.report.bytes(begin, end)) ?? new Uint8Array(),
      'report.rows': async ({ preview, page }) =>
        (await this.previews.get(preview)?.report.rowsOn(page)) ?? [],
      'report.search': ({ preview, text }) => this.pagesWith(preview, folded(text)),
      'report.close': async ({ preview }) => {
        await this.close(preview);
        return null;
      },
      'report.print': (definition) => this.print(definition),
      'report.save': ({ definition, format }) => this.save(definition, format),
      'report.cancel': () => {
        this.underWay?.abort();
        return null;
      },
    };
  }

  private async preview(definition: ReportDefinition): Promise<Outcome<Preview>> {
    const made = this.document(definition);
    if (!made.ok) return made;
    const document = made.value;
    const done = await this.work(document, (signal, onSection) =>
      makePreview(this.around.previews, document, { breathe: turnTaker(signal), onSection }),
    );
    if (!done.ok) return done;
    this.shown = { key: this.keyOf(definition), document };
    const id = ++this.lastPreview;
    this.previews.set(id, { document, report: done.value });
    // The window closes those it shows no more; one that was loaded anew forgot them.
    for (const each of [...this.previews.keys()].slice(0, -MOST_PREVIEWS)) await this.close(each);
    const { pages, length } = done.value;
    return success({ id, pages, length });
  }

  private async close(id: number): Promise<void> {
    const preview = this.previews.get(id);
    this.previews.delete(id);
    await preview?.report.close();
  }

  private async pagesWith(id: number, needle: string): Promise<Uint32Array> {
    const preview = this.previews.get(id);
    if (preview === undefined || needle === '') return new Uint32Array();
    return Uint32Array.from(await preview.report.pagesWith(needle, turnTaker()));
  }

  private async print(definition: ReportDefinition): Promise<Outcome<PrintingEnd>> {
    const made = this.shownOrMade(definition);
    if (!made.ok) return made;
    const document = made.value;
    const preview = this.previewOf(document);
    const printed = await this.work<PrintingEnd>(document, (signal, onSection) =>
      preview !== undefined && preview.pages > MOST_PRINTED
        ? this.handOver(document, preview)
        : printReport(document, { breathe: turnTaker(signal), onSection }),
    );
    if (printed.ok && printed.value !== 'cancelled') this.remember(definition, document);
    return printed;
  }

  /** Opens the PDF in the program that the computer has for it. The file stays until Grantree ends. */
  private async handOver({ title }: ReportDocument, preview: PreviewedReport): Promise<Outcome<PrintingEnd>> {
    const path = join(this.around.previews, `${fileName(title)}.pdf`);
    const saved = await saveFile(path, (file) => preview.copyTo(writingTo(file)));
    if (!saved.ok) return saved;
    // On Linux the answer may come only when the program that shows it ends, or not at all.
    const reason = await Promise.race([shell.openPath(path), setTimeout(REFUSED_WITHIN_MS, '')]);
    return reason === '' ? success('opened') : failure(problem('print-too-long', { reason }));
  }

  private previewOf(document: ReportDocument): PreviewedReport | undefined {
    return [...this.previews.values()].find((each) => each.document === document)?.report;
  }

  private async save(definition: ReportDefinition, format: OutputFormat): Promise<Outcome<string | null>> {
    const made = this.shownOrMade(definition);
    if (!made.ok) return made;
    const document = made.value;
    const t = this.around.translate();
    const path = await askWhereToSave(this.around.window(), {
      title: t('reportKinds.file.title'),
      defaultPath: join(app.getPath('documents'), `${fileName(document.title)}.${format}`),
      filters: OUTPUT_FORMATS.filter((each) => each === format).map((each) => ({
        name: t(`reportKinds.file.${each}`),
        extensions: [each],
      })),
    });
    if (path === null) return success(null);
    const shown = format === 'pdf' ? this.previewOf(document) : undefined;
    const saved = await this.work(document, (signal, onSection) =>
      shown !== undefined
        ? saveFile(path, (file) => shown.copyTo(writingTo(file)))
        : saveReport(path, document, format, { t, signal, onSection }),
    );
    if (saved.ok) this.remember(definition, document);
    return saved;
  }

  /** Work that tells how far it is and can be cancelled; what was under way before is. */
  private async work<T>(
    { sectionCount }: ReportDocument,
    body: (signal: AbortSignal, onSection: (done: number) => void) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    this.underWay?.abort();
    const controller = new AbortController();
    this.underWay = controller;
    let told = 0;
    const onSection = (done: number): void => {
      const now = performance.now();
      if (now - told < TOLD_EVERY_MS) return;
      told = now;
      this.around.send('report.progress', { done, of: sectionCount });
    };
    try {
      return await body(controller.signal, onSection);
    } catch (error) {
      if (controller.signal.aborted) return failure(problem('report-cancelled'));
      if (error instanceof UnreadableLog) return { ok: false, problems: error.problems };
      throw error;
    } finally {
      if (this.underWay === controller) this.underWay = null;
    }
  }

  private shownOrMade(definition: ReportDefinition): Outcome<ReportDocument> {
    return this.shown?.key === this.keyOf(definition)
      ? success(this.shown.document)
      : this.document(definition);
  }

  private document(definition: ReportDefinition): Outcome<ReportDocument> {
    const store = this.desk.info()?.path ?? '';
    return reportOf(this.desk, definition, this.around, this.printed.last(store, definition));
  }

  private keyOf(definition: ReportDefinition): string {
    return JSON.stringify([this.desk.version, this.around.language(), definition]);
  }

  private remember(definition: ReportDefinition, { running }: ReportDocument): void {
    const info = this.desk.info();
    if (info === null) return;
    this.printed.remember(info.path, definition, { revision: info.revision, at: running.at });
  }
}

const TOLD_EVERY_MS = 100;
/** So soon the system says that it cannot open a file. */
const REFUSED_WITHIN_MS = 1500;
/** Chromium holds all pages of a printout in memory, about two megabytes each. */
const MOST_PRINTED = 500;
/** One that is on the screen, and one that takes its place. */
const MOST_PREVIEWS = 2;

/** The report of what the desk shows, the draft included. */
export function reportOf(
  desk: Desk,
  definition: ReportDefinition,
  around: Pick<Surroundings, 'translate' | 'language'>,
  last: PrintedBefore | null = null,
): Outcome<ReportDocument> {
  const { index, draft, changeLog } = desk;
  const info = desk.info();
  if (index === null || draft === null || info === null || changeLog === null) {
    return failure(problem('no-store-open'));
  }
  return makeReport(
    {
      storeName: info.name,
      revision: info.revision,
      log: changeLog,
      stored: draft.base,
      shown: index,
      unapplied: draft.netChanges().length,
      printedBy: signedInName(),
      now: new Date(),
      language: around.language(),
      t: around.translate(),
    },
    definition,
    last,
  );
}

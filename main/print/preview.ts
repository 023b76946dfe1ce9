/**
 * A report as it is previewed: its PDF in a file, of which the window reads the pages it shows, and in another what
 * stands on each page. So a report of thousands of pages needs no more memory than one of ten.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlacedRowAbout, PlacedRows } from '../../shared/api.ts';
import { failure, type Outcome, success } from '../../shared/model/problem.ts';
import type { ReportDocument } from '../../shared/reports/document.ts';
import { folded } from '../../shared/texts/folded.ts';
import { saveProblem, writingTo } from './files.ts';
import { writePdf } from './pdf.ts';

interface Making {
  readonly breathe: () => Promise<void>;
  readonly onSection: (done: number) => void;
}

/**
 * Makes a preview in that folder, which is there for nothing else. What the file system refuses is a problem; rejects
 * when `breathe` does. Nothing is left then.
 */
export async function makePreview(
  folder: string,
  document: ReportDocument,
  making: Making,
): Promise<Outcome<PreviewedReport>> {
  const paths = ['pdf', 'pages'].map((ending) => join(folder, `${randomUUID()}.${ending}`));
  const files: FileHandle[] = [];
  const discard = async (): Promise<void> => {
    for (const [place, file] of files.entries()) {
      await file.close();
      await rm(paths[place] ?? '', { force: true });
    }
  };
  try {
    await mkdir(folder, { recursive: true });
    for (const path of paths) files.push(await open(path, 'wx+', OWNER_ALONE));
    const [pdf, notes] = files;
    if (pdf === undefined || notes === undefined) throw new Error('no files');
    return success(await written(document, pdf, new PageNotes(notes), discard, making));
  } catch (error) {
    await discard();
    const refused = saveProblem(paths[0] ?? folder, error);
    if (refused === null) throw error;
    return failure(refused);
  }
}

/** What is on a printout concerns nobody else who uses the computer. */
const OWNER_ALONE = 0o600;

async function written(
  document: ReportDocument,
  pdf: FileHandle,
  notes: PageNotes,
  discard: () => Promise<void>,
  { breathe, onSection }: Making,
): Promise<PreviewedReport> {
  let saved = 0;
  const write = writingTo(pdf);
  const sink = async (bytes: Buffer): Promise<void> => {
    saved += bytes.length;
    await write(bytes);
  };
  const { pages, behindForShowing } = await writePdf(document, sink, {
    breathe: async () => {
      await breathe();
      await notes.flush();
    },
    onSection,
    onRow: ({ top, bottom, about: { holder, node } }) => notes.addRow({ top, bottom, holder, node }),
    onWords: (words) => notes.endPage(folded(words)),
  });
  await notes.finish();
  const behind = behindForShowing();
  await write(behind);
  return new PreviewedReport(pdf, notes, discard, { pages, saved, length: saved + behind.length });
}

interface Sizes {
  readonly pages: number;
  /** Bytes of the file that is saved. */
  readonly saved: number;
  /** Bytes of the file that is shown. */
  readonly length: number;
}

export class PreviewedReport {
  readonly pages: number;
  readonly length: number;
  private readonly saved: number;
  private readonly pdf: FileHandle;
  private readonly notes: PageNotes;
  private readonly discard: () => Promise<void>;

  constructor(pdf: FileHandle, notes: PageNotes, discard: () => Promise<void>, sizes: Sizes) {
    this.pdf = pdf;
    this.notes = notes;
    this.discard = discard;
    this.pages = sizes.pages;
    this.length = sizes.length;
    this.saved = sizes.saved;
  }

  /** A part of the file that is shown. */
  bytes(begin: number, end: number): Promise<Uint8Array> {
    return readFrom(this.pdf, begin, Math.min(end, this.length));
  }

  /** The file that is saved, piece by piece. */
  async copyTo(sink: (bytes: Uint8Array) => Promise<void>): Promise<void> {
    for (let begin = 0; begin < this.saved; begin += PIECE) {
      await sink(await readFrom(this.pdf, begin, Math.min(begin + PIECE, this.saved)));
    }
  }

  /** What the rows of a page are about. */
  rowsOn(page: number): Promise<PlacedRows> {
    return this.notes.rowsOn(page);
  }

  /** Numbers of the pages on which a text stands that is folded. */
  pagesWith(needle: string, breathe: () => Promise<void>): Promise<number[]> {
    return this.notes.pagesWith(needle, breathe);
  }

  /** Takes the files away. */
  close(): Promise<void> {
    return this.discard();
  }
}

const PIECE = 1 << 20;

/** For each page its words, folded, and then its rows, one page behind the other in a file. */
class PageNotes {
  private readonly file: FileHandle;
  /** Where words and rows of each page begin, by turns, and where the last ones end. */
  private readonly places: number[] = [0];
  private rows: PlacedRowAbout[] = [];
  private waiting: Buffer[] = [];
  private waitingLength = 0;

  constructor(file: FileHandle) {
    this.file = file;
  }

  addRow(row: PlacedRowAbout): void {
    this.rows.push(row);
  }

  endPage(words: string): void {
    this.add(words);
    this.add(JSON.stringify(this.rows));
    this.rows = [];
  }

  async flush(): Promise<void> {
    if (this.waitingLength >= PIECE) await this.finish();
  }

  async finish(): Promise<void> {
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingLength = 0;
    await writingTo(this.file)(bytes);
  }

  async rowsOn(page: number): Promise<PlacedRows> {
    const [begin, end] = [this.places[2 * page - 1], this.places[2 * page]];
    if (begin === undefined || end === undefined) return [];
    const bytes = await readFrom(this.file, begin, end);
    // Written by this very program a moment ago.
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  }

  async pagesWith(needle: string, breathe: () => Promise<void>): Promise<number[]> {
    const found: number[] = [];
    const pages = (this.places.length - 1) / 2;
    for (let first = 1; first <= pages; first += PAGES_AT_ONCE) {
      const last = Math.min(first + PAGES_AT_ONCE - 1, pages);
      const begin = this.wordsAt(first);
      const bytes = Buffer.from(await readFrom(this.file, begin, this.wordsAt(last + 1)));
      for (let page = first; page <= last; page++) {
        const words = bytes.toString('utf8', this.wordsAt(page) - begin, this.rowsAt(page) - begin);
        if (words.includes(needle)) found.push(page);
      }
      await breathe();
    }
    return found;
  }

  private wordsAt(page: number): number {
    return this.places[2 * page - 2] ?? 0;
  }

  private rowsAt(page: number): number {
    return this.places[2 * page - 1] ?? 0;
  }

  private add(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    this.waiting.push(bytes);
    this.waitingLength += bytes.length;
    this.places.push((this.places.at(-1) ?? 0) + bytes.length);
  }
}

const PAGES_AT_ONCE = 50;

/** The bytes from one place of a file to another; fewer where it ends before. */
async function readFrom(file: FileHandle, begin: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, end - begin));
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, begin + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

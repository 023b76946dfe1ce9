/** A report as it is previewed: a file of which a reader shows any page without reading the others. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeReport } from '../../main/print/output.ts';
import { makePreview, type PreviewedReport } from '../../main/print/preview.ts';
import { defaultPermissions } from '../../shared/reports/definition.ts';
import type { ReportDocument } from '../../shared/reports/document.ts';
import { compile } from '../../shared/rules/compile.ts';
import { tradeSample } from '../../shared/samples/trade.ts';
import { folded } from '../../shared/texts/folded.ts';
import { translator } from '../../shared/texts/translate.ts';
import { reportOf } from '../reports/printed.ts';
import { readPaper, wordsOn } from './tagged.ts';

const t = translator('en');
const index = compile(tradeSample());
const breathe = (): Promise<void> => Promise.resolve();
const onSection = (): void => undefined;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grantree-preview-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function document(): ReportDocument {
  const principals = ['user:dperic'] as const;
  return reportOf(index, {
    ...defaultPermissions('userPermissions'),
    principals,
    subtree: 'goods',
    show: 'all',
  });
}

async function preview(): Promise<PreviewedReport> {
  const made = await makePreview(folder, document(), { breathe, onSection });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

describe('a preview', () => {
  it('shows its last page to a reader that asked for a small part of the file', async () => {
    const made = await preview();
    const range = new PDFDataRangeTransport(made.length, null);
    let read = 0;
    range.requestDataRange = (begin, end) => {
      void made.bytes(begin, end).then((bytes) => {
        read += bytes.length;
        range.onDataRange(begin, bytes);
      });
    };
    const task = getDocument({
      range,
      rangeChunkSize: 4096,
      disableAutoFetch: true,
      disableStream: true,
      verbosity: 0,
    });
    const pdf = await task.promise;
    expect(pdf.numPages).toBe(made.pages);
    expect(made.pages).toBeGreaterThan(5);
    const words = await wordsOn(await pdf.getPage(made.pages));
    expect(words).toContain(`Page ${made.pages} of ${made.pages}`);
    expect(read).toBeLessThan(made.length / 2);
    await task.destroy();
    await made.close();
  });

  it('is saved as the very file that is written without one', async () => {
    const made = await preview();
    const [shown, saved]: [Uint8Array[], Buffer[]] = [[], []];
    await made.copyTo(async (bytes) => void shown.push(bytes));
    await writeReport(document(), 'pdf', async (bytes) => void saved.push(bytes), { t });
    expect(Buffer.concat(shown).equals(Buffer.concat(saved))).toBe(true);
    await made.close();
  });

  it('knows which pages have a text, and what the rows of a page are about', async () => {
    const made = await preview();
    const pieces: Uint8Array[] = [];
    await made.copyTo(async (bytes) => void pieces.push(bytes));
    const paper = await readPaper(Buffer.concat(pieces));
    // A code may go on in a further line.
    const pages = paper.pages.map((words) => words.replace(/\s/g, ''));
    expect(await made.pagesWith(folded('PERIĆ'), breathe)).toEqual([1]);
    const found = await made.pagesWith('goods.issues', breathe);
    expect(found.length).toBeGreaterThan(1);
    for (const page of found) expect(pages[page - 1]).toContain('goods.issues');
    expect(await made.pagesWith('no such words', breathe)).toEqual([]);

    const rows = await made.rowsOn(found.at(-1) ?? 0);
    expect(rows.length).toBeGreaterThan(5);
    for (const { holder, node, top, bottom } of rows) {
      expect(holder).toBe('user:dperic');
      expect(pages[(found.at(-1) ?? 0) - 1]).toContain(node);
      expect(bottom).toBeGreaterThan(top);
    }
    expect(await made.rowsOn(made.pages + 1)).toEqual([]);
    await made.close();
  });

  it('leaves nothing when it is closed, cancelled, or cannot be written', async () => {
    const made = await preview();
    expect(readdirSync(folder)).toHaveLength(2);
    await made.close();
    expect(readdirSync(folder)).toEqual([]);

    const cancelled = new Error('cancelled');
    const making = makePreview(folder, document(), { breathe: () => Promise.reject(cancelled), onSection });
    await expect(making).rejects.toBe(cancelled);
    expect(readdirSync(folder)).toEqual([]);

    const refused = await makePreview('/dev/null/previews', document(), { breathe, onSection });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'save-no-folder' }] });
  });
});

/** Reports as files for other programs: a table that any reader takes, a workbook with real types, and all or nothing. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { saveReport, writeReport } from '../../main/print/output.ts';
import { columnName, dateNumber } from '../../main/print/xlsx/cells.ts';
import { defaultDefinition, OUTPUT_FORMATS, reportDefinition } from '../../shared/reports/definition.ts';
import type { ReportDocument } from '../../shared/reports/document.ts';
import { report } from '../../shared/reports/report.ts';
import { translator } from '../../shared/texts/translate.ts';
import { CONTEXT } from '../reports/printed.ts';
import { node, user, world } from '../rules/world.ts';

const t = translator('en');
const folder = mkdtempSync(join(tmpdir(), 'grantree-outputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NASTY = '=HYPERLINK("http://x"),"a"';
const index = world({
  nodes: [node('goods', { name: NASTY }), node('goods.items', { dated: true, name: 'Items' })],
  users: [user('ann', { name: '+Ann <b>' }), user('bob')],
  grants: [
    { holder: 'user:ann', node: 'goods', rights: 'write' },
    { holder: 'user:ann', node: 'goods.items', rights: 'write', updatePeriod: 30 },
    { holder: 'user:bob', node: 'goods', rights: 'none' },
  ],
});

function made(more: object = {}): ReportDocument {
  const definition = { ...defaultDefinition('userPermissions'), ...more };
  const document = report(index, reportDefinition.parse(definition), CONTEXT);
  if (!document.ok) throw new Error(JSON.stringify(document.problems));
  return document.value;
}

async function written(document: ReportDocument, format: (typeof OUTPUT_FORMATS)[number]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await writeReport(document, format, async (bytes) => void pieces.push(bytes), { t });
  return Buffer.concat(pieces);
}

describe('CSV', () => {
  it('is one table that a strict reader takes, with the part in front, and runs nothing in a spreadsheet', async () => {
    const bytes = await written(made(), 'csv');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows: string[][] = parse(bytes, { bom: true, relaxColumnCount: false, recordDelimiter: '\r\n' });
    expect(rows[0]?.slice(0, 4)).toEqual(['Part', 'Code of the part', 'Name', 'Code']);
    expect(rows[1]).toEqual(["'+Ann <b>", 'User ann', `'${NASTY}`, 'goods', 'Write', 'RUA', 'Own', '', '']);
    expect(rows[2]).toEqual([
      "'+Ann <b>",
      'User ann',
      'Items',
      'goods.items',
      'Write',
      'RUA',
      'Own',
      '',
      '30',
    ]);
    // None is stored and says so; it is not the same as nothing.
    expect(rows[3]?.slice(4, 6)).toEqual(['None', '–']);
  });
});

describe('a workbook', () => {
  it('has numbers as numbers, text that is no formula, a frozen header, a filter and the outline of the tree', async () => {
    const parts = unzipped(await written(made({ principals: ['user:ann'] }), 'xlsx'));
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:G3"/>');
    expect(sheet).toMatch(/<row r="3" outlineLevel="1">/);
    expect(sheet).toMatch(/<c r="G3" s="3"><v>30<\/v><\/c>/);
    expect(sheet).toContain('=HYPERLINK(&quot;http://x&quot;),&quot;a&quot;');
    expect(sheet).not.toContain('<f>');
    // Printed, it is as wide as the page, with the header on each.
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(parts.get('xl/workbook.xml')).toMatch(/Print_Titles" localSheetId="1">'[^']+'!\$1:\$1</);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('Printed by');
  });

  it('names columns and counts days as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(dateNumber('2026-03-03T12:00')).toBe(46084.5);
  });
});

describe.each(OUTPUT_FORMATS)('%s', (format) => {
  it('is the same for the same report', async () => {
    expect(await written(made(), format)).toEqual(await written(made(), format));
  });

  it('leaves what was there, and nothing else, when it is cancelled', async () => {
    const path = join(folder, `old.${format}`);
    writeFileSync(path, 'old');
    const stop = new AbortController();
    const saving = saveReport(path, made(), format, {
      t,
      signal: stop.signal,
      onSection: () => stop.abort(),
    });
    await expect(saving).rejects.toMatchObject({ name: 'AbortError' });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('passes on what the place it is written to says', async () => {
    const full = new Error('no space left');
    const sink = (): Promise<void> => Promise.reject(full);
    await expect(writeReport(made(), format, sink, { t })).rejects.toBe(full);
  });
});

/** The parts of a ZIP file by name, read by its directory. */
function unzipped(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < zip.readUInt16LE(end + 10); entry++) {
    const compressed = zip.readUInt32LE(at + 20);
    const length = zip.readUInt16LE(at + 28);
    const start = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    const content = start + 30 + zip.readUInt16LE(start + 26);
    parts.set(name, inflateRawSync(zip.subarray(content, content + compressed)).toString('utf8'));
    at += 46 + length;
  }
  return parts;
}

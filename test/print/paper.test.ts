/**
 * Reports on paper, read back with poppler: the words are those of the engine, no page lacks its head and number, no
 * row is cut, and three of them look as they did.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PlacedRow } from '../../main/print/page/flow.ts';
import { writePdf } from '../../main/print/pdf.ts';
import { LETTERS } from '../../shared/model/rights.ts';
import {
  defaultDefinition,
  REPORT_KINDS,
  type ReportDefinition,
  reportDefinition,
} from '../../shared/reports/definition.ts';
import { report } from '../../shared/reports/report.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { tradeSample } from '../../shared/samples/trade.ts';
import { CONTEXT } from '../reports/printed.ts';
import { ask, node, user, world } from '../rules/world.ts';
import { difference, readImage } from './images.ts';

const trade = compile(tradeSample());
const folder = mkdtempSync(join(tmpdir(), 'grantree-paper-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MINUTE = 60_000;

interface Printed {
  readonly path: string;
  readonly pages: number;
  readonly rows: readonly PlacedRow[];
}

async function print(definition: object, index: Index = trade, name = 'report'): Promise<Printed> {
  const parsed: ReportDefinition = reportDefinition.parse(definition);
  const made = report(index, parsed, CONTEXT);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const pieces: Buffer[] = [];
  const rows: PlacedRow[] = [];
  const sink = async (bytes: Buffer): Promise<void> => void pieces.push(bytes);
  const breathe = (): Promise<void> => Promise.resolve();
  const { pages } = await writePdf(made.value, sink, { breathe, onRow: (row) => rows.push(row) });
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, Buffer.concat(pieces));
  return { path, pages, rows };
}

/** The words of each page as they stand on it. */
function wordsOf(path: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return text.split('\f').slice(0, -1);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const NEEDED: Partial<Record<string, object>> = {
  userPermissions: { principals: ['user:dperic', 'user:lnygaard'], subtree: 'settings' },
  groupPermissions: { principals: ['group:service', 'group:auditors'], subtree: 'goods', cover: true },
  permissions: { principals: ['user:dperic', 'group:auditors'], subtree: 'goods' },
  whoCan: { nodes: ['goods.issues.invoice', 'settings'] },
  differences: { principals: ['user:dperic', 'user:lnygaard'], subtree: 'settings' },
  undefined: { principals: ['user:dperic', 'user:lnygaard'], subtree: 'settings' },
  eventLog: { principals: ['user:dperic'] },
  review: { principals: ['user:lnygaard'] },
};

describe('every kind on paper', () => {
  it.each(REPORT_KINDS)(
    '%s: each page is numbered and says what it is; the file is sound, titled and tagged',
    async (kind) => {
      const definition = { ...defaultDefinition(kind), ...NEEDED[kind] };
      const { path, pages } = await print(definition, trade, kind);
      const words = wordsOf(path).map(flat);
      expect(words).toHaveLength(pages);
      for (const [above, text] of words.entries()) {
        expect(text).toContain(`Page ${above + 1} of ${pages}`);
        expect(text).toContain('23 November 2026 at 14:05 · Printed by Marta Kovač');
        expect(text).toContain('Trade');
      }
      const info = execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^Title: +\S/m);
      // Who goes from heading to heading misses none: a level is never skipped on the way down.
      const structure = execFileSync('pdfinfo', ['-struct', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
      const levels = Array.from(structure.matchAll(/^ *H(\d)/gm), ([, level]) => Number(level));
      expect(levels[0]).toBe(1);
      for (const [place, level] of levels.entries()) {
        expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
      }
    },
    MINUTE,
  );
});

describe('what stands on paper', () => {
  it(
    'is what is decided, on every node, and the totals add up',
    async () => {
      const { path } = await print({
        ...defaultDefinition('userPermissions'),
        principals: ['user:lnygaard'],
        show: 'all',
        orientation: 'landscape',
      });
      const pages = wordsOf(path);
      const printed = new Map<string, string>();
      const line =
        /\s([a-z0-9.-]+)\s+(?:None|Read|Write|Delete|Closed|[RUAD ]+?)\s+([R–])\s*([U–])\s*([A–])\s*([D–])/;
      for (const each of pages.join('\n').split('\n')) {
        const [, code, ...letters] = line.exec(each) ?? [];
        if (code !== undefined) printed.set(code, letters.join(''));
      }
      let read = 0;
      for (const code of trade.model.nodes.keys()) {
        const decision = ask(trade, { user: 'lnygaard', node: code, right: 'R' });
        if (decision.reason === 'undefined') continue;
        const rights = LETTERS.map((letter, bit) => ((decision.rights >> bit) & 1 ? letter : '–')).join('');
        // A code longer than its column goes on in a second line; the others are compared in full.
        if (!printed.has(code)) continue;
        expect(printed.get(code), code).toBe(rights);
        read++;
      }
      expect(read).toBeGreaterThan(500);
    },
    MINUTE,
  );

  it(
    'is complete: long names and codes wrap, and nothing is cut off',
    async () => {
      const long = `x${'-long.code_of/a'.repeat(40)}`;
      const index = world({
        nodes: [
          node('a', { name: `Name ${'that goes on '.repeat(60)}to its end` }),
          { ...node('b'), code: long },
        ],
        users: [user('ann')],
        grants: [
          { holder: 'user:ann', node: 'a', rights: 'read' },
          { holder: 'user:ann', node: long, rights: 'write' },
        ],
      });
      const { path } = await print(
        { ...defaultDefinition('userPermissions'), principals: ['user:ann'] },
        index,
      );
      const raw = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
      expect(raw.replace(/\s+/g, '')).toContain(long);
      expect(flat(raw)).toContain('to its end');
    },
    MINUTE,
  );

  it(
    'has a table on every page under its header, with no row beyond the margins or over another',
    async () => {
      const { path, pages, rows } = await print({
        ...defaultDefinition('userPermissions'),
        principals: ['user:dperic'],
      });
      expect(pages).toBeGreaterThan(20);
      const words = wordsOf(path).map(flat);
      for (const text of words.slice(0, -1))
        expect(text).toContain('Name Code Permission Rights Origin Source');
      for (const [place, row] of rows.entries()) {
        expect(row.bottom).toBeGreaterThan(row.top);
        expect(row.bottom).toBeLessThan(842 - 40);
        const next = rows[place + 1];
        if (next?.page === row.page) expect(next.top).toBeGreaterThanOrEqual(row.bottom - 0.01);
      }
      // Neither a parent alone at the foot of a page, nor the last row alone at the head of one.
      const last = rows.filter(({ page }) => page === rows.at(-1)?.page);
      expect(last.length).toBeGreaterThan(1);
    },
    MINUTE,
  );

  it(
    'finds every part by the page that the index says',
    async () => {
      const { path } = await print({ ...defaultDefinition('groupPermissions'), subtree: 'goods' });
      const words = wordsOf(path).map(flat);
      const index = words[0] ?? '';
      for (const { name, code } of trade.model.groups.values()) {
        const [, page] = new RegExp(`Group ${code} (\\d+)`).exec(index) ?? [];
        expect(words[Number(page) - 1], name).toContain(`${name} Group ${code} `);
      }
    },
    MINUTE,
  );

  it('writes letters of other scripts, and what the typeface lacks by number', async () => {
    const index = world({
      nodes: [node('a', { name: 'Žiga Müller Андрей Ελένη 山' })],
      users: [user('ann')],
      grants: [{ holder: 'user:ann', node: 'a', rights: 'read' }],
    });
    const { path } = await print(
      { ...defaultDefinition('userPermissions'), principals: ['user:ann'] },
      index,
    );
    expect(flat(wordsOf(path)[0] ?? '')).toContain('Žiga Müller Андрей Ελένη [5C71]');
  });
});

describe('how it looks', () => {
  const golden: [name: string, definition: object, page: number][] = [
    [
      'permissions',
      { ...defaultDefinition('userPermissions'), principals: ['user:dperic'], subtree: 'goods' },
      1,
    ],
    ['matrix', { ...defaultDefinition('matrix') }, 2],
    ['review', { ...defaultDefinition('review'), principals: ['user:lnygaard'], signers: ['Auditor'] }, 1],
  ];

  it.each(golden)(
    '%s is as it was, but for a hair',
    async (name, definition, page) => {
      const { path } = await print(definition, trade, `golden-${name}`);
      const out = join(folder, name);
      execFileSync('pdftoppm', [
        '-r',
        '40',
        '-gray',
        '-f',
        `${page}`,
        '-l',
        `${page}`,
        '-singlefile',
        path,
        out,
      ]);
      const image = readFileSync(`${out}.pgm`);
      const kept = join(import.meta.dirname, 'golden', `${name}.pgm`);
      if (process.env.GRANTREE_GOLDEN === 'write') writeFileSync(kept, image);
      expect(difference(readImage(image), readImage(readFileSync(kept)))).toBeLessThan(0.01);
    },
    MINUTE,
  );
});

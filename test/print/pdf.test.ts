/** What readers find their way by in a PDF: the tree of pages, the outline, and the words of each page. */
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfSurface } from '../../main/print/pdf/surface.ts';
import { writePdf } from '../../main/print/pdf.ts';
import { linesOf } from '../../main/print/type/lines.ts';
import { defaultPermissions } from '../../shared/reports/definition.ts';
import { reportOf } from '../reports/printed.ts';
import { node, user, world } from '../rules/world.ts';
import { withPdf, wordsOn } from './tagged.ts';

const DESCRIPTION = {
  title: 'Title',
  author: 'Author',
  subject: 'Subject',
  language: 'en',
  at: '2026-11-23T14:05',
  width: 300,
  height: 200,
} as const;
const TEXT = { size: 10, weight: 'regular', ink: 'ink' } as const;
const breathe = (): Promise<void> => Promise.resolve();

/** A file of so many pages, each with its number on it and what else is drawn. */
async function drawn(
  pages: number,
  draw: (surface: PdfSurface, page: number) => void = () => undefined,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const surface = new PdfSurface(async (bytes) => void pieces.push(bytes), DESCRIPTION);
  for (let page = 1; page <= pages; page++) {
    surface.startPage();
    surface.open('P');
    surface.content(() => surface.text(10, 20, `This is ${page}`, TEXT));
    surface.close();
    draw(surface, page);
    await surface.endPage();
  }
  await surface.finish(breathe);
  return Buffer.concat(pieces);
}

describe('the tree of pages', () => {
  // Its branches hold 50 pages each.
  it.each([1, 50, 51, 120])('leads to each of %i pages, in order', async (pages) => {
    await withPdf(await drawn(pages), async (pdf) => {
      expect(pdf.numPages).toBe(pages);
      for (const number of new Set([1, Math.min(50, pages), Math.min(51, pages), pages])) {
        const page = await pdf.getPage(number);
        expect(await wordsOn(page)).toBe(`This is ${number}`);
        expect(page.view).toEqual([0, 0, 300, 200]);
        // Counted by what each branch says it has.
        expect(page.ref).not.toBeNull();
        if (page.ref !== null) expect(await pdf.getPageIndex(page.ref)).toBe(number - 1);
      }
    });
  });
});

/** The objects that are packed in a file, by number, as they are written. */
function objectsIn(file: Buffer): Map<number, string> {
  const objects = new Map<number, string>();
  const packs =
    /\/Type\/ObjStm\/N (?<count>\d+)\/First (?<first>\d+)(?<filter>\S*)\/Length (?<length>\d+)>>\nstream\n/g;
  for (const found of file.toString('latin1').matchAll(packs)) {
    const { count = '', first = '', filter = '', length = '' } = found.groups ?? {};
    const begin = found.index + found[0].length;
    const packed = file.subarray(begin, begin + Number(length));
    const text = (filter === '' ? packed : inflateSync(packed)).toString('latin1');
    const places = text.slice(0, Number(first)).trim().split(/\s+/).map(Number);
    for (let at = 0; at < Number(count); at++) {
      const [start, end] = [places[2 * at + 1], places[2 * at + 3]];
      const until = end === undefined ? undefined : Number(first) + end;
      objects.set(places[2 * at] ?? 0, text.slice(Number(first) + (start ?? 0), until));
    }
  }
  return objects;
}

describe('a link', () => {
  it('leads to its part on a later page, and says where to', async () => {
    const file = await drawn(3, (surface, page) => {
      if (page === 3) return surface.arrive(7, 50);
      if (page === 2) return;
      surface.open('Link');
      surface.content(() => surface.text(10, 40, 'To the end', TEXT));
      surface.link(10, 30, 50, 12, 7, 'Žig: the end');
      surface.close();
    });
    await withPdf(file, async (pdf) => {
      const [link] = await (await pdf.getPage(1)).getAnnotations();
      expect(link).toMatchObject({ subtype: 'Link', contentsObj: { str: 'Žig: the end' } });
      expect(await pdf.getPageIndex(link.dest[0])).toBe(2);
    });
  });
});

interface Entry {
  readonly title: string;
  readonly page: number;
  readonly items: Entry[];
}

/** What is added in this order as a tree: an entry lies in the last one before it that is less deep. */
function treeOf(depths: readonly number[]): Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const [place, depth] of depths.entries()) {
    open.length = Math.min(depth, open.length);
    const entry = { title: `Žig ${place}`, page: place + 1, items: [] };
    (open.at(-1)?.items ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

/** As `treeOf`, with the number of entries within, which is negative while they are folded away. */
function counted(entries: readonly Entry[]): object[] {
  return entries.map(({ title, page, items }) => {
    const count = items.length === 0 ? undefined : -items.length;
    return { title, page, count, items: counted(items) };
  });
}

describe('the outline', () => {
  it('nests as its entries were added, and each leads to its page', async () => {
    const depths = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(depths, async (added) => {
        const file = await drawn(added.length, (surface, page) =>
          surface.outline(added[page - 1] ?? 0, `Žig ${page - 1}`, 30),
        );
        await withPdf(file, async (pdf) => {
          type Items = Awaited<ReturnType<typeof pdf.getOutline>>;
          const entries = async (items: Items): Promise<object[]> =>
            Promise.all(
              items.map(async ({ title, dest, count, items: within }) => {
                const page = Array.isArray(dest) ? (await pdf.getPageIndex(dest[0])) + 1 : 0;
                return { title, page, count, items: await entries(within) };
              }),
            );
          expect(await entries(await pdf.getOutline())).toEqual(counted(treeOf(added)));
        });
      }),
      { numRuns: 20 },
    );
  });

  it('leads back as it leads on', async () => {
    const depths = [0, 1, 1, 2, 0, 1, 0];
    const file = await drawn(depths.length, (surface, page) =>
      surface.outline(depths[page - 1] ?? 0, `Part ${page}`, 30),
    );
    const entries = new Map([...objectsIn(file)].filter(([, body]) => body.includes('/Title<FEFF')));
    const ways = (name: string): string[] =>
      [...entries].flatMap(([number, body]) => {
        const [, to] = new RegExp(`/${name} (\\d+) 0 R`).exec(body) ?? [];
        return to === undefined ? [] : [name === 'Next' ? `${number} ${to}` : `${to} ${number}`];
      });
    expect(ways('Next')).toHaveLength(3);
    expect(ways('Prev').toSorted()).toEqual(ways('Next').toSorted());
  });

  it('is absent where nothing was added', async () => {
    await withPdf(await drawn(1), async (pdf) => expect(await pdf.getOutline()).toBeNull());
  });
});

describe('the words that are searched', () => {
  const code = `goods.${'issues-and_returns/of.'.repeat(6)}invoice`;
  const index = world({
    nodes: [
      { ...node('goods'), name: 'Goods that are kept in more than one warehouse at a time' },
      { ...node('x'), code },
    ],
    users: [user('ann', { name: 'Ann Novak' })],
    grants: [
      { holder: 'user:ann', node: 'goods', rights: 'read' },
      { holder: 'user:ann', node: code, rights: 'write' },
    ],
  });

  async function words(): Promise<string[]> {
    const pages: string[] = [];
    const document = reportOf(index, { ...defaultPermissions('userPermissions'), principals: ['user:ann'] });
    await writePdf(document, () => Promise.resolve(), { breathe, onWords: (each) => pages.push(each) });
    return pages;
  }

  it('have a code whole that goes on in further lines, and names as they are read', async () => {
    expect(linesOf(code, 'regular', 20_000).length).toBeGreaterThan(1);
    const [page = ''] = await words();
    expect(page).toContain(code);
    expect(page).toContain('Goods that are kept in more than one warehouse at a time');
  });

  it('leave aside what stands on every page', async () => {
    const pages = await words();
    expect(pages.join()).not.toContain('Page 1 of');
  });
});

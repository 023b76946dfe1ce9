/** A report set on pages: the one way it gets onto paper, into a PDF and into the preview. */
import type { Block, ReportDocument, Section } from '../../../shared/reports/document.ts';
import { linesOf } from '../type/lines.ts';
import { setChart } from './chart.ts';
import { setContents } from './contents.ts';
import { baseline, Flow, type PlacedRow, roomOf, style, widthIn } from './flow.ts';
import type { Setting } from './grid.ts';
import { FIRST_ROWS, setTable } from './list.ts';
import {
  factLines,
  factsHeight,
  setFacts,
  setLegend,
  setMarks,
  setNote,
  setSignatures,
} from './paragraphs.ts';
import { MM, type Sheet } from './sheet.ts';
import type { Surface } from './surface.ts';
import { measureTotals, setTotals } from './totals.ts';

export interface Composing {
  /** Awaited after each page. */
  readonly breathe: () => Promise<void>;
  /** Called when a section is done. */
  readonly onSection?: (done: number) => void;
  /** Called for each row of a list that is about something. */
  readonly onRow?: (row: PlacedRow) => void;
  /** Called with the words of each page, those that stand on every page left aside. */
  readonly onWords?: (words: string) => void;
}

/** Draws the whole report; the surface is finished by the caller. */
export async function compose(
  document: ReportDocument,
  surface: Surface,
  sheet: Sheet,
  { breathe, onSection, onRow }: Composing,
): Promise<void> {
  const flow = new Flow(surface, sheet, document, breathe, onRow);
  const pages: number[] = [];
  await flow.newPage();
  await setTitle(flow, document);
  let covered = false;
  for (const block of document.cover) {
    await breathe();
    if (block === null) continue;
    await setBlock(flow, block, PLAIN);
    covered = true;
  }
  const indexed = document.contents.length > 0;
  if (indexed) {
    if (covered) await flow.newPage();
    await setContents(flow, document.contentsTitle, document.contents, (place) => pages[place] ?? 0);
  }
  let place = 0;
  const fronted = indexed || covered;
  for (const section of document.sections) {
    await breathe();
    if (section === null) continue;
    if (place > 0 && !section.newPage && section.title !== '') flow.y += 9 * MM;
    if ((section.newPage || (place === 0 && fronted)) && !flow.isAtTop()) await flow.newPage();
    await setSection(flow, section, document.sectionCount > 1, (page) => pages.push(page), place);
    place++;
    onSection?.(place);
  }
  for (const block of document.closing) await setBlock(flow, block, PLAIN);
  await flow.finish();
}

const PLAIN: Setting = { captioned: false, tone: 'plain', outlineDepth: null, heading: 'H2' };

async function setTitle(flow: Flow, { title, facts }: ReportDocument): Promise<void> {
  const { surface } = flow;
  const leading = 23;
  const lines = linesOf(title, 'semibold', roomOf(flow.width, 19));
  surface.open('H1');
  surface.content(() => flow.textLines(flow.left, flow.y, lines, style(19, 'semibold'), leading));
  surface.close();
  flow.y += lines.length * leading + 2.5 * MM;
  await setFacts(flow, factLines(facts, flow.width), flow.width);
  flow.y += 3.5 * MM;
  surface.artifact(() => surface.line(flow.left, flow.y, flow.left + flow.width, flow.y, 1.2, 'ink'));
  flow.y += 6 * MM;
}

async function setSection(
  flow: Flow,
  section: Section,
  several: boolean,
  begins: (page: number) => void,
  place: number,
): Promise<void> {
  const { surface } = flow;
  const { title, caption, marks, tone, blocks } = section;
  surface.open('Sect');
  if (title !== '') {
    const lines = linesOf(title, 'semibold', roomOf(flow.width, 13));
    await flow.ensure(lines.length * 16 + headRoom(flow, blocks));
    begins(flow.surface.page);
    surface.arrive(place, flow.y);
    surface.outline(0, outlineTitle(section), flow.y);
    setSectionHead(flow, lines, caption, marks, tone);
  } else begins(flow.surface.page);
  const headed = title !== '';
  const setting: Setting = {
    captioned: several,
    tone,
    outlineDepth: headed ? 1 : 0,
    heading: headed ? 'H3' : 'H2',
  };
  for (let at = 0; at < blocks.length; at++) {
    const [block, next] = [blocks[at], blocks[at + 1]];
    if (block === undefined) continue;
    if (block.kind === 'facts' && next?.kind === 'table' && next.role === 'totals') {
      await setSummary(flow, block.facts, next);
      at++;
    } else await setBlock(flow, block, setting, blocks[at + 1]);
  }
  surface.close();
}

function outlineTitle({ title, marks }: Section): string {
  return marks.length === 0 ? title : `${title} (${marks.join(', ')})`;
}

/** What has to follow a heading on its page. */
function headRoom(flow: Flow, blocks: readonly Block[]): number {
  const [first, second] = blocks;
  if (first?.kind === 'facts') {
    const beside =
      second?.kind === 'table' && second.role === 'totals' ? measureTotals(second, flow.language).height : 0;
    return Math.min(
      Math.max(factsHeight(factLines(first.facts, flow.width * 0.6)), beside) + FIRST_ROWS,
      flow.pageRoom / 2,
    );
  }
  return FIRST_ROWS;
}

function setSectionHead(
  flow: Flow,
  lines: readonly string[],
  caption: string,
  marks: readonly string[],
  tone: 'plain' | 'inactive',
): void {
  const { surface } = flow;
  const set = style(13, 'semibold', tone === 'inactive' ? 'red' : 'ink');
  surface.open('H2');
  surface.content(() => {
    flow.textLines(flow.left, flow.y, lines, set, 16);
    if (tone === 'inactive') {
      for (const [line, words] of lines.entries()) {
        const y = baseline(flow.y + line * 16, 13, 16) - 3.9;
        surface.line(flow.left, y, flow.left + widthIn(words, set), y, 0.8, 'red');
      }
    }
    const last = lines.at(-1) ?? '';
    const y = baseline(flow.y + (lines.length - 1) * 16, 13, 16);
    const small = style(9, 'regular', 'grey');
    const marksWidth = marks.reduce((sum, mark) => sum + widthIn(mark, style(7.5, 'semibold')) + 4 * MM, 0);
    let x = flow.left + widthIn(last, set) + 2.5 * MM;
    if (x + widthIn(caption, small) + marksWidth > flow.sheet.right) {
      flow.y += 13;
      x = flow.left;
      const captions = linesOf(caption, 'regular', roomOf(flow.width - marksWidth - 3 * MM, 9));
      for (const [line, words] of captions.entries()) {
        if (line > 0) flow.y += 11;
        surface.text(x, y + 13 + line * 11, words, small);
      }
      const end = x + widthIn(captions.at(-1) ?? '', small) + 2.5 * MM;
      setMarks(flow, end, y + 13 + (captions.length - 1) * 11, marks, tone);
    } else {
      surface.text(x, y, caption, small);
      setMarks(flow, x + widthIn(caption, small) + 2.5 * MM, y, marks, tone);
    }
  });
  surface.close();
  flow.y += lines.length * 16 + 2 * MM;
}

/** Facts with totals beside them, together as long as that fits a page. */
async function setSummary(
  flow: Flow,
  facts: Extract<Block, { kind: 'facts' }>['facts'],
  table: Extract<Block, { kind: 'table' }>,
): Promise<void> {
  const totals = measureTotals(table, flow.language);
  const beside = flow.width - totals.width - 9 * MM;
  const narrow = beside < 60 * MM;
  const width = narrow ? flow.width : beside;
  const lines = factLines(facts, width);
  if (narrow) {
    await setFacts(flow, lines, width);
    flow.y += 3 * MM;
    await flow.ensure(totals.height);
    setTotals(flow, totals);
    flow.y += totals.height;
    return;
  }
  await flow.ensure(Math.min(Math.max(factsHeight(lines), totals.height), flow.pageRoom));
  const top = flow.y;
  const page = flow.surface.page;
  setTotals(flow, totals);
  await setFacts(flow, lines, width);
  if (flow.surface.page === page) flow.y = Math.max(flow.y, top + totals.height);
}

async function setBlock(flow: Flow, block: Block, setting: Setting, next?: Block): Promise<void> {
  switch (block.kind) {
    case 'facts':
      return setFacts(flow, factLines(block.facts, flow.width), flow.width);
    case 'note':
      return setNote(flow, block, setting.tone, next?.kind === 'table' ? FIRST_ROWS : 0);
    case 'legend':
      return setLegend(flow, block, setting.heading);
    case 'chart':
      return setChart(flow, block, setting.heading);
    case 'signatures':
      return setSignatures(flow, block, setting.heading);
    case 'table':
      if (block.rows.length === 0) return setEmpty(flow, block.empty);
      if (block.role !== 'totals') return setTable(flow, block, setting);
      return setAlone(flow, block);
  }
}

async function setAlone(flow: Flow, table: Extract<Block, { kind: 'table' }>): Promise<void> {
  const totals = measureTotals(table, flow.language);
  await flow.ensure(totals.height);
  setTotals(flow, totals);
  flow.y += totals.height;
}

async function setEmpty(flow: Flow, text: string): Promise<void> {
  const { surface } = flow;
  const lines = linesOf(text, 'regular', roomOf(flow.width, 8));
  await flow.ensure(lines.length * 10.4 + 12 * MM);
  flow.y += 4 * MM;
  surface.artifact(() => surface.line(flow.left, flow.y, flow.sheet.right, flow.y, 0.5, 'line'));
  surface.open('P');
  surface.content(() =>
    flow.textLines(flow.left, flow.y + 2.5 * MM, lines, style(8, 'regular', 'grey'), 10.4),
  );
  surface.close();
  flow.y += lines.length * 10.4 + 5 * MM;
  surface.artifact(() => surface.line(flow.left, flow.y, flow.sheet.right, flow.y, 0.5, 'line'));
}

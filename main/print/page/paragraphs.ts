/** What is read, not looked up: facts, notes, the legend, and the lines to sign on. */
import type { Fact, LegendBlock, NoteBlock, SignaturesBlock } from '../../../shared/reports/document.ts';
import { linesOf } from '../type/lines.ts';
import { baseline, type Flow, roomOf, style, widthIn } from './flow.ts';
import { MM } from './sheet.ts';

const TEXT = style(8);
const LABEL = style(8, 'regular', 'grey');
const STRONG = style(8, 'semibold');
const LEADING = 10.4;
const LABEL_WIDTH = 24 * MM;
const COLUMN_GAP = 6 * MM;
/** More values than these are set in columns beside each other, where there is room. */
const MANY = 6;

interface FactLine {
  readonly label: string;
  /** One for each column of values. */
  readonly cells: readonly string[];
}

/** Facts as lines, so that they can be measured, set beside something, and broken between any two. */
export function factLines(facts: readonly Fact[], width: number): FactLine[] {
  const room = width - LABEL_WIDTH - 3 * MM;
  return facts.flatMap(({ label, values }) => {
    const columns = values.length > MANY ? (room > 130 * MM ? 3 : room > 70 * MM ? 2 : 1) : 1;
    const columnWidth = (room - (columns - 1) * COLUMN_GAP) / columns;
    const wrapped = values.flatMap((value) => linesOf(value, 'regular', roomOf(columnWidth, 8)));
    const height = Math.ceil(wrapped.length / columns);
    const labels = linesOf(label, 'regular', roomOf(LABEL_WIDTH, 8));
    return Array.from({ length: Math.max(height, labels.length) }, (_, line) => ({
      label: labels[line] ?? '',
      cells: Array.from({ length: columns }, (_, column) => wrapped[column * height + line] ?? '').map(
        (text, column) => (line >= height || column * height + line >= wrapped.length ? '' : text),
      ),
    }));
  });
}

export function factsHeight(lines: readonly FactLine[]): number {
  return lines.length * LEADING;
}

/** Sets the lines; breaks between pages where it must. */
export async function setFacts(flow: Flow, lines: readonly FactLine[], width: number): Promise<void> {
  const { surface } = flow;
  const room = width - LABEL_WIDTH - 3 * MM;
  surface.open('L');
  for (const { label, cells } of lines) {
    await flow.ensure(LEADING);
    const y = baseline(flow.y, 8, LEADING);
    const step = (room + COLUMN_GAP) / cells.length;
    surface.open('LI');
    if (label !== '') {
      surface.open('Lbl');
      surface.content(() => surface.text(flow.left, y, label, LABEL));
      surface.close();
    }
    surface.open('LBody');
    surface.content(() => {
      for (const [column, text] of cells.entries()) {
        surface.text(flow.left + LABEL_WIDTH + 3 * MM + column * step, y, text, TEXT);
      }
    });
    surface.close();
    surface.close();
    flow.y += LEADING;
  }
  surface.close();
}

/** A note with a bar beside it, whole on one page; `keep` is what has to stay with it below. */
export async function setNote(
  flow: Flow,
  { text }: NoteBlock,
  tone: 'plain' | 'inactive',
  keep: number,
): Promise<void> {
  const lines = linesOf(text, 'regular', roomOf(flow.width - 4 * MM, 8));
  const height = lines.length * LEADING + 2 * MM;
  await flow.ensure(2.5 * MM + height + keep);
  flow.y += 2.5 * MM;
  const { surface } = flow;
  surface.open('P');
  surface.artifact(() =>
    surface.line(
      flow.left + 0.75,
      flow.y,
      flow.left + 0.75,
      flow.y + height,
      1.5,
      tone === 'inactive' ? 'red' : 'ink',
    ),
  );
  surface.content(() => flow.textLines(flow.left + 4 * MM, flow.y + 1 * MM, lines, TEXT, LEADING));
  surface.close();
  flow.y += height;
}

/** The legend, in two columns. */
export async function setLegend(
  flow: Flow,
  { title, entries }: LegendBlock,
  tag: 'H2' | 'H3',
): Promise<void> {
  const gap = 9 * MM;
  const width = (flow.width - gap) / 2;
  const signWidth = 23 * MM;
  const rows = entries.map(({ sign, meaning }) => ({
    signs: linesOf(sign, 'semibold', roomOf(signWidth, 8)),
    meanings: linesOf(meaning, 'regular', roomOf(width - signWidth - 2.5 * MM, 8)),
  }));
  const heights = rows.map(({ signs, meanings }) => Math.max(signs.length, meanings.length) * LEADING + 2);
  const all = heights.reduce((sum, height) => sum + height, 0);
  const divided = dividedAt(heights, all / 2);
  const left = heights.slice(0, divided).reduce((sum, height) => sum + height, 0);
  const height = 9 * MM + 18 + Math.max(left, all - left);
  await flow.ensure(height);
  if (!flow.isAtTop()) flow.y += 9 * MM;
  heading(flow, title, 9.5, tag);
  const { surface } = flow;
  const top = flow.y;
  surface.open('L');
  let y = top;
  for (const [place, { signs, meanings }] of rows.entries()) {
    if (place === divided) y = top;
    const x = place < divided ? flow.left : flow.left + width + gap;
    const line = y;
    surface.open('LI');
    surface.open('Lbl');
    surface.content(() => flow.textLines(x, line, signs, STRONG, LEADING));
    surface.close();
    surface.open('LBody');
    surface.content(() => flow.textLines(x + signWidth + 2.5 * MM, line, meanings, TEXT, LEADING));
    surface.close();
    surface.close();
    y += heights[place] ?? 0;
  }
  surface.close();
  flow.y = top + Math.max(left, all - left);
}

function dividedAt(heights: readonly number[], half: number): number {
  let sum = 0;
  for (const [place, height] of heights.entries()) {
    if (sum >= half) return place;
    sum += height;
  }
  return heights.length;
}

/** A small heading over a rule; `tag`: one below that of the heading above it. */
export function heading(flow: Flow, title: string, size: number, tag: 'H2' | 'H3'): void {
  const { surface } = flow;
  surface.open(tag);
  surface.content(() =>
    surface.text(flow.left, baseline(flow.y, size, size * 1.3), title, style(size, 'semibold')),
  );
  surface.close();
  flow.y += size * 1.3 + 1 * MM;
  surface.artifact(() => surface.line(flow.left, flow.y, flow.left + flow.width, flow.y, 0.7, 'ink'));
  flow.y += 1.5 * MM;
}

/** Lines to write on, with what belongs on them below; whole on one page. */
export async function setSignatures(flow: Flow, block: SignaturesBlock, tag: 'H2' | 'H3'): Promise<void> {
  const { title, statement, lines } = block;
  const told = linesOf(statement, 'regular', roomOf(flow.width, 8));
  const row = 17 * MM;
  const height = 8 * MM + 18 + told.length * LEADING + lines.length * row;
  await flow.ensure(height);
  if (!flow.isAtTop()) flow.y += 8 * MM;
  heading(flow, title, 9.5, tag);
  const { surface } = flow;
  surface.open('P');
  surface.content(() => flow.textLines(flow.left, flow.y, told, TEXT, LEADING));
  surface.close();
  flow.y += told.length * LEADING;
  for (const labels of lines) {
    const gap = 6 * MM;
    const width = (flow.width - gap * (labels.length - 1)) / labels.length;
    flow.y += row;
    for (const [place, label] of labels.entries()) {
      const x = flow.left + place * (width + gap);
      const y = flow.y - 4 * MM;
      surface.artifact(() => surface.line(x, y, x + width, y, 0.6, 'ink'));
      surface.open('P');
      surface.content(() => surface.text(x, y + 9, label, style(7, 'regular', 'grey')));
      surface.close();
    }
  }
}

/** Marks such as “inactive”, each in a frame, beginning at x on a baseline; gives where they end. */
export function setMarks(
  flow: Flow,
  x: number,
  y: number,
  marks: readonly string[],
  tone: 'plain' | 'inactive',
): number {
  const { surface } = flow;
  let at = x;
  for (const [place, mark] of marks.entries()) {
    const ink = tone === 'inactive' && place === 0 ? 'red' : 'ink';
    const text = style(7.5, 'semibold', ink);
    const width = widthIn(mark, text) + 2.6 * MM;
    surface.box(at, y - 7.6, width, 10.2, null, ink);
    surface.text(at + 1.3 * MM, y, mark, text);
    at += width + 1.2 * MM;
  }
  return at;
}

/** The index: every part with the page it begins on. */
import type { Entry } from '../../../shared/reports/document.ts';
import { linesOf } from '../type/lines.ts';
import { baseline, type Flow, roomOf, style, widthIn } from './flow.ts';
import { heading } from './paragraphs.ts';
import { MM } from './sheet.ts';

const LEADING = 10.4;
const ROW = LEADING + 2;
const NUMBER_WIDTH = 12 * MM;

/** `pageOf` gives, once all pages are there, the page a part begins on. */
export async function setContents(
  flow: Flow,
  title: string,
  entries: readonly Entry[],
  pageOf: (entry: number) => number,
): Promise<void> {
  const { surface } = flow;
  await flow.ensure(30 * MM);
  if (!flow.isAtTop()) flow.y += 8 * MM;
  surface.outline(0, title, flow.y);
  heading(flow, title, 11, 'H2');
  surface.open('TOC');
  for (const [place, { title: name, caption, marks, tone }] of entries.entries()) {
    const room = flow.width - NUMBER_WIDTH;
    const captioned = [caption, ...marks].filter((part) => part !== '').join(' · ');
    const lines = linesOf(name, 'regular', roomOf(room * 0.6, 8));
    const captions = linesOf(captioned, 'regular', roomOf(room * 0.38, 8));
    const height = Math.max(lines.length, captions.length) * LEADING + 2;
    await flow.ensure(height);
    const top = flow.y;
    const y = baseline(top, 8, LEADING);
    surface.open('TOCI');
    surface.open('Reference');
    surface.open('Link');
    surface.content(() => {
      const ink = tone === 'inactive' ? 'red' : 'ink';
      flow.textLines(flow.left, top, lines, style(8, 'regular', ink), LEADING);
      if (tone === 'inactive') {
        for (const [line, words] of lines.entries()) {
          const at = y + line * LEADING - 2.4;
          surface.line(flow.left, at, flow.left + widthIn(words, style(8)), at, 0.6, 'red');
        }
      }
      flow.textLines(flow.left + room * 0.62, top, captions, style(8, 'regular', 'grey'), LEADING);
    });
    surface.lateContent(() => {
      flow.textRight(flow.sheet.right, y, String(pageOf(place)), style(8));
    });
    surface.link(flow.left, top, flow.width, height, place, name);
    surface.close();
    surface.close();
    surface.close();
    flow.y += Math.max(height, ROW);
    const rule = flow.y - 1;
    surface.artifact(() => surface.line(flow.left, rule, flow.sheet.right, rule, 0.35, 'line'));
  }
  surface.close();
}

/** Bars: lengths to compare at a glance, with the number beside each, told apart by light and dark alone. */
import type { ChartBlock } from '../../../shared/reports/document.ts';
import { numberText } from '../../../shared/texts/languages.ts';
import { linesOf } from '../type/lines.ts';
import { baseline, type Flow, roomOf, style, widthIn } from './flow.ts';
import { heading } from './paragraphs.ts';
import { MM } from './sheet.ts';
import type { Ink } from './surface.ts';

const BAR = 9;
const STEP = 14;
const LABEL = style(8);
const NUMBER = style(7.5);

/** From dark to light; one more than there are inks is white in a frame. */
const FILLS: readonly (Ink | null)[] = ['bar3', 'bar2', 'bar1', 'white'];

export async function setChart(
  flow: Flow,
  { title, description, series, bars, empty }: ChartBlock,
  tag: 'H2' | 'H3',
): Promise<void> {
  const { surface } = flow;
  const labelWidth = Math.min(
    56 * MM,
    Math.max(0, ...bars.map(({ label }) => widthIn(label, LABEL))) + 3 * MM,
  );
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const most = Math.max(1, ...sums);
  const numberWidth = widthIn(numberText(most, flow.language), NUMBER) + 2.5 * MM;
  const room = flow.width - labelWidth - numberWidth;
  const labels = bars.map(({ label }) => linesOf(label, 'regular', roomOf(labelWidth - 2 * MM, 8)));
  const heights = labels.map((lines) => Math.max(STEP, lines.length * 10 + 3));
  const keyed = series.length > 1;
  const height = 30 + (keyed ? 14 : 0) + heights.slice(0, 8).reduce((sum, each) => sum + each, 0);
  await flow.ensure(height);
  if (!flow.isAtTop()) flow.y += 6 * MM;
  heading(flow, title, 9.5, tag);
  if (bars.length === 0) {
    surface.open('P');
    surface.content(() =>
      surface.text(flow.left, baseline(flow.y, 8, 10.4), empty, style(8, 'regular', 'grey')),
    );
    surface.close();
    flow.y += 10.4;
    return;
  }
  if (keyed) setKey(flow, series);
  surface.open('Figure', { alternative: description });
  for (const [place, { values }] of bars.entries()) {
    await flow.ensure(heights[place] ?? STEP);
    const top = flow.y;
    surface.content(() => {
      flow.textLines(flow.left, top + 1, labels[place] ?? [], LABEL, 10);
      let x = flow.left + labelWidth;
      for (const [part, value] of values.entries()) {
        const width = (value / most) * room;
        if (width > 0) surface.box(x, top + 1.5, width, BAR, FILLS[part] ?? 'white', 'bar3');
        const inside = numberText(value, flow.language);
        if (keyed && value > 0 && width > widthIn(inside, NUMBER) + 4) {
          const ink = part === 0 ? 'white' : 'ink';
          surface.text(x + 2, top + 8.6, inside, style(7, 'regular', ink));
        }
        x += width;
      }
      surface.text(x + 1.5 * MM, top + 8.8, numberText(sums[place] ?? 0, flow.language), NUMBER);
    });
    flow.y += heights[place] ?? STEP;
  }
  surface.close();
}

/** Which shade stands for what. */
function setKey(flow: Flow, series: readonly string[]): void {
  const { surface } = flow;
  surface.open('P');
  surface.content(() => {
    let x = flow.left;
    for (const [part, name] of series.entries()) {
      surface.box(x, flow.y + 1.5, 8, 8, FILLS[part] ?? 'white', 'bar3');
      surface.text(x + 11, flow.y + 8.4, name, NUMBER);
      x += 11 + widthIn(name, NUMBER) + 6 * MM;
    }
  });
  surface.close();
  flow.y += 15;
}

/** A chart as SVG: the same bars as on paper. */
import type { Bar, ChartBlock } from '../../../shared/reports/document.ts';
import { numberText } from '../../../shared/texts/languages.ts';
import { escapeHtml } from '../escape.ts';
import type { HtmlSetting } from './table.ts';

const STEP = 22;
const BAR = 14;
const ROOM = 470;
/** For the number behind a bar. */
const NUMBER_ROOM = 60;
const FILLS = ['#3f4853', '#8b95a1', '#c9ced5', '#ffffff'];

export function chartHtml(
  { title, description, series, bars, empty }: ChartBlock,
  { language }: Pick<HtmlSetting, 'language'>,
): string {
  const head = `<h3>${escapeHtml(title)}</h3>`;
  if (bars.length === 0)
    return `<figure class="chart">${head}<p class="empty">${escapeHtml(empty)}</p></figure>`;
  const most = Math.max(1, ...bars.map(sumOf));
  const drawn = bars.map((bar) => {
    const number = numberText(sumOf(bar), language);
    return `<span>${escapeHtml(bar.label)}</span>${barSvg(bar, ROOM / most, number)}`;
  });
  const key = series.length > 1 ? `<p class="key">${series.map(keyHtml).join('')}</p>` : '';
  return `<figure class="chart">${head}${key}<div class="bars" role="img" aria-label="${escapeHtml(description)}">${drawn.join('')}</div></figure>`;
}

function sumOf({ values }: Bar): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** `scale`: how long one is. */
function barSvg({ values }: Bar, scale: number, number: string): string {
  let x = 1;
  const parts = values.map((value, part) => {
    const width = value * scale;
    const box = `<rect x="${x.toFixed(1)}" y="3" width="${width.toFixed(1)}" height="${BAR}" fill="${FILLS[part] ?? '#ffffff'}" stroke="#3f4853" stroke-width="0.6"/>`;
    x += width;
    return width > 0 ? box : '';
  });
  const told = `<text x="${(x + 6).toFixed(1)}" y="14">${number}</text>`;
  return `<svg viewBox="0 0 ${ROOM + NUMBER_ROOM} ${STEP}">${parts.join('')}${told}</svg>`;
}

function keyHtml(name: string, part: number): string {
  return `<span><svg viewBox="0 0 10 10"><rect x="0.5" y="0.5" width="9" height="9" fill="${FILLS[part] ?? '#ffffff'}" stroke="#3f4853"/></svg>${escapeHtml(name)}</span>`;
}

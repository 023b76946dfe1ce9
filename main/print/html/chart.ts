/** A chart as SVG: the same bars as on paper. */
import type { ChartBlock } from '../../../shared/reports/document.ts';
import { escapeHtml } from '../escape.ts';

const STEP = 22;
const BAR = 14;
const LABEL = 190;
const ROOM = 470;
const FILLS = ['#3f4853', '#8b95a1', '#c9ced5', '#ffffff'];

export function chartHtml({ title, description, series, bars, empty }: ChartBlock): string {
  const head = `<h3>${escapeHtml(title)}</h3>`;
  if (bars.length === 0)
    return `<figure class="chart">${head}<p class="empty">${escapeHtml(empty)}</p></figure>`;
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const most = Math.max(1, ...sums);
  const drawn = bars.map(({ label, values }, place) => {
    const y = place * STEP;
    let x = LABEL;
    const parts = values.map((value, part) => {
      const width = (value / most) * ROOM;
      const box = `<rect x="${x.toFixed(1)}" y="${y + 3}" width="${width.toFixed(1)}" height="${BAR}" fill="${FILLS[part] ?? '#ffffff'}" stroke="#3f4853" stroke-width="0.6"/>`;
      x += width;
      return width > 0 ? box : '';
    });
    return `<text x="0" y="${y + 14}">${escapeHtml(label)}</text>${parts.join('')}<text x="${(x + 6).toFixed(1)}" y="${y + 14}">${sums[place] ?? 0}</text>`;
  });
  const key = series.length > 1 ? `<p class="key">${series.map(keyHtml).join('')}</p>` : '';
  return `<figure class="chart">${head}${key}<svg role="img" aria-label="${escapeHtml(description)}" viewBox="0 0 ${LABEL + ROOM + 60} ${bars.length * STEP}">${drawn.join('')}</svg></figure>`;
}

function keyHtml(name: string, part: number): string {
  return `<span><svg viewBox="0 0 10 10"><rect x="0.5" y="0.5" width="9" height="9" fill="${FILLS[part] ?? '#ffffff'}" stroke="#3f4853"/></svg>${escapeHtml(name)}</span>`;
}

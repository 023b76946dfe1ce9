/** A report as a page of HTML that stands alone: no script, no file beside it, nothing to fetch. */
import type { Block, Fact, LegendBlock, ReportDocument, Section } from '../../shared/reports/document.ts';
import { contentWidth } from './columns.ts';
import { breakable, escapeHtml } from './escape.ts';
import { styleSheet } from './style.ts';
import { tableHtml } from './table.ts';

/** `fontFaces`: CSS rules that bring the typeface along; without them the system's is used. */
export function reportHtml(document: ReportDocument, fontFaces = ''): string {
  const room = contentWidth(document.paper, document.orientation);
  const parts: string[] = [];
  for (const section of document.sections) parts.push(sectionHtml(section, room));
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(document.title)}</title>
<style>${fontFaces}${styleSheet(document)}</style>
</head>
<body>
<header class="report">
<h1>${escapeHtml(document.title)}</h1>
${factsHtml(document.facts)}
</header>
${parts.join('\n')}
${document.closing.map((block) => blockHtml(block, room)).join('\n')}
</body>
</html>
`;
}

function sectionHtml({ title, caption, marks, tone, newPage, blocks }: Section, room: number): string {
  const classes = ['part', ...(newPage ? ['new-page'] : []), ...(tone === 'inactive' ? ['inactive'] : [])];
  const shownMarks = marks.map((mark) => `<span class="mark">${escapeHtml(mark)}</span>`).join(' ');
  return `<section class="${classes.join(' ')}">
<h2><span class="title">${escapeHtml(title)}</span> <span class="caption">${escapeHtml(caption)}</span> ${shownMarks}</h2>
${blocksHtml(blocks, room)}
</section>`;
}

/** Facts and the totals that follow them stand side by side. */
function blocksHtml(blocks: readonly Block[], room: number): string {
  const html: string[] = [];
  for (let position = 0; position < blocks.length; position++) {
    const block = blocks[position];
    const next = blocks[position + 1];
    if (block === undefined) continue;
    if (block.kind === 'facts' && next?.kind === 'table' && next.role === 'totals') {
      const short = block.facts.reduce((lines, { values }) => lines + values.length, 0) <= 20;
      html.push(
        `<div class="summary${short ? ' short' : ''}">${blockHtml(block, room)}${blockHtml(next, room)}</div>`,
      );
      position++;
    } else html.push(blockHtml(block, room));
  }
  return html.join('\n');
}

function blockHtml(block: Block, room: number): string {
  switch (block.kind) {
    case 'facts':
      return factsHtml(block.facts);
    case 'note':
      return `<p class="note">${escapeHtml(block.text)}</p>`;
    case 'legend':
      return legendHtml(block);
    case 'table':
      return block.rows.length === 0
        ? `<p class="empty">${escapeHtml(block.empty)}</p>`
        : tableHtml(block, room);
  }
}

/** Characters of a fact that surely fit a line beside the totals. */
const LONG_FACT = 40;

function factsHtml(facts: readonly Fact[]): string {
  const entries = facts.map(({ label, values }) => {
    const said = values.map((value) => `<span>${breakable(value, LONG_FACT)}</span>`).join('');
    const many = values.length > 6 ? ' class="many"' : '';
    return `<div><dt>${escapeHtml(label)}</dt><dd${many}>${said}</dd></div>`;
  });
  return `<dl class="facts">${entries.join('')}</dl>`;
}

function legendHtml({ title, entries }: LegendBlock): string {
  const rows = entries.map(
    ({ sign, meaning }) => `<div><dt>${escapeHtml(sign)}</dt><dd>${escapeHtml(meaning)}</dd></div>`,
  );
  return `<aside class="legend"><h2>${escapeHtml(title)}</h2><dl>${rows.join('')}</dl></aside>`;
}

/** A report as a page of HTML that stands alone: no script, no file beside it, nothing to fetch. */
import type {
  Block,
  Fact,
  LegendBlock,
  ReportDocument,
  Section,
  SignaturesBlock,
} from '../../../shared/reports/document.ts';
import { breakable, escapeHtml } from '../escape.ts';
import { chartHtml } from './chart.ts';
import { styleSheet } from './style.ts';
import { type HtmlSetting, tableHtml } from './table.ts';

/**
 * The page in pieces, a section at a time. `fontFaces`: CSS rules that bring the typeface along; without them the
 * system's is used.
 */
export async function* writeHtml(
  document: ReportDocument,
  fontFaces: string,
  breathe: () => Promise<void>,
  onSection: (done: number) => void = () => undefined,
): AsyncGenerator<string> {
  const setting: HtmlSetting = { owned: document.sectionCount > 1, language: document.language };
  yield `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(document.title)}</title>
<style>${fontFaces}${styleSheet(document)}</style>
</head>
<body>
<header class="report">
<h1>${escapeHtml(document.title)}</h1>
${factsHtml(document.facts)}
</header>
`;
  for (const block of document.cover) {
    await breathe();
    if (block !== null) yield `${blockHtml(block, setting)}\n`;
  }
  yield `${contentsHtml(document)}
<main>
`;
  let place = 0;
  for (const section of document.sections) {
    await breathe();
    if (section === null) continue;
    yield `${sectionHtml(section, place, setting)}\n`;
    onSection(++place);
  }
  yield `</main>
${document.closing.map((block) => blockHtml(block, setting)).join('\n')}
<footer>${escapeHtml(document.running.store)} · ${escapeHtml(document.running.asOf)} · ${escapeHtml(document.running.printedBy)}</footer>
</body>
</html>
`;
}

function contentsHtml({ contents, contentsTitle }: ReportDocument): string {
  if (contents.length === 0) return '';
  const entries = contents.map(({ title, caption, marks, tone }, place) => {
    const words = [caption, ...marks].filter((part) => part !== '').map(escapeHtml);
    return `<li${tone === 'inactive' ? ' class="inactive"' : ''}><a href="#part${place + 1}">${escapeHtml(title)}</a> <span class="caption">${words.join(' · ')}</span></li>`;
  });
  return `<nav class="contents"><h2>${escapeHtml(contentsTitle)}</h2><ol>${entries.join('')}</ol></nav>`;
}

function sectionHtml(section: Section, place: number, setting: HtmlSetting): string {
  const { title, caption, marks, tone, newPage, blocks } = section;
  const classes = ['part', ...(newPage ? ['new-page'] : []), ...(tone === 'inactive' ? ['inactive'] : [])];
  const shownMarks = marks.map((mark) => `<span class="mark">${escapeHtml(mark)}</span>`).join(' ');
  const head =
    title === ''
      ? ''
      : `<h2><span class="title">${escapeHtml(title)}</span> <span class="caption">${escapeHtml(caption)}</span> ${shownMarks}</h2>\n`;
  return `<section class="${classes.join(' ')}" id="part${place + 1}">
${head}${blocksHtml(blocks, setting)}
</section>`;
}

/** Facts and the totals that follow them stand side by side. */
function blocksHtml(blocks: readonly Block[], setting: HtmlSetting): string {
  const html: string[] = [];
  for (let position = 0; position < blocks.length; position++) {
    const block = blocks[position];
    const next = blocks[position + 1];
    if (block === undefined) continue;
    if (block.kind === 'facts' && next?.kind === 'table' && next.role === 'totals') {
      html.push(`<div class="summary">${blockHtml(block, setting)}${blockHtml(next, setting)}</div>`);
      position++;
    } else html.push(blockHtml(block, setting));
  }
  return html.join('\n');
}

function blockHtml(block: Block, setting: HtmlSetting): string {
  switch (block.kind) {
    case 'facts':
      return factsHtml(block.facts);
    case 'note':
      return `<p class="note">${escapeHtml(block.text)}</p>`;
    case 'legend':
      return legendHtml(block);
    case 'chart':
      return chartHtml(block, setting);
    case 'signatures':
      return signaturesHtml(block);
    case 'table':
      return block.rows.length === 0
        ? `<p class="empty">${escapeHtml(block.empty)}</p>`
        : tableHtml(block, setting);
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

function signaturesHtml({ title, statement, lines }: SignaturesBlock): string {
  const rows = lines.map(
    (labels) =>
      `<div class="line">${labels.map((label) => `<span>${escapeHtml(label)}</span>`).join('')}</div>`,
  );
  return `<section class="signatures"><h3>${escapeHtml(title)}</h3><p>${escapeHtml(statement)}</p>${rows.join('')}</section>`;
}

/** A report as a page of HTML that stands alone: no script, no file beside it, nothing to fetch. */
import { ALL_RIGHTS, LETTERS, lettersOfRights } from '../../shared/model/rights.ts';
import type {
  Block,
  Cell,
  Column,
  Fact,
  LegendBlock,
  ReportDocument,
  Row,
  Section,
  TableBlock,
} from '../../shared/reports/document.ts';
import { escapeHtml } from './escape.ts';
import { DEEPEST_INDENT, styleSheet } from './style.ts';

/** `fontFaces`: CSS rules that bring the typeface along; without them the system's is used. */
export function reportHtml(document: ReportDocument, fontFaces = ''): string {
  const parts: string[] = [];
  for (const section of document.sections) parts.push(sectionHtml(section));
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
${document.closing.map((block) => blockHtml(block)).join('\n')}
</body>
</html>
`;
}

function sectionHtml({ title, caption, marks, tone, newPage, blocks }: Section): string {
  const classes = ['part', ...(newPage ? ['new-page'] : []), ...(tone === 'inactive' ? ['inactive'] : [])];
  const shownMarks = marks.map((mark) => `<span class="mark">${escapeHtml(mark)}</span>`).join(' ');
  return `<section class="${classes.join(' ')}">
<h2><span class="title">${escapeHtml(title)}</span> <span class="caption">${escapeHtml(caption)}</span> ${shownMarks}</h2>
${blocksHtml(blocks)}
</section>`;
}

/** Facts and the totals that follow them stand side by side. */
function blocksHtml(blocks: readonly Block[]): string {
  const html: string[] = [];
  for (let position = 0; position < blocks.length; position++) {
    const block = blocks[position];
    const next = blocks[position + 1];
    if (block === undefined) continue;
    if (block.kind === 'facts' && next?.kind === 'table' && next.role === 'totals') {
      html.push(`<div class="summary">${blockHtml(block)}${blockHtml(next)}</div>`);
      position++;
    } else html.push(blockHtml(block));
  }
  return html.join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return factsHtml(block.facts);
    case 'note':
      return `<p class="note">${escapeHtml(block.text)}</p>`;
    case 'legend':
      return legendHtml(block);
    case 'table':
      return block.rows.length === 0 ? `<p class="empty">${escapeHtml(block.empty)}</p>` : tableHtml(block);
  }
}

function factsHtml(facts: readonly Fact[]): string {
  const entries = facts.map(({ label, values }) => {
    const said = values.map((value) => `<span>${breakable(value)}</span>`).join('');
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

function tableHtml({ role, caption, columns, rows }: TableBlock): string {
  const sum = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => `<col style="width:${((share / sum) * 100).toFixed(2)}%">`);
  const labels = columns.map(
    ({ label, kind }) => `<th scope="col" class="${kind}">${escapeHtml(label)}</th>`,
  );
  const owner =
    role === 'list'
      ? `<tr class="owner"><th colspan="${columns.length}" scope="colgroup">${escapeHtml(caption)}</th></tr>`
      : '';
  const body = rows.map((row, position) => rowHtml(row, columns, isParent(row, rows[position + 1])));
  return `<table class="${role}"><colgroup>${widths.join('')}</colgroup><thead>${owner}<tr>${labels.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>`;
}

function isParent({ depth }: Row, next: Row | undefined): boolean {
  return next !== undefined && next.depth > depth;
}

function rowHtml({ cells, depth, tone }: Row, columns: readonly Column[], parent: boolean): string {
  const classes = [
    ...(tone === 'plain' ? [] : [tone]),
    ...(parent ? ['parent'] : []),
    ...(depth === 0 ? ['root'] : []),
  ];
  const contents = columns.map(({ kind }, position) => {
    const cell = cells[position] ?? null;
    // The first column names what the row is about; at the root of a tree it is an entry of the PDF's outline too.
    if (position === 0) {
      const indent = kind === 'tree' ? ` i${Math.min(depth, DEEPEST_INDENT)}` : '';
      const name =
        kind === 'tree' && depth === 0 ? `<h3>${breakable(String(cell))}</h3>` : breakable(String(cell));
      return `<th scope="row" class="${kind}${indent}">${name}</th>`;
    }
    return `<td class="${cellClass(cell, kind)}">${cellHtml(cell, kind)}</td>`;
  });
  return `<tr${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${contents.join('')}</tr>`;
}

/** Full access stands out, and so does what is not nothing. */
function cellClass(cell: Cell, kind: Column['kind']): string {
  if (kind === 'rights' && cell === ALL_RIGHTS) return 'rights full';
  return kind === 'number' && cell === 0 ? 'number zero' : kind;
}

function cellHtml(cell: Cell, kind: Column['kind']): string {
  if (kind !== 'rights') return cell === null ? '' : breakable(String(cell));
  if (typeof cell !== 'number') return '';
  const granted = lettersOfRights(cell);
  // Tabs set each letter in its own place; elements for that would cost a third of the time a printout takes.
  return LETTERS.map((letter) => (granted.includes(letter) ? letter : '·')).join('\t');
}

/** Characters that surely fit a line of the column for codes, the narrowest for long words. */
const ROOM = 38;

/**
 * Lets long codes break after the signs that divide them, before they have to break anywhere. Only as many breaks as
 * are needed: each makes the PDF larger.
 */
function breakable(text: string): string {
  if (text.length <= ROOM) return escapeHtml(text);
  const lines: string[] = [];
  let rest = text;
  while (rest.length > ROOM) {
    const at = Math.max(...['.', '_', '/', ':', '\\'].map((sign) => rest.lastIndexOf(sign, ROOM - 1))) + 1;
    const end = at === 0 ? ROOM : at;
    lines.push(escapeHtml(rest.slice(0, end)) + (at === 0 ? '' : '<wbr>'));
    rest = rest.slice(end);
  }
  return lines.join('') + escapeHtml(rest);
}

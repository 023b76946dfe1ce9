/** Tables of a report in HTML. */
import { ALL_RIGHTS } from '../../../shared/model/rights.ts';
import type { Language } from '../../../shared/model/types.ts';
import type { Cell, Column, Row, TableBlock } from '../../../shared/reports/document.ts';
import { breakable, escapeHtml } from '../escape.ts';
import { cellText, lettersIn } from '../page/cells.ts';
import { DEEPEST_INDENT } from '../page/sheet.ts';

/** Characters after which a code or name may break. */
const FITTING = 40;

export interface HtmlSetting {
  /** A list's caption is said over its header, since the report has several. */
  readonly owned: boolean;
  readonly language: Language;
}

export function tableHtml(table: TableBlock, { owned, language }: HtmlSetting): string {
  const { role, caption, columns, rows } = table;
  const labels = columns.map(
    ({ label, kind }) => `<th scope="col" class="${kind}"><span>${escapeHtml(label)}</span></th>`,
  );
  const owner =
    owned && role === 'list'
      ? `<tr class="owner"><th colspan="${columns.length}" scope="colgroup">${escapeHtml(caption)}</th></tr>`
      : '';
  const body = rows.map((row) => rowHtml(row, columns, language));
  return `<table class="${role}"><thead>${owner}<tr>${labels.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>`;
}

function rowHtml({ cells, depth, tone }: Row, columns: readonly Column[], language: Language): string {
  const isTree = columns[0]?.kind === 'tree';
  const classes = [...(tone === 'plain' ? [] : [tone]), ...(isTree && depth === 0 ? ['root'] : [])];
  const contents = columns.map(({ kind }, position) => {
    const cell = cells[position] ?? null;
    // The first column names what the row is about.
    if (position === 0) {
      const indent = kind === 'tree' ? ` i${Math.min(depth, DEEPEST_INDENT)}` : '';
      return `<th scope="row" class="${kind}${indent}">${breakable(cellText(cell, kind, language), FITTING)}</th>`;
    }
    return `<td class="${cellClass(cell, kind)}">${cellHtml(cell, kind, language)}</td>`;
  });
  return `<tr${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${contents.join('')}</tr>`;
}

/** Full access stands out, and so does what is not nothing. */
function cellClass(cell: Cell, kind: Column['kind']): string {
  if ((kind === 'rights' || kind === 'sign') && cell === ALL_RIGHTS) return `${kind} full`;
  return kind === 'number' && cell === 0 ? 'number zero' : kind;
}

function cellHtml(cell: Cell, kind: Column['kind'], language: Language): string {
  // Tabs set each letter in its own place.
  if (kind === 'rights') return typeof cell === 'number' ? lettersIn(cell).join('\t') : '';
  return breakable(cellText(cell, kind, language), FITTING);
}

/** Tables of a report in HTML. */
import { ALL_RIGHTS, LETTERS, lettersOfRights } from '../../shared/model/rights.ts';
import type { Cell, Column, Row, TableBlock } from '../../shared/reports/document.ts';
import { charactersIn, columnWidths, DEEPEST_INDENT } from './columns.ts';
import { breakable, escapeHtml } from './escape.ts';

/** `room`: the width of the page's contents in mm. */
export function tableHtml(table: TableBlock, room: number): string {
  const { role, caption, columns, rows } = table;
  const widths = role === 'list' ? columnWidths(table, room) : [];
  const cols = widths.map((width) => `<col style="width:${width.toFixed(1)}mm">`).join('');
  const labels = columns.map(
    ({ label, kind }) => `<th scope="col" class="${kind}">${escapeHtml(label)}</th>`,
  );
  const owner =
    role === 'list'
      ? `<tr class="owner"><th colspan="${columns.length}" scope="colgroup">${escapeHtml(caption)}</th></tr>`
      : '';
  const together = keptTogether(rows);
  const body = rows.map((row, position) =>
    rowHtml(row, columns, widths.map(charactersIn), together[position] === true),
  );
  return `<table class="${role}"><colgroup>${cols}</colgroup><thead>${owner}<tr>${labels.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>`;
}

/** More parents one below the other than these are not kept together. */
const LONGEST_CHAIN = 3;

/**
 * Which rows stay on the page of the next one: parents, so that none stands alone at the foot of a page. Only where
 * rows are few and short enough to fit a page together; where they are not, Chromium would cut rows in two.
 */
function keptTogether(rows: readonly Row[]): boolean[] {
  let chain = 0;
  return rows.map((row, position) => {
    const next = rows[position + 1];
    const together = next !== undefined && next.depth > row.depth && isShort(row) && isShort(next);
    chain = together && chain < LONGEST_CHAIN ? chain + 1 : 0;
    return chain > 0;
  });
}

function isShort({ cells }: Row): boolean {
  return cells.every((cell) => typeof cell !== 'string' || cell.length <= 150);
}

function rowHtml(
  { cells, depth, tone }: Row,
  columns: readonly Column[],
  fitting: readonly number[],
  together: boolean,
): string {
  const classes = [
    ...(tone === 'plain' ? [] : [tone]),
    ...(together ? ['together'] : []),
    ...(depth === 0 ? ['root'] : []),
  ];
  const contents = columns.map(({ kind }, position) => {
    const cell = cells[position] ?? null;
    const fits = fitting[position] ?? Number.POSITIVE_INFINITY;
    // The first column names what the row is about; at the root of a tree it is an entry of the PDF's outline too.
    if (position === 0) {
      const indent = kind === 'tree' ? ` i${Math.min(depth, DEEPEST_INDENT)}` : '';
      const name =
        kind === 'tree' && depth === 0
          ? `<h3>${breakable(String(cell), fits)}</h3>`
          : breakable(String(cell), fits);
      return `<th scope="row" class="${kind}${indent}">${name}</th>`;
    }
    return `<td class="${cellClass(cell, kind)}">${cellHtml(cell, kind, fits)}</td>`;
  });
  return `<tr${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${contents.join('')}</tr>`;
}

/** Full access stands out, and so does what is not nothing. */
function cellClass(cell: Cell, kind: Column['kind']): string {
  if (kind === 'rights' && cell === ALL_RIGHTS) return 'rights full';
  return kind === 'number' && cell === 0 ? 'number zero' : kind;
}

function cellHtml(cell: Cell, kind: Column['kind'], fits: number): string {
  if (kind !== 'rights') return cell === null ? '' : breakable(String(cell), fits);
  if (typeof cell !== 'number') return '';
  const granted = lettersOfRights(cell);
  // Tabs set each letter in its own place; elements for that would cost a third of the time a printout takes.
  return LETTERS.map((letter) => (granted.includes(letter) ? letter : '–')).join('\t');
}

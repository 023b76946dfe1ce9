/** How wide a column has to be for what is shown of it. */

/** In pixels, the header included; measured over the rows that are drawn. */
export function contentWidth(root: HTMLElement, column: string): number {
  const name = CSS.escape(column);
  const cells = root.querySelectorAll<HTMLElement>(`[data-column="${name}"], [data-header="${name}"]`);
  return Math.max(0, ...Array.from(cells, neededWidth));
}

/**
 * A cell lies in a row of fixed width and cuts what is too long, so it is copied without its bounds, measured, and
 * taken away again.
 */
function neededWidth(cell: HTMLElement): number {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return 0;
  copy.classList.add('tg-measured');
  cell.parentElement?.append(copy);
  const { width } = copy.getBoundingClientRect();
  copy.remove();
  return Math.ceil(width);
}

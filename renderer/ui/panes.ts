/**
 * The panes of the window: F6 goes from one to the next, and to the last one goes the keyboard when what had it is gone
 * (a dialog has closed, a button has done its work, another area is shown).
 */
const PANES = '.rail, .area .pane, .draft';
const REACHED_BY_TAB = 'a[href], button, input, select, textarea, [tabindex]';

/** What had the keyboard last in a pane. */
const visited = new WeakMap<Element, HTMLElement>();
let lastPane: Element | null = null;

/** Remembers where the keyboard is; gives what ends it. */
export function watchPanes(): () => void {
  const onFocus = ({ target }: FocusEvent): void => {
    const pane = target instanceof HTMLElement ? target.closest(PANES) : null;
    if (pane === null || !(target instanceof HTMLElement)) return;
    visited.set(pane, target);
    if (pane.matches('.pane')) lastPane = pane;
  };
  window.addEventListener('focusin', onFocus);
  return () => window.removeEventListener('focusin', onFocus);
}

/** To the next pane, or the one before, where there is something to do. */
export function stepPane(direction: 1 | -1): void {
  const entries = Array.from(document.querySelectorAll(PANES)).flatMap((pane) => {
    const entry = entryOf(pane);
    return entry === null ? [] : [{ pane, entry }];
  });
  const at = entries.findIndex(({ pane }) => pane.contains(document.activeElement));
  const next = at < 0 ? 0 : (at + direction + entries.length) % entries.length;
  entries[next]?.entry.focus();
}

/** Gives the keyboard back to the last pane when nobody has it; what is under way is drawn first. */
export function keepFocus(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (!lost || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      const pane = lastPane?.isConnected === true ? lastPane : firstPane();
      if (pane !== null) entryOf(pane)?.focus();
    }),
  );
}

/** Where somebody was in it before, as the area says, else its first. */
function firstPane(): Element | null {
  return document.querySelector('.area [data-entered] .pane') ?? document.querySelector('.area .pane');
}

/** What Tab reaches in a pane: where one was, else its table, else the first. */
function entryOf(pane: Element): HTMLElement | null {
  const last = visited.get(pane);
  if (last !== undefined && pane.contains(last) && isReachable(last)) return last;
  const table = pane.querySelector<HTMLElement>('[role="treegrid"]');
  if (table !== null) {
    return table.tabIndex === 0 ? table : table.querySelector<HTMLElement>('[tabindex="0"]');
  }
  const current = pane.querySelector<HTMLElement>('[aria-current="page"]');
  const first = Array.from(pane.querySelectorAll<HTMLElement>(REACHED_BY_TAB)).find(isReachable);
  return current ?? first ?? null;
}

function isReachable(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();
}

/**
 * The panes of the window: F6 goes from one to the next, and to the last one goes the keyboard when what had it is gone
 * (a dialog has closed, a button has done its work, another area is shown).
 */
const PANE = '.rail, .area .pane, .draft';
/** The whole area, where it has no panes. */
const AREA = '.area';
const REACHED_BY_TAB = 'a[href], button, input, select, textarea, [tabindex]';

/** What had the keyboard last in a pane. */
const visited = new WeakMap<Element, HTMLElement>();
let lastPane: Element | null = null;

/** Remembers where the keyboard is; gives what ends it. */
export function watchPanes(): () => void {
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const pane = target.closest(PANE) ?? target.closest(AREA);
    if (pane === null) return;
    visited.set(pane, target);
    if (pane.matches(`.pane, ${AREA}`)) lastPane = pane;
  };
  window.addEventListener('focusin', onFocus);
  return () => window.removeEventListener('focusin', onFocus);
}

/** To the next pane, or the one before, where there is something to do: to its table, if it has one. */
export function stepPane(direction: 1 | -1): void {
  const panes = document.querySelectorAll(hasPanes() ? PANE : `${PANE}, ${AREA}`);
  const entries = Array.from(panes).flatMap((pane) => {
    const entry = tableOf(pane) ?? entryOf(pane);
    return entry === null ? [] : [{ pane, entry }];
  });
  const at = entries.findIndex(({ pane }) => pane.contains(document.activeElement));
  const next = at < 0 ? 0 : (at + direction + entries.length) % entries.length;
  entries[next]?.entry.focus();
}

/** Gives the keyboard back to the last pane when nobody has it; what is under way is drawn first. */
export function keepFocus(): void {
  let left = MOST_FRAMES;
  const attempt = (): void => {
    left--;
    if (!isLost()) return;
    const pane = shownPane() ?? firstPane();
    const entry = pane === null ? null : entryOf(pane);
    if (entry !== null) entry.focus();
    else if (left > 0) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(() => requestAnimationFrame(attempt));
}

/** An area that is opened asks for what it shows, which takes a moment. */
const MOST_FRAMES = 60;

function isLost(): boolean {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return false;
  return document.querySelector('[role="dialog"], [role="alertdialog"]') === null;
}

/** The last pane, if it is still there; the whole area is none once it has panes. */
function shownPane(): Element | null {
  if (lastPane?.isConnected !== true) return null;
  return lastPane.matches(AREA) && hasPanes() ? null : lastPane;
}

function hasPanes(): boolean {
  return document.querySelector(`${AREA} .pane`) !== null;
}

/** Where somebody was in it before, as the area says, else its first. */
function firstPane(): Element | null {
  const inArea = (selector: string): Element | null => document.querySelector(`${AREA} ${selector}`);
  return inArea('[data-entered] .pane') ?? inArea('.pane') ?? document.querySelector(AREA);
}

/** Where one was in a pane, else its table, else the first that Tab reaches. */
function entryOf(pane: Element): HTMLElement | null {
  const last = visited.get(pane);
  if (last !== undefined && pane.contains(last) && isReachable(last)) return last;
  const current = pane.querySelector<HTMLElement>('[aria-current="page"]');
  const first = Array.from(pane.querySelectorAll<HTMLElement>(REACHED_BY_TAB)).find(isReachable);
  return tableOf(pane) ?? current ?? first ?? null;
}

/** What Tab reaches in its table; null while there is none. */
function tableOf(pane: Element): HTMLElement | null {
  const table = pane.querySelector<HTMLElement>('[role="treegrid"]');
  return table?.tabIndex === 0 ? table : (table?.querySelector<HTMLElement>('[tabindex="0"]') ?? null);
}

function isReachable(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();
}

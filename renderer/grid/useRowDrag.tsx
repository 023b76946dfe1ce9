/**
 * Dragging rows to another place in the tree, around a TreeGrid: a line shows where they would go, a word at the
 * pointer says it, a closed row opens under it, Escape lets go. Keys for the same are the owner's.
 */
import {
  type ReactNode,
  type PointerEvent as ReactPointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { inEditor } from './mouse.ts';
import { dragged, dropsIntoItself, placeAt, type RowDrop } from './rowDrag.ts';
import { type GridState, take } from './state.ts';

export interface RowDragOwner {
  readonly state: GridState;
  readonly onStateChange: (next: GridState) => void;
  /** What the drop means in words, shown at the pointer; null = it cannot be. */
  readonly describe: (drop: RowDrop) => string | null;
  readonly onDrop: (drop: RowDrop) => void;
}

export interface RowDrag {
  /** For the element around the grid, which has to be positioned. */
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
  /** The line and the words, inside that element. */
  readonly mark: ReactNode;
}

interface Dragging {
  readonly x: number;
  readonly y: number;
  readonly drop: RowDrop | null;
  readonly words: string | null;
  /** Of the line or box that shows the place, in pixels of the element. */
  readonly box: { readonly top: number; readonly height: number; readonly left: number } | null;
}

/** In pixels: less is a click of an unsteady hand. */
const STARTS_AFTER = 5;
const SCROLL_EDGE = 28;
const SCROLL_STEP = 10;
const OPENS_AFTER_MS = 650;

export function useRowDrag(owner: RowDragOwner): RowDrag {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  // A drag outlives many drawings: what it asks is answered by the grid as it stands then.
  const latest = useRef(owner);
  useLayoutEffect(() => {
    latest.current = owner;
  });
  const ask = (drop: RowDrop, row: number): string | null => {
    const { state, describe } = latest.current;
    return dropsIntoItself(state, drop.items, row) ? null : describe(drop);
  };
  const open = (row: number): void => {
    const { state, onStateChange } = latest.current;
    if (state.rows.branch(row) === 'collapsed') {
      onStateChange(take(state, { type: 'branch', row, open: true, deep: false }));
    }
  };

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>): void => {
    const row = rowUnder(event.target);
    const modified = event.ctrlKey || event.metaKey || event.shiftKey;
    if (event.button !== 0 || modified || row === null || isTaken(event.target)) return;
    const { currentTarget: frame, pointerId } = event;
    const items = dragged(owner.state, Number(row.dataset.row));
    const from = { x: event.clientX, y: event.clientY };
    let last: Dragging | null = null;
    let over: { readonly row: number; readonly since: number } | null = null;
    let frameRequest = 0;

    const at = (x: number, y: number): Dragging => {
      const element = document.elementFromPoint(x, y);
      const target = element !== null && frame.contains(element) ? rowUnder(element) : null;
      if (target === null) return { x, y, drop: null, words: null, box: null };
      const { state } = latest.current;
      const number = Number(target.dataset.row);
      const rect = target.getBoundingClientRect();
      const place = placeAt(state, number, (y - rect.top) / rect.height);
      const made = { items, target: state.rows.item(number), place };
      const words = ask(made, number);
      const top = rect.top - frame.getBoundingClientRect().top;
      const left = 22 + (state.rows.level(number) - 1) * 16;
      const box =
        place === 'into'
          ? { top, height: rect.height, left: 0 }
          : { top: place === 'before' ? top : top + rect.height, height: 0, left };
      if (over?.row !== number) over = { row: number, since: performance.now() };
      return { x, y, drop: words === null ? null : made, words, box: words === null ? null : box };
    };
    const show = (next: Dragging): void => {
      last = next;
      setDragging(next);
    };
    const tick = (): void => {
      if (last !== null) {
        scrollAtEdge(frame, last.y);
        if (over !== null && performance.now() - over.since > OPENS_AFTER_MS && last.drop?.place === 'into') {
          open(over.row);
        }
      }
      frameRequest = requestAnimationFrame(tick);
    };
    const move = ({ clientX, clientY }: PointerEvent): void => {
      if (last === null && Math.hypot(clientX - from.x, clientY - from.y) < STARTS_AFTER) return;
      if (last === null) {
        // From here on the pointer is the drag's, also outside the window.
        frame.setPointerCapture(pointerId);
        frameRequest = requestAnimationFrame(tick);
      }
      show(at(clientX, clientY));
    };
    const end = (): void => {
      const made = last?.drop ?? null;
      stop();
      if (made !== null) latest.current.onDrop(made);
    };
    const cancel = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      stop();
    };
    const stop = (): void => {
      cancelAnimationFrame(frameRequest);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', cancel, true);
      setDragging(null);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', cancel, true);
  };

  return { onPointerDown, mark: dragging === null ? null : <DropMark {...dragging} /> };
}

function DropMark({ x, y, box, words }: Dragging) {
  return (
    <>
      {box !== null && (
        <div
          className={box.height === 0 ? 'tg-drop tg-drop--line' : 'tg-drop'}
          style={{ top: box.top, height: box.height, insetInlineStart: box.left }}
        />
      )}
      {words !== null &&
        createPortal(
          <div className="tg-drag-words" style={{ left: x + 14, top: y + 14 }} aria-hidden="true">
            {words}
          </div>,
          document.body,
        )}
    </>
  );
}

function rowUnder(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
}

/** What is pressed for something else: an expander, a mark, an editor. */
function isTaken(target: EventTarget): boolean {
  return (
    inEditor(target) ||
    (target instanceof Element && target.closest('[data-tg-expander], [data-tg-press]') !== null)
  );
}

function scrollAtEdge(frame: HTMLElement, y: number): void {
  const grid = frame.querySelector<HTMLElement>('.tg-grid');
  const rect = grid?.getBoundingClientRect();
  if (!grid || rect === undefined) return;
  if (y < rect.top + SCROLL_EDGE) grid.scrollTop -= SCROLL_STEP;
  else if (y > rect.bottom - SCROLL_EDGE) grid.scrollTop += SCROLL_STEP;
}

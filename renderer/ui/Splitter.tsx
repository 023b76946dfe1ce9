/** The line between two panes: dragged with the mouse, moved with the arrow keys, kept where it was put. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useKeptNumber } from '../state/layout.ts';

interface SplitterProps {
  readonly label: string;
  /** Width of the pane it belongs to, in pixels. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** Where the pane stands: dragging towards it makes it narrower. */
  readonly side: 'start' | 'end';
  readonly onResize: (width: number) => void;
}

/** In pixels; `initial` until somebody changes it. */
interface Bounds {
  readonly initial: number;
  readonly min: number;
  readonly max: number;
}

/** The width of a pane as it was left, under a name such as `users.detailWidth`: what its Splitter is given. */
export function useKeptWidth(
  name: string,
  { initial, min, max }: Bounds,
): Pick<SplitterProps, 'width' | 'min' | 'max' | 'onResize'> {
  const [width, onResize] = useKeptNumber(name, initial);
  return { width, min, max, onResize };
}

const KEY_STEP = 16;

export function Splitter({ label, width, min, max, side, onResize }: SplitterProps) {
  const drag = useRef<{ x: number; width: number } | null>(null);
  const sign = side === 'start' ? 1 : -1;
  const resize = (next: number): void => onResize(Math.round(Math.min(max, Math.max(min, next))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = {
      ArrowLeft: width - KEY_STEP * sign,
      ArrowRight: width + KEY_STEP * sign,
      Home: min,
      End: max,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current !== null) resize(drag.current.width + (event.clientX - drag.current.x) * sign);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>
    <div
      className="splitter"
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
    />
  );
}

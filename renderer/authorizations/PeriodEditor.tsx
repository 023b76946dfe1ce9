/** The number of days, edited in its cell: Enter keeps, Escape leaves it as it was. */
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../ui/text.tsx';
import { MOST_DAYS, periodTyped } from './commands.ts';

interface PeriodEditorProps {
  /** What the cell shows where it is not this row that is edited: a principal can stand in several. */
  readonly shown: ReactNode;
  readonly initial: string;
  /** `initial` is the beginning of what is being typed, not what stood there. */
  readonly isTyped: boolean;
  readonly onCommit: (days: number | null) => void;
  /** `refocus` = the keyboard goes back to the grid. */
  readonly onClose: (refocus: boolean) => void;
}

export function PeriodEditor(props: PeriodEditorProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [here, setHere] = useState(false);
  // The cell with the focus of the grid is the one that Tab reaches.
  useLayoutEffect(() => setHere(place.current?.closest('[data-column][tabindex="0"]') !== null), []);
  return here ? <PeriodInput {...props} /> : <span ref={place}>{props.shown}</span>;
}

function PeriodInput({ initial, isTyped, onCommit, onClose }: PeriodEditorProps) {
  const t = useText();
  const [text, setText] = useState(initial);
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const messageId = useId();
  const message = t('authorizations.period.invalid', { value: text.trim(), most: MOST_DAYS });

  useLayoutEffect(() => {
    input.current?.focus();
    if (!isTyped) input.current?.select();
  }, [isTyped]);

  const keep = (refocus: boolean): void => {
    const days = periodTyped(text);
    if (days === undefined) {
      if (refocus) setRefused(true);
      else onClose(false);
      return;
    }
    onClose(refocus);
    onCommit(days);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) keep(true);
    else if (event.key === 'Escape') onClose(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        ref={input}
        className="period-input"
        inputMode="numeric"
        aria-label={t('authorizations.period.label')}
        aria-invalid={refused}
        aria-describedby={refused ? messageId : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // When the whole window loses the focus, the field keeps it.
          if (document.activeElement !== event.target) keep(false);
        }}
      />
      {refused && createPortal(<Refusal id={messageId} text={message} at={input.current} />, document.body)}
    </>
  );
}

/** Outside the grid, whose cells cut off what does not fit; above the field where there is no room below. */
function Refusal(props: { readonly id: string; readonly text: string; readonly at: HTMLElement | null }) {
  const box = props.at?.getBoundingClientRect() ?? new DOMRect();
  const { innerWidth, innerHeight } = window;
  const place =
    box.bottom + REFUSAL_ROOM < innerHeight
      ? { top: box.bottom + REFUSAL_GAP }
      : { bottom: innerHeight - box.top + REFUSAL_GAP };
  return (
    <div id={props.id} className="refusal" role="alert" style={{ right: innerWidth - box.right, ...place }}>
      {props.text}
    </div>
  );
}

/** In pixels. */
const REFUSAL_GAP = 4;
const REFUSAL_ROOM = 150;

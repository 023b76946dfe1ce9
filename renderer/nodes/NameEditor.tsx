/** A name, edited where it stands (F2): Enter keeps it, Escape leaves it as it was. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

interface NameEditorProps {
  readonly label: string;
  readonly initial: string;
  readonly onCommit: (name: string) => void;
  /** `refocus` = the keyboard goes back to the grid. */
  readonly onClose: (refocus: boolean) => void;
}

export function NameEditor({ label, initial, onCommit, onClose }: NameEditorProps) {
  const [text, setText] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const keep = (refocus: boolean): void => {
    const name = text.trim();
    onClose(refocus);
    if (name !== '' && name !== initial) onCommit(name);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') keep(true);
    else if (event.key === 'Escape') onClose(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className="name-editor"
      aria-label={label}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        // When the whole window loses the focus, the field keeps it.
        if (document.activeElement !== event.target) keep(false);
      }}
    />
  );
}

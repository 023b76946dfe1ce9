/** An area with a list on the left and what is said of the focused record on the right. */
import type { ReactNode } from 'react';
import { useKeptNumber } from '../state/layout.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { useText } from '../ui/text.tsx';
import './records.css';

interface RecordsAreaProps {
  /** Under which the width of the detail is kept, such as `users`. */
  readonly name: string;
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** Width of the detail until somebody changes it, in pixels. */
  readonly detailWidth?: number;
}

const MIN = 320;
const MAX = 900;

export function RecordsArea({ name, list, detail, detailWidth = 440 }: RecordsAreaProps) {
  const t = useText();
  const [width, setWidth] = useKeptNumber(`${name}.detailWidth`, detailWidth);
  return (
    <div className="records">
      <div className="records__list">{list}</div>
      <Splitter
        label={t('lists.splitter')}
        width={width}
        min={MIN}
        max={MAX}
        side="end"
        onResize={setWidth}
      />
      <div className="records__detail" style={{ inlineSize: width }}>
        {detail}
      </div>
    </div>
  );
}

/** An area with a list on the left and what is said of the focused record on the right. */
import type { ReactNode } from 'react';
import { Splitter, useKeptWidth } from '../ui/Splitter.tsx';
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

const BOUNDS = { min: 320, max: 900 };

export function RecordsArea({ name, list, detail, detailWidth = 440 }: RecordsAreaProps) {
  const t = useText();
  const kept = useKeptWidth(`${name}.detailWidth`, { ...BOUNDS, initial: detailWidth });
  return (
    <div className="records">
      <div className="records__list">{list}</div>
      <Splitter label={t('lists.splitter')} side="end" {...kept} />
      <div className="records__detail" style={{ inlineSize: kept.width }}>
        {detail}
      </div>
    </div>
  );
}

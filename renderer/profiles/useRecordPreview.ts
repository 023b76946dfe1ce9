/** What a gesture on records would do, asked of main again whenever it is another one. */
import { useEffect, useState } from 'react';
import type { RecordGesture, RecordPreview } from '../../shared/api.ts';
import type { Outcome } from '../../shared/model/problem.ts';

export interface PreviewedRecords {
  /** The last answer; null = none yet. */
  readonly outcome: Outcome<RecordPreview> | null;
  /** The answer is of an earlier gesture. */
  readonly isWorking: boolean;
}

/** `gesture` must stay the same object while it says the same; null asks nothing. */
export function useRecordPreview(gesture: RecordGesture | null): PreviewedRecords {
  const [known, setKnown] = useState<{
    readonly of: RecordGesture;
    readonly outcome: Outcome<RecordPreview>;
  } | null>(null);
  useEffect(() => {
    if (gesture === null) return;
    let isCurrent = true;
    void window.grantree.invoke('records.preview', { gestures: [gesture] }).then((outcome) => {
      if (isCurrent) setKnown({ of: gesture, outcome });
    });
    return () => {
      isCurrent = false;
    };
  }, [gesture]);
  return { outcome: known?.outcome ?? null, isWorking: gesture !== null && known?.of !== gesture };
}

/** What gestures would do, asked of main while a dialog is being filled in; nothing is staged by it. */
import { useEffect, useState } from 'react';
import type { GesturePreview } from '../../shared/api.ts';
import type { Gesture } from '../../shared/changes/gestures.ts';
import type { Outcome } from '../../shared/model/problem.ts';
import { useSteady } from '../state/useSteady.ts';

export interface Previewed {
  /** Null while it is being worked out for the first time, or there is nothing to ask. */
  readonly outcome: Outcome<GesturePreview> | null;
  /** What is shown is of an earlier choice. */
  readonly isWorking: boolean;
}

/** Typing and arrow keys go through many choices; one question when they have come to rest is enough. */
const ASK_AFTER_MS = 120;

export function usePreview(gesture: Gesture | null): Previewed {
  const wanted = useSteady(gesture);
  const [known, setKnown] = useState<{ of: Gesture; outcome: Outcome<GesturePreview> } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await window.grantree.invoke('draft.preview', [wanted]);
      if (current) setKnown({ of: wanted, outcome });
    }, ASK_AFTER_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  if (wanted === null) return { outcome: null, isWorking: false };
  return { outcome: known?.outcome ?? null, isWorking: known?.of !== wanted };
}

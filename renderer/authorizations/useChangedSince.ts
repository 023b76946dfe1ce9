/** Which cells of a line have changed in the store since a day; asked once per line, day and revision. */
import { useEffect, useState } from 'react';
import type { Line, LineAsked } from '../../shared/api.ts';
import { useDesk } from '../state/desk.ts';

export interface SinceAnswer {
  /** 1 for items that have changed; null = not asked, or not known yet. */
  readonly changed: Uint8Array | null;
  readonly pending: boolean;
}

/** `day` is YYYY-MM-DD; null asks nothing. */
export function useChangedSince(line: Line, day: string | null): SinceAnswer {
  const revision = useDesk(({ store }) => store?.revision ?? 0);
  const [known, setKnown] = useState<{ readonly question: string; readonly changed: Uint8Array } | null>(
    null,
  );
  const { pivot, entity, directoryVersion } = line;
  const of = line.pivot === 'node' ? line.node : line.holder;
  const question = JSON.stringify([day, pivot, of, entity, directoryVersion, revision]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question says all of the line that is asked about
  useEffect(() => {
    if (day === null) return;
    let isCurrent = true;
    void window.grantree.invoke('desk.changedSince', { line: lineOf(line), day }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setKnown({ question, changed: answer.value.changed });
      else useDesk.getState().tell({ tone: 'problem', problems: answer.problems });
    });
    return () => {
      isCurrent = false;
    };
  }, [question]);
  const answered = day !== null && known?.question === question;
  return { changed: answered ? known.changed : null, pending: day !== null && !answered };
}

function lineOf(line: Line): LineAsked {
  const { entity } = line;
  return line.pivot === 'node'
    ? { pivot: 'node', node: line.node, entity }
    : { pivot: 'principal', holder: line.holder, entity };
}

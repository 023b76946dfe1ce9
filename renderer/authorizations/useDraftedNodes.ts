/** What the draft did to the authorization tree itself: asked for when its shape or names differ, and only then. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Directory } from '../../shared/api.ts';
import { type ListOf, requestList } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';
import { type NodesWithDeleted, withDeletedNodes } from './deletedNodes.ts';

export interface DraftedNodes {
  /** Null = nothing is deleted. */
  readonly withDeleted: NodesWithDeleted | null;
  /** By number in the directory: whether the draft made or changed it; null = not known, or it did not. */
  readonly changed: Uint8Array | null;
}

interface Known {
  readonly of: string;
  readonly stored: ListOf<'nodes'>;
  readonly changed: Uint8Array;
}

export function useDraftedNodes({ version, nodes }: Directory): DraftedNodes {
  const store = useDesk((state) => state.store);
  const hasDraft = useDesk(({ draft }) => draft.changes > 0);
  const [known, setKnown] = useState<Known | null>(null);
  /** The version of the directory without a draft: as long as it is this one, the tree is that of the store. */
  const clean = useRef(-1);
  const of = `${store?.path ?? ''} ${store?.revision ?? 0}`;
  useEffect(() => {
    if (!hasDraft) {
      clean.current = version;
      setKnown(null);
      return;
    }
    if (version === clean.current) return;
    let isCurrent = true;
    void Promise.all([requestList('nodes'), requestList('nodes', 'store')]).then(([draft, stored]) => {
      if (isCurrent && draft !== null && stored !== null) setKnown({ of, stored, changed: draft.changed });
    });
    return () => {
      isCurrent = false;
    };
  }, [version, hasDraft, of]);
  const isKnown = known !== null && known.of === of && hasDraft;
  const stored = isKnown ? known.stored : null;
  const withDeleted = useMemo(
    () => (stored === null ? null : withDeletedNodes(nodes, stored)),
    [nodes, stored],
  );
  const changed = isKnown && known.changed.length === nodes.codes.length ? known.changed : null;
  return { withDeleted, changed };
}

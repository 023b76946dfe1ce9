/** The entries of the log, all of them or those about somebody or something. */
import { useEffect, useState } from 'react';
import type { HistoryAbout, HistoryList } from '../../shared/api.ts';
import { useDesk } from '../state/desk.ts';
import { useSteady } from '../state/useSteady.ts';

const TYPING_MS = 250;

/** The last answer stays until the next one; null = nothing is known yet. */
export function useHistory(about: HistoryAbout | null): { list: HistoryList | null; searching: boolean } {
  const revision = useDesk((state) => state.store?.revision);
  const path = useDesk((state) => state.store?.path);
  const [list, setList] = useState<HistoryList | null>(null);
  const [searching, setSearching] = useState(false);
  const wanted = useSteady(about);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision has another history
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      setSearching(wanted !== null);
      const answer = await window.grantree.invoke('history.list', { about: wanted });
      if (!isCurrent) return;
      setSearching(false);
      if (answer.ok) setList(answer.value);
      else useDesk.getState().tell({ tone: 'problem', problems: answer.problems });
    };
    const timer = setTimeout(() => void ask(), wanted?.kind === 'text' ? TYPING_MS : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted, revision, path]);
  return { list, searching };
}

/**
 * What a component asks main, asked again after every step of the draft and in another language; the last answer stays
 * until the next one.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import type { RecordList } from '../../shared/api.ts';
import type { Outcome } from '../../shared/model/problem.ts';
import { useDesk } from './desk.ts';
import { useLayout } from './layout.ts';

/**
 * `key` names the question: another one makes the old answer void, null asks nothing. A record that is gone, as after
 * an undo, is no answer and no message; other problems are told.
 */
export function useAnswer<T>(key: string | null, ask: () => Promise<Outcome<T>>): T | null {
  const version = useDesk(({ draft }) => draft.version);
  const store = useDesk((state) => state.store);
  const language = useLayout((state) => state.language);
  const name = key === null ? null : `${store?.path ?? ''} ${key}`;
  const [answer, setAnswer] = useState<{ readonly name: string; readonly value: T | null } | null>(null);
  const asked = useEffectEvent(ask);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the store, or another language, is asked again
  useEffect(() => {
    if (name === null) return;
    let isCurrent = true;
    void asked().then((outcome) => {
      if (!isCurrent) return;
      setAnswer({ name, value: outcome.ok ? outcome.value : null });
      const problems = outcome.ok ? [] : outcome.problems.filter(({ code }) => !code.startsWith('unknown-'));
      if (problems.length > 0) useDesk.getState().tell({ tone: 'problem', problems });
    });
    return () => {
      isCurrent = false;
    };
  }, [name, version, store, language]);
  return answer?.name === name ? answer.value : null;
}

export type ListOf<L extends RecordList['list']> = Extract<RecordList, { list: L }>;

/** A list of records as the draft has them; null = not known yet. */
export function useRecords<L extends RecordList['list']>(list: L): ListOf<L> | null {
  const answer = useAnswer(list, () => window.grantree.invoke('records.list', { list }));
  return answer !== null && isOf(answer, list) ? answer : null;
}

/** A list of records as the draft, or the store, has it now, for who knows when to ask; null = there is none. */
export async function requestList<L extends RecordList['list']>(
  list: L,
  state?: 'store',
): Promise<ListOf<L> | null> {
  const outcome = await window.grantree.invoke('records.list', {
    list,
    ...(state === undefined ? {} : { state }),
  });
  return outcome.ok && isOf(outcome.value, list) ? outcome.value : null;
}

function isOf<L extends RecordList['list']>(answer: RecordList, list: L): answer is ListOf<L> {
  return answer.list === list;
}

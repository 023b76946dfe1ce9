/**
 * What a component asks main, asked again after every step of the draft and in another language; the last answer stays
 * until the next one.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import { keptFrom, type RecordList } from '../../shared/api.ts';
import type { Outcome } from '../../shared/model/problem.ts';
import { useDesk } from './desk.ts';
import { useLayout } from './layout.ts';
import { type Ask, Received } from './received.ts';

/**
 * `key` names the question: another one makes the old answer void, null asks nothing. A record that is gone, as after
 * an undo, is no answer and no message; other problems are told.
 */
export function useAnswer<T>(key: string | null, ask: () => Promise<Outcome<T>>): T | null {
  const path = useDesk(({ store }) => store?.path ?? '');
  const language = useLayout((state) => state.language);
  const name = key === null ? null : `${path} ${key}`;
  const [answer, setAnswer] = useState<{ readonly name: string; readonly value: T | null } | null>(null);
  const asked = useEffectEvent(ask);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language it is asked again
  useEffect(() => {
    if (name === null) return;
    let questions = 0;
    const put = (): void => {
      questions++;
      const mine = questions;
      void asked().then((outcome) => {
        if (mine !== questions) return;
        // What says the same as before is the same object, and drawn again by nobody.
        setAnswer((before) => {
          const next = { name, value: outcome.ok ? outcome.value : null };
          return before === null ? next : keptFrom(before, next);
        });
        const problems = outcome.ok
          ? []
          : outcome.problems.filter(({ code }) => !code.startsWith('unknown-'));
        if (problems.length > 0) useDesk.getState().tell({ tone: 'problem', problems });
      });
    };
    put();
    // A step of the draft is asked about at once: nothing is drawn for it until there is an answer.
    const leave = useDesk.subscribe(({ draft, store }, before) => {
      if (store?.path !== before.store?.path) return;
      if (store !== before.store || draft.version !== before.draft.version) put();
    });
    return () => {
      questions++;
      leave();
    };
  }, [name, language]);
  return answer?.name === name ? answer.value : null;
}

export type ListOf<L extends RecordList['list']> = Extract<RecordList, { list: L }>;

/** A list of records as the draft has them; null = not known yet. The same object as before while it says the same. */
export function useRecords<L extends RecordList['list']>(list: L): ListOf<L> | null {
  const answer = useAnswer(list, () => received(list).current());
  return answer !== null && isOf(answer, list) ? answer : null;
}

/** A list of records as the draft, or the store, has it now, for who knows when to ask; null = there is none. */
export async function requestList<L extends RecordList['list']>(
  list: L,
  state?: 'store',
): Promise<ListOf<L> | null> {
  const outcome = await received(list, state).current();
  return outcome.ok && isOf(outcome.value, list) ? outcome.value : null;
}

/** Whether the list of the draft is here, or on its way, so that what another state of it differs in is soon known. */
export function isListWanted(list: RecordList['list']): boolean {
  return received(list).isWanted;
}

const lists = new Map<string, Received<RecordList>>();

/** A list in one state. What main changes in ten thousand users is a few bytes, and not sent as ten thousand users. */
function received(list: RecordList['list'], state?: 'store'): Received<RecordList> {
  const name = `${list} ${state ?? ''}`;
  const there = lists.get(name);
  if (there !== undefined) return there;
  const ask: Ask<RecordList> = (known) =>
    window.grantree.invoke('records.list', {
      list,
      ...(state === undefined ? {} : { state }),
      ...(known === null ? {} : { known }),
    });
  const made = new Received(ask, state === undefined ? null : received(list));
  lists.set(name, made);
  return made;
}

function isOf<L extends RecordList['list']>(answer: RecordList, list: L): answer is ListOf<L> {
  return answer.list === list;
}

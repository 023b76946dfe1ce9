/** What lists and details of records ask main, beside `useRecords` (state/answers.ts). */
import { useEffect, useState } from 'react';
import type { RecordDetails, RecordGesture, RecordList, StoreInfo } from '../../shared/api.ts';
import { isListWanted, type ListOf, requestList, useAnswer } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';

type ListName = RecordList['list'];

/**
 * The list as it is in the store; null = not known, or the same as in the draft, because there is none. It is asked for
 * once, whatever the draft does; of a list that is shown, before there is one, so that the first step is marked at once.
 */
export function useStoredRecords<L extends ListName>(list: L): ListOf<L> | null {
  const hasDraft = useDesk(({ draft }) => draft.changes > 0);
  const store = useDesk((state) => state.store);
  const [known, setKnown] = useState<{ readonly of: StoreInfo; readonly answer: ListOf<L> } | null>(null);
  const asks = store !== null && known?.of !== store;
  useEffect(() => {
    if (!asks || !(hasDraft || isListWanted(list))) return;
    let isCurrent = true;
    void requestList(list, 'store').then((answer) => {
      if (isCurrent && answer !== null) setKnown({ of: store, answer });
    });
    return () => {
      isCurrent = false;
    };
  }, [store, asks, list, hasDraft]);
  return hasDraft && known !== null && known.of === store ? known.answer : null;
}

export type DetailsOf<L extends ListName> = Extract<RecordDetails, { list: L }>;

/** One record with what it is connected to; the one before stays until the next is known. */
export function useDetails<L extends ListName>(list: L, key: string | null): DetailsOf<L> | null {
  const answer = useAnswer(key === null ? null : `${list} ${key}`, () =>
    window.grantree.invoke('records.get', { list, key: key ?? '' }),
  );
  const found = answer !== null && areOf(answer, list) ? answer : null;
  const [kept, setKept] = useState<DetailsOf<L> | null>(null);
  if (found !== null && found !== kept) setKept(found);
  return key === null ? null : (found ?? kept);
}

/** The record as it is in the store; null = not known, new, or there is no draft. */
export function useStoredDetails<L extends ListName>(list: L, key: string | null): DetailsOf<L> | null {
  const hasDraft = useDesk(({ draft }) => draft.changes > 0);
  const answer = useAnswer(key === null || !hasDraft ? null : `stored ${list} ${key}`, () =>
    window.grantree.invoke('records.get', { list, key: key ?? '', state: 'store' }),
  );
  return answer !== null && areOf(answer, list) ? answer : null;
}

/** Puts gestures into the draft as one step; false = refused, and told why. */
export async function stageRecords(...gestures: readonly RecordGesture[]): Promise<boolean> {
  return (await useDesk.getState().stageRecords(gestures)) !== null;
}

/** Takes the deletion of records by the draft back, as one step; false = refused, and told why. */
export async function restoreRecords(list: ListName, keys: readonly string[]): Promise<boolean> {
  return keys.length > 0 && (await useDesk.getState().restoreRecords(list, keys)) !== null;
}

function areOf<L extends ListName>(answer: RecordDetails, list: L): answer is DetailsOf<L> {
  return answer.list === list;
}

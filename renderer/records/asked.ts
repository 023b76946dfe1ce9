/** What lists and details of records ask main, beside `useRecords` (state/answers.ts). */
import { useEffect, useState } from 'react';
import type { RecordDetails, RecordGesture, RecordList, StoreInfo } from '../../shared/api.ts';
import { type ListOf, requestList, useAnswer } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';

type ListName = RecordList['list'];

/**
 * The list as it is in the store; null = not known, or the same as in the draft, because there is none. It is asked for
 * once, whatever the draft does, and not at all where `shown`, the list of the draft, was there before the draft began:
 * ten thousand users are not sent again with every step.
 */
export function useStoredRecords<L extends ListName>(
  list: L,
  shown: ListOf<L> | null = null,
): ListOf<L> | null {
  const draft = useDesk((state) => state.draft);
  const store = useDesk((state) => state.store);
  const hasDraft = draft.changes > 0;
  const [known, setKnown] = useState<{ readonly of: StoreInfo; readonly answer: ListOf<L> } | null>(null);
  const isStored = !hasDraft && shown !== null && shown.draftVersion === draft.version;
  if (isStored && store !== null && (known?.of !== store || known.answer !== shown)) {
    setKnown({ of: store, answer: shown });
  }
  const of = hasDraft ? store : null;
  const asks = of !== null && known?.of !== of;
  useEffect(() => {
    if (of === null || !asks) return;
    let isCurrent = true;
    void requestList(list, 'store').then((answer) => {
      if (isCurrent && answer !== null) setKnown({ of, answer });
    });
    return () => {
      isCurrent = false;
    };
  }, [of, asks, list]);
  return of !== null && known?.of === of ? known.answer : null;
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

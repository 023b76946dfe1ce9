/** What was done, said to a screen reader without taking the focus. */
import { useCallback, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';

/** What was said last. Only the region is drawn again for it, not the area whose rows it speaks of. */
export type Said = StoreApi<string>;

export function useAnnouncements(): readonly [Said, (text: string) => void] {
  const [said] = useState(() => createStore<string>(() => ''));
  // The same words twice have to differ, or the second time nothing is said.
  const announce = useCallback(
    (text: string) => said.setState((last) => (last === text ? `${text}\u00a0` : text), true),
    [said],
  );
  return [said, announce];
}

export function LiveRegion({ said }: { readonly said: Said }) {
  return (
    <div className="visually-hidden" role="status">
      {useStore(said)}
    </div>
  );
}

/** What was done, said to a screen reader without taking the focus. */
import { useCallback, useState } from 'react';

export function useAnnouncements(): readonly [string, (text: string) => void] {
  const [said, setSaid] = useState('');
  // The same words twice have to differ, or the second time nothing is said.
  const announce = useCallback(
    (text: string) => setSaid((last) => (last === text ? `${text}\u00a0` : text)),
    [],
  );
  return [said, announce];
}

export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <div className="visually-hidden" role="status">
      {text}
    </div>
  );
}

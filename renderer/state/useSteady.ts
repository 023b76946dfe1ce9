/** Keeps plain data the same object while it says the same. */
import { useState } from 'react';

/** The data of before as long as the new one says the same: what is asked by it is not asked again. */
export function useSteady<T extends object | null>(data: T): T {
  const [kept, setKept] = useState(data);
  if (kept === data || JSON.stringify(kept) === JSON.stringify(data)) return kept;
  setKept(data);
  return data;
}

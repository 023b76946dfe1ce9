/** Keeps a list the same object while it says the same. */
import { useState } from 'react';

type Items = ArrayLike<string | number>;

/** The list of before while it holds the same: what is made of it, such as the rows of a grid, need not be made again. */
export function useSame<I extends Items>(items: I): I {
  const [kept, setKept] = useState(items);
  if (kept === items || sameItems(kept, items)) return kept;
  setKept(items);
  return items;
}

/** Whether two lists hold the same values at the same places. */
export function sameItems(one: Items, other: Items): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

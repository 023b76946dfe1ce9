/** Keeps a list of numbers the same object while it says the same. */
import { useState } from 'react';

/** The numbers of before while they are the same ones: a grid keeps its rows as long as nothing says otherwise. */
export function useSame<N extends ArrayLike<number>>(numbers: N): N {
  const [kept, setKept] = useState(numbers);
  if (kept === numbers || sameNumbers(kept, numbers)) return kept;
  setKept(numbers);
  return numbers;
}

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

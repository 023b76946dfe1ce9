/** A text with what was searched for in yellow. */
import type { ReactNode } from 'react';
import { occurrences } from './search.ts';

/** `needle` is folded (search.ts). */
export function marked(text: string, needle: string): ReactNode {
  const places = occurrences(text, needle);
  if (places.length === 0) return text;
  const parts: ReactNode[] = [];
  let done = 0;
  for (let i = 0; i < places.length; i += 2) {
    const from = places[i] ?? 0;
    const to = places[i + 1] ?? from;
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  parts.push(text.slice(done));
  return parts;
}

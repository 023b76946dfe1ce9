/** Who can be chosen: to be added to a node (domain.md §9, Add undefined), to copy from or to. */
import { FLAG_HIDDEN } from '../../shared/api.ts';
import type { Language } from '../../shared/model/types.ts';
import { nameOrder } from '../../shared/texts/languages.ts';
import { folded } from '../ui/search.ts';
import type { Population } from './population.ts';

/** Those of everybody who are meant: groups, profiles, users, each in the order of their names. */
export function candidatesAmong(
  { directory }: Population,
  language: Language,
  isMeant: (holder: number, key: string) => boolean,
): Int32Array {
  const { keys, names, flags, users, groups } = directory.holders;
  const compare = nameOrder(language);
  const rank = (holder: number): number => (holder < users ? 2 : holder < users + groups ? 0 : 1);
  const found: number[] = [];
  keys.forEach((key, holder) => {
    if (((flags[holder] ?? 0) & FLAG_HIDDEN) === 0 && isMeant(holder, key)) found.push(holder);
  });
  found.sort((a, b) => rank(a) - rank(b) || compare(names[a] ?? '', names[b] ?? ''));
  return Int32Array.from(found);
}

/** Those whose name or login holds the text. */
export function candidatesWith(candidates: Int32Array, { searchable }: Population, text: string): Int32Array {
  const needle = folded(text.trim());
  if (needle === '') return candidates;
  return candidates.filter((holder) => searchable[holder]?.includes(needle));
}

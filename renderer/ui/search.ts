/** Search as people type it: neither case nor accents matter, and what was found can be marked in the text itself. */

import { foldedCharacter } from '../../shared/texts/folded.ts';

export { folded } from '../../shared/texts/folded.ts';

/** Where a folded needle occurs in a text, as positions in the text itself: from, to, from, to … */
export function occurrences(text: string, needle: string): number[] {
  if (needle === '') return [];
  const found: number[] = [];
  const { haystack, starts } = withStarts(text);
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
    found.push(starts[at] ?? 0, starts[at + needle.length] ?? text.length);
  }
  return found;
}

/** The folded text, with the place in the text where each of its characters comes from, and the end after them. */
function withStarts(text: string): { haystack: string; starts: readonly number[] } {
  let haystack = '';
  let place = 0;
  const starts: number[] = [];
  for (const character of text) {
    const plain = foldedCharacter(character);
    for (let i = 0; i < plain.length; i++) starts.push(place);
    haystack += plain;
    place += character.length;
  }
  starts.push(place);
  return { haystack, starts };
}

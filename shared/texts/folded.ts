/** Text as it is searched: neither case nor accents matter. */

/** The text as it is compared: lower case, without accents. */
export function folded(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : Array.from(text, foldedCharacter).join('');
}

/** Letters, digits and signs whose lower case has the same length and no accents. */
const ASCII = /^[\x20-\x7e]*$/;

/** One character, folded: it may become none, or several. */
export function foldedCharacter(character: string): string {
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

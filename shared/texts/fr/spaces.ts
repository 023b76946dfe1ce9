/** What French puts before high punctuation and inside its quotation marks; no line may be broken there. */
const NARROW_NO_BREAK = '\u202f';

/** A catalogue in which these spaces, written as plain ones in the sources so that they can be seen, are no-break. */
export function withFrenchSpaces<T>(catalogue: T): T;
export function withFrenchSpaces(catalogue: unknown): unknown {
  if (typeof catalogue === 'string') {
    return catalogue.replace(/ (?=[:;?!»%])/g, NARROW_NO_BREAK).replace(/(?<=«) /g, NARROW_NO_BREAK);
  }
  if (typeof catalogue !== 'object' || catalogue === null) return catalogue;
  return Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, withFrenchSpaces(text)]));
}

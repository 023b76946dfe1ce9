/** What stands in a cell, as text. */
import { ALL_RIGHTS, LETTERS, lettersOfRights } from '../../../shared/model/rights.ts';
import type { Language } from '../../../shared/model/types.ts';
import type { Cell, ColumnKind } from '../../../shared/reports/document.ts';
import { numberText } from '../../../shared/texts/languages.ts';

/** On paper and in a table of text; columns to be filled in by hand are empty. */
export function cellText(cell: Cell, kind: ColumnKind, language: Language): string {
  if (cell === null) return '';
  switch (kind) {
    case 'rights':
      return typeof cell === 'number' ? lettersIn(cell).join(' ') : cell;
    case 'sign':
      return typeof cell === 'number' ? lettersOfRights(cell).join('') || NO_RIGHT : cell;
    case 'time':
      return String(cell).replace('T', ' ');
    case 'number':
      return typeof cell === 'number' ? numberText(cell, language) : cell;
    case 'check':
    case 'blank':
      return '';
    default:
      return String(cell);
  }
}

/** Stands in the place of a right that is not granted. */
export const NO_RIGHT = '–';

/** The four rights in their places. */
export function lettersIn(rights: number): readonly string[] {
  return PLACED[rights & ALL_RIGHTS] ?? [];
}

/** For each set of rights. */
const PLACED: readonly (readonly string[])[] = Array.from({ length: ALL_RIGHTS + 1 }, (_, rights) => {
  const granted = lettersOfRights(rights);
  return LETTERS.map((letter) => (granted.includes(letter) ? letter : NO_RIGHT));
});

/** A code that a name suggests, and what a code or a login can be, said while it is typed; main has the last word (model/validateCodes.ts). */
import { isCode } from '../../shared/model/validateCodes.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { folded } from '../ui/search.ts';

/** `own`: the code the record has already. */
export function codeCheck(
  t: Translate,
  taken: ReadonlySet<string>,
  own?: string,
): (code: string) => string | null {
  return (code) => {
    if (code.trim() === '') return t('lists.form.required');
    if (code !== code.trim()) return t('lists.form.blanks');
    if (!isCode(code)) return t('problems.bad-code', { value: code });
    return code !== own && taken.has(code) ? t('lists.form.taken', { value: code }) : null;
  };
}

/** `New York` → `newYork`, with a number behind it where that is taken; empty while the name has no letters. */
export function codeFrom(name: string, taken: Iterable<string>, prefix = ''): string {
  const words = folded(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const own = words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  if (own === '') return '';
  const code = prefix + own;
  const known = new Set(taken);
  if (!known.has(code)) return code;
  let number = 2;
  while (known.has(`${code}${number}`)) number++;
  return `${code}${number}`;
}
